#[cfg(feature = "stores")]
enum Store<T: Clone = u8, const N: usize = 1>
where
    T: Send + Sync,
{
    Open([T; N]),
    Closed,
}
#[cfg(feature = "stores")]
///A [`Store`] as a COM object in place: implement its interfaces on this type.
#[repr(transparent)]
#[allow(non_camel_case_types)]
struct Store_Impl<T: Clone = u8, const N: usize = 1>
where
    T: Send + Sync,
{
    object__: ::reexports::mapi_com::__private::Object<Store<T, N>, ::reexports::mapi_com::__private::Vtables<2usize>>,
}
#[cfg(feature = "stores")]
const _: () = {
    use ::reexports::mapi_com::__private as __com;
    impl<T: Clone, const N: usize> __com::Deref for Store_Impl<T, N>
    where
        T: Send + Sync,
    {
        type Target = Store<T, N>;
        fn deref(&self) -> &Self::Target {
            &self.object__
        }
    }
    #[allow(dead_code)]
    impl<T: Clone, const N: usize> Store_Impl<T, N>
    where
        T: Send + Sync,
        Store<T, N>: 'static,
    {
        /// A new owner of this object.
        #[inline]
        fn to_com(&self) -> __com::Com<Store<T, N>> {
            self.object__.to_com()
        }
        /// A counted pointer to interface `I` of this object.
        fn to_interface<__I: __com::VtableFor<Self, 0>>(&self) -> __I {
            self.object__.to_interface()
        }
    }
    unsafe impl<T: Clone, const N: usize> __com::ComObject for Store<T, N>
    where
        T: Send + Sync,
        Store<T, N>: 'static,
    {
        type Impl = Store_Impl<T, N>;
        type Vtables = __com::Vtables<2usize>;
        type Header = __com::Header<__com::Owned>;
        const CHAINS: &'static [__com::Chain] = &[
            __com::Chain::of::<mapi::IMAPISync, Store_Impl<T, N>, 0>(),
            __com::Chain::of::<IOther, Store_Impl<T, N>, 1>(),
        ];
        const VTABLES: Self::Vtables = __com::vtables::<Self, _>();
    }
    unsafe impl<T: Clone, const N: usize> __com::ObjectImpl for Store_Impl<T, N>
    where
        T: Send + Sync,
        Store<T, N>: 'static,
    {
        type State = Store<T, N>;
    }
    impl<T: Clone, const N: usize> ::core::convert::From<Store<T, N>> for __com::IUnknown
    where
        T: Send + Sync,
        Store<T, N>: 'static,
    {
        #[inline]
        fn from(state: Store<T, N>) -> Self {
            __com::IntoInterface::into_interface(state)
        }
    }
};
