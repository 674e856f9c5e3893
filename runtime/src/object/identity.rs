//! The way back from an interface pointer to the object.

use core::any::TypeId;
use core::cell::Cell;
use core::ffi::c_void;
use core::marker::PhantomData;
use core::mem;
use core::ptr::{self, NonNull};

use windows_core::{GUID, IUnknown, Interface};

use super::ComObject;
use super::header::{Bookkeeping, Counts};

/// The address of this static, not its value, asks an object of ours who it is. Only code that was linked with
/// this very copy of the crate can know the address, and the answer goes through a thread-local, so objects
/// that are not ours are never asked to be trusted: to them it is an IID that they do not know.
static IDENTITY_PROBE: GUID = GUID::from_u128(0x6f3c2a54_91d7_4b0e_8a6b_3d0c57e1f298);

thread_local! {
    static IDENTITY_ANSWER: Cell<Option<(TypeId, NonNull<c_void>)>> = const { Cell::new(None) };
}

/// Whether an object is asked who it is.
#[inline]
pub(super) fn is_identity_probe(iid: *const GUID) -> bool {
    ptr::eq(iid, &raw const IDENTITY_PROBE)
}

/// Whether the object is asked who it is, which it answers then. An object that borrows does not: its type says for how
/// long, and the answer could not.
pub(super) fn answer_identity_probe<S: ComObject>(object: NonNull<S::Impl>, iid: *const GUID) -> bool {
    let is_asked = is_identity_probe(iid);
    if is_asked && !<<S::Header as Bookkeeping>::Counts as Counts>::SCOPED {
        IDENTITY_ANSWER.set(Some((type_id_of::<S>(), object.cast())));
    }
    is_asked
}

/// The object behind any interface pointer, if it is one of ours and its type is `S`. Not counted.
pub(crate) fn identify<S: ComObject + 'static>(interface: &IUnknown) -> Option<NonNull<S::Impl>> {
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

/// `TypeId::of` for a type that may borrow: the number of the type with its lifetimes left out.
fn type_id_of<T>() -> TypeId {
    trait Typed {
        fn id(&self) -> TypeId
        where
            Self: 'static;
    }
    impl<T> Typed for PhantomData<T> {
        fn id(&self) -> TypeId
        where
            Self: 'static,
        {
            TypeId::of::<T>()
        }
    }
    let of_any_life: &dyn Typed = &PhantomData::<T>;
    // SAFETY: only the lifetime changes, of a value that holds nothing. What is called does not depend on it, as lifetimes
    // are gone when it is compiled.
    unsafe { mem::transmute::<&dyn Typed, &(dyn Typed + 'static)>(of_any_life) }.id()
}
