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
impl<'a, T: Debug> crate::com::__private::Deref for Sink_Impl<'a, T>
where
    T: Clone,
{
    type Target = Sink<'a, T>;
    fn deref(&self) -> &Self::Target {
        &self.object__
    }
}
#[allow(single_use_lifetimes)]
#[allow(dead_code)]
impl<'a, T: Debug> Sink_Impl<'a, T>
where
    T: Clone,
{
    /// A counted pointer to interface `I` of this object.
    pub(crate) fn to_interface<__I: crate::com::__private::VtableFor<Self, 0>>(&self) -> __I {
        self.object__.to_interface()
    }
}
#[allow(single_use_lifetimes)]
unsafe impl<'a, T: Debug> crate::com::__private::ComObject for Sink<'a, T>
where
    T: Clone,
{
    type Impl = Sink_Impl<'a, T>;
    type Vtables = crate::com::__private::Vtables<2usize>;
    type Header =
        crate::com::__private::Header<crate::com::__private::Scoped, (), crate::com::__private::ApartmentBound>;
    const CHAINS: &'static [crate::com::__private::Chain] = &[
        crate::com::__private::Chain::of::<
            IPart,
            crate::com::__private::Delegated<Sink_Impl<'a, T>, Part<T>, 0usize>,
            0usize,
        >(),
        crate::com::__private::Chain::of::<
            parts::IOther,
            crate::com::__private::Delegated<Sink_Impl<'a, T>, Part<T>, 1usize>,
            1usize,
        >(),
    ];
    const VTABLES: crate::com::__private::Vtables<2usize> = crate::com::__private::vtables::<Self, _>();
    const TEAR_OFFS: &'static [crate::com::__private::TearOff] =
        &[crate::com::__private::TearOff::of::<IRare, Sink_Impl<'a, T>>()];
    const REFUSED: &'static [crate::com::__private::GUID] = &[crate::com::__private::refused::<IOld>()];
}
#[allow(single_use_lifetimes)]
unsafe impl<'a, T: Debug> crate::com::__private::ObjectImpl for Sink_Impl<'a, T>
where
    T: Clone,
{
    type State = Sink<'a, T>;
}
#[allow(single_use_lifetimes)]
impl<'a, T: Debug> crate::com::__private::Delegate<Part<T>, 0usize> for Sink_Impl<'a, T>
where
    T: Clone,
{
    fn field(&self) -> &Part<T> {
        &(**self).1
    }
}
#[allow(single_use_lifetimes)]
impl<'a, T: Debug> crate::com::__private::Delegate<Part<T>, 1usize> for Sink_Impl<'a, T>
where
    T: Clone,
{
    fn field(&self) -> &Part<T> {
        &(**self).1
    }
}
