//! QueryInterface: what an object answers, in one order for all.

use core::any::type_name;
use core::ffi::c_void;
use core::ptr::{self, NonNull};

use windows_core::{GUID, HRESULT, IUnknown, Interface, InterfaceRef};

use super::aggregation::{controlling_unknown, query_inner};
use super::identity::{answer_identity_probe, is_identity_probe};
use super::layout::{interface_pointer_at, object_at};
use super::lifetime::{outer_of, owners, vtable_of};
#[cfg(not(feature = "checked"))]
use super::lifetime::{settle_add_ref, try_add_ref};
use super::table::{Answer, find, has_table};
use super::tear_off::find_tear_off;
use super::{Chain, ComObject, add_ref, answered, answered_interface, interface_pointer};
use crate::panics::{Place, contain};
use crate::{E_INVALIDARG, E_NOINTERFACE, E_POINTER, E_UNEXPECTED, S_OK};

/// `IAgileObject`, which has no methods: any interface pointer is one.
///
/// Source: objidl.h.
pub(crate) const IID_IAGILEOBJECT: GUID = GUID::from_u128(0x94ea2b94_e9cc_49e0_c0ff_ee64ca8f5b90);

/// What an object asks besides itself when it is queried for an interface that it does not list: with `query_hook` among the
/// arguments of [`com_object`](crate::com_object), it is implemented on `Store_Impl`.
///
/// It is asked last: for `IUnknown`, what the object lists, its tear-offs, what it aggregates and what it refuses, never. What
/// it answers goes to the caller only if it has the identity of the object, that is, if its own QueryInterface answers
/// `IUnknown` with the same pointer; anything else is `E_NOINTERFACE`. After a panic the caller gets `E_UNEXPECTED`.
///
/// The rules of QueryInterface that are left to the hook: the same answer for an IID for the life of the object, and what
/// the answer itself answers.
///
/// # Safety
///
/// What `query` answers is a pointer to the interface that `iid` names, not only to some `IUnknown`. If pointers to that
/// interface go to other threads, the object can be called and destroyed there.
#[diagnostic::on_unimplemented(
    message = "MC0165: `{Self}` does not say what it answers besides",
    label = "the hook is missing",
    note = "write `unsafe impl QueryHook for {Self} {{ .. }}`, or leave out `query_hook`"
)]
pub unsafe trait QueryHook {
    /// The interface, with a reference for the caller; `None` if it is not answered.
    fn query(&self, iid: &GUID) -> Option<IUnknown>;
}

/// The type of [`QueryHook::query`].
#[doc(hidden)]
pub type Query<T> = fn(&T, &GUID) -> Option<IUnknown>;

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
/// As for [`query_own`].
#[inline]
pub(crate) unsafe fn query<S: ComObject, const CHAIN: usize>(
    this: *mut c_void,
    iid: *const GUID,
    interface: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: this function's contract; an outer object lives for as long as its parts.
    unsafe {
        match outer_of::<S>(object_at::<S::Impl, CHAIN>(this)) {
            Some(outer) => (vtable_of(outer).QueryInterface)(outer.as_ptr(), iid, interface),
            None => query_own::<S, CHAIN>(this, iid, interface),
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
#[inline]
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
#[inline]
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

/// Whether there is anything that an object answers without a vtable pointer of its own for it.
const fn answers_more<S: ComObject>() -> bool {
    let is_more_than_a_word = cfg!(windows) || cfg!(feature = "checked") || !has_table::<S>();
    S::AGILE && is_more_than_a_word || !S::TEAR_OFFS.is_empty() || !S::AGGREGATED.is_empty() || S::QUERY.is_some()
}

/// The rest of QueryInterface, for what no vtable pointer answers.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it; the rest as for [`query_own`].
#[cold]
#[inline(never)]
unsafe extern "C" fn query_further<S: ComObject>(
    object: NonNull<S::Impl>,
    iid: *const GUID,
    interface: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe {
        answer(iid, interface, |wanted| {
            // Nothing that a hook is asked, as it could grant it.
            if is_refused::<S>(wanted) || answer_identity_probe::<S>(object, iid) {
                return Err(E_NOINTERFACE);
            }
            find_further::<S>(object, wanted)
        })
    }
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

/// What the object answers otherwise, counted: for most objects, nothing.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it.
unsafe fn find_further<S: ComObject>(object: NonNull<S::Impl>, iid: &GUID) -> Result<NonNull<c_void>, HRESULT> {
    if S::AGILE && is(iid, &IID_IAGILEOBJECT) {
        // SAFETY: this function's contract; every object has a first chain.
        unsafe { add_ref::<S>(object) };
        // SAFETY: as above.
        return Ok(unsafe { interface_pointer::<S>(object, 0) });
    }
    #[cfg(windows)]
    if S::AGILE {
        // SAFETY: this function's contract.
        if let Some(marshaler) = unsafe { super::marshal::find_marshaler::<S>(object, iid) } {
            return Ok(marshaler);
        }
    }
    // SAFETY: this function's contract.
    if let Some(tear_off) = unsafe { find_tear_off::<S>(object, iid) } {
        return Ok(tear_off);
    }
    let looks_into_state = !S::AGGREGATED.is_empty() || S::QUERY.is_some();
    // SAFETY: this function's contract.
    if !looks_into_state || unsafe { owners::<S>(object) }.is_in_destruction() {
        return Err(E_NOINTERFACE);
    }
    // SAFETY: the object is alive, and its state is not being dropped.
    let state = unsafe { object.as_ref() };
    if let Some(index) = S::AGGREGATED.iter().position(|interface| interface.answers(iid)) {
        return query_inner(S::inner(state, index), iid);
    }
    match S::QUERY {
        Some(query) => ask::<S>(state, query, iid),
        None => Err(E_NOINTERFACE),
    }
}

/// Asks the object's own hook. What it answers is handed out only if its identity is that of the object.
fn ask<S: ComObject>(object: &S::Impl, query: Query<S::Impl>, iid: &GUID) -> Result<NonNull<c_void>, HRESULT> {
    let hook = || Place::named(type_name::<S>(), "query");
    let found = contain(hook, || query(object, iid)).ok_or(E_UNEXPECTED)?.ok_or(E_NOINTERFACE)?;
    // SAFETY: a reference to an object in place.
    let identity = unsafe { identity_of::<S>(NonNull::from(object)) };
    if found.cast::<IUnknown>().ok().as_ref() == Some(&identity) {
        // SAFETY: an interface pointer is not null.
        return Ok(unsafe { NonNull::new_unchecked(found.into_raw()) });
    }
    eprintln!("mapi-com: {}: its query answered {iid:?} with another object, which is refused", type_name::<S>());
    Err(E_NOINTERFACE)
}

/// The `IUnknown` that everybody is answered who asks for it, counted.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it.
unsafe fn identity_of<S: ComObject>(object: NonNull<S::Impl>) -> IUnknown {
    // SAFETY: this function's contract: the pointer is to a live `IUnknown`, which is borrowed for the call of its
    // QueryInterface. An outer object answers `IUnknown`, as every object does.
    unsafe { InterfaceRef::<IUnknown>::from_raw(controlling_unknown::<S>(object)) }.to_owned()
}
