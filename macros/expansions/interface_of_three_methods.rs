/// Told of the progress of a synchronization.
#[repr(transparent)]
#[allow(nonstandard_style)]
pub struct IMAPISyncProgressCallback(::mapi_com::__private::Counted<IUnknown>);
///The IID of [`IMAPISyncProgressCallback`].
#[allow(nonstandard_style, dead_code, deprecated)]
pub const IID_IMAPISyncProgressCallback: ::mapi_com::__private::GUID = IMAPISyncProgressCallback::IID;
///The vtable of [`IMAPISyncProgressCallback`].
#[repr(C)]
#[allow(nonstandard_style, missing_docs)]
pub struct IMAPISyncProgressCallback_Vtbl {
    pub base__: ::mapi_com::__private::VtableOf<IUnknown>,
    pub Progress: ::mapi_com::__private::Slot3<PCWSTR, u32, u32, HRESULT>,
    pub Error: ::mapi_com::__private::Slot2<HRESULT, PCWSTR, HRESULT>,
    pub Done: ::mapi_com::__private::Slot2<HANDLE, HRESULT, HRESULT>,
}
///The methods of [`IMAPISyncProgressCallback`], as an object implements them.
#[diagnostic::on_unimplemented(message = "MC0156: `{Self}` does not implement `IMAPISyncProgressCallback_Impl`")]
#[allow(nonstandard_style, dead_code, clippy::missing_safety_doc, clippy::too_many_arguments)]
pub trait IMAPISyncProgressCallback_Impl {
    /// So much is done.
    unsafe fn Progress(&self, text: PCWSTR, index: u32, max: u32) -> HRESULT;
    /// Something went wrong.
    unsafe fn Error(&self, result: HRESULT, text: PCWSTR) -> HRESULT;
    /// It is over.
    fn Done(&self, thread_done: HANDLE, result: HRESULT) -> HRESULT;
}
#[allow(nonstandard_style, dead_code, deprecated, clippy::missing_safety_doc, clippy::too_many_arguments)]
const _: () = {
    use ::mapi_com::__private::{self as __com, AbiOf as __R, Answer as __A};
    __com::pointer!(
        IMAPISyncProgressCallback(IUnknown) IMAPISyncProgressCallback_Vtbl
        IID_IMAPISyncProgressCallback
    );
    impl<__O> __com::Described<__O> for IMAPISyncProgressCallback {
        const PARENT: __com::MaybeParent = <__com::Parent<IUnknown> as __com::ComInterface>::AS_PARENT;
        const NAME: &'static ::core::primitive::str = "IMAPISyncProgressCallback";
        const OWN_METHODS: &'static [__com::MethodDescriptor] = &[
            __com::method3::<__A<HRESULT>, PCWSTR, u32, u32>("Progress", &["text", "index", "max"]),
            __com::method2::<__A<HRESULT>, HRESULT, PCWSTR>("Error", &["result", "text"]),
            __com::method2::<__A<HRESULT>, HANDLE, HRESULT>("Done", &["thread_done", "result"]),
        ];
    }
    unsafe impl ::core::marker::Send for IMAPISyncProgressCallback {}
    unsafe impl ::core::marker::Sync for IMAPISyncProgressCallback {}
    impl IMAPISyncProgressCallback {
        /// The IID of this interface.
        pub const IID: __com::GUID = __com::GUID::from_u128(0x5024a386_2d44_486a_81a8_8f0ecb6071dd);
        /// So much is done.
        #[inline]
        pub unsafe fn Progress(&self, text: PCWSTR, index: u32, max: u32) -> HRESULT {
            unsafe { <__A<HRESULT> as __R<HRESULT>>::call3(self, 3, text, index, max) }
        }
        /// Something went wrong.
        #[inline]
        pub unsafe fn Error(&self, result: HRESULT, text: PCWSTR) -> HRESULT {
            unsafe { <__A<HRESULT> as __R<HRESULT>>::call2(self, 2, result, text) }
        }
        /// It is over.
        #[inline]
        pub fn Done(&self, thread_done: HANDLE, result: HRESULT) -> HRESULT {
            unsafe { <__A<HRESULT> as __R<HRESULT>>::call2(self, 1, thread_done, result) }
        }
    }
    unsafe impl<__T, __O: IMAPISyncProgressCallback_Impl, const __N: ::core::primitive::usize>
        __com::VtableFor<__T, __N> for IMAPISyncProgressCallback
    where
        __T: __com::Servant<Target = __O, Object: ::core::marker::Sync>,
        IUnknown: __com::Prefix<__T, __N, Interface = IUnknown>,
    {
        const VTABLE_POINTER: *const IMAPISyncProgressCallback_Vtbl = &IMAPISyncProgressCallback_Vtbl {
            base__: <IUnknown as __com::Prefix<__T, __N>>::VTABLE,
            Progress: __com::slot3::<Self, __com::Here<__T, __N>, 0, __A<HRESULT>, _, _, _, _, _>(
                |it, text, index, max| unsafe { __O::Progress(it, text, index, max) },
            ),
            Error: __com::slot2::<Self, __com::Here<__T, __N>, 1, __A<HRESULT>, _, _, _, _>(
                |it, result, text| unsafe { __O::Error(it, result, text) },
            ),
            Done: __com::slot2::<Self, __com::Here<__T, __N>, 2, __A<HRESULT>, _, _, _, _>(__O::Done),
        };
    }
    const _: () = __com::check_slot::<IMAPISyncProgressCallback, 0>(3);
    const _: () = __com::check_own_iid::<IMAPISyncProgressCallback>();
};
