/// Told of the progress of a synchronization.
#[repr(transparent)]
#[derive(
    ::core::clone::Clone,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::fmt::Debug
)]
#[allow(non_camel_case_types)]
pub struct IMAPISyncProgressCallback(IUnknown);
///The IID of [`IMAPISyncProgressCallback`].
#[allow(non_upper_case_globals, dead_code)]
pub const IID_IMAPISyncProgressCallback: ::mapi_com::__private::GUID = ::mapi_com::__private::GUID::from_u128(
    0x5024a386_2d44_486a_81a8_8f0ecb6071dd,
);
///The vtable of [`IMAPISyncProgressCallback`].
#[doc(hidden)]
#[repr(C)]
#[allow(non_snake_case, non_camel_case_types, missing_docs)]
pub struct IMAPISyncProgressCallback_Vtbl {
    pub base__: <IUnknown as ::mapi_com::__private::Interface>::Vtable,
    pub Progress: unsafe extern "system" fn(
        *mut ::mapi_com::__private::c_void,
        PCWSTR,
        u32,
        u32,
    ) -> <HRESULT as ::mapi_com::__private::Return>::Abi,
    pub Error: unsafe extern "system" fn(
        *mut ::mapi_com::__private::c_void,
        HRESULT,
        PCWSTR,
    ) -> <HRESULT as ::mapi_com::__private::Return>::Abi,
    pub Done: unsafe extern "system" fn(
        *mut ::mapi_com::__private::c_void,
        HANDLE,
        HRESULT,
    ) -> <HRESULT as ::mapi_com::__private::Return>::Abi,
}
///The methods of [`IMAPISyncProgressCallback`], as an object implements them.
#[diagnostic::on_unimplemented(
    message = "MC0156: `{Self}` does not implement the methods of `IMAPISyncProgressCallback`",
    label = "the methods of `IMAPISyncProgressCallback` are missing",
    note = "write `impl IMAPISyncProgressCallback_Impl for {Self} {{ .. }}`"
)]
#[allow(
    non_snake_case,
    non_camel_case_types,
    dead_code,
    clippy::missing_safety_doc,
    clippy::too_many_arguments
)]
pub trait IMAPISyncProgressCallback_Impl {
    /// So much is done.
    unsafe fn Progress(&self, text: PCWSTR, index: u32, max: u32) -> HRESULT;
    /// Something went wrong.
    unsafe fn Error(&self, result: HRESULT, text: PCWSTR) -> HRESULT;
    /// It is over.
    fn Done(&self, thread_done: HANDLE, result: HRESULT) -> HRESULT;
}
#[allow(non_snake_case, dead_code, deprecated, clippy::too_many_arguments)]
const _: () = {
    use ::mapi_com::__private as __com;
    #[diagnostic::do_not_recommend]
    unsafe impl __com::Interface for IMAPISyncProgressCallback {
        type Vtable = IMAPISyncProgressCallback_Vtbl;
        const IID: __com::GUID = IID_IMAPISyncProgressCallback;
    }
    #[diagnostic::do_not_recommend]
    unsafe impl __com::ComInterface for IMAPISyncProgressCallback {
        type Parent = IUnknown;
        const DESCRIPTOR: &'static __com::InterfaceDescriptor = &__com::InterfaceDescriptor {
            name: "IMAPISyncProgressCallback",
            iid: IID_IMAPISyncProgressCallback,
            parent: ::core::option::Option::Some(
                <IUnknown as __com::ComInterface>::DESCRIPTOR,
            ),
            methods: &[
                __com::MethodDescriptor {
                    name: "Progress",
                    params: &[
                        __com::ParamDescriptor {
                            name: "text",
                            ty: <PCWSTR as __com::Abi>::TYPE,
                        },
                        __com::ParamDescriptor {
                            name: "index",
                            ty: <u32 as __com::Abi>::TYPE,
                        },
                        __com::ParamDescriptor {
                            name: "max",
                            ty: <u32 as __com::Abi>::TYPE,
                        },
                    ],
                    returns: <<HRESULT as __com::Return>::Abi as __com::Return>::TYPE,
                    reserved: false,
                },
                __com::MethodDescriptor {
                    name: "Error",
                    params: &[
                        __com::ParamDescriptor {
                            name: "result",
                            ty: <HRESULT as __com::Abi>::TYPE,
                        },
                        __com::ParamDescriptor {
                            name: "text",
                            ty: <PCWSTR as __com::Abi>::TYPE,
                        },
                    ],
                    returns: <<HRESULT as __com::Return>::Abi as __com::Return>::TYPE,
                    reserved: false,
                },
                __com::MethodDescriptor {
                    name: "Done",
                    params: &[
                        __com::ParamDescriptor {
                            name: "thread_done",
                            ty: <HANDLE as __com::Abi>::TYPE,
                        },
                        __com::ParamDescriptor {
                            name: "result",
                            ty: <HRESULT as __com::Abi>::TYPE,
                        },
                    ],
                    returns: <<HRESULT as __com::Return>::Abi as __com::Return>::TYPE,
                    reserved: false,
                },
            ],
        };
    }
    unsafe impl ::core::marker::Send for IMAPISyncProgressCallback {}
    unsafe impl ::core::marker::Sync for IMAPISyncProgressCallback {}
    impl __com::Deref for IMAPISyncProgressCallback {
        type Target = IUnknown;
        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }
    impl __com::CanInto<__com::IUnknown> for IMAPISyncProgressCallback {}
    impl<__O: __com::IntoCom> ::core::convert::From<__O> for IMAPISyncProgressCallback
    where
        IMAPISyncProgressCallback: __com::VtableFor<__com::ImplOf<__O>, 0>,
    {
        fn from(object: __O) -> Self {
            __com::into_interface(object)
        }
    }
    #[allow(clippy::missing_safety_doc)]
    impl IMAPISyncProgressCallback {
        /// The IID of this interface.
        pub const IID: __com::GUID = IID_IMAPISyncProgressCallback;
        /// So much is done.
        pub unsafe fn Progress(&self, text: PCWSTR, index: u32, max: u32) -> HRESULT {
            unsafe {
                <HRESULT as __com::Return>::from_abi(
                    (__com::Interface::vtable(self)
                        .Progress)(__com::Interface::as_raw(self), text, index, max),
                )
            }
        }
        /// Something went wrong.
        pub unsafe fn Error(&self, result: HRESULT, text: PCWSTR) -> HRESULT {
            unsafe {
                <HRESULT as __com::Return>::from_abi(
                    (__com::Interface::vtable(self)
                        .Error)(__com::Interface::as_raw(self), result, text),
                )
            }
        }
        /// It is over.
        pub fn Done(&self, thread_done: HANDLE, result: HRESULT) -> HRESULT {
            unsafe {
                <HRESULT as __com::Return>::from_abi(
                    (__com::Interface::vtable(self)
                        .Done)(__com::Interface::as_raw(self), thread_done, result),
                )
            }
        }
    }
    struct __Functions<__T, const __CHAIN: ::core::primitive::usize>(__T);
    #[allow(improper_ctypes_definitions)]
    impl<
        __T: IMAPISyncProgressCallback_Impl,
        const __CHAIN: ::core::primitive::usize,
    > __Functions<__T, __CHAIN> {
        unsafe extern "system" fn Progress(
            this: *mut __com::c_void,
            text: PCWSTR,
            index: u32,
            max: u32,
        ) -> <HRESULT as __com::Return>::Abi {
            unsafe {
                __com::serve::<
                    __T,
                    __CHAIN,
                    _,
                >(
                    this,
                    "IMAPISyncProgressCallback",
                    "Progress",
                    <HRESULT as __com::Return>::UNEXPECTED,
                    |object| <HRESULT as __com::Return>::into_abi(
                        IMAPISyncProgressCallback_Impl::Progress(
                            object,
                            text,
                            index,
                            max,
                        ),
                    ),
                )
            }
        }
        unsafe extern "system" fn Error(
            this: *mut __com::c_void,
            result: HRESULT,
            text: PCWSTR,
        ) -> <HRESULT as __com::Return>::Abi {
            unsafe {
                __com::serve::<
                    __T,
                    __CHAIN,
                    _,
                >(
                    this,
                    "IMAPISyncProgressCallback",
                    "Error",
                    <HRESULT as __com::Return>::UNEXPECTED,
                    |object| <HRESULT as __com::Return>::into_abi(
                        IMAPISyncProgressCallback_Impl::Error(object, result, text),
                    ),
                )
            }
        }
        unsafe extern "system" fn Done(
            this: *mut __com::c_void,
            thread_done: HANDLE,
            result: HRESULT,
        ) -> <HRESULT as __com::Return>::Abi {
            unsafe {
                __com::serve::<
                    __T,
                    __CHAIN,
                    _,
                >(
                    this,
                    "IMAPISyncProgressCallback",
                    "Done",
                    <HRESULT as __com::Return>::UNEXPECTED,
                    |object| <HRESULT as __com::Return>::into_abi(
                        IMAPISyncProgressCallback_Impl::Done(object, thread_done, result),
                    ),
                )
            }
        }
    }
    unsafe impl<
        __T: IMAPISyncProgressCallback_Impl + ::core::marker::Sync,
        const __CHAIN: ::core::primitive::usize,
    > __com::VtableFor<__T, __CHAIN> for IMAPISyncProgressCallback
    where
        IUnknown: __com::VtableFor<__T, __CHAIN>,
    {
        const VTABLE: IMAPISyncProgressCallback_Vtbl = unsafe {
            ::core::ptr::read(<Self as __com::VtableFor<__T, __CHAIN>>::VTABLE_POINTER)
        };
        const VTABLE_POINTER: *const IMAPISyncProgressCallback_Vtbl = &IMAPISyncProgressCallback_Vtbl {
            base__: <IUnknown as __com::VtableFor<__T, __CHAIN>>::VTABLE,
            Progress: __Functions::<__T, __CHAIN>::Progress,
            Error: __Functions::<__T, __CHAIN>::Error,
            Done: __Functions::<__T, __CHAIN>::Done,
        };
    }
    const _: () = __com::check_slot(
        "IMAPISyncProgressCallback::Progress",
        ::core::mem::offset_of!(IMAPISyncProgressCallback_Vtbl, Progress),
        3,
    );
    const _: () = __com::check_slot(
        "IMAPISyncProgressCallback::Error",
        ::core::mem::offset_of!(IMAPISyncProgressCallback_Vtbl, Error),
        4,
    );
    const _: () = __com::check_slot(
        "IMAPISyncProgressCallback::Done",
        ::core::mem::offset_of!(IMAPISyncProgressCallback_Vtbl, Done),
        5,
    );
    const _: () = __com::check_failure(
        "IMAPISyncProgressCallback::Progress",
        <HRESULT as __com::Return>::UNEXPECTED.is_some(),
    );
    const _: () = __com::check_failure(
        "IMAPISyncProgressCallback::Error",
        <HRESULT as __com::Return>::UNEXPECTED.is_some(),
    );
    const _: () = __com::check_failure(
        "IMAPISyncProgressCallback::Done",
        <HRESULT as __com::Return>::UNEXPECTED.is_some(),
    );
    const _: () = __com::check_own_iid(
        <IMAPISyncProgressCallback as __com::ComInterface>::DESCRIPTOR,
    );
};
