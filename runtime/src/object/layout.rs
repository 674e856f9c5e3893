//! An object in memory: the array of its vtable pointers, the header, the state. All pointer arithmetic on objects is in
//! this file.

use core::cell::UnsafeCell;
use core::ffi::c_void;
use core::ops::Deref;
use core::ptr::NonNull;
use std::alloc::{Layout, dealloc};

use super::header::{Bookkeeping, Header, Owned};
use super::{ComObject, tear_off};
use crate::Com;
use crate::com::chain_of;
use crate::interface::VtableFor;

#[repr(C)]
pub(super) struct Fields<S, V, H> {
    vtables: V,
    header: H,
    pub(super) state: S,
}

/// An object in place: what `Store_Impl` wraps. It derefs to the state, and hands out the counted owner and every
/// interface of the object.
#[repr(transparent)]
pub struct Object<S, V, H = Header<Owned>>(UnsafeCell<Fields<S, V, H>>);

// SAFETY: a shared reference gives access to the state and, through `to_com`, a counted owner, which is sendable:
// both are sound across threads exactly when the state is `Send` and `Sync`. The counts are atomic, the tear-offs in the
// header too, and the vtable pointers are never written after construction.
unsafe impl<S: Send + Sync, V, H> Sync for Object<S, V, H> {}

impl<S, V, H> Deref for Object<S, V, H> {
    type Target = S;

    #[inline]
    fn deref(&self) -> &S {
        // SAFETY: while a reference to an `Object` exists its state is neither moved nor written to, except behind the
        // state's own cells.
        unsafe { &(*self.0.get()).state }
    }
}

impl<S: ComObject> Object<S, S::Vtables, S::Header> {
    /// An object that is not yet where it stays.
    pub(crate) const fn new(header: S::Header, state: S) -> Self {
        Self(UnsafeCell::new(Fields { vtables: S::VTABLES, header, state }))
    }

    /// A new owner of this object, with a count of its own.
    pub fn to_com(&self) -> Com<S> {
        // SAFETY: the object is alive while `self` is borrowed.
        unsafe { Com::from_borrowed(self.in_place()) }
    }

    /// A counted pointer to interface `I` of this object, without a QueryInterface.
    pub fn to_interface<I: VtableFor<S::Impl, 0>>(&self) -> I {
        self.to_com().into_interface()
    }

    /// The pointer through which the object is counted and queried. It may be used for the whole object, as all of that
    /// lies in an `UnsafeCell`.
    pub(crate) fn in_place(&self) -> NonNull<S::Impl> {
        // `ComObject` promises that `S::Impl` is a transparent wrapper of this type.
        NonNull::from(self).cast()
    }
}

pub(super) type FieldsOf<S> = Fields<S, <S as ComObject>::Vtables, <S as ComObject>::Header>;

/// Moves the state into an object on the heap with one reference, which the caller owns.
pub(crate) fn allocate<S: ComObject>(header: S::Header, state: S) -> NonNull<S::Impl> {
    header.bind_to_thread();
    let object = Box::new(Object::new(header, state));
    // `ComObject` promises that `S::Impl` is a transparent wrapper of `Object<S, S::Vtables, S::Header>`.
    let object = NonNull::from(Box::leak(object)).cast();
    #[cfg(feature = "server")]
    crate::server::enter();
    #[cfg(feature = "live-objects")]
    crate::live::created::<S>(object);
    object
}

/// Gives back the memory of an object.
///
/// # Safety
///
/// `object` was made by [`allocate`], its state was dropped, and nobody uses it any more.
pub(super) unsafe fn free<S: ComObject>(object: NonNull<S::Impl>) {
    // SAFETY: `Box::new` took the memory from the global allocator with this layout.
    unsafe { dealloc(object.as_ptr().cast(), Layout::new::<FieldsOf<S>>()) };
}

/// Puts another vtable in the place of the one at `chain`.
///
/// # Safety
///
/// `object` points to an object whose state was dropped and whose memory is still there; `chain` is below the number of its
/// vtable pointers.
#[cfg(all(debug_assertions, not(miri)))]
pub(super) unsafe fn set_vtable<S: ComObject>(object: NonNull<S::Impl>, chain: usize, vtable: *const c_void) {
    // SAFETY: this function's contract; the memory is still there.
    unsafe { interface_pointer::<S>(object, chain).cast().write(vtable) };
}

pub(super) fn fields<S: ComObject>(object: NonNull<S::Impl>) -> *mut FieldsOf<S> {
    object.as_ptr().cast()
}

/// The bookkeeping of an object.
///
/// # Safety
///
/// `object` points to an object whose memory is not yet given back, with provenance for all of it.
#[inline]
pub(crate) unsafe fn header<'a, S: ComObject>(object: NonNull<S::Impl>) -> &'a S::Header {
    // SAFETY: this function's contract; the header is only ever reached through shared references.
    unsafe { &(*fields::<S>(object)).header }
}

/// The interface pointer with index `chain` of an object.
///
/// # Safety
///
/// `object` points to an object whose memory is not yet given back, with provenance for all of it, and `chain` is below the
/// number of its vtable pointers.
#[inline]
pub(crate) unsafe fn interface_pointer<S: ComObject>(object: NonNull<S::Impl>, chain: usize) -> NonNull<c_void> {
    // SAFETY: an object begins with its vtable pointers, of which there are more than `chain`.
    unsafe { object.cast::<*const c_void>().add(chain) }.cast()
}

/// The interface pointer that is `offset` bytes behind the first one of an object.
///
/// # Safety
///
/// As for [`interface_pointer`], for the offset of one of the vtable pointers.
#[inline]
pub(super) unsafe fn interface_pointer_at<S: ComObject>(object: NonNull<S::Impl>, offset: usize) -> NonNull<c_void> {
    // SAFETY: this function's contract.
    unsafe { object.cast::<c_void>().byte_add(offset) }
}

/// The object behind an interface pointer.
///
/// # Safety
///
/// `this` is the interface pointer with index `CHAIN` of a live object behind a `T`, or a tear-off of such an object
/// if `CHAIN` is a number that stands for those.
#[inline]
pub(crate) unsafe fn object_at<T, const CHAIN: usize>(this: *mut c_void) -> NonNull<T> {
    if const { tear_off::is_tear_off(CHAIN) } {
        // SAFETY: this function's contract.
        return unsafe { tear_off::owner(this) };
    }
    // SAFETY: `this` points to element `CHAIN` of the array that the object begins with; it is not null, as that
    // element is in an allocation.
    unsafe { NonNull::new_unchecked(this.cast::<*const c_void>().sub(CHAIN)).cast() }
}

/// What is `offset` pointers beside an interface pointer.
///
/// # Safety
///
/// There is a `T`, in the same allocation.
#[cfg(feature = "windows-rs")]
pub(crate) unsafe fn at_offset<T>(this: *mut c_void, offset: isize) -> *const T {
    // SAFETY: this function's contract.
    unsafe { this.cast::<*const c_void>().offset(offset) }.cast()
}

/// How many references there are at some moment.
///
/// # Safety
///
/// As for [`header`].
#[cfg(feature = "windows-rs")]
pub(crate) unsafe fn count<S: ComObject>(object: NonNull<S::Impl>) -> u32 {
    // SAFETY: this function's contract.
    unsafe { super::lifetime::owners::<S>(object) }.load()
}

/// `I` at its place in the objects of type `S`, decided when the program is compiled.
///
/// # Safety
///
/// `object` points to a live object with provenance for all of it.
#[inline]
pub(crate) unsafe fn interface_of<S: ComObject, I: VtableFor<S::Impl, 0>>(object: NonNull<S::Impl>) -> NonNull<c_void> {
    // SAFETY: `chain_of` answers an index into the chains of `S`; the rest is this function's contract.
    unsafe { interface_pointer::<S>(object, const { chain_of::<S, I>() }) }
}
