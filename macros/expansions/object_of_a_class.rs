#[derive(Default)]
struct Store(Cell<u32>);
///A [`Store`] as a COM object in place: implement its interfaces on this type.
#[repr(transparent)]
#[allow(non_camel_case_types)]
struct Store_Impl {
    object__: ::mapi_com::__private::Object<Store, ::mapi_com::__private::Vtables<1usize>>,
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
        type Vtables = __com::Vtables<1usize>;
        type Header = __com::Header<__com::Owned>;
        const CHAINS: &'static [__com::Chain] = &[__com::Chain::of::<IMAPISync, Store_Impl, 0>()];
        const VTABLES: Self::Vtables = __com::vtables::<Self, _>();
    }
    unsafe impl __com::ObjectImpl for Store_Impl {
        type State = Store;
    }
    impl ::core::convert::From<Store> for __com::IUnknown {
        #[inline]
        fn from(state: Store) -> Self {
            __com::IntoInterface::into_interface(state)
        }
    }
    impl __com::ComClass for Store {
        const CLSID: __com::GUID = __com::GUID::from_u128(0x5024a386_2d44_486a_81a8_8f0ecb6071dd);
        const NAME: &'static ::core::primitive::str = "Store";
        const PROG_ID: ::core::option::Option<&'static ::core::primitive::str> =
            ::core::option::Option::Some("Example.Store.1");
    }
};
