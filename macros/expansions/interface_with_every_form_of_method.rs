#[cfg(windows)]
#[deprecated = "use `INewer`"]
#[repr(transparent)]
#[derive(
    ::core::clone::Clone,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::fmt::Debug
)]
#[allow(non_camel_case_types)]
pub(crate) struct IChild(parents::IParent);
#[cfg(windows)]
///The IID of [`IChild`].
#[allow(non_upper_case_globals, dead_code)]
pub(crate) const IID_IChild: crate::com::__private::GUID = crate::com::__private::GUID::from_u128(
    0x21111111_2222_3333_4444_555555555555,
);
#[cfg(windows)]
///The vtable of [`IChild`].
#[doc(hidden)]
#[repr(C)]
#[allow(non_snake_case, non_camel_case_types, missing_docs)]
pub(crate) struct IChild_Vtbl {
    pub(crate) base__: <parents::IParent as crate::com::__private::Interface>::Vtable,
    pub(crate) Open: unsafe extern "system" fn(
        *mut crate::com::__private::c_void,
        PCWSTR,
        u32,
        *mut <Result<IUnknown> as crate::com::__private::RetvalReturn>::Out,
    ) -> crate::com::__private::HRESULT,
    pub(crate) Count: unsafe extern "system" fn(
        *mut crate::com::__private::c_void,
    ) -> <u32 as crate::com::__private::Return>::Abi,
    pub(crate) Advise: unsafe extern "system" fn(
        *mut crate::com::__private::c_void,
        Option<InterfaceRef<'_, IParent>>,
    ) -> <Result<()> as crate::com::__private::Return>::Abi,
    pub(crate) r#Final: unsafe extern "system" fn(
        *mut crate::com::__private::c_void,
    ) -> <() as crate::com::__private::Return>::Abi,
    /// Not published.
    pub(crate) Placeholder1: unsafe extern "system" fn(
        *mut crate::com::__private::c_void,
    ) -> crate::com::__private::HRESULT,
    pub(crate) reserved_9: unsafe extern "system" fn(
        *mut crate::com::__private::c_void,
    ) -> crate::com::__private::HRESULT,
    pub(crate) reserved_10: unsafe extern "system" fn(
        *mut crate::com::__private::c_void,
    ) -> crate::com::__private::HRESULT,
}
#[cfg(windows)]
///The methods of [`IChild`], as an object implements them.
#[diagnostic::on_unimplemented(
    message = "MC0156: `{Self}` does not implement the methods of `IChild`",
    label = "the methods of `IChild` are missing",
    note = "write `impl IChild_Impl for {Self} {{ .. }}`"
)]
#[allow(
    non_snake_case,
    non_camel_case_types,
    dead_code,
    clippy::missing_safety_doc,
    clippy::too_many_arguments
)]
pub(crate) trait IChild_Impl {
    unsafe fn Open(&self, arg1: PCWSTR, out: u32) -> Result<IUnknown>;
    #[must_use]
    fn Count(&self) -> u32;
    #[allow(unused_variables)]
    fn Advise(&self, sink: Option<InterfaceRef<'_, IParent>>) -> Result<()> {
        Err(E_NOTIMPL.into())
    }
    fn r#Final(&self);
}
#[cfg(windows)]
#[allow(non_snake_case, dead_code, deprecated, clippy::too_many_arguments)]
const _: () = {
    use crate::com::__private as __com;
    #[diagnostic::do_not_recommend]
    unsafe impl __com::Interface for IChild {
        type Vtable = IChild_Vtbl;
        const IID: __com::GUID = IID_IChild;
    }
    #[diagnostic::do_not_recommend]
    unsafe impl __com::ComInterface for IChild {
        type Parent = parents::IParent;
        const DESCRIPTOR: &'static __com::InterfaceDescriptor = &__com::InterfaceDescriptor {
            name: "IChild",
            iid: IID_IChild,
            parent: ::core::option::Option::Some(
                <parents::IParent as __com::ComInterface>::DESCRIPTOR,
            ),
            methods: &[
                __com::MethodDescriptor {
                    name: "Open",
                    params: &[
                        __com::ParamDescriptor {
                            name: "arg1",
                            ty: <PCWSTR as __com::Abi>::TYPE,
                        },
                        __com::ParamDescriptor {
                            name: "out",
                            ty: <u32 as __com::Abi>::TYPE,
                        },
                        __com::ParamDescriptor {
                            name: "retval",
                            ty: __com::AbiType::MutPointer,
                        },
                    ],
                    returns: __com::AbiType::Hresult,
                    reserved: false,
                },
                __com::MethodDescriptor {
                    name: "Count",
                    params: &[],
                    returns: <<u32 as __com::Return>::Abi as __com::Return>::TYPE,
                    reserved: false,
                },
                __com::MethodDescriptor {
                    name: "Advise",
                    params: &[
                        __com::ParamDescriptor {
                            name: "sink",
                            ty: <Option<InterfaceRef<'_, IParent>> as __com::Abi>::TYPE,
                        },
                    ],
                    returns: <<Result<()> as __com::Return>::Abi as __com::Return>::TYPE,
                    reserved: false,
                },
                __com::MethodDescriptor {
                    name: "Final",
                    params: &[],
                    returns: <<() as __com::Return>::Abi as __com::Return>::TYPE,
                    reserved: false,
                },
                __com::MethodDescriptor {
                    name: "Placeholder1",
                    params: &[],
                    returns: __com::AbiType::Hresult,
                    reserved: true,
                },
                __com::MethodDescriptor {
                    name: "reserved_9",
                    params: &[],
                    returns: __com::AbiType::Hresult,
                    reserved: true,
                },
                __com::MethodDescriptor {
                    name: "reserved_10",
                    params: &[],
                    returns: __com::AbiType::Hresult,
                    reserved: true,
                },
            ],
        };
    }
    impl __com::Deref for IChild {
        type Target = parents::IParent;
        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }
    impl __com::CanInto<__com::IUnknown> for IChild {}
    impl<__O: __com::IntoCom> ::core::convert::From<__O> for IChild
    where
        IChild: __com::VtableFor<__com::ImplOf<__O>, 0>,
    {
        fn from(object: __O) -> Self {
            __com::into_interface(object)
        }
    }
    #[allow(clippy::missing_safety_doc)]
    impl IChild {
        /// The IID of this interface.
        pub(crate) const IID: __com::GUID = IID_IChild;
        pub(crate) unsafe fn Open(&self, arg1: PCWSTR, out: u32) -> Result<IUnknown> {
            unsafe {
                <Result<
                    IUnknown,
                > as __com::RetvalReturn>::read(|out| (__com::Interface::vtable(self)
                    .Open)(__com::Interface::as_raw(self), arg1, out, out))
            }
        }
        #[must_use]
        pub(crate) fn Count(&self) -> u32 {
            unsafe {
                <u32 as __com::Return>::from_abi(
                    (__com::Interface::vtable(self)
                        .Count)(__com::Interface::as_raw(self)),
                )
            }
        }
        #[allow(unused_variables)]
        pub(crate) fn Advise(
            &self,
            sink: Option<InterfaceRef<'_, IParent>>,
        ) -> Result<()> {
            unsafe {
                <Result<
                    (),
                > as __com::Return>::from_abi(
                    (__com::Interface::vtable(self)
                        .Advise)(__com::Interface::as_raw(self), sink),
                )
            }
        }
        pub(crate) fn r#Final(&self) {
            unsafe {
                <() as __com::Return>::from_abi(
                    (__com::Interface::vtable(self)
                        .r#Final)(__com::Interface::as_raw(self)),
                )
            }
        }
    }
    struct __Functions<__T, const __CHAIN: ::core::primitive::usize>(__T);
    #[allow(improper_ctypes_definitions)]
    impl<
        __T: IChild_Impl,
        const __CHAIN: ::core::primitive::usize,
    > __Functions<__T, __CHAIN> {
        unsafe extern "system" fn Open(
            this: *mut __com::c_void,
            arg1: PCWSTR,
            out: u32,
            out: *mut <Result<IUnknown> as __com::RetvalReturn>::Out,
        ) -> __com::HRESULT {
            unsafe {
                __com::serve::<
                    __T,
                    __CHAIN,
                    _,
                >(
                    this,
                    "IChild",
                    "Open",
                    <__com::HRESULT as __com::Return>::UNEXPECTED,
                    |object| <Result<
                        IUnknown,
                    > as __com::RetvalReturn>::write(
                        out,
                        || IChild_Impl::Open(object, arg1, out),
                    ),
                )
            }
        }
        unsafe extern "system" fn Count(
            this: *mut __com::c_void,
        ) -> <u32 as __com::Return>::Abi {
            const __ON_PANIC: <u32 as __com::Return>::Abi = u32::MAX;
            unsafe {
                __com::serve::<
                    __T,
                    __CHAIN,
                    _,
                >(
                    this,
                    "IChild",
                    "Count",
                    ::core::option::Option::Some(__ON_PANIC),
                    |object| <u32 as __com::Return>::into_abi(IChild_Impl::Count(object)),
                )
            }
        }
        unsafe extern "system" fn Advise(
            this: *mut __com::c_void,
            sink: Option<InterfaceRef<'_, IParent>>,
        ) -> <Result<()> as __com::Return>::Abi {
            unsafe {
                __com::serve::<
                    __T,
                    __CHAIN,
                    _,
                >(
                    this,
                    "IChild",
                    "Advise",
                    <Result<()> as __com::Return>::UNEXPECTED,
                    |object| <Result<
                        (),
                    > as __com::Return>::into_abi(IChild_Impl::Advise(object, sink)),
                )
            }
        }
        unsafe extern "system" fn r#Final(
            this: *mut __com::c_void,
        ) -> <() as __com::Return>::Abi {
            unsafe {
                __com::serve::<
                    __T,
                    __CHAIN,
                    _,
                >(
                    this,
                    "IChild",
                    "Final",
                    <() as __com::Return>::UNEXPECTED,
                    |object| <() as __com::Return>::into_abi(
                        IChild_Impl::r#Final(object),
                    ),
                )
            }
        }
    }
    unsafe impl<
        __T: IChild_Impl,
        const __CHAIN: ::core::primitive::usize,
    > __com::VtableFor<__T, __CHAIN> for IChild
    where
        parents::IParent: __com::VtableFor<__T, __CHAIN>,
    {
        const VTABLE: IChild_Vtbl = unsafe {
            ::core::ptr::read(<Self as __com::VtableFor<__T, __CHAIN>>::VTABLE_POINTER)
        };
        const VTABLE_POINTER: *const IChild_Vtbl = &IChild_Vtbl {
            base__: <parents::IParent as __com::VtableFor<__T, __CHAIN>>::VTABLE,
            Open: __Functions::<__T, __CHAIN>::Open,
            Count: __Functions::<__T, __CHAIN>::Count,
            Advise: __Functions::<__T, __CHAIN>::Advise,
            r#Final: __Functions::<__T, __CHAIN>::r#Final,
            Placeholder1: __com::reserved_slot,
            reserved_9: __com::reserved_slot,
            reserved_10: __com::reserved_slot,
        };
    }
    const _: () = __com::check_slot(
        "IChild::reserved_9",
        ::core::mem::offset_of!(IChild_Vtbl, reserved_9),
        9,
    );
    const _: () = __com::check_failure(
        "IChild::Advise",
        <Result<()> as __com::Return>::UNEXPECTED.is_some(),
    );
    const _: () = __com::check_failure(
        "IChild::Final",
        <() as __com::Return>::UNEXPECTED.is_some(),
    );
    const _: () = __com::check_own_iid(<IChild as __com::ComInterface>::DESCRIPTOR);
};
