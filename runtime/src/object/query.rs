//! QueryInterface: what an object answers, in one order for all.

use core::ffi::c_void;
use core::ptr::{self, NonNull};

use windows_core::{GUID, HRESULT, IUnknown, Interface};

#[cfg(feature = "checked")]
use super::add_ref;
use super::further::{answers_more, query_further};
use super::identity::is_identity_probe;
use super::layout::{interface_pointer_at, object_at};
use super::lifetime::{outer_of, vtable_of};
#[cfg(not(feature = "checked"))]
use super::lifetime::{settle_add_ref, try_add_ref};
use super::table::{Answer, find};
use super::{Chain, ComObject, answered, answered_interface};
use crate::{E_INVALIDARG, E_NOINTERFACE, E_POINTER, S_OK};

/// `IAgileObject`, which has no methods: any interface pointer is one.
///
/// Source: objidl.h.
pub(crate) const IID_IAGILEOBJECT: GUID = GUID::from_u128(0x94ea2b94_e9cc_49e0_c0ff_ee64ca8f5b90);

/// That the objects of a type may be called on any thread.
#[doc(hidden)]
pub const fn agile<S: Send + Sync>() -> bool {
    true
}

/// What `refuse(IFoo)` takes.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0155: `{Self}` is not a COM interface that an object can refuse",
    label = "not a COM interface",
    note = "what is refused is an interface that an inner object or the hook would answer, or the parent of a listed one"
)]
pub trait Refusable {
    const REFUSED: GUID;
}

#[diagnostic::do_not_recommend]
impl<I: Interface> Refusable for I {
    const REFUSED: GUID = I::IID;
}

/// An IID that is refused.
#[doc(hidden)]
pub const fn refused<I: Refusable>() -> GUID {
    I::REFUSED
}

/// Fails the build if what is refused at `index` is `IUnknown`, or an interface that the object answers. A parent of such an
/// interface may be refused: the child answers for itself.
#[doc(hidden)]
pub const fn check_refused<S: ComObject>(index: usize) {
    let refused = &S::REFUSED[index];
    if is(refused, &IUnknown::IID) {
        panic!("MC0154: `IUnknown` is always implemented and cannot be refused");
    }
    let mut index = answered::<S>();
    while index > 0 {
        index -= 1;
        if is(refused, &answered_interface::<S>(index).iid) {
            panic!("MC0152: the object refuses an interface that it answers: leave out one of both");
        }
    }
}

/// The index of the vtable pointer that answers `iid`; `IUnknown` is the first, always, which is the identity of
/// the object.
pub(crate) const fn find_chain(chains: &[Chain], iid: &GUID) -> Option<usize> {
    if is(iid, &IUnknown::IID) {
        return Some(0);
    }
    let mut index = 0;
    while index < chains.len() {
        if chains[index].interface().answers(iid) {
            return Some(index);
        }
        index += 1;
    }
    None
}

pub(super) const fn is(iid: &GUID, other: &GUID) -> bool {
    iid.to_u128() == other.to_u128()
}

/// QueryInterface of an object, as the `IUnknown` that speaks for it.
///
/// # Safety
///
/// As for [`query_own`], with the first interface pointer.
#[inline(always)]
pub(crate) unsafe fn query<S: ComObject>(this: *mut c_void, iid: *const GUID, interface: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract; an outer object lives for as long as its parts.
    unsafe {
        match outer_of::<S>(object_at::<S::Impl, 0>(this)) {
            Some(outer) => (vtable_of(outer).QueryInterface)(outer.as_ptr(), iid, interface),
            None => query_own::<S, 0>(this, iid, interface),
        }
    }
}

/// QueryInterface of an object, as its own `IUnknown`.
///
/// The object is found from `this` where it is needed, so that the constants of the one way and of the others add up instead
/// of each having an instruction for all.
///
/// # Safety
///
/// `this` is the interface pointer with index `CHAIN` of a live object, with provenance for all of it; `iid` is NULL or readable,
/// aligned or not; `interface` is NULL or valid for one write.
#[inline(always)]
pub(super) unsafe fn query_own<S: ComObject, const CHAIN: usize>(
    this: *mut c_void,
    iid: *const GUID,
    interface: *mut *mut c_void,
) -> HRESULT {
    if interface.is_null() {
        return E_POINTER;
    }
    // SAFETY: `interface` is not null, so valid for a write by this function's contract, and `iid` is readable where it is not
    // null; the rest is this function's contract.
    unsafe {
        if !iid.is_null() {
            if let Some(answer) = find::<S>(iid) {
                return hand_out::<S, CHAIN>(this, iid, interface, answer);
            }
            if const { answers_more::<S>() } || is_identity_probe(iid) {
                return query_further::<S>(object_at::<S::Impl, CHAIN>(this), iid, interface);
            }
        }
        interface.write(ptr::null_mut());
    }
    if iid.is_null() { E_INVALIDARG } else { E_NOINTERFACE }
}

/// # Safety
///
/// As for [`query_own`]. None of the pointers is null; `answer` is what [`find`] answers for `iid`.
#[cfg(not(feature = "checked"))]
#[inline(always)]
unsafe fn hand_out<S: ComObject, const CHAIN: usize>(
    this: *mut c_void,
    iid: *const GUID,
    interface: *mut *mut c_void,
    answer: Answer,
) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe {
        if !try_add_ref::<S>(object_at::<S::Impl, CHAIN>(this)) {
            return hand_out_settled::<S>(object_at::<S::Impl, CHAIN>(this), iid, interface);
        }
        interface.write(interface_pointer_at::<S>(object_at::<S::Impl, CHAIN>(this), answer.offset()).as_ptr());
    }
    S_OK
}

/// The same, after [`try_add_ref`] has left something to do.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it; the rest as for [`query_own`]. None of the pointers is null,
/// and [`find`] answers `iid`.
#[cfg(not(feature = "checked"))]
#[cold]
#[inline(never)]
unsafe extern "C" fn hand_out_settled<S: ComObject>(
    object: NonNull<S::Impl>,
    iid: *const GUID,
    interface: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe {
        settle_add_ref::<S>(object);
        let found = find::<S>(iid).map(|answer| interface_pointer_at::<S>(object, answer.offset()));
        interface.write(found.map_or(ptr::null_mut(), NonNull::as_ptr));
    }
    S_OK
}

/// # Safety
///
/// As for [`query_own`]. None of the pointers is null; `answer` is what [`find`] answers for `iid`.
#[cfg(feature = "checked")]
unsafe fn hand_out<S: ComObject, const CHAIN: usize>(
    this: *mut c_void,
    iid: *const GUID,
    interface: *mut *mut c_void,
    answer: Answer,
) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe {
        let object = object_at::<S::Impl, CHAIN>(this);
        let found = match &S::CHAINS[answer.offset() / size_of::<*const c_void>()].counting {
            Some(counting) if !is(&iid.read_unaligned(), &IUnknown::IID) => counting.tear_off_from::<S>(object),
            _ => {
                add_ref::<S>(object);
                interface_pointer_at::<S>(object, answer.offset())
            }
        };
        interface.write(found.as_ptr());
    }
    S_OK
}

/// What every QueryInterface does around `find`, which answers a counted pointer: NULL is refused, and a failure leaves NULL.
///
/// # Safety
///
/// `iid` is NULL or readable, aligned or not; `interface` is NULL or valid for one write.
#[inline]
pub(super) unsafe fn answer(
    iid: *const GUID,
    interface: *mut *mut c_void,
    find: impl FnOnce(&GUID) -> Result<NonNull<c_void>, HRESULT>,
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
    match find(&unsafe { iid.read_unaligned() }) {
        Ok(found) => {
            // SAFETY: not null, as above.
            unsafe { interface.write(found.as_ptr()) };
            S_OK
        }
        Err(code) => code,
    }
}

/// `IUnknown` is never among what an object refuses.
pub(super) const fn is_refused<S: ComObject>(iid: &GUID) -> bool {
    let mut index = S::REFUSED.len();
    while index > 0 {
        index -= 1;
        if is(&S::REFUSED[index], iid) {
            return true;
        }
    }
    false
}
