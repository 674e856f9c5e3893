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
impl<T: Clone, const N: usize> ::reexports::mapi_com::__private::Deref for Store_Impl<T, N>
where
    T: Send + Sync,
{
    type Target = Store<T, N>;
    fn deref(&self) -> &Self::Target {
        &self.object__
    }
}
#[cfg(feature = "stores")]
#[allow(dead_code)]
impl<T: Clone, const N: usize> Store_Impl<T, N>
where
    T: Send + Sync,
    Store<T, N>: 'static,
{
    /// A new owner of this object.
    #[inline]
    fn to_com(&self) -> ::reexports::mapi_com::__private::Com<Store<T, N>> {
        self.object__.to_com()
    }
    /// A counted pointer to interface `I` of this object.
    fn to_interface<__I: ::reexports::mapi_com::__private::VtableFor<Self, 0>>(&self) -> __I {
        self.object__.to_interface()
    }
}
#[cfg(feature = "stores")]
unsafe impl<T: Clone, const N: usize> ::reexports::mapi_com::__private::ComObject for Store<T, N>
where
    T: Send + Sync,
    Store<T, N>: 'static,
{
    type Impl = Store_Impl<T, N>;
    type Vtables = ::reexports::mapi_com::__private::Vtables<2usize>;
    type Header = ::reexports::mapi_com::__private::Header<::reexports::mapi_com::__private::Owned>;
    const CHAINS: &'static [::reexports::mapi_com::__private::Chain] = &[
        ::reexports::mapi_com::__private::Chain::of::<mapi::IMAPISync, Store_Impl<T, N>, 0usize>(),
        ::reexports::mapi_com::__private::Chain::of::<IOther, Store_Impl<T, N>, 1usize>(),
    ];
    const VTABLES: ::reexports::mapi_com::__private::Vtables<2usize> =
        ::reexports::mapi_com::__private::vtables::<Self, _>();
}
#[cfg(feature = "stores")]
unsafe impl<T: Clone, const N: usize> ::reexports::mapi_com::__private::ObjectImpl for Store_Impl<T, N>
where
    T: Send + Sync,
    Store<T, N>: 'static,
{
    type State = Store<T, N>;
}
#[cfg(feature = "stores")]
impl<T: Clone, const N: usize> ::core::convert::From<Store<T, N>> for ::reexports::mapi_com::__private::IUnknown
where
    T: Send + Sync,
    Store<T, N>: 'static,
{
    #[inline]
    fn from(state: Store<T, N>) -> Self {
        ::reexports::mapi_com::__private::IntoInterface::into_interface(state)
    }
}
