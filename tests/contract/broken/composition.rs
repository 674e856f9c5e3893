//! Tear-offs, aggregation, agility.

use std::ffi::c_void;
use std::sync::atomic::Ordering::SeqCst;

use mapi_com::contract::{self, Subject};
use mapi_com::{GUID, HRESULT, IUnknown, Interface};
use windows_core::IUnknown_Vtbl;

use super::{Broken, expect_broken};
use crate::scaffold::{Behaviour, Body, Face, IBeta, IGamma, INTACT, INotes, Kind, Role, intact, subject};

/// # Safety
///
/// As QueryInterface.
unsafe fn tear_off_is_itself(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe {
        if face.role == Role::TearOff && !slot.is_null() && !iid.is_null() && iid.read_unaligned() == IUnknown::IID {
            return intact::query_with(iid, slot, |_| Some(face));
        }
        intact::query(face, iid, slot)
    }
}

fn tear_off_does_not_count(face: &Face) -> u32 {
    if face.role == Role::TearOff {
        (face.body().torn_off.fetch_add(1, SeqCst) + 1) as u32
    } else {
        intact::add_ref(face)
    }
}

fn tear_off_gives_nothing_back(face: &Face) -> u32 {
    if face.role == Role::TearOff {
        (face.body().torn_off.fetch_sub(1, SeqCst) - 1) as u32
    } else {
        intact::release(face)
    }
}

fn tear_off_is_kept(face: &Face) -> u32 {
    if face.role == Role::TearOff && face.body().torn_off.load(SeqCst) == 1 {
        // Its own memory stays; its owner is let go.
        let left = intact::release(face);
        face.body().kind.live.fetch_add(1, SeqCst);
        return left;
    }
    intact::release(face)
}

/// # Safety
///
/// As QueryInterface.
unsafe fn tear_off_is_another(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe {
        let is_asked = !slot.is_null() && !iid.is_null() && iid.read_unaligned() == INotes::IID;
        if is_asked && face.body().asked.fetch_add(1, SeqCst) % 2 == 1 {
            return intact::query_with(iid, slot, |_| Some(face.body().face_of(Role::Gamma)));
        }
        intact::query(face, iid, slot)
    }
}

/// # Safety
///
/// `outer` is a live interface pointer.
unsafe fn vtable<'a>(outer: *mut c_void) -> &'a IUnknown_Vtbl {
    // SAFETY: this function's contract.
    unsafe { &**outer.cast::<*const IUnknown_Vtbl>() }
}

/// # Safety
///
/// As QueryInterface.
unsafe fn inner_unknown_delegates(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    let outer = face.body().outer;
    // SAFETY: this function's contract; an outer object lives longer than its inner one.
    unsafe {
        if !outer.is_null() && iid.read_unaligned() == IUnknown::IID {
            return (vtable(outer).QueryInterface)(outer, iid, slot);
        }
        intact::query(face, iid, slot)
    }
}

fn inner_keeps_outer(body: &Body) {
    if !body.outer.is_null() {
        // SAFETY: the outer object is alive while it makes an inner one.
        unsafe { (vtable(body.outer).AddRef)(body.outer) };
    }
}

fn inner_dies_early(body: &Body) {
    if !body.outer.is_null() {
        intact::bury(body);
    }
}

/// # Safety
///
/// As QueryInterface.
unsafe fn inner_answers_nothing(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe {
        if face.body().outer.is_null() || iid.is_null() || iid.read_unaligned() == IUnknown::IID {
            return intact::query(face, iid, slot);
        }
        intact::query_with(iid, slot, |_| None)
    }
}

static OBJECTS: &[Broken] = &[
    Broken::new("a tear-off with an identity of its own", Behaviour { query: tear_off_is_itself, ..INTACT }, &[46])
        .entails(&[2]),
    Broken::new(
        "a tear-off that does not keep its owner",
        Behaviour { add_ref: tear_off_does_not_count, release: tear_off_gives_nothing_back, ..INTACT },
        &[46],
    )
    .entails(&[20, 26, 28, 47]),
    Broken::new("a tear-off that is leaked", Behaviour { release: tear_off_is_kept, ..INTACT }, &[47]).entails(&[27]),
    Broken::new(
        "a cached tear-off that is another each time",
        Behaviour { query: tear_off_is_another, ..INTACT },
        &[48],
    ),
    Broken::new(
        "an inner object that asks the outer one who it is",
        Behaviour { query: inner_unknown_delegates, ..INTACT },
        &[51],
    ),
    Broken::new("an inner object that answers nothing", Behaviour { query: inner_answers_nothing, ..INTACT }, &[51]),
    Broken::new("an inner object that counts for itself", Behaviour { counts_for_itself: true, ..INTACT }, &[52]),
    Broken::new("an inner object that keeps the outer one", Behaviour { created: inner_keeps_outer, ..INTACT }, &[53])
        .entails(&[54]),
    Broken::new("an inner object that dies early", Behaviour { created: inner_dies_early, ..INTACT }, &[54]),
    Broken::new("an inner object within that leads to itself", Behaviour { gamma_is_its_own: true, ..INTACT }, &[52]),
];

#[test]
fn broken_composition_is_seen() {
    expect_broken(OBJECTS);
}

#[test]
fn a_claim_to_be_agile_is_held_against_the_object() {
    static BEHAVIOUR: Behaviour = INTACT;
    // SAFETY: the objects are free-threaded, they only do not say so.
    let report = contract::verify(&unsafe { subject("agile by claim only", &BEHAVIOUR).agile() });
    assert_eq!(report.failures(), [58], "{report}");
}

static INTACT_BEHAVIOUR: Behaviour = INTACT;

/// What an inner object within an inner one is part of.
#[test]
fn an_inner_object_within_leads_to_the_outermost() {
    static ITS_OWN: Behaviour = Behaviour { gamma_is_its_own: true, ..INTACT };
    let nested = |behaviour| {
        let kind = Kind::new(behaviour);
        let (alone, inner) = (kind.clone(), kind);
        let subject = Subject::new("nested", move || Body::create(&alone, None, std::ptr::null_mut()))
            .answers::<IBeta>()
            .aggregates::<IGamma>()
            .aggregatable(move |outer| Body::create(&inner, None, outer.as_ptr()));
        contract::verify_only(&subject, |check| (50..=56).contains(&check.number()))
    };
    let report = nested(&INTACT_BEHAVIOUR);
    assert!(report.passed() && report.passes().contains(&55), "{report}");
    let report = nested(&ITS_OWN);
    assert_eq!(report.failures(), [55], "{report}");
}

#[test]
fn an_inner_object_that_is_the_outer_one_is_seen() {
    let subject = subject("the outer object as the inner one", &INTACT_BEHAVIOUR).aggregatable(|outer| {
        // SAFETY: the outer object is alive, and counted for what is handed out.
        unsafe {
            (vtable(outer.as_ptr()).AddRef)(outer.as_ptr());
            IUnknown::from_raw(outer.as_ptr())
        }
    });
    let report = contract::verify_only(&subject, |check| check.number() == 50);
    assert_eq!(report.failures(), [50], "{report}");
}

#[test]
fn an_outer_object_that_keeps_its_inner_ones_is_seen() {
    let outer = |inner_deaths: fn(usize) -> usize| {
        let kind = Kind::new(&INTACT_BEHAVIOUR);
        let (create, deaths, inner) = (kind.clone(), kind.clone(), kind);
        Subject::new("outer", move || Body::create(&create, None, std::ptr::null_mut()))
            .answers::<IBeta>()
            .aggregates::<IGamma>()
            .destroyed(move || deaths.deaths.load(SeqCst))
            .destroyed_inner(move || inner_deaths(inner.deaths.load(SeqCst)))
    };
    let only = |subject: &Subject| contract::verify_only(subject, |check| check.number() == 56);
    assert_eq!(only(&outer(|deaths| deaths)).passes(), [56]);
    assert_eq!(only(&outer(|_| 0)).failures(), [56]);
}
