//! The vtables, whose functions find the face and do what its behaviour says.

use std::ffi::c_void;
use std::sync::atomic::Ordering;

use mapi_com::{GUID, HRESULT, S_OK};
use windows_core::IUnknown_Vtbl;

use super::behaviour::Behaviour;
use super::body::{Face, Role};

type Method = unsafe extern "system" fn(*mut c_void) -> HRESULT;

#[repr(C)]
struct MethodVtable {
    unknown: IUnknown_Vtbl,
    change: Option<Method>,
    five: Option<Method>,
}

#[repr(C)]
struct SourceVtable {
    unknown: IUnknown_Vtbl,
    get_weak_reference: unsafe extern "system" fn(*mut c_void, *mut *mut c_void) -> HRESULT,
}

#[repr(C)]
struct WeakVtable {
    unknown: IUnknown_Vtbl,
    resolve: unsafe extern "system" fn(*mut c_void, *const GUID, *mut *mut c_void) -> HRESULT,
}

const UNKNOWN: IUnknown_Vtbl = IUnknown_Vtbl { QueryInterface: query_interface, AddRef: add_ref, Release: release };

static METHODS: MethodVtable = MethodVtable { unknown: UNKNOWN, change: Some(change), five: Some(five) };
static WITHOUT_FIVE: MethodVtable = MethodVtable { unknown: UNKNOWN, change: Some(change), five: None };
static SOURCE: SourceVtable = SourceVtable { unknown: UNKNOWN, get_weak_reference };
static WEAK: WeakVtable = WeakVtable { unknown: UNKNOWN, resolve };

pub(super) fn of(role: Role, behaviour: &Behaviour) -> *const c_void {
    match role {
        Role::Source => (&raw const SOURCE).cast(),
        Role::Weak => (&raw const WEAK).cast(),
        _ if behaviour.lacks_a_slot => (&raw const WITHOUT_FIVE).cast(),
        _ => (&raw const METHODS).cast(),
    }
}

/// # Safety
///
/// `this` is an interface pointer of a body.
unsafe fn face<'a>(this: *mut c_void) -> &'a Face {
    // SAFETY: this function's contract; bodies are never given back.
    unsafe { &*this.cast::<Face>() }
}

/// # Safety
///
/// `unknown` is an interface pointer that is alive.
unsafe fn vtable<'a>(unknown: *mut c_void) -> &'a IUnknown_Vtbl {
    // SAFETY: an interface pointer points to a pointer to its vtable.
    unsafe { &**unknown.cast::<*const IUnknown_Vtbl>() }
}

unsafe extern "system" fn query_interface(this: *mut c_void, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: these functions are in the vtables of faces, and an outer object lives longer than its inner one.
    unsafe {
        let face = face(this);
        match face.outer() {
            Some(outer) => (vtable(outer).QueryInterface)(outer, iid, slot),
            None if face.role == Role::Weak => (face.behaviour().query_weak)(face, iid, slot),
            None => (face.behaviour().query)(face, iid, slot),
        }
    }
}

unsafe extern "system" fn add_ref(this: *mut c_void) -> u32 {
    // SAFETY: as above.
    unsafe { count_up(face(this)) }
}

/// AddRef of a face, also where it was queried for.
pub(super) fn count_up(face: &Face) -> u32 {
    face.balance.fetch_add(1, Ordering::SeqCst);
    match face.outer() {
        // SAFETY: an outer object lives longer than its inner one.
        Some(outer) if !face.behaviour().counts_for_itself => unsafe { (vtable(outer).AddRef)(outer) },
        _ => (face.behaviour().add_ref)(face),
    }
}

unsafe extern "system" fn release(this: *mut c_void) -> u32 {
    // SAFETY: as above.
    unsafe {
        let face = face(this);
        face.balance.fetch_sub(1, Ordering::SeqCst);
        match face.outer() {
            Some(outer) if !face.behaviour().counts_for_itself => (vtable(outer).Release)(outer),
            _ => (face.behaviour().release)(face),
        }
    }
}

unsafe extern "system" fn change(this: *mut c_void) -> HRESULT {
    // SAFETY: as above.
    unsafe { face(this) }.body().has_changed.store(true, Ordering::SeqCst);
    S_OK
}

unsafe extern "system" fn five(this: *mut c_void) -> HRESULT {
    // SAFETY: as above.
    HRESULT(unsafe { face(this) }.behaviour().five)
}

unsafe extern "system" fn get_weak_reference(this: *mut c_void, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: as above; the slot is valid for a write.
    unsafe {
        let weak = face(this).body().face_of(Role::Weak);
        count_up(weak);
        slot.write(weak.as_ptr());
    }
    S_OK
}

unsafe extern "system" fn resolve(this: *mut c_void, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: as above; IID and slot are valid.
    unsafe {
        let face = face(this);
        (face.behaviour().resolve)(face, iid, slot)
    }
}
