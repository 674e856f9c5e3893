//! `Weak<S>`: a reference that does not keep its object alive.

use core::fmt;
use core::ptr::NonNull;

use crate::com::Com;
use crate::object::{self, Bookkeeping, ComObject, WithWeak};

/// A reference to a COM object of type `S` that does not keep it alive, as [`std::sync::Weak`] is to `Arc`.
///
/// [`Com::downgrade`] makes one, of objects with `#[com_object(.., weak)]`. It keeps the memory of the object, but not
/// its state, which is dropped with the last owner. Other languages get the same by [`IWeakReferenceSource`], which
/// such objects answer besides what they list.
///
/// ```
/// # use mapi_com::{Com, HRESULT, IUnknown, S_OK, com_interface, com_object};
/// # #[com_interface("0e6bd1f2-5a1b-4a73-9a54-d5c4b3a2f101")]
/// # unsafe trait IStore: IUnknown { fn Open(&self) -> HRESULT; }
/// #[com_object(IStore, weak)]
/// struct Store;
/// # impl IStore_Impl for Store_Impl { fn Open(&self) -> HRESULT { S_OK } }
///
/// let store = Com::new(Store);
/// let weak = store.downgrade();
/// assert!(weak.upgrade().is_some());
/// drop(store);
/// assert!(weak.upgrade().is_none());
/// ```
///
/// [`IWeakReferenceSource`]: crate::IWeakReferenceSource
pub struct Weak<S: ComObject>(NonNull<S::Impl>);

// SAFETY: an owner can be made of it, so the bounds are those of `Com`.
unsafe impl<S: ComObject + Send + Sync> Send for Weak<S> {}
// SAFETY: as above.
unsafe impl<S: ComObject + Send + Sync> Sync for Weak<S> {}

impl<S: ComObject> Weak<S> {
    pub(crate) fn of(owner: &Com<S>) -> Self
    where
        <S::Header as Bookkeeping>::Counts: WithWeak,
    {
        let object = owner.in_place();
        // SAFETY: the owner keeps the object alive, and its counts are some with weak references.
        unsafe { object::add_weak::<S>(object) };
        Self(object)
    }

    /// An owner of the object, if it has one still. While the state is dropped it has none.
    pub fn upgrade(&self) -> Option<Com<S>> {
        // SAFETY: a weak reference keeps the memory of its object. `upgrade` has counted the owner that is made here.
        unsafe { object::upgrade::<S>(self.0).then(|| Com::from_counted(self.0)) }
    }
}

impl<S: ComObject> Clone for Weak<S> {
    fn clone(&self) -> Self {
        // SAFETY: a weak reference keeps the memory of its object.
        unsafe { object::add_weak::<S>(self.0) };
        Self(self.0)
    }
}

impl<S: ComObject> Drop for Weak<S> {
    fn drop(&mut self) {
        // SAFETY: a weak reference gives up the one that it is.
        unsafe { object::release_weak::<S>(self.0) };
    }
}

impl<S: ComObject> fmt::Debug for Weak<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(Weak)")
    }
}
