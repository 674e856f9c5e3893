//! Objects with vtables written by hand, from which one thing after the other is taken away.
//!
//! Their memory is never given back and what they do is defined after their death, so that an object that is used
//! wrongly, or uses itself wrongly, is seen and does not crash.

mod behaviour;
mod body;
pub(crate) mod class;
mod vtables;

use std::ffi::c_void;
use std::ptr::{self, NonNull};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use mapi_com::contract::{Allocations, MethodRule, Subject};
use mapi_com::{GUID, HRESULT, IUnknown, Interface, com_interface};

pub(crate) use behaviour::{Behaviour, INTACT, intact};
pub(crate) use body::{Body, Face, Kind, Role};

#[com_interface("d7e21b30-4c58-4f96-8a13-9b0c1d2e3f01")]
pub(crate) unsafe trait IAlpha: IUnknown {
    /// Changes the state of the object.
    fn Change(&self) -> HRESULT;
}

#[com_interface("d7e21b30-4c58-4f96-8a13-9b0c1d2e3f02")]
pub(crate) unsafe trait IBeta: IAlpha {
    /// Answers 5.
    fn Five(&self) -> HRESULT;
}

#[com_interface("d7e21b30-4c58-4f96-8a13-9b0c1d2e3f03")]
pub(crate) unsafe trait IGamma: IUnknown {
    /// Changes the state of the object.
    fn Change(&self) -> HRESULT;
}

/// Answered by a tear-off.
#[com_interface("d7e21b30-4c58-4f96-8a13-9b0c1d2e3f04")]
pub(crate) unsafe trait INotes: IUnknown {}

/// Answered by no intact object.
pub(crate) const REFUSED: GUID = GUID::from_u128(0xd7e21b30_4c58_4f96_8a13_9b0c1d2e3fff);
/// At this one QueryInterface has a part that fails as if it had panicked.
pub(crate) const PANICS: GUID = GUID::from_u128(0xd7e21b30_4c58_4f96_8a13_9b0c1d2e3ffe);

/// A subject that claims everything that an intact object keeps.
pub(crate) fn subject(name: &str, behaviour: &'static Behaviour) -> Subject {
    subject_of(name, &Kind::new(behaviour))
}

/// The same of objects that are looked at afterwards.
pub(crate) fn subject_of(name: &str, kind: &Arc<Kind>) -> Subject {
    let make = |kind: &Arc<Kind>| {
        let kind = Arc::clone(kind);
        move || Body::create(&kind, None, ptr::null_mut())
    };
    let (hooked, inner) = (Arc::clone(kind), Arc::clone(kind));
    let (deaths, tally) = (Arc::clone(kind), Arc::clone(kind));
    let subject = Subject::new(name, make(kind))
        .answers::<IBeta>()
        .answers::<IGamma>()
        .cached_tear_off::<INotes>()
        .refuses("IRefused", REFUSED)
        .hook_panics_at(PANICS)
        .destroyed(move || deaths.deaths.load(Ordering::SeqCst))
        .allocations(move || tally.allocations())
        .exercise(|object| assert!(object.cast::<IBeta>().is_ok_and(|beta| beta.Change().is_ok())))
        .drop_hook(move |hook| Body::create(&hooked, Some(hook), ptr::null_mut()))
        .weak()
        .aggregatable(move |outer: NonNull<c_void>| Body::create(&inner, None, outer.as_ptr()))
        .probe(MethodRule::Slots, "Five answers 5", |object| {
            let five = object.cast::<IBeta>().map_err(|error| error.to_string())?.Five();
            if five == HRESULT(5) { Ok(()) } else { Err(format!("it answers {}", five.0)) }
        });
    // SAFETY: all of their state is atomic.
    unsafe { subject.free_threaded() }
}

/// The same with as few claims as can be.
pub(crate) fn bare_subject(name: &str, behaviour: &'static Behaviour) -> Subject {
    let kind = Kind::new(behaviour);
    let create = move || Body::create(&kind, None, ptr::null_mut());
    Subject::new(name, create).answers::<IBeta>().answers::<IGamma>().cached_tear_off::<INotes>().weak()
}

impl Kind {
    /// Of the memory that the objects would have if they gave it back.
    fn allocations(&self) -> Allocations {
        Allocations { made: self.allocated.load(Ordering::SeqCst), live: Some(self.live.load(Ordering::SeqCst)) }
    }
}
