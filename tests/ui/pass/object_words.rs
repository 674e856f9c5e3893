//! Whatever an object may ask for, under strict lints, generic and not.

#![deny(warnings)]
#![deny(
    missing_docs,
    missing_debug_implementations,
    non_snake_case,
    non_camel_case_types,
    unsafe_op_in_unsafe_fn,
    unreachable_pub,
    unused,
    unused_qualifications,
    unused_lifetimes,
    elided_lifetimes_in_paths,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    let_underscore_drop,
    explicit_outlives_requirements,
    unit_bindings,
    unnameable_types
)]

use std::fmt::Debug;
use std::marker::PhantomData;

use mapi_com::{
    Com, GUID, HRESULT, IUnknown, Inner, QueryHook, S_FALSE, S_OK, StaticCom, com_interface, com_object, scope,
};

/// Documented.
#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071d1")]
pub unsafe trait IFoo: IUnknown {
    /// Documented.
    fn Foo(&self) -> HRESULT {
        S_OK
    }
}

/// Documented.
#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071d2")]
pub unsafe trait IDelegated: IUnknown {
    /// Documented.
    fn Delegated(&self) -> HRESULT {
        S_OK
    }
}

/// Documented.
#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071d3")]
pub unsafe trait IInner: IUnknown {
    /// Documented.
    fn Inner(&self) -> HRESULT {
        S_OK
    }
}

/// Documented.
#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071d4")]
pub unsafe trait ITorn: IUnknown {
    /// Documented.
    fn Torn(&self) -> HRESULT {
        S_OK
    }
}

/// Documented.
#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071d5")]
pub unsafe trait IKept: IUnknown {
    /// Documented.
    fn Kept(&self) -> HRESULT {
        S_OK
    }
}

/// Documented.
#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071d6")]
pub unsafe trait IRefused: IUnknown {
    /// Documented.
    fn Refused(&self) -> HRESULT {
        S_OK
    }
}

/// A field that answers.
#[derive(Debug, Default)]
pub struct Part(u32);

impl IDelegated_Impl for Part {
    fn Delegated(&self) -> HRESULT {
        HRESULT(self.0 as i32)
    }
}

/// A part.
#[com_object(IInner, aggregatable, apartment_bound)]
#[derive(Debug)]
pub struct Engine;

impl IInner_Impl for Engine_Impl {}

/// Everything that goes together.
#[com_object(
    IFoo,
    delegate(IDelegated => part),
    aggregate(IInner => inner),
    tear_off(ITorn),
    cached_tear_off(IKept),
    refuse(IRefused),
    weak,
    apartment_bound,
    guarded,
    query_hook,
    error_info,
)]
#[derive(Debug, Default)]
pub struct Store {
    part: Part,
    inner: Inner,
}

impl IFoo_Impl for Store_Impl {}
impl ITorn_Impl for Store_Impl {}
impl IKept_Impl for Store_Impl {}

// SAFETY: it answers nothing.
unsafe impl QueryHook for Store_Impl {
    fn query(&self, _: &GUID) -> Option<IUnknown> {
        None
    }
}

/// The same, generic. The field has a name that is a keyword.
#[com_object(
    IFoo,
    delegate(IDelegated => r#type),
    aggregate(IInner => inner),
    tear_off(ITorn),
    cached_tear_off(IKept),
    refuse(IRefused),
    weak,
    guarded,
    query_hook,
    error_info
)]
#[derive(Debug)]
pub struct Generic<T: Debug, F, const N: usize = 1>
where
    F: IDelegated_Impl,
{
    value: [T; N],
    r#type: F,
    r#inner: Inner,
}

impl<T: Debug, F: IDelegated_Impl, const N: usize> IFoo_Impl for Generic_Impl<T, F, N> {
    fn Foo(&self) -> HRESULT {
        HRESULT(self.value.len() as i32)
    }
}
impl<T: Debug, F: IDelegated_Impl, const N: usize> ITorn_Impl for Generic_Impl<T, F, N> {}
impl<T: Debug, F: IDelegated_Impl, const N: usize> IKept_Impl for Generic_Impl<T, F, N> {}

// SAFETY: it answers nothing.
unsafe impl<T: Debug, F: IDelegated_Impl, const N: usize> QueryHook for Generic_Impl<T, F, N> {
    fn query(&self, _: &GUID) -> Option<IUnknown> {
        None
    }
}

/// Agile and generic: the bounds are on the type.
#[com_object(IFoo, agile, cached_tear_off(IKept))]
#[derive(Debug)]
pub struct Agile<T: Send + Sync>(T);

impl<T: Send + Sync> IFoo_Impl for Agile_Impl<T> {
    fn Foo(&self) -> HRESULT {
        let _: &T = &self.0;
        S_FALSE
    }
}
impl<T: Send + Sync> IKept_Impl for Agile_Impl<T> {}

/// Generic, and a part.
#[com_object(IFoo, aggregatable, delegate(IDelegated => 1), tear_off(ITorn))]
#[derive(Debug)]
pub struct GenericPart<T: Debug>(T, Part);

impl<T: Debug> IFoo_Impl for GenericPart_Impl<T> {
    fn Foo(&self) -> HRESULT {
        HRESULT(format!("{:?}", self.0).len() as i32)
    }
}
impl<T: Debug> ITorn_Impl for GenericPart_Impl<T> {}

/// Borrows.
#[com_object(IFoo, scoped, apartment_bound, guarded, error_info, delegate(IDelegated => 1), tear_off(ITorn), refuse(IKept))]
#[derive(Debug)]
pub struct Sink<'a, T: Debug>(&'a [T], Part);

impl<T: Debug> IFoo_Impl for Sink_Impl<'_, T> {
    fn Foo(&self) -> HRESULT {
        HRESULT(self.0.len() as i32)
    }
}
impl<T: Debug> ITorn_Impl for Sink_Impl<'_, T> {}

/// Its identity is the field's, whose type nobody else sees.
#[com_object(delegate(IDelegated => 0))]
#[derive(Debug)]
pub struct OnlyDelegates(Hidden);

#[derive(Debug)]
struct Hidden;

impl IDelegated_Impl for Hidden {
    fn Delegated(&self) -> HRESULT {
        S_FALSE
    }
}

/// Knows the type that it is part of.
#[derive(Debug)]
pub struct Knows<T, const N: usize>([PhantomData<T>; N]);

impl<T, const N: usize> IDelegated_Impl for Knows<T, N> {
    fn Delegated(&self) -> HRESULT {
        HRESULT(self.0.len() as i32)
    }
}

/// Its field has its type.
#[com_object(IFoo, delegate(IDelegated => known))]
#[derive(Debug)]
pub struct Known {
    known: Knows<Self, { Self::COUNT }>,
}

impl Known {
    const COUNT: usize = 9;
}

impl IFoo_Impl for Known_Impl {}

/// No struct: everything but fields.
#[com_object(IFoo, weak, agile, tear_off(ITorn), cached_tear_off(IKept), refuse(IRefused), error_info)]
#[derive(Debug)]
pub enum Choice {
    /// Documented.
    One(u32),
}

impl IFoo_Impl for Choice_Impl {
    fn Foo(&self) -> HRESULT {
        let Choice::One(number) = **self;
        HRESULT(number as i32)
    }
}
impl ITorn_Impl for Choice_Impl {}
impl IKept_Impl for Choice_Impl {}

static CHOICE: StaticCom<Choice> = StaticCom::new(Choice::One(6));

fn main() -> mapi_com::Result<()> {
    let store = Com::new(Store { part: Part(3), inner: Inner::new() });
    // SAFETY: `inner` is part of the store, and what `new_inner` makes keeps to the rules.
    unsafe { store.inner.create(&*store, |outer| Ok(Com::new_inner(outer, Engine)))? };
    assert_eq!(store.query::<IDelegated>()?.Delegated(), HRESULT(3));
    assert_eq!(store.query::<IInner>()?.Inner(), S_OK);
    assert_eq!(store.query::<IKept>()?.Kept(), S_OK);
    assert_eq!(store.query::<ITorn>()?.Torn(), S_OK);
    assert!(store.query::<IRefused>().is_err());

    let generic = Com::new(Generic { value: [1, 2], r#type: Part(4), inner: Inner::new() });
    // SAFETY: as above.
    unsafe { generic.inner.create(&*generic, |outer| Ok(Com::new_inner(outer, Engine)))? };
    assert_eq!(generic.query::<IDelegated>()?.Delegated(), HRESULT(4));
    assert_eq!(generic.query::<IInner>()?.Inner(), S_OK);
    assert_eq!(generic.downgrade().upgrade().map(|owner| owner.to_interface::<IFoo>().Foo()), Some(HRESULT(2)));

    assert_eq!(Com::new(Agile(1)).query::<IFoo>()?.Foo(), S_FALSE);
    assert_eq!(Com::new(GenericPart("a", Part(5))).query::<IDelegated>()?.Delegated(), HRESULT(5));
    assert_eq!(Com::new(OnlyDelegates(Hidden)).query::<IDelegated>()?.Delegated(), S_FALSE);
    let known = Com::new(Known { known: Knows([PhantomData; 9]) });
    assert_eq!(known.query::<IDelegated>()?.Delegated(), HRESULT(9));
    assert_eq!(CHOICE.to_interface::<IFoo>().Foo(), HRESULT(6));

    let numbers = vec![1, 2, 3];
    assert_eq!(scope(Sink(&numbers, Part(7)), |sink| sink.to_interface::<IFoo>().Foo()), HRESULT(3));
    Ok(())
}
