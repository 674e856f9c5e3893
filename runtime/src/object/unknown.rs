//! `IUnknown` of every object: QueryInterface, AddRef, Release, and the way back from an interface pointer to the
//! object.

use core::any::TypeId;
use core::cell::Cell;
use core::ffi::c_void;
use core::ptr::{self, NonNull};

use windows_core::{GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface};

use super::{ComObject, ObjectImpl, add_ref, find_chain, interface_pointer, object_at, release};
use crate::interface::VtableFor;
use crate::{E_INVALIDARG, E_NOINTERFACE, E_POINTER, S_OK};

// SAFETY: the three functions read `this` as the interface pointer with index `CHAIN` of a `T`, and `ComObject`
// promises that a chain's vtable stands at its own index.
unsafe impl<T: ObjectImpl, const CHAIN: usize> VtableFor<T, CHAIN> for IUnknown {
    const VTABLE: IUnknown_Vtbl = IUnknown_Vtbl {
        QueryInterface: query_interface_slot::<T, CHAIN>,
        AddRef: add_ref_slot::<T, CHAIN>,
        Release: release_slot::<T, CHAIN>,
    };
    const VTABLE_POINTER: *const IUnknown_Vtbl = &<Self as VtableFor<T, CHAIN>>::VTABLE;
}

unsafe extern "system" fn query_interface_slot<T: ObjectImpl, const CHAIN: usize>(
    this: *mut c_void,
    iid: *const GUID,
    interface: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: COM's contract for callers of QueryInterface: `this` is alive, the others are NULL or valid.
    unsafe { query_interface::<T::State>(object_at::<T, CHAIN>(this), iid, interface) }
}

unsafe extern "system" fn add_ref_slot<T: ObjectImpl, const CHAIN: usize>(this: *mut c_void) -> u32 {
    // SAFETY: COM's contract for callers of AddRef: `this` is alive.
    unsafe { add_ref::<T::State>(object_at::<T, CHAIN>(this)) }
}

unsafe extern "system" fn release_slot<T: ObjectImpl, const CHAIN: usize>(this: *mut c_void) -> u32 {
    // SAFETY: COM's contract for callers of Release: they own the reference that they give up.
    unsafe { release::<T::State>(object_at::<T, CHAIN>(this)) }
}

/// # Safety
///
/// `object` points to a live object with provenance for all of it; `iid` is NULL or readable, aligned or not;
/// `interface` is NULL or valid for one write.
unsafe fn query_interface<S: ComObject>(
    object: NonNull<S::Impl>,
    iid: *const GUID,
    interface: *mut *mut c_void,
) -> HRESULT {
    if interface.is_null() {
        return E_POINTER;
    }
    // SAFETY: not null, so valid for a write by this function's contract.
    unsafe { interface.write(ptr::null_mut()) };
    if iid.is_null() {
        return E_INVALIDARG;
    }
    // SAFETY: not null, so readable by this function's contract.
    let wanted = unsafe { iid.read_unaligned() };
    let Some(chain) = find_chain(S::CHAINS, &wanted) else {
        answer_identity_probe::<S>(object, iid);
        return E_NOINTERFACE;
    };
    // SAFETY: the object is alive, `chain` is one of its chains, `interface` was not null.
    unsafe {
        add_ref::<S>(object);
        interface.write(interface_pointer::<S>(object, chain).as_ptr());
    }
    S_OK
}

/// The address of this static, not its value, asks an object of ours who it is. Only code that was linked with
/// this very copy of the crate can know the address, and the answer goes through a thread-local, so objects
/// that are not ours are never asked to be trusted: to them it is an IID that they do not know.
static IDENTITY_PROBE: GUID = GUID::from_u128(0x6f3c2a54_91d7_4b0e_8a6b_3d0c57e1f298);

thread_local! {
    static IDENTITY_ANSWER: Cell<Option<(TypeId, NonNull<c_void>)>> = const { Cell::new(None) };
}

fn answer_identity_probe<S: ComObject>(object: NonNull<S::Impl>, iid: *const GUID) {
    if ptr::eq(iid, &raw const IDENTITY_PROBE) {
        IDENTITY_ANSWER.set(Some((TypeId::of::<S>(), object.cast())));
    }
}

/// The object behind any interface pointer, if it is one of ours and its type is `S`. Not counted.
pub(crate) fn identify<S: ComObject>(interface: &IUnknown) -> Option<NonNull<S::Impl>> {
    IDENTITY_ANSWER.set(None);
    let mut out = ptr::null_mut();
    // SAFETY: both pointers are valid.
    let answer = unsafe { interface.query(&raw const IDENTITY_PROBE, &mut out) };
    if answer.is_ok() && !out.is_null() {
        // SAFETY: a foreign object that answers any IID whatever has handed out a counted pointer.
        drop(unsafe { IUnknown::from_raw(out) });
    }
    let (type_id, object) = IDENTITY_ANSWER.take()?;
    (type_id == TypeId::of::<S>()).then_some(object.cast())
}
