//! The three slots of `IUnknown` in every vtable of an object.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, IUnknown_Vtbl};

use super::tear_off::{self, TEAR_OFF};
use super::{add_ref, object_at, query, release};
use crate::interface::VtableFor;
use crate::servant::{Servant, StateOf};

// SAFETY: the three functions read `this` as the interface pointer with index `CHAIN` of an object that `T` serves, or as
// one of its tear-offs, and `ComObject` promises that a chain's vtable stands at its own index.
unsafe impl<T: Servant, const CHAIN: usize> VtableFor<T, CHAIN> for IUnknown {
    const VTABLE_POINTER: *const IUnknown_Vtbl = &IUnknown_Vtbl {
        QueryInterface: query_interface_slot::<T, CHAIN>,
        AddRef: add_ref_slot::<T, CHAIN>,
        Release: release_slot::<T, CHAIN>,
    };
}

/// One for all vtables of an object: those of the chains behind the first, and of tear-offs, go to that with another `this`, which is
/// one instruction more there, and the code of a search less for each.
#[inline(never)]
unsafe extern "system" fn query_interface_slot<T: Servant, const CHAIN: usize>(
    this: *mut c_void,
    iid: *const GUID,
    interface: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: COM's contract for callers of QueryInterface: `this` is alive, the others are NULL or valid.
    unsafe {
        if const { CHAIN != 0 } {
            let first = object_at::<T::Object, CHAIN>(this).as_ptr().cast();
            return query_interface_slot::<T::Object, 0>(first, iid, interface);
        }
        query::<StateOf<T>>(this, iid, interface)
    }
}

unsafe extern "system" fn add_ref_slot<T: Servant, const CHAIN: usize>(this: *mut c_void) -> u32 {
    // SAFETY: COM's contract for callers of AddRef: `this` is alive.
    unsafe {
        match CHAIN {
            TEAR_OFF => tear_off::add_ref::<T::Object>(this),
            _ => add_ref::<StateOf<T>>(object_at::<T::Object, CHAIN>(this)),
        }
    }
}

unsafe extern "system" fn release_slot<T: Servant, const CHAIN: usize>(this: *mut c_void) -> u32 {
    // SAFETY: COM's contract for callers of Release: they own the reference that they give up.
    unsafe {
        match CHAIN {
            TEAR_OFF => tear_off::release::<T::Object>(this),
            _ => release::<StateOf<T>>(object_at::<T::Object, CHAIN>(this)),
        }
    }
}
