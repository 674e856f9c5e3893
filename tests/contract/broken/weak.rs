//! Weak references.

use std::ffi::c_void;
use std::sync::atomic::Ordering::SeqCst;

use mapi_com::{GUID, HRESULT, IUnknown, Interface, S_OK};

use super::{Broken, expect_broken};
use crate::scaffold::{Behaviour, Face, INTACT, Role, intact};

/// # Safety
///
/// As `IWeakReference::Resolve`.
unsafe fn resolves_the_dead(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract; bodies are never given back.
    unsafe {
        if face.body().is_dead.load(SeqCst) {
            return (face.behaviour().query)(face.body().face_of(Role::Beta), iid, slot);
        }
        intact::resolve(face, iid, slot)
    }
}

fn weak_counts_as_owner(face: &Face) -> u32 {
    intact::add_ref(if face.role == Role::Weak { face.body().face_of(Role::Beta) } else { face })
}

fn weak_gives_back_an_owner(face: &Face) -> u32 {
    intact::release(if face.role == Role::Weak { face.body().face_of(Role::Beta) } else { face })
}

/// # Safety
///
/// As `IWeakReference::Resolve`.
unsafe fn refusal_leaks(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    let code = unsafe { intact::resolve(face, iid, slot) };
    if code.is_err() {
        face.body().owners.fetch_add(1, SeqCst);
    }
    code
}

/// # Safety
///
/// As `IWeakReference::Resolve`.
unsafe fn refusal_leaves_garbage(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe {
        let code = intact::resolve(face, iid, slot);
        if code.is_err() {
            slot.write(face.as_ptr());
        }
        code
    }
}

/// # Safety
///
/// As QueryInterface.
unsafe fn identity_of_the_object(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe { intact::query(face.body().face_of(Role::Beta), iid, slot) }
}

/// A weak reference revives the object while it is destroyed.
///
/// # Safety
///
/// As `IWeakReference::Resolve`.
unsafe fn resolves_the_dying(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    let body = face.body();
    // SAFETY: this function's contract.
    unsafe {
        if body.hook.get().is_some() && !body.is_dead.load(SeqCst) && !intact::revive(body) {
            return (face.behaviour().query)(body.face_of(Role::Beta), iid, slot);
        }
        intact::resolve(face, iid, slot)
    }
}

/// # Safety
///
/// As `IWeakReference::Resolve`.
unsafe fn gone_is_s_false(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    let code = unsafe { intact::resolve(face, iid, slot) };
    // SAFETY: `resolve` has written to it.
    if code == S_OK && unsafe { slot.read() }.is_null() { mapi_com::S_FALSE } else { code }
}

/// Another weak reference for each thread.
///
/// # Safety
///
/// As QueryInterface.
unsafe fn identity_of_the_thread(face: &Face, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    let is_elsewhere = face.body().maker != std::thread::current().id();
    // SAFETY: this function's contract.
    unsafe {
        if is_elsewhere && !iid.is_null() && iid.read_unaligned() == IUnknown::IID {
            return intact::query_with(iid, slot, |_| Some(face.body().face_of(Role::Source)));
        }
        intact::query_weak(face, iid, slot)
    }
}

static OBJECTS: &[Broken] = &[
    Broken::new("a weak reference that resolves the dying", Behaviour { resolve: resolves_the_dying, ..INTACT }, &[30]),
    Broken::new("a weak reference that resolves the dead", Behaviour { resolve: resolves_the_dead, ..INTACT }, &[40])
        .entails(&[44]),
    Broken::new(
        "a weak reference that answers S_FALSE for the dead",
        Behaviour { resolve: gone_is_s_false, ..INTACT },
        &[40],
    ),
    Broken::new(
        "a weak reference that keeps alive",
        Behaviour { add_ref: weak_counts_as_owner, release: weak_gives_back_an_owner, ..INTACT },
        &[41],
    )
    .entails(&[44]),
    Broken::new(
        "a weak reference with the object's identity",
        Behaviour { query_weak: identity_of_the_object, ..INTACT },
        &[42],
    ),
    Broken::new("a refused Resolve that leaks", Behaviour { resolve: refusal_leaks, ..INTACT }, &[43])
        .may_entail(&[44]),
    Broken::new(
        "a refused Resolve that leaves a pointer",
        Behaviour { resolve: refusal_leaves_garbage, ..INTACT },
        &[43],
    ),
    Broken::new(
        "another weak reference for each thread",
        Behaviour { query_weak: identity_of_the_thread, ..INTACT },
        &[45],
    ),
];

#[test]
fn broken_weak_references_are_seen() {
    expect_broken(OBJECTS);
}
