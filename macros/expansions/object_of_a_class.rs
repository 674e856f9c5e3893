#[derive(Default)]
struct Store(Cell<u32>);
///A [`Store`] as a COM object in place: implement its interfaces on this type.
#[repr(transparent)]
#[allow(non_camel_case_types)]
struct Store_Impl {
    object__: ::mapi_com::__private::Object<Store, ::mapi_com::__private::Vtables<1usize>>,
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
    type Vtables = ::mapi_com::__private::Vtables<1usize>;
    type Header = ::mapi_com::__private::Header<::mapi_com::__private::Owned>;
    const CHAINS: &'static [::mapi_com::__private::Chain] =
        &[::mapi_com::__private::Chain::of::<IMAPISync, Store_Impl, 0usize>()];
    const VTABLES: ::mapi_com::__private::Vtables<1usize> = ::mapi_com::__private::vtables::<Self, _>();
}
unsafe impl ::mapi_com::__private::ObjectImpl for Store_Impl {
    type State = Store;
}
impl ::core::convert::From<Store> for ::mapi_com::__private::IUnknown {
    #[inline]
    fn from(state: Store) -> Self {
        ::mapi_com::__private::IntoInterface::into_interface(state)
    }
}
impl ::mapi_com::__private::ComClass for Store {
    const CLSID: ::mapi_com::__private::GUID =
        ::mapi_com::__private::GUID::from_u128(0x5024a386_2d44_486a_81a8_8f0ecb6071dd);
    const NAME: &'static ::core::primitive::str = "Store";
    const PROG_ID: ::core::option::Option<&'static ::core::primitive::str> =
        ::core::option::Option::Some("Example.Store.1");
}
