//! Objects that answer more than they list, or with others' help.

use std::ptr::NonNull;
use std::sync::atomic::{AtomicUsize, Ordering};

use mapi_com::contract::{DropHook, Subject};
use mapi_com::{Com, GUID, HRESULT, IUnknown, Inner, Interface, QueryHook, S_OK, com_interface, com_object};

use super::{CountsDrop, counts, subject};

counts!(TEAR_OFF, CACHED, DELEGATED, HOOKED, REFUSING, PART, OUTER, OUTERMOST, MIDDLE, EVERYTHING);

#[com_interface("d5e9ab21-6c78-4d4a-8e83-9f3c4d5e6f01")]
unsafe trait IMain: IUnknown {
    fn Main(&self) -> HRESULT;
}

#[com_interface("d5e9ab21-6c78-4d4a-8e83-9f3c4d5e6f02")]
unsafe trait ISide: IUnknown {
    fn Side(&self) -> HRESULT;
}

#[com_interface("d5e9ab21-6c78-4d4a-8e83-9f3c4d5e6f03")]
unsafe trait IMoreOfSide: ISide {
    fn More(&self) -> HRESULT;
}

#[com_interface("d5e9ab21-6c78-4d4a-8e83-9f3c4d5e6f04")]
unsafe trait IThird: IUnknown {
    fn Third(&self) -> HRESULT;
}

macro_rules! answers_main {
    ($($object:ident),*) => {$(
        impl IMain_Impl for $object {
            fn Main(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

macro_rules! answers_side {
    ($($object:ident),*) => {$(
        impl ISide_Impl for $object {
            fn Side(&self) -> HRESULT {
                S_OK
            }
        }
        impl IMoreOfSide_Impl for $object {
            fn More(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

answers_main!(TearsOff_Impl, Caches_Impl, Delegates_Impl, Hooked_Impl, Refuses_Impl, Outer_Impl, Middle_Impl);
answers_main!(Everything_Impl);
answers_side!(TearsOff_Impl, Caches_Impl, Field, Refuses_Impl, Part_Impl, Everything_Impl);

/// What is delegated to.
struct Field;

#[com_object(IMain, tear_off(IMoreOfSide))]
struct TearsOff(#[expect(dead_code, reason = "it is its drop that counts")] CountsDrop);

#[com_object(IMain, cached_tear_off(IMoreOfSide))]
struct Caches(#[expect(dead_code, reason = "it is its drop that counts")] CountsDrop);

#[com_object(IMain, delegate(IMoreOfSide => field))]
struct Delegates {
    field: Field,
    _drops: CountsDrop,
}

/// Answers `IThird` by a pointer to `IMain`, whose vtable is as good a one.
#[com_object(IMain, query_hook)]
struct Hooked(#[expect(dead_code, reason = "it is its drop that counts")] CountsDrop);

/// Asked for this, the hook panics.
const PANICS: GUID = GUID::from_u128(0xd5e9ab21_6c78_4d4a_8e83_9f3c4d5e6fff);

// SAFETY: the vtables of both interfaces have one method of the same type, in the same slot.
unsafe impl QueryHook for Hooked_Impl {
    fn query(&self, iid: &GUID) -> Option<IUnknown> {
        assert_ne!(*iid, PANICS, "on purpose");
        let main: IMain = self.to_interface();
        // SAFETY: every interface pointer is one to `IUnknown`.
        (*iid == IThird::IID).then(|| unsafe { IUnknown::from_raw(main.into_raw()) })
    }
}

#[com_object(IMain, IMoreOfSide, refuse(ISide))]
struct Refuses(#[expect(dead_code, reason = "it is its drop that counts")] CountsDrop);

/// An inner object, or one on its own.
#[com_object(IMoreOfSide, aggregatable)]
struct Part {
    _drops: CountsDrop,
    _hook: Option<DropHook>,
}

impl Part {
    fn new(drops: CountsDrop) -> Self {
        Self { _drops: drops, _hook: None }
    }
}

#[com_object(IMain, aggregate(IMoreOfSide => inner))]
struct Outer {
    inner: Inner,
    _drops: CountsDrop,
}

/// An inner object with an inner object.
#[com_object(IMain, aggregatable, aggregate(IMoreOfSide => inner))]
struct Middle {
    inner: Inner,
    _drops: CountsDrop,
}

#[com_object(IThird, aggregate(IMain, IMoreOfSide => inner))]
struct Outermost {
    inner: Inner,
    _drops: CountsDrop,
}

impl IThird_Impl for Outermost_Impl {
    fn Third(&self) -> HRESULT {
        S_OK
    }
}

impl IThird_Impl for Everything_Impl {
    fn Third(&self) -> HRESULT {
        S_OK
    }
}

/// As much as an object can ask for at once.
#[com_object(
    IMain,
    weak,
    guarded,
    query_hook,
    error_info,
    tear_off(IThird),
    cached_tear_off(IMoreOfSide),
    refuse(ILast)
)]
struct Everything(#[expect(dead_code, reason = "it is its drop that counts")] CountsDrop);

#[com_interface("d5e9ab21-6c78-4d4a-8e83-9f3c4d5e6f05")]
unsafe trait ILast: IUnknown {
    fn Last(&self) -> HRESULT;
}

// SAFETY: it answers nothing.
unsafe impl QueryHook for Everything_Impl {
    fn query(&self, _iid: &GUID) -> Option<IUnknown> {
        None
    }
}

fn part(outer: NonNull<std::ffi::c_void>) -> IUnknown {
    // SAFETY: the callers hand in an outer object that keeps the answer and outlives it.
    unsafe { Com::new_inner(outer, Part::new(CountsDrop(&PART))) }
}

fn outer(drops: CountsDrop) -> Com<Outer> {
    let outer = Com::new(Outer { inner: Inner::new(), _drops: drops });
    // SAFETY: `inner` is part of the object, and what `part` makes keeps to the rules.
    unsafe { outer.inner.create(&*outer, |outer| Ok(part(outer))) }.expect("no inner object yet");
    outer
}

fn outermost(drops: CountsDrop) -> Com<Outermost> {
    let outermost = Com::new(Outermost { inner: Inner::new(), _drops: drops });
    let middle = |outer| {
        let middle = Middle { inner: Inner::new(), _drops: CountsDrop(&MIDDLE) };
        // SAFETY: the outermost object keeps it, and outlives it.
        let unknown = unsafe { Com::new_inner(outer, middle) };
        Ok(unknown)
    };
    // SAFETY: `inner` is part of the object; what `middle` makes keeps to the rules.
    unsafe { outermost.inner.create(&*outermost, middle) }.expect("no inner object yet");
    outermost
}

fn hooked() -> Subject {
    let subject = subject!("answers by a hook", HOOKED, Hooked, [IMain]).hook_panics_at(PANICS);
    subject.answers::<IThird>()
}

fn aggregatable() -> Subject {
    subject!("aggregatable", PART, Part::new, [IMoreOfSide])
        .aggregatable(part)
        .drop_hook(|hook| Com::new(Part { _hook: Some(hook), ..Part::new(CountsDrop(&PART)) }).into())
}

fn refusing() -> Subject {
    let subject = subject!("refuses a parent", REFUSING, Refuses, [IMain]).refuses("ISide", ISide::IID);
    // SAFETY: five slots, those of the parent that is refused among them.
    unsafe { subject.answers_iid("IMoreOfSide", IMoreOfSide::IID, 5) }
}

fn everything() -> Subject {
    subject!("asks for everything", EVERYTHING, Everything, [IMain, mapi_com::ISupportErrorInfo])
        .weak()
        .tear_off::<IThird>()
        .cached_tear_off::<IMoreOfSide>()
        .refuses("ILast", ILast::IID)
}

pub(super) fn subjects() -> Vec<Subject> {
    let aggregating = Subject::new("aggregates", || outer(CountsDrop(&OUTER)).into())
        .answers::<IMain>()
        .aggregates::<IMoreOfSide>()
        .destroyed(|| OUTER.load(Ordering::SeqCst))
        .destroyed_inner(|| PART.load(Ordering::SeqCst));
    let two_levels = Subject::new("aggregates one that could aggregate", || outermost(CountsDrop(&OUTERMOST)).into())
        .answers::<IThird>()
        .aggregates::<IMain>()
        .destroyed(|| OUTERMOST.load(Ordering::SeqCst))
        .destroyed_inner(|| MIDDLE.load(Ordering::SeqCst));
    vec![
        subject!("a tear-off", TEAR_OFF, TearsOff, [IMain]).tear_off::<IMoreOfSide>(),
        subject!("a cached tear-off", CACHED, Caches, [IMain]).cached_tear_off::<IMoreOfSide>(),
        subject!(
            "delegates to a field",
            DELEGATED,
            |drops| Delegates { field: Field, _drops: drops },
            [IMain, IMoreOfSide]
        ),
        hooked(),
        refusing(),
        aggregatable(),
        aggregating,
        two_levels,
        everything(),
    ]
}
