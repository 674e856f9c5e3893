//! Class objects and their servers, with one rule broken each.

use std::ffi::c_void;
use std::ptr;
use std::sync::Arc;
use std::sync::atomic::Ordering::SeqCst;

use mapi_com::contract::{self, ClassObject, Report, Subject};
use mapi_com::{E_FAIL, E_INVALIDARG, GUID, HRESULT, IUnknown, Interface, S_FALSE, S_OK};

use crate::scaffold::class::{CLASS, Class, Manners, WELL_BEHAVED, intact};
use crate::scaffold::{Behaviour, IBeta, IGamma, INTACT};

static INTACT_BEHAVIOUR: Behaviour = INTACT;

/// A subject whose class behaves like this, by the rules about classes.
fn verify(manners: &'static Manners, is_aggregatable: bool) -> Report {
    let class = Class::new(manners, &INTACT_BEHAVIOUR, is_aggregatable);
    // Another class of the same objects.
    let failing = Class::of(manners, &class, is_aggregatable);
    failing.fails.store(true, SeqCst);
    let (create, inner, tally) = (Arc::clone(&class), Arc::clone(&class), Arc::clone(&class));
    let (unload, find) = (Arc::clone(&class), Arc::clone(&class));
    let object = ClassObject::new({
        let class = Arc::clone(&class);
        move || class.to_interface()
    })
    .failing(move || failing.to_interface())
    .can_unload(move || (manners.can_unload)(&unload))
    .class_objects(move |class, iid, slot| {
        // SAFETY: the kit passes valid pointers.
        unsafe { (manners.class_objects)(&find, class, iid, slot) }
    });
    let subject = Subject::new("made by a class", move || create.instance(ptr::null_mut()))
        .answers::<IBeta>()
        .answers::<IGamma>()
        .allocations(move || tally.allocations())
        .class_object(object);
    let subject =
        if is_aggregatable { subject.aggregatable(move |outer| inner.instance(outer.as_ptr())) } else { subject };
    contract::verify_only(&subject, |check| check.number() == 49 || (57..=72).contains(&check.number()))
}

#[test]
fn an_intact_class_passes_everything_that_applies() {
    let report = verify(&WELL_BEHAVED, false);
    assert!(report.passed(), "{report}");
    assert_eq!(report.passes(), [57, 59, 66, 67, 68, 69, 70, 71, 72], "{report}");
    let report = verify(&WELL_BEHAVED, true);
    assert!(report.passed(), "{report}");
    assert_eq!(report.passes(), [49, 59, 66, 67, 68, 69, 70, 71, 72], "{report}");
}

/// # Safety
///
/// As `IClassFactory::CreateInstance`.
unsafe fn ignores_outer(class: &Class, _outer: *mut c_void, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe { intact::create(class, ptr::null_mut(), iid, slot) }
}

/// # Safety
///
/// As `IClassFactory::CreateInstance`.
unsafe fn leaves_slot(class: &Class, outer: *mut c_void, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe {
        let before = if slot.is_null() { ptr::null_mut() } else { slot.read() };
        let code = intact::create(class, outer, iid, slot);
        if code.is_err() && !slot.is_null() {
            slot.write(before);
        }
        code
    }
}

/// # Safety
///
/// As `IClassFactory::CreateInstance`.
unsafe fn inner_as_anything(class: &Class, outer: *mut c_void, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe {
        if outer.is_null() || slot.is_null() {
            return intact::create(class, outer, iid, slot);
        }
        slot.write(class.instance(outer).into_raw());
        S_OK
    }
}

/// # Safety
///
/// As `IClassFactory::CreateInstance`.
unsafe fn null_is_e_fail(class: &Class, outer: *mut c_void, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    if slot.is_null() { E_FAIL } else { unsafe { intact::create(class, outer, iid, slot) } }
}

/// # Safety
///
/// As `IClassFactory::CreateInstance`.
unsafe fn leaks_on_refusal(class: &Class, outer: *mut c_void, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    let code = unsafe { intact::create(class, outer, iid, slot) };
    if code == mapi_com::E_NOINTERFACE {
        std::mem::forget(class.instance(ptr::null_mut()));
    }
    code
}

/// # Safety
///
/// As `IClassFactory::CreateInstance`.
unsafe fn leaks_on_failure(class: &Class, outer: *mut c_void, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    if class.fails.load(SeqCst) {
        std::mem::forget(class.instance(ptr::null_mut()));
    }
    // SAFETY: this function's contract.
    unsafe { intact::create(class, outer, iid, slot) }
}

/// # Safety
///
/// As `DllGetClassObject`.
unsafe fn finds_any_class(class: &Class, clsid: *const GUID, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe {
        if *clsid == CLASS {
            return intact::class_objects(class, clsid, iid, slot);
        }
        slot.write(class.to_interface().into_raw());
        S_OK
    }
}

/// # Safety
///
/// As QueryInterface.
unsafe fn needs_a_slot(class: &Class, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    if slot.is_null() { E_INVALIDARG } else { unsafe { intact::query(class, iid, slot) } }
}

#[test]
fn broken_classes_are_seen() {
    static IGNORES_OUTER: Manners = Manners { create: ignores_outer, ..WELL_BEHAVED };
    static LEAVES_SLOT: Manners = Manners { create: leaves_slot, ..WELL_BEHAVED };
    static INNER_AS_ANYTHING: Manners = Manners { create: inner_as_anything, ..WELL_BEHAVED };
    static NULL_IS_E_FAIL: Manners = Manners { create: null_is_e_fail, ..WELL_BEHAVED };
    static LEAKS_ON_REFUSAL: Manners = Manners { create: leaks_on_refusal, ..WELL_BEHAVED };
    static LEAKS_ON_FAILURE: Manners = Manners { create: leaks_on_failure, ..WELL_BEHAVED };
    assert_eq!(verify(&IGNORES_OUTER, false).failures(), [57]);
    assert_eq!(verify(&IGNORES_OUTER, true).failures(), [49]);
    assert_eq!(verify(&LEAVES_SLOT, false).failures(), [57, 66, 68]);
    assert_eq!(verify(&INNER_AS_ANYTHING, true).failures(), [49]);
    assert_eq!(verify(&NULL_IS_E_FAIL, false).failures(), [67]);
    // What is left keeps the server.
    assert_eq!(verify(&LEAKS_ON_REFUSAL, false).failures(), [68, 69, 70]);
    assert_eq!(verify(&LEAKS_ON_FAILURE, false).failures(), [66, 69, 70]);
}

#[test]
fn broken_servers_are_seen() {
    static LOCKS_NOTHING: Manners = Manners { lock: |_, _| S_OK, ..WELL_BEHAVED };
    static UNLOCKS_NOTHING: Manners =
        Manners { lock: |class, lock| if lock { intact::lock(class, lock) } else { S_OK }, ..WELL_BEHAVED };
    static ALWAYS_UNLOADS: Manners = Manners { can_unload: |_| S_OK, ..WELL_BEHAVED };
    static NEVER_UNLOADS: Manners = Manners { can_unload: |_| S_FALSE, ..WELL_BEHAVED };
    static FINDS_ANY_CLASS: Manners = Manners { class_objects: finds_any_class, ..WELL_BEHAVED };
    static NEEDS_A_SLOT: Manners = Manners { query: needs_a_slot, ..WELL_BEHAVED };
    assert_eq!(verify(&LOCKS_NOTHING, false).failures(), [69]);
    // The server stays locked for what comes after.
    assert_eq!(verify(&UNLOCKS_NOTHING, false).failures(), [69, 70]);
    assert_eq!(verify(&ALWAYS_UNLOADS, false).failures(), [69, 70]);
    assert_eq!(verify(&NEVER_UNLOADS, false).failures(), [69, 70]);
    assert_eq!(verify(&FINDS_ANY_CLASS, false).failures(), [71]);
    let report = verify(&NEEDS_A_SLOT, false);
    assert_eq!(report.failures(), [72]);
    assert!(report.to_string().contains("check 12: "), "{report}");
}

/// The class itself works.
#[test]
fn a_class_object_is_found_by_its_class() {
    let class = Class::new(&WELL_BEHAVED, &INTACT_BEHAVIOUR, false);
    let mut found = ptr::null_mut();
    // SAFETY: valid pointers.
    let code = unsafe { intact::class_objects(&class, &CLASS, &IUnknown::IID, &mut found) };
    assert_eq!(code, S_OK);
    // SAFETY: it was found, and counted.
    drop(unsafe { IUnknown::from_raw(found) });
}
