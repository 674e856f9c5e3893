#[cfg(windows)]
#[deprecated = "use `INewer`"]
#[repr(transparent)]
#[allow(nonstandard_style)]
pub(crate) struct IChild(crate::com::__private::Counted<parents::IParent>);
#[cfg(windows)]
///The IID of [`IChild`].
#[allow(nonstandard_style, dead_code, deprecated)]
pub(crate) const IID_IChild: crate::com::__private::GUID = IChild::IID;
#[cfg(windows)]
///The vtable of [`IChild`].
#[repr(C)]
#[allow(nonstandard_style, missing_docs)]
pub(crate) struct IChild_Vtbl {
    pub(crate) base__: crate::com::__private::VtableOf<parents::IParent>,
    pub(crate) Open: crate::com::__private::Slot3<
        PCWSTR,
        u32,
        crate::com::__private::Out<Result<IUnknown>>,
        crate::com::__private::HRESULT,
    >,
    pub(crate) Count: crate::com::__private::Slot0<u32>,
    pub(crate) Advise: crate::com::__private::Slot1<Option<InterfaceRef<'static, IParent>>, Result<()>>,
    pub(crate) r#Final: crate::com::__private::Slot0<()>,
    /// Not published.
    pub(crate) Placeholder1: crate::com::__private::Slot0<crate::com::__private::HRESULT>,
    pub(crate) reserved_9: crate::com::__private::Slot0<crate::com::__private::HRESULT>,
    pub(crate) reserved_10: crate::com::__private::Slot0<crate::com::__private::HRESULT>,
}
#[cfg(windows)]
///The methods of [`IChild`], as an object implements them.
#[diagnostic::on_unimplemented(message = "MC0156: `{Self}` does not implement `IChild_Impl`")]
#[allow(nonstandard_style, dead_code, clippy::missing_safety_doc, clippy::too_many_arguments)]
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
#[allow(nonstandard_style, dead_code, deprecated, clippy::missing_safety_doc, clippy::too_many_arguments)]
const _: () = {
    use crate::com::__private::{self as __com, AbiOf as __R, Answer as __A};
    __com::pointer!(IChild(parents::IParent) IChild_Vtbl IID_IChild);
    impl<__O> __com::Described<__O> for IChild {
        const PARENT: __com::MaybeParent = <__com::Parent<parents::IParent> as __com::ComInterface>::AS_PARENT;
        const NAME: &'static ::core::primitive::str = "IChild";
        const OWN_METHODS: &'static [__com::MethodDescriptor] = &[
            __com::method3::<__com::HRESULT, PCWSTR, u32, *mut __com::c_void>("Open", &["arg1", "out", "retval"]),
            __com::method0::<__A<u32>>("Count", &[]),
            __com::method1::<__A<Result<()>>, Option<InterfaceRef<'_, IParent>>>("Advise", &["sink"]),
            __com::method0::<__A<()>>("Final", &[]),
            __com::reserved("Placeholder1"),
            __com::reserved("reserved_9"),
            __com::reserved("reserved_10"),
        ];
    }
    impl IChild {
        /// The IID of this interface.
        pub(crate) const IID: __com::GUID = __com::GUID::from_u128(0x21111111_2222_3333_4444_555555555555);
        #[inline]
        pub(crate) unsafe fn Open(&self, arg1: PCWSTR, out: u32) -> Result<IUnknown> {
            unsafe { __com::read(|out| (__com::vtable(self).Open)(__com::this(self), arg1, out, out)) }
        }
        #[must_use]
        #[inline]
        pub(crate) fn Count(&self) -> u32 {
            unsafe { <__A<u32> as __R<u32>>::call0(self, 6) }
        }
        #[allow(unused_variables)]
        #[inline]
        pub(crate) fn Advise(&self, sink: Option<InterfaceRef<'_, IParent>>) -> Result<()> {
            unsafe { <__A<Result<()>> as __R<Result<()>>>::call1(self, 5, sink) }
        }
        #[inline]
        pub(crate) fn r#Final(&self) {
            unsafe { <__A<()> as __R<()>>::call0(self, 4) }
        }
    }
    unsafe impl<__T, __O: IChild_Impl, const __N: ::core::primitive::usize> __com::VtableFor<__T, __N> for IChild
    where
        __T: __com::Servant<Target = __O>,
        parents::IParent: __com::Prefix<__T, __N, Interface = parents::IParent>,
    {
        const VTABLE_POINTER: *const IChild_Vtbl = &IChild_Vtbl {
            base__: <parents::IParent as __com::Prefix<__T, __N>>::VTABLE,
            Open: __com::slot3::<Self, __com::Here<__T, __N>, 0, __com::HRESULT, _, _, _, _, _>(
                |it, arg1, out, out| unsafe { __com::write(out, || __O::Open(it, arg1, out)) },
            ),
            Count: __com::slot0_or::<Self, __com::Here<__T, __N>, 1, __A<u32>, _, _, _>(
                __O::Count,
                || const { (u32::MAX) },
            ),
            Advise: __com::slot1::<Self, __com::Here<__T, __N>, 2, __A<Result<()>>, _, _, _>(__O::Advise),
            r#Final: __com::slot0::<Self, __com::Here<__T, __N>, 3, __A<()>, _, _>(__O::r#Final),
            Placeholder1: __com::reserved_slot,
            reserved_9: __com::reserved_slot,
            reserved_10: __com::reserved_slot,
        };
    }
    const _: () = __com::check_slot::<IChild, 5>(9);
    const _: () = __com::check_own_iid::<IChild>();
};
