//! Inner objects: what an outer object keeps of them.

use core::ffi::c_void;
use core::fmt;
use core::ptr::NonNull;
use std::cell::OnceCell;

use windows_core::{IUnknown, Result};

use crate::E_UNEXPECTED;
use crate::object::{ObjectImpl, controlling_unknown};

/// An object that is part of another one: a field of the outer object, whose interfaces
/// `#[com_object(.., aggregate(IFoo => field))]` answers as if they were its own.
///
/// The inner object is created when the outer one is there, by [`create`](Self::create), and before the outer one is handed
/// to anybody who may ask for the interface: until then it is not answered. It is given up with the state of the outer
/// object.
#[derive(Default)]
pub struct Inner(OnceCell<IUnknown>);

impl Inner {
    /// No object yet.
    pub const fn new() -> Self {
        Self(OnceCell::new())
    }

    /// Creates the inner object as part of `outer`, which is `self` in a method of the outer object, or its
    /// [`Com`](crate::Com) dereferenced.
    ///
    /// `create` gets the `IUnknown` of the outermost object, not counted and not to be counted. It answers what a class
    /// object's `CreateInstance` does when it gets that and is asked for `IUnknown`: the inner object's own `IUnknown`, which does
    /// not delegate, owned.
    ///
    /// # Errors
    ///
    /// What `create` answers; `E_UNEXPECTED` if there is an inner object already, and `create` is not run.
    ///
    /// # Safety
    ///
    /// `self` is part of the state of `outer`. `create` makes an object that keeps to the rules of aggregation: it counts
    /// nothing on the pointer for itself, and does not use it after its last Release. If a pointer or an owner of the inner
    /// object can go to another thread, `outer` can be called and destroyed there: every reference to the one is a reference
    /// to the other.
    pub unsafe fn create<T: ObjectImpl>(
        &self,
        outer: &T,
        create: impl FnOnce(NonNull<c_void>) -> Result<IUnknown>,
    ) -> Result<()> {
        // Asked before: references to an object that is given up again are references to nothing.
        if self.0.get().is_some() {
            return Err(E_UNEXPECTED.into());
        }
        // SAFETY: a reference to an object in place.
        let unknown = create(unsafe { controlling_unknown::<T::State>(NonNull::from(outer)) })?;
        self.0.set(unknown).map_err(|_| E_UNEXPECTED.into())
    }

    /// The inner object's own `IUnknown`.
    pub(crate) fn unknown(&self) -> Option<&IUnknown> {
        self.0.get()
    }
}

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Inner").field(&self.0.get()).finish()
    }
}

/// What `aggregate(IFoo => field)` names.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0167: `{Self}` is no `Inner`",
    label = "not an `Inner`",
    note = "the outer object keeps the inner one, which answers the interface, in a field of type `mapi_com::Inner`"
)]
pub trait HoldsInner {
    fn inner(&self) -> &Inner;
}

impl HoldsInner for Inner {
    fn inner(&self) -> &Inner {
        self
    }
}

/// The inner object in a field.
#[doc(hidden)]
pub fn inner_of<F: HoldsInner>(field: &F) -> &Inner {
    field.inner()
}
