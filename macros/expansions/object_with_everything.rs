struct Store {
    part: Part,
    inner: Inner,
}
///A [`Store`] as a COM object in place: implement its interfaces on this type.
#[repr(transparent)]
#[allow(non_camel_case_types)]
struct Store_Impl {
    object__: ::mapi_com::__private::Object<
        Store,
        ::mapi_com::__private::Vtables<5usize>,
        ::mapi_com::__private::Header<::mapi_com::__private::Weakly, ::mapi_com::__private::TearOffCache<1usize>, ()>,
    >,
}
impl ::mapi_com::__private::Deref for Store_Impl {
    type Target = Store;
    fn deref(&self) -> &Self::Target {
        &self.object__
    }
}
#[allow(dead_code)]
impl Store_Impl {
    /// A new owner of this object.
    #[inline]
    fn to_com(&self) -> ::mapi_com::__private::Com<Store> {
        self.object__.to_com()
    }
    /// A counted pointer to interface `I` of this object.
    fn to_interface<__I: ::mapi_com::__private::VtableFor<Self, 0>>(&self) -> __I {
        self.object__.to_interface()
    }
}
unsafe impl ::mapi_com::__private::ComObject for Store {
    type Impl = Store_Impl;
    type Vtables = ::mapi_com::__private::Vtables<5usize>;
    type Header =
        ::mapi_com::__private::Header<::mapi_com::__private::Weakly, ::mapi_com::__private::TearOffCache<1usize>, ()>;
    const CHAINS: &'static [::mapi_com::__private::Chain] = &[
        ::mapi_com::__private::Chain::of::<IFoo, Store_Impl, 0usize>(),
        ::mapi_com::__private::Chain::of::<IPart, ::mapi_com::__private::Delegated<Store_Impl, Part, 0usize>, 1usize>(),
        ::mapi_com::__private::Chain::of::<
            ::mapi_com::__private::IWeakReferenceSource,
            ::mapi_com::__private::ByRuntime<Store_Impl>,
            2usize,
        >(),
        ::mapi_com::__private::Chain::of::<
            ::mapi_com::__private::ISupportErrorInfo,
            ::mapi_com::__private::ByRuntime<Store_Impl>,
            3usize,
        >(),
    ];
    const VTABLES: ::mapi_com::__private::Vtables<5usize> = ::mapi_com::__private::vtables::<Self, _>();
    const FURTHER_VTABLES: &'static [*const ::mapi_com::__private::c_void] =
        &[::mapi_com::__private::weak_reference::<Store_Impl, 4usize>()];
    const TEAR_OFFS: &'static [::mapi_com::__private::TearOff] = &[
        ::mapi_com::__private::TearOff::of::<IRare, Store_Impl>(),
        ::mapi_com::__private::TearOff::cached::<IOften, Store_Impl, 0usize>(),
    ];
    const AGGREGATED: &'static [&'static ::mapi_com::__private::InterfaceDescriptor] =
        &[<IInner as ::mapi_com::__private::ComInterface>::DESCRIPTOR];
    fn inner(
        object: &Store_Impl,
        index: ::core::primitive::usize,
    ) -> ::core::option::Option<&::mapi_com::__private::Inner> {
        match index {
            0usize => ::core::option::Option::Some(::mapi_com::__private::inner_of(&(**object).inner)),
            _ => ::core::option::Option::None,
        }
    }
    const REFUSED: &'static [::mapi_com::__private::GUID] = &[::mapi_com::__private::refused::<IOld>()];
    const QUERY: ::core::option::Option<::mapi_com::__private::Query<Store_Impl>> =
        ::core::option::Option::Some(<Store_Impl as ::mapi_com::__private::QueryHook>::query);
    const AGILE: ::core::primitive::bool = ::mapi_com::__private::agile::<Self>();
    const GUARDED: ::core::primitive::bool = true;
}
unsafe impl ::mapi_com::__private::ObjectImpl for Store_Impl {
    type State = Store;
}
impl ::mapi_com::__private::Delegate<Part, 0usize> for Store_Impl {
    fn field(&self) -> &Part {
        &(**self).part
    }
}
impl ::core::convert::From<Store> for ::mapi_com::__private::IUnknown {
    #[inline]
    fn from(state: Store) -> Self {
        ::mapi_com::__private::IntoInterface::into_interface(state)
    }
}
const _: () = {
    ::mapi_com::__private::check_answered_once::<Store>(6usize, "`IInner`");
    ::mapi_com::__private::check_answered_once::<Store>(5usize, "`IOften`");
    ::mapi_com::__private::check_answered_once::<Store>(4usize, "`IRare`");
    ::mapi_com::__private::check_answered_once::<Store>(1usize, "`IPart`");
    ::mapi_com::__private::check_answered_once::<Store>(0usize, "`IFoo`");
    ::mapi_com::__private::check_refused::<Store>(0usize);
};
