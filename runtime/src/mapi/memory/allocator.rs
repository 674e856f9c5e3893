//! The three functions that MAPI memory comes from.

use core::ffi::c_void;
use core::fmt;
use core::ptr::{self, NonNull};

use windows_core::Result;

use crate::mapi::{ALLOCATEBUFFER, ALLOCATEMORE, FREEBUFFER, MAPI_E_CALL_FAILED, MAPI_E_NOT_ENOUGH_MEMORY};

/// The most that anything in MAPI memory asks for.
const ALIGNMENT: usize = 8;

/// `MAPIAllocateBuffer`, `MAPIAllocateMore` and `MAPIFreeBuffer`, or the three that a provider was given in their place.
///
/// Source: MAPIDefS.h; pages "MAPIAllocateBuffer", "MAPIAllocateMore", "MAPIFreeBuffer".
#[derive(Clone, Copy)]
pub struct Allocator {
    allocate: ALLOCATEBUFFER,
    allocate_more: ALLOCATEMORE,
    free: FREEBUFFER,
}

impl Allocator {
    /// # Safety
    ///
    /// The three belong together and may be called on any thread. `allocate` hands out memory of the size that is asked for;
    /// `allocate_more` the same, which lives as long as the block that it is given; `free` frees a block of `allocate` with all of that.
    ///
    /// All is aligned for every record of MAPI: for pointers, which on 64 bits are as wide as the widest numbers. Blocks that are not
    /// aligned for the values that are to be put there are given back, and refused with `MAPI_E_CALL_FAILED`: on 32-bit x86 Windows
    /// that can happen to blocks of `u64`, `i64` and `f64`, and to records of your own with such numbers.
    pub const unsafe fn new(allocate: ALLOCATEBUFFER, allocate_more: ALLOCATEMORE, free: FREEBUFFER) -> Self {
        Self { allocate, allocate_more, free }
    }

    /// The functions, to be handed on: the one that allocates, the one that adds to a block, the one that frees.
    pub const fn functions(&self) -> (ALLOCATEBUFFER, ALLOCATEMORE, FREEBUFFER) {
        (self.allocate, self.allocate_more, self.free)
    }

    /// A block for `count` values of type `T`, with nothing in it.
    pub(super) fn allocate<T>(&self, count: usize) -> Result<NonNull<T>> {
        let size = size_of_block::<T>(count)?;
        let mut block = ptr::null_mut();
        // SAFETY: `block` is valid for a write.
        unsafe { (self.allocate)(size, &mut block) }.ok()?;
        found(block, align_of::<T>()).inspect_err(|_| {
            if !block.is_null() {
                // SAFETY: just allocated, and used by nobody.
                unsafe { self.free(block) };
            }
        })
    }

    /// More memory, which is freed with `block`. It is aligned as other languages ask for it: for pointers at most, and so not always
    /// for `T`.
    ///
    /// # Safety
    ///
    /// `block` is one of this allocator's that is not freed yet.
    pub(super) unsafe fn allocate_more<T>(&self, block: *mut c_void, count: usize) -> Result<NonNull<T>> {
        let size = size_of_block::<T>(count)?;
        let mut more = ptr::null_mut();
        // SAFETY: this function's contract; `more` is valid for a write.
        unsafe { (self.allocate_more)(size, block, &mut more) }.ok()?;
        found(more, align_of::<T>().min(align_of::<*mut T>()))
    }

    /// # Safety
    ///
    /// `block` is one of this allocator's that is not freed yet, and is not used any more.
    pub(super) unsafe fn free(&self, block: *mut c_void) {
        // The answer is a code that no caller can do anything about.
        // SAFETY: this function's contract.
        unsafe { (self.free)(block) };
    }
}

impl fmt::Debug for Allocator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Allocator").finish_non_exhaustive()
    }
}

/// At least one byte: what an allocator does when it is asked for none is not published.
fn size_of_block<T>(count: usize) -> Result<u32> {
    const { assert!(align_of::<T>() <= ALIGNMENT, "MAPI memory is aligned for 8 bytes at most") };
    let size = size_of::<T>().checked_mul(count).and_then(|size| u32::try_from(size).ok());
    size.map(|size| size.max(1)).ok_or_else(|| MAPI_E_NOT_ENOUGH_MEMORY.into())
}

fn found<T>(block: *mut c_void, alignment: usize) -> Result<NonNull<T>> {
    let block = NonNull::new(block.cast::<T>()).ok_or(MAPI_E_NOT_ENOUGH_MEMORY)?;
    if block.addr().get() % alignment == 0 { Ok(block) } else { Err(MAPI_E_CALL_FAILED.into()) }
}
