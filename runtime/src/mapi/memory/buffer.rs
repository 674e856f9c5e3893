//! A block of MAPI memory with an owner.

use core::fmt;
use core::mem::ManuallyDrop;
use core::ops::{Deref, DerefMut};
use core::ptr::{self, NonNull};
use core::slice;
use std::borrow::Cow;

use windows_core::Result;

use super::Allocator;

/// A block of MAPI memory, with all that was allocated to go with it. Dropping it frees both.
///
/// `Buffer<T>` is a record, `Buffer<[T]>` an array. What is in it is plain data: pointers within it lead to memory of the block, or to
/// whatever who made it says.
pub struct Buffer<T: ?Sized> {
    block: NonNull<T>,
    allocator: Allocator,
}

// SAFETY: the functions of an allocator may be called on any thread, and the block has one owner.
unsafe impl<T: ?Sized + Send> Send for Buffer<T> {}
// SAFETY: a shared buffer hands out shared references, and memory that it adds is added by the allocator.
unsafe impl<T: ?Sized + Sync> Sync for Buffer<T> {}

impl<T: Copy> Buffer<T> {
    /// A block with a copy of `value`.
    ///
    /// # Errors
    ///
    /// What the allocator fails with, such as `MAPI_E_NOT_ENOUGH_MEMORY`.
    pub fn new(allocator: Allocator, value: T) -> Result<Self> {
        let block = allocator.allocate::<T>(1)?;
        // SAFETY: just allocated for one `T`.
        unsafe { block.write(value) };
        Ok(Self { block, allocator })
    }

    /// Takes over what a method has handed out; `None` for NULL.
    ///
    /// # Safety
    ///
    /// `block` is NULL, or a block of `allocator` with a valid `T` at its beginning, which the caller owns.
    pub unsafe fn from_raw(allocator: Allocator, block: *mut T) -> Option<Self> {
        NonNull::new(block).map(|block| Self { block, allocator })
    }
}

impl<T: Copy> Buffer<[T]> {
    /// A block with copies of `values`.
    ///
    /// # Errors
    ///
    /// What the allocator fails with, such as `MAPI_E_NOT_ENOUGH_MEMORY`.
    pub fn copy_of(allocator: Allocator, values: &[T]) -> Result<Self> {
        let block = allocator.allocate::<T>(values.len())?;
        // SAFETY: just allocated for that many.
        unsafe { block.copy_from_nonoverlapping(NonNull::from(values).cast(), values.len()) };
        Ok(Self { block: NonNull::slice_from_raw_parts(block, values.len()), allocator })
    }

    /// Takes over an array that a method has handed out; `None` for NULL.
    ///
    /// # Safety
    ///
    /// `block` is NULL, or a block of `allocator` with `count` valid `T` at its beginning, which the caller owns.
    pub unsafe fn from_raw_parts(allocator: Allocator, block: *mut T, count: usize) -> Option<Self> {
        NonNull::new(block).map(|block| Self { block: NonNull::slice_from_raw_parts(block, count), allocator })
    }

    /// Gives the block up, as the pointer and the count that a method hands out.
    pub fn into_raw_parts(buffer: Self) -> (*mut T, usize) {
        let count = buffer.len();
        (Self::into_raw(buffer).cast(), count)
    }
}

impl<T: ?Sized> Buffer<T> {
    /// Gives the block up: who gets it frees it with the allocator's function.
    pub fn into_raw(buffer: Self) -> *mut T {
        ManuallyDrop::new(buffer).block.as_ptr()
    }

    /// Copies `values` into memory that is freed with this block. On 32-bit x86 Windows numbers of eight bytes may lie there where
    /// they are not aligned: see [where records lie](super#where-records-lie).
    ///
    /// # Errors
    ///
    /// What the allocator fails with, such as `MAPI_E_NOT_ENOUGH_MEMORY`.
    pub fn keep<U: Copy>(&self, values: &[U]) -> Result<*mut U> {
        // SAFETY: the block is alive for as long as `self` is.
        let more = unsafe { self.allocator.allocate_more::<U>(self.block.as_ptr().cast(), values.len()) }?;
        // SAFETY: just allocated for that many, and as bytes both are aligned.
        unsafe { ptr::copy_nonoverlapping(values.as_ptr().cast::<u8>(), more.as_ptr().cast(), size_of_val(values)) };
        Ok(more.as_ptr())
    }

    /// Copies `units` and a NUL behind them into memory that is freed with this block.
    ///
    /// # Errors
    ///
    /// What the allocator fails with, such as `MAPI_E_NOT_ENOUGH_MEMORY`.
    pub fn keep_terminated<U: Copy + Default>(&self, units: &[U]) -> Result<*mut U> {
        let mut terminated = Vec::with_capacity(units.len() + 1);
        terminated.extend_from_slice(units);
        terminated.push(U::default());
        self.keep(&terminated)
    }

    /// The functions that the memory comes from.
    pub fn allocator(&self) -> Allocator {
        self.allocator
    }
}

impl<T: ?Sized> Deref for Buffer<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: the block holds a valid value for as long as `self` is there.
        unsafe { self.block.as_ref() }
    }
}

impl<T: ?Sized> DerefMut for Buffer<T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as above, and this is the only owner.
        unsafe { self.block.as_mut() }
    }
}

impl<T: ?Sized> Drop for Buffer<T> {
    fn drop(&mut self) {
        // SAFETY: the owner of the block is gone.
        unsafe { self.allocator.free(self.block.as_ptr().cast()) };
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Buffer<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

/// An array behind a count and a pointer, as it stands in records; empty for NULL.
///
/// # Safety
///
/// `values` is NULL or points to `count` valid values, which nobody changes for `'a`.
pub(crate) unsafe fn array<'a, T>(values: *const T, count: u32) -> &'a [T] {
    // Of pure numbers of eight bytes there may be no slice: see `reals`.
    const { assert!(align_of::<T>() <= align_of::<*const T>(), "aligned as other languages do") };
    if values.is_null() {
        return &[];
    }
    // SAFETY: this function's contract.
    unsafe { slice::from_raw_parts(values, count as usize) }
}

/// The same of numbers of eight bytes: on 32-bit x86 Windows they may lie where there can be no slice of them, and are copied then.
///
/// # Safety
///
/// As of [`array`], but that they need not be aligned.
pub(crate) unsafe fn reals<'a>(values: *const f64, count: u32) -> Cow<'a, [f64]> {
    if values.is_null() {
        return Cow::Borrowed(&[]);
    }
    if align_of::<f64>() <= align_of::<*const f64>() || values.is_aligned() {
        // SAFETY: this function's contract; aligned as just seen, or as everything is on this target.
        return Cow::Borrowed(unsafe { slice::from_raw_parts(values, count as usize) });
    }
    // SAFETY: this function's contract.
    (0..count as usize).map(|index| unsafe { values.add(index).read_unaligned() }).collect()
}
