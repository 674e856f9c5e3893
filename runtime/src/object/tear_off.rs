//! Tear-offs: interfaces that have no vtable pointer in the object. Each is an object of its own, with the identity of its
//! owner, made when it is asked for.

use core::any::type_name;
use core::ffi::c_void;
use core::ptr::{self, NonNull};
use core::sync::atomic::Ordering;

use windows_core::GUID;

use super::header::Bookkeeping;
use super::lifetime::count_is_broken;
#[cfg(feature = "checked")]
use super::lifetime::give_up;
use super::{ComObject, ObjectImpl, header};
use crate::count::{Broken, RefCount, Released};
use crate::descriptor::InterfaceDescriptor;
use crate::interface::VtableFor;
use crate::servant::Servant;

/// In the place of the index of a chain: a tear-off that lives for as long as somebody has a reference to it, and its
/// owner with it.
pub(super) const TEAR_OFF: usize = usize::MAX;

/// A tear-off that its owner keeps, so that references to it are references to the owner.
pub(super) const CACHED_TEAR_OFF: usize = usize::MAX - 1;

pub(super) const fn is_tear_off(chain: usize) -> bool {
    matches!(chain, TEAR_OFF | CACHED_TEAR_OFF)
}

/// An interface that objects of a type answer by a tear-off.
#[doc(hidden)]
pub struct TearOff {
    vtable: *const c_void,
    interface: &'static InterfaceDescriptor,
    /// Where the owner keeps it.
    cached_at: Option<usize>,
}

impl TearOff {
    /// Interface `I`, a new tear-off each time.
    pub const fn of<I: VtableFor<T, TEAR_OFF>, T: Servant>() -> Self {
        Self { vtable: I::VTABLE_POINTER.cast(), interface: I::DESCRIPTOR, cached_at: None }
    }

    /// Interface `I`, made at most once and kept in place `INDEX`.
    pub const fn cached<I: VtableFor<T, CACHED_TEAR_OFF>, T: Servant, const INDEX: usize>() -> Self {
        Self { vtable: I::VTABLE_POINTER.cast(), interface: I::DESCRIPTOR, cached_at: Some(INDEX) }
    }

    pub(crate) const fn interface(&self) -> &'static InterfaceDescriptor {
        self.interface
    }
}

/// A tear-off in memory. It begins with its only vtable pointer, so interface pointers point to it.
#[repr(C)]
struct Block<T> {
    vtable: *const c_void,
    /// The owner, of which a tear-off that is not kept has a reference.
    owner: NonNull<T>,
    /// Not used by a tear-off that is kept.
    count: RefCount,
    /// For the name, when something is wrong with the count.
    #[cfg(feature = "checked")]
    interface: &'static InterfaceDescriptor,
}

/// The object that a tear-off belongs to.
///
/// # Safety
///
/// `this` is a live tear-off of an object behind a `T`.
#[inline]
pub(super) unsafe fn owner<T>(this: *mut c_void) -> NonNull<T> {
    // SAFETY: this function's contract.
    unsafe { (*this.cast::<Block<T>>()).owner }
}

/// What a tear-off answers, counted.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it.
pub(super) unsafe fn find_tear_off<S: ComObject>(object: NonNull<S::Impl>, iid: &GUID) -> Option<NonNull<c_void>> {
    let tear_off = S::TEAR_OFFS.iter().find(|tear_off| tear_off.interface.answers(iid))?;
    Some(match tear_off.cached_at {
        // SAFETY: this function's contract.
        None => unsafe { tear_off.tear_off_from::<S>(object) },
        // SAFETY: this function's contract. A reference to the tear-off that is kept is one to its owner.
        Some(index) => unsafe {
            super::add_ref::<S>(object);
            keep::<S>(tear_off, object, index)
        },
    })
}

impl TearOff {
    /// A new tear-off with one reference, and a reference of its own to the object.
    ///
    /// # Safety
    ///
    /// `object` points to a live object with provenance for all of it.
    pub(super) unsafe fn tear_off_from<S: ComObject>(&self, object: NonNull<S::Impl>) -> NonNull<c_void> {
        // SAFETY: this function's contract.
        unsafe { super::add_ref::<S>(object) };
        make(self, object)
    }
}

fn make<T>(tear_off: &TearOff, owner: NonNull<T>) -> NonNull<c_void> {
    let block = Block {
        vtable: tear_off.vtable,
        owner,
        count: RefCount::new(),
        #[cfg(feature = "checked")]
        interface: tear_off.interface,
    };
    NonNull::from(Box::leak(Box::new(block))).cast()
}

/// The tear-off that the object keeps, made now if it is the first time.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it.
unsafe fn keep<S: ComObject>(tear_off: &TearOff, object: NonNull<S::Impl>, index: usize) -> NonNull<c_void> {
    // SAFETY: this function's contract. `ComObject` promises that there is room at `index`.
    let room = &unsafe { header::<S>(object) }.tear_offs()[index];
    // Acquire, here and below: the tear-off of another thread is seen as it was written.
    if let Some(kept) = NonNull::new(room.load(Ordering::Acquire)) {
        return kept;
    }
    let made = make::<S::Impl>(tear_off, object);
    match room.compare_exchange(ptr::null_mut(), made.as_ptr(), Ordering::AcqRel, Ordering::Acquire) {
        Ok(_) => made,
        Err(others) => {
            // SAFETY: `made` was made above, and nobody else has seen it.
            unsafe { free::<S::Impl>(made.as_ptr()) };
            // SAFETY: another thread has put its own there, so it is not null.
            unsafe { NonNull::new_unchecked(others) }
        }
    }
}

/// Frees the tear-offs that an object keeps.
///
/// # Safety
///
/// `object` points to an object whose state was dropped and to which there are no references any more.
pub(super) unsafe fn free_cached<S: ComObject>(object: NonNull<S::Impl>) {
    if const { S::TEAR_OFFS.is_empty() } {
        return;
    }
    // SAFETY: the memory of the object is still there.
    for room in unsafe { header::<S>(object) }.tear_offs() {
        let kept = room.swap(ptr::null_mut(), Ordering::Acquire);
        if !kept.is_null() {
            // SAFETY: `keep` put it there; references to it were references to the object, of which there are none.
            unsafe { free::<S::Impl>(kept) };
        }
    }
}

/// # Safety
///
/// `this` was made by [`make`] for a `T`, and nobody uses it any more.
unsafe fn free<T>(this: *mut c_void) {
    // What is given back too often on a pointer is found by looking at its count, so that stays.
    if cfg!(not(feature = "checked")) {
        // SAFETY: this function's contract.
        drop(unsafe { Box::from_raw(this.cast::<Block<T>>()) });
    }
}

/// # Safety
///
/// `this` points to a tear-off of an object behind a `T`, or to what is left of one.
#[cold]
unsafe fn pointer_is_broken<T: ObjectImpl>(this: *mut c_void, broken: Broken) -> ! {
    #[cfg(feature = "checked")]
    if broken == Broken::NoneLeft {
        // SAFETY: this function's contract.
        let interface = unsafe { (*this.cast::<Block<T>>()).interface }.name;
        give_up(
            type_name::<T::State>(),
            &format!(
                "more references were given back on a pointer to {interface} than were taken on it: was that of another \
             interface meant?"
            ),
        );
    }
    let _ = this;
    count_is_broken(type_name::<T::State>(), broken)
}

/// # Safety
///
/// `this` is a live tear-off, that is not kept, of an object behind a `T`.
pub(super) unsafe fn add_ref<T: ObjectImpl>(this: *mut c_void) -> u32 {
    // SAFETY: this function's contract.
    match unsafe { &(*this.cast::<Block<T>>()).count }.increment() {
        Ok(count) => count,
        // SAFETY: as above.
        Err(broken) => unsafe { pointer_is_broken::<T>(this, broken) },
    }
}

/// # Safety
///
/// As for [`add_ref`]; the caller gives up one reference that it owns.
pub(super) unsafe fn release<T: ObjectImpl>(this: *mut c_void) -> u32 {
    // SAFETY: this function's contract.
    match unsafe { &(*this.cast::<Block<T>>()).count }.decrement() {
        Ok(Released::Remaining(count)) => count,
        Ok(Released::Last) => {
            // SAFETY: the last reference is gone, so nobody uses the tear-off. It has one reference to its owner, which it
            // gives up.
            unsafe {
                let owner = owner::<T>(this);
                free::<T>(this);
                super::release::<T::State>(owner);
            }
            0
        }
        // SAFETY: as above.
        Err(broken) => unsafe { pointer_is_broken::<T>(this, broken) },
    }
}
