//! An outer object that notes what its inner object does to it.

use core::cell::Cell;
use core::ffi::c_void;
use core::ptr::NonNull;

use windows_core::{GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface};

use super::raw::{Pointer, Reference};
use crate::S_OK;

#[repr(C)]
struct Parts {
    vtable: *const IUnknown_Vtbl,
    inner: Cell<Option<Pointer>>,
    tally: Cell<Tally>,
}

/// How often the outer object was called.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Tally {
    pub(super) queries: u32,
    pub(super) add_refs: u32,
    pub(super) releases: u32,
}

impl Tally {
    pub(super) fn is_balanced(self) -> bool {
        self.add_refs == self.releases
    }
}

/// An outer object, used on one thread. It is freed when nobody has a reference to it, and leaked otherwise.
pub(super) struct Outer(NonNull<Parts>);

impl Outer {
    pub(super) fn new() -> Self {
        let parts = Parts { vtable: &VTABLE, inner: Cell::new(None), tally: Cell::default() };
        Self(NonNull::from(Box::leak(Box::new(parts))))
    }

    /// An outer object with the inner one that `create` makes for it, whose own `IUnknown` it answers from.
    pub(super) fn around(create: impl FnOnce(NonNull<c_void>) -> IUnknown) -> (Self, Reference) {
        let outer = Self::new();
        let inner = Reference::of(create(outer.0.cast()));
        // An inner object that is the outer one has nothing to be asked.
        outer.parts().inner.set(Some(inner.pointer()).filter(|inner| *inner != outer.pointer()));
        (outer, inner)
    }

    fn parts(&self) -> &Parts {
        // SAFETY: allocated in `new`, and given back when this is dropped; only read and written through cells.
        unsafe { self.0.as_ref() }
    }

    pub(super) fn pointer(&self) -> Pointer {
        Pointer::from_interface(self.0.cast())
    }

    pub(super) fn tally(&self) -> Tally {
        self.parts().tally.get()
    }
}

impl Drop for Outer {
    fn drop(&mut self) {
        if self.tally().is_balanced() {
            // SAFETY: made of a box in `new`; all references that were taken were given back.
            drop(unsafe { Box::from_raw(self.0.as_ptr()) });
        }
    }
}

static VTABLE: IUnknown_Vtbl = IUnknown_Vtbl { QueryInterface: query_interface, AddRef: add_ref, Release: release };

fn note(parts: &Parts, change: impl FnOnce(&mut Tally)) {
    let mut tally = parts.tally.get();
    change(&mut tally);
    parts.tally.set(tally);
}

unsafe extern "system" fn query_interface(this: *mut c_void, iid: *const GUID, slot: *mut *mut c_void) -> HRESULT {
    // SAFETY: inner objects call the outer one that they were given; its IID and slot are theirs and valid.
    let (parts, wanted) = unsafe { (&*this.cast::<Parts>(), iid.read_unaligned()) };
    note(parts, |tally| tally.queries += 1);
    if wanted == IUnknown::IID {
        note(parts, |tally| tally.add_refs += 1);
        // SAFETY: as above.
        unsafe { slot.write(this) };
        return S_OK;
    }
    match parts.inner.get() {
        Some(inner) => inner.query_into(iid, slot),
        None => {
            // SAFETY: as above.
            unsafe { slot.write(core::ptr::null_mut()) };
            crate::E_NOINTERFACE
        }
    }
}

unsafe extern "system" fn add_ref(this: *mut c_void) -> u32 {
    // SAFETY: as in `query_interface`.
    let parts = unsafe { &*this.cast::<Parts>() };
    note(parts, |tally| tally.add_refs += 1);
    remaining(parts)
}

unsafe extern "system" fn release(this: *mut c_void) -> u32 {
    // SAFETY: as in `query_interface`.
    let parts = unsafe { &*this.cast::<Parts>() };
    note(parts, |tally| tally.releases += 1);
    remaining(parts)
}

/// Its maker has one reference that is not among those that were noted.
fn remaining(parts: &Parts) -> u32 {
    let tally = parts.tally.get();
    (tally.add_refs + 1).saturating_sub(tally.releases)
}
