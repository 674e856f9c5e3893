//! Objects that are part of others: the inner object's own `IUnknown`, and what an outer object does with it.

use core::ffi::c_void;
use core::ptr;
use core::ptr::NonNull;

use windows_core::{GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface};

use super::lifetime::{add_own_ref, outer_of, release_own};
use super::query::{is, query_own};
use super::{ComObject, ObjectImpl, interface_pointer, object_at};
use crate::inner::Inner;
use crate::{E_NOINTERFACE, E_POINTER, S_OK};

/// The `IUnknown` that speaks for the object: that of the outer one, or its own. Not counted.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it.
pub(crate) unsafe fn controlling_unknown<S: ComObject>(object: NonNull<S::Impl>) -> NonNull<c_void> {
    // SAFETY: this function's contract; every object has a first chain.
    unsafe { outer_of::<S>(object).unwrap_or_else(|| interface_pointer::<S>(object, 0)) }
}

/// The `IUnknown` of an aggregatable object that speaks for itself alone. Not counted.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it, whose first vtable behind its chains is that of
/// [`nondelegating_unknown`].
pub(crate) unsafe fn own_unknown<S: ComObject>(object: NonNull<S::Impl>) -> NonNull<c_void> {
    // SAFETY: this function's contract.
    unsafe { interface_pointer::<S>(object, S::CHAINS.len()) }
}

/// The vtable of the `IUnknown` that an outer object has of its part. It counts and queries the part itself.
#[doc(hidden)]
pub const fn nondelegating_unknown<T: ObjectImpl, const CHAIN: usize>() -> *const c_void {
    let vtable: *const IUnknown_Vtbl = const {
        &IUnknown_Vtbl {
            QueryInterface: query_own_slot::<T, CHAIN>,
            AddRef: add_own_ref_slot::<T, CHAIN>,
            Release: release_own_slot::<T, CHAIN>,
        }
    };
    vtable.cast()
}

unsafe extern "system" fn query_own_slot<T: ObjectImpl, const CHAIN: usize>(
    this: *mut c_void,
    iid: *const GUID,
    interface: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: COM's contract for callers of QueryInterface: `this` is alive, the others are NULL or valid.
    unsafe {
        let is_itself = !iid.is_null() && is(&iid.read_unaligned(), &IUnknown::IID);
        if !is_itself || interface.is_null() {
            return query_own::<T::State, CHAIN>(this, iid, interface);
        }
        add_own_ref::<T::State>(object_at::<T, CHAIN>(this));
        interface.write(this);
    }
    S_OK
}

unsafe extern "system" fn add_own_ref_slot<T: ObjectImpl, const CHAIN: usize>(this: *mut c_void) -> u32 {
    // SAFETY: COM's contract for callers of AddRef: `this` is alive.
    unsafe { add_own_ref::<T::State>(object_at::<T, CHAIN>(this)) }
}

unsafe extern "system" fn release_own_slot<T: ObjectImpl, const CHAIN: usize>(this: *mut c_void) -> u32 {
    // SAFETY: COM's contract for callers of Release: they own the reference that they give up.
    unsafe { release_own::<T::State>(object_at::<T, CHAIN>(this)) }
}

/// Asks the inner object, whose answer is counted on the outer one.
pub(super) fn query_inner(inner: Option<&Inner>, iid: &GUID) -> Result<NonNull<c_void>, HRESULT> {
    let inner = inner.and_then(Inner::unknown).ok_or(E_NOINTERFACE)?;
    let mut found = ptr::null_mut();
    // SAFETY: both pointers are valid.
    let answer = unsafe { inner.query(iid, &mut found) };
    match NonNull::new(found) {
        Some(found) if answer.is_ok() => Ok(found),
        _ if answer.is_ok() => Err(E_POINTER),
        _ => Err(answer),
    }
}
