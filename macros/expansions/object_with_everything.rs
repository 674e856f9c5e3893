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
const _: () = {
    use ::mapi_com::__private as __com;
    impl __com::Deref for Store_Impl {
        type Target = Store;
        fn deref(&self) -> &Self::Target {
            &self.object__
        }
    }
    #[allow(dead_code)]
    impl Store_Impl {
        /// A new owner of this object.
        #[inline]
        fn to_com(&self) -> __com::Com<Store> {
            self.object__.to_com()
        }
        /// A counted pointer to interface `I` of this object.
        fn to_interface<__I: __com::VtableFor<Self, 0>>(&self) -> __I {
            self.object__.to_interface()
        }
    }
    unsafe impl __com::ComObject for Store {
        type Impl = Store_Impl;
        type Vtables = __com::Vtables<5usize>;
        type Header = __com::Header<__com::Weakly, __com::TearOffCache<1usize>, ()>;
        const CHAINS: &'static [__com::Chain] = &[
            __com::Chain::of::<IFoo, Store_Impl, 0>(),
            __com::Chain::of::<IPart, __com::Delegated<Store_Impl, Part, 0>, 1>(),
            __com::Chain::of::<__com::IWeakReferenceSource, __com::ByRuntime<Store_Impl>, 2>(),
            __com::Chain::of::<__com::ISupportErrorInfo, __com::ByRuntime<Store_Impl>, 3>(),
        ];
        const VTABLES: Self::Vtables = __com::vtables::<Self, _>();
        const FURTHER_VTABLES: &'static [*const __com::c_void] = &[__com::weak_reference::<Store_Impl, 4>()];
        const TEAR_OFFS: &'static [__com::TearOff] =
            &[__com::TearOff::of::<IRare, Store_Impl>(), __com::TearOff::cached::<IOften, Store_Impl, 0>()];
        const AGGREGATED: &'static [&'static __com::InterfaceDescriptor] =
            &[<IInner as __com::ComInterface>::DESCRIPTOR];
        fn inner(object: &Store_Impl, index: ::core::primitive::usize) -> ::core::option::Option<&__com::Inner> {
            match index {
                0 => ::core::option::Option::Some(__com::inner_of(&(**object).inner)),
                _ => ::core::option::Option::None,
            }
        }
        const REFUSED: &'static [__com::GUID] = &[__com::refused::<IOld>()];
        const QUERY: ::core::option::Option<__com::Query<Store_Impl>> =
            ::core::option::Option::Some(<Store_Impl as __com::QueryHook>::query);
        const AGILE: ::core::primitive::bool = __com::agile::<Self>();
        const GUARDED: ::core::primitive::bool = true;
    }
    unsafe impl __com::ObjectImpl for Store_Impl {
        type State = Store;
    }
    impl __com::Delegate<Part, 0> for Store_Impl {
        fn field(&self) -> &Part {
            &(**self).part
        }
    }
    impl ::core::convert::From<Store> for __com::IUnknown {
        #[inline]
        fn from(state: Store) -> Self {
            __com::IntoInterface::into_interface(state)
        }
    }
    __com::check_answered_once::<Store>(6usize, "`IInner`");
    __com::check_answered_once::<Store>(5usize, "`IOften`");
    __com::check_answered_once::<Store>(4usize, "`IRare`");
    __com::check_answered_once::<Store>(1usize, "`IPart`");
    __com::check_answered_once::<Store>(0usize, "`IFoo`");
    __com::check_refused::<Store>(0usize);
};
