pub(crate) struct Sink<'a, T: Debug>(&'a [T], Part<T>)
where
    T: Clone;
#[allow(single_use_lifetimes)]
///A [`Sink`] as a COM object in place: implement its interfaces on this type.
#[repr(transparent)]
#[allow(non_camel_case_types)]
pub(crate) struct Sink_Impl<'a, T: Debug>
where
    T: Clone,
{
    object__: crate::com::__private::Object<
        Sink<'a, T>,
        crate::com::__private::Vtables<2usize>,
        crate::com::__private::Header<crate::com::__private::Scoped, (), crate::com::__private::ApartmentBound>,
    >,
}
#[allow(single_use_lifetimes)]
const _: () = {
    use crate::com::__private as __com;
    impl<'a, T: Debug> __com::Deref for Sink_Impl<'a, T>
    where
        T: Clone,
    {
        type Target = Sink<'a, T>;
        fn deref(&self) -> &Self::Target {
            &self.object__
        }
    }
    #[allow(dead_code)]
    impl<'a, T: Debug> Sink_Impl<'a, T>
    where
        T: Clone,
    {
        /// A counted pointer to interface `I` of this object.
        pub(crate) fn to_interface<__I: __com::VtableFor<Self, 0>>(&self) -> __I {
            self.object__.to_interface()
        }
    }
    unsafe impl<'a, T: Debug> __com::ComObject for Sink<'a, T>
    where
        T: Clone,
    {
        type Impl = Sink_Impl<'a, T>;
        type Vtables = __com::Vtables<2usize>;
        type Header = __com::Header<__com::Scoped, (), __com::ApartmentBound>;
        const CHAINS: &'static [__com::Chain] = &[
            __com::Chain::of::<IPart, __com::Delegated<Sink_Impl<'a, T>, Part<T>, 0>, 0>(),
            __com::Chain::of::<parts::IOther, __com::Delegated<Sink_Impl<'a, T>, Part<T>, 1>, 1>(),
        ];
        const VTABLES: Self::Vtables = __com::vtables::<Self, _>();
        const TEAR_OFFS: &'static [__com::TearOff] = &[__com::TearOff::of::<IRare, Sink_Impl<'a, T>>()];
        const REFUSED: &'static [__com::GUID] = &[__com::refused::<IOld>()];
    }
    unsafe impl<'a, T: Debug> __com::ObjectImpl for Sink_Impl<'a, T>
    where
        T: Clone,
    {
        type State = Sink<'a, T>;
    }
    impl<'a, T: Debug> __com::Delegate<Part<T>, 0> for Sink_Impl<'a, T>
    where
        T: Clone,
    {
        fn field(&self) -> &Part<T> {
            &(**self).1
        }
    }
    impl<'a, T: Debug> __com::Delegate<Part<T>, 1> for Sink_Impl<'a, T>
    where
        T: Clone,
    {
        fn field(&self) -> &Part<T> {
            &(**self).1
        }
    }
};
