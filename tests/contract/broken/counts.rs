//! Counts and destruction.

use std::ffi::c_void;
use std::sync::atomic::Ordering::SeqCst;

use mapi_com::{GUID, HRESULT, S_OK};

use super::{Broken, expect_broken};
use crate::scaffold::{Behaviour, Body, Face, INTACT, Role, intact};

/// # Safety
///
/// As QueryInterface.
unsafe fn query_without_add_ref(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    let code = unsafe { intact::query(face, iid, slot) };
    if code == S_OK {
        face.body().owners.fetch_sub(1, SeqCst);
    }
    code
}

/// # Safety
///
/// As QueryInterface.
unsafe fn query_adds_two(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    let code = unsafe { intact::query(face, iid, slot) };
    if code == S_OK {
        face.body().owners.fetch_add(1, SeqCst);
    }
    code
}

/// # Safety
///
/// As QueryInterface.
unsafe fn refusal_adds_one(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    let code = unsafe { intact::query(face, iid, slot) };
    if code.is_err() && !slot.is_null() && !iid.is_null() {
        face.body().owners.fetch_add(1, SeqCst);
    }
    code
}

fn add_ref_answers_one(face: &Face) -> u32 {
    intact::add_ref(face);
    1
}

fn gamma_is_not_counted(face: &Face) -> u32 {
    if face.role == Role::Gamma { 1 } else { intact::add_ref(face) }
}

fn dies_at_two(face: &Face) -> u32 {
    if matches!(face.role, Role::Weak | Role::TearOff) {
        return intact::release(face);
    }
    // The last but one of several, or the only one.
    let body = face.body();
    match body.owners.load(SeqCst) {
        2 => intact::release_owner(body, 2),
        1 if !body.is_dead.load(SeqCst) => intact::release_owner(body, 1),
        _ => (body.owners.fetch_sub(1, SeqCst) - 1) as u32,
    }
}

fn never_dies(_: &Body) {}

fn dies_twice(body: &Body) {
    intact::die(body);
    body.kind.deaths.fetch_add(1, SeqCst);
}

fn dies_within_its_death(body: &Body) {
    // The count stays at zero, where the next Release finds it.
    if let Some(hook) = body.hook.get() {
        hook.run();
    }
    if !body.is_dead.load(SeqCst) {
        intact::bury(body);
    }
}

fn leaks_memory(body: &Body) {
    intact::die(body);
    body.kind.live.fetch_add(1, SeqCst);
}

fn eight_bits(face: &Face) -> u32 {
    let count = intact::add_ref(face);
    if face.role == Role::Weak || face.role == Role::TearOff || count <= 0xFF {
        return count;
    }
    face.body().owners.fetch_sub(0x100, SeqCst);
    count & 0xFF
}

fn is_elsewhere(face: &Face) -> bool {
    face.body().maker != std::thread::current().id()
}

fn not_counted_elsewhere(face: &Face) -> u32 {
    if is_elsewhere(face) && face.role != Role::Weak { 1 } else { intact::add_ref(face) }
}

fn lost_elsewhere(face: &Face) -> u32 {
    let body = face.body();
    if is_elsewhere(face) && face.role != Role::Weak && body.owners.load(SeqCst) == 1 {
        body.owners.store(0, SeqCst);
        return 0;
    }
    intact::release(face)
}

fn begins_with_two(body: &Body) {
    body.owners.store(2, SeqCst);
}

static OBJECTS: &[Broken] = &[
    Broken::new("QueryInterface without AddRef", Behaviour { query: query_without_add_ref, ..INTACT }, &[20])
        .entails(&[25, 26, 28, 40, 43, 46, 47, 54])
        .may_entail(&[33, 44]),
    Broken::new("QueryInterface adds two", Behaviour { query: query_adds_two, ..INTACT }, &[20])
        .entails(&[25, 26, 27, 28, 33, 40, 41, 43, 47, 54])
        .may_entail(&[44]),
    Broken::new("a refusal adds one", Behaviour { query: refusal_adds_one, ..INTACT }, &[20])
        .entails(&[23, 26, 43])
        .may_entail(&[44]),
    Broken::new("AddRef answers 1", Behaviour { add_ref: add_ref_answers_one, ..INTACT }, &[25]),
    Broken::new("AddRef of one interface does nothing", Behaviour { add_ref: gamma_is_not_counted, ..INTACT }, &[28])
        .entails(&[20, 25, 26, 40])
        .may_entail(&[33]),
    Broken::new("destroyed at the last but one", Behaviour { release: dies_at_two, ..INTACT }, &[26])
        .entails(&[20, 25, 28, 40, 43, 46, 47])
        .may_entail(&[33, 44]),
    Broken::new("never destroyed", Behaviour { die: never_dies, ..INTACT }, &[24])
        .entails(&[12, 13, 20, 23, 26, 27, 28, 29, 30, 33, 39, 40, 41, 43, 44, 47, 54]),
    Broken::new("destroyed twice", Behaviour { die: dies_twice, ..INTACT }, &[27])
        .entails(&[26, 29, 30, 33, 39, 44, 54]),
    Broken::new("destroyed within its destruction", Behaviour { die: dies_within_its_death, ..INTACT }, &[29])
        .entails(&[30]),
    Broken::new("memory is not given back", Behaviour { die: leaks_memory, ..INTACT }, &[27]).entails(&[41]),
    Broken::new("a count of 8 bits", Behaviour { add_ref: eight_bits, ..INTACT }, &[34]),
    Broken::new("two references at first", Behaviour { created: begins_with_two, ..INTACT }, &[24])
        .entails(&[12, 13, 20, 23, 25, 26, 27, 28, 29, 30, 33, 39, 40, 41, 43, 44, 47, 54]),
    Broken::new("not counted on other threads", Behaviour { add_ref: not_counted_elsewhere, ..INTACT }, &[33]),
    Broken::new("lost when it is released on another thread", Behaviour { release: lost_elsewhere, ..INTACT }, &[39])
        .entails(&[44])
        .may_entail(&[33]),
];

#[test]
fn broken_counts_are_seen() {
    expect_broken(OBJECTS);
}
