//! What an object answers without a vtable pointer of its own for it: tear-offs, inner objects, and what its hook knows.

use core::any::type_name;
use core::ffi::c_void;
use core::ptr::NonNull;

use windows_core::{GUID, HRESULT, IUnknown, Interface, InterfaceRef};

use super::aggregation::{controlling_unknown, query_inner};
use super::identity::answer_identity_probe;
use super::lifetime::owners;
use super::query::{IID_IAGILEOBJECT, answer, is, is_refused};
use super::table::has_table;
use super::tear_off::find_tear_off;
use super::{ComObject, add_ref, interface_pointer};
use crate::panics::{Place, contain};
use crate::{E_NOINTERFACE, E_UNEXPECTED};

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

/// Whether there is anything that an object answers without a vtable pointer of its own for it.
pub(super) const fn answers_more<S: ComObject>() -> bool {
    let is_more_than_a_word = cfg!(windows) || cfg!(feature = "checked") || !has_table::<S>();
    S::AGILE && is_more_than_a_word || !S::TEAR_OFFS.is_empty() || !S::AGGREGATED.is_empty() || S::QUERY.is_some()
}

/// The rest of QueryInterface, for what no vtable pointer answers.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it; the rest as for [`query_own`](super::query::query_own).
#[cold]
#[inline(never)]
pub(super) unsafe extern "C" fn query_further<S: ComObject>(
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

/// What the object answers otherwise, counted: for most objects, nothing.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it.
unsafe fn find_further<S: ComObject>(object: NonNull<S::Impl>, iid: &GUID) -> Result<NonNull<c_void>, HRESULT> {
    if const { S::AGILE } && is(iid, &IID_IAGILEOBJECT) {
        // SAFETY: this function's contract; every object has a first chain.
        unsafe { add_ref::<S>(object) };
        // SAFETY: as above.
        return Ok(unsafe { interface_pointer::<S>(object, 0) });
    }
    #[cfg(windows)]
    if const { S::AGILE } {
        // SAFETY: this function's contract.
        if let Some(marshaler) = unsafe { super::marshal::find_marshaler::<S>(object, iid) } {
            return Ok(marshaler);
        }
    }
    if const { !S::TEAR_OFFS.is_empty() } {
        // SAFETY: this function's contract.
        if let Some(tear_off) = unsafe { find_tear_off::<S>(object, iid) } {
            return Ok(tear_off);
        }
    }
    if const { S::AGGREGATED.is_empty() && S::QUERY.is_none() } {
        return Err(E_NOINTERFACE);
    }
    // SAFETY: this function's contract.
    if unsafe { owners::<S>(object) }.is_in_destruction() {
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
