//! Calls by slot number, with nothing of the crate's in between.

use std::ffi::c_void;
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};

use mapi_com::{GUID, HRESULT, IUnknown, Interface};

pub(crate) const POISON: *mut c_void = ptr::dangling_mut::<u64>().cast();

/// The function in a slot of the vtable behind an interface pointer, as type `F`.
///
/// # Safety
///
/// `this` is a live interface pointer whose vtable has that slot, and `F` is the type of the function in it.
pub(crate) unsafe fn slot<F: Copy>(this: *mut c_void, number: usize) -> F {
    assert_eq!(size_of::<F>(), size_of::<*const c_void>());
    // SAFETY: an interface pointer points to a pointer to an array of function pointers.
    unsafe {
        let vtable = *this.cast::<*const *const c_void>();
        vtable.add(number).cast::<F>().read()
    }
}

pub(crate) type QueryInterface = unsafe extern "system" fn(*mut c_void, *const GUID, *mut *mut c_void) -> HRESULT;
pub(crate) type Count = unsafe extern "system" fn(*mut c_void) -> u32;
type Method = unsafe extern "system" fn(*mut c_void) -> HRESULT;

/// # Safety
///
/// `this` is a live interface pointer; the others are what QueryInterface accepts.
pub(crate) unsafe fn query_interface(this: *mut c_void, iid: *const GUID, out: *mut *mut c_void) -> HRESULT {
    // SAFETY: slot 0 of every interface.
    unsafe { slot::<QueryInterface>(this, 0)(this, iid, out) }
}

/// # Safety
///
/// `this` is a live interface pointer.
pub(crate) unsafe fn add_ref(this: *mut c_void) -> u32 {
    // SAFETY: slot 1 of every interface.
    unsafe { slot::<Count>(this, 1)(this) }
}

/// # Safety
///
/// `this` is a live interface pointer, and the caller owns the reference that it gives up.
pub(crate) unsafe fn release(this: *mut c_void) -> u32 {
    // SAFETY: slot 2 of every interface.
    unsafe { slot::<Count>(this, 2)(this) }
}

/// Calls a method that takes nothing and answers an `HRESULT`.
///
/// # Safety
///
/// `this` is a live interface pointer whose vtable has such a method in that slot.
pub(crate) unsafe fn call(this: *mut c_void, number: usize) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe { slot::<Method>(this, number)(this) }
}

/// The number of references, by taking one and giving it back.
pub(crate) fn count(interface: &impl Interface) -> u32 {
    // SAFETY: borrowed, so alive; balanced.
    unsafe {
        add_ref(interface.as_raw());
        release(interface.as_raw())
    }
}

/// Asks for an interface by IID and answers the pointer with the reference that it holds.
pub(crate) fn ask(this: *mut c_void, iid: &GUID) -> Result<IUnknown, HRESULT> {
    let mut out = POISON;
    // SAFETY: the tests pass live interface pointers only.
    let answer = unsafe { query_interface(this, iid, &mut out) };
    if answer == mapi_com::S_OK {
        // SAFETY: QueryInterface has succeeded.
        Ok(unsafe { IUnknown::from_raw(out) })
    } else {
        assert!(answer.is_err(), "QueryInterface succeeds with S_OK only");
        assert!(out.is_null(), "a refused pointer is NULL");
        Err(answer)
    }
}

/// An address that is not counted, as a back pointer in C++ would be.
#[derive(Default)]
pub(crate) struct BackPointer(AtomicPtr<c_void>);

impl BackPointer {
    pub(crate) fn set(&self, interface: &impl Interface) {
        self.0.store(interface.as_raw(), Ordering::SeqCst);
    }

    pub(crate) fn get(&self) -> *mut c_void {
        self.0.load(Ordering::SeqCst)
    }
}
