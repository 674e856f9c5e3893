//! The memory that MAPI's callers and callees hand to each other.

use core::ffi::c_void;

use windows_core::{HRESULT, Result};

use super::IMAPISupport;
use crate::E_POINTER;
use crate::mapi::Allocator;

/// `MAPIAllocateBuffer`, or the function that a provider gets in its place: hands out a block of `size` bytes, for any type,
/// which is freed with `MAPIFreeBuffer`, by whoever holds it last. From any thread.
///
/// `buffer` may not be NULL.
///
/// Source: MAPIDefS.h; page "MAPIAllocateBuffer". What the header calls an SCODE is an HRESULT.
pub type ALLOCATEBUFFER = unsafe extern "system" fn(size: u32, buffer: *mut *mut c_void) -> HRESULT;

/// `MAPIAllocateMore`: as [`ALLOCATEBUFFER`], but the block belongs to another one, `object`, and is freed with it, never
/// alone. `object` is from [`ALLOCATEBUFFER`].
///
/// Source: MAPIDefS.h; page "MAPIAllocateMore".
pub type ALLOCATEMORE = unsafe extern "system" fn(size: u32, object: *mut c_void, buffer: *mut *mut c_void) -> HRESULT;

/// `MAPIFreeBuffer`: frees a block of [`ALLOCATEBUFFER`] and all that belongs to it. NULL is allowed. Answers 0 on success.
///
/// Source: MAPIDefS.h; page "MAPIFreeBuffer".
pub type FREEBUFFER = unsafe extern "system" fn(buffer: *mut c_void) -> u32;

impl Allocator {
    /// The functions that a support object answers, with which its implementer promises what [`Allocator::new`] asks for;
    /// `E_POINTER` if one is missing.
    ///
    /// Source: page "IMAPISupport::GetMemAllocRoutines".
    pub fn of(support: &IMAPISupport) -> Result<Self> {
        let (mut allocate_buffer, mut allocate_more, mut free_buffer) = (None, None, None);
        // SAFETY: all three are valid for a write.
        unsafe { support.GetMemAllocRoutines(&mut allocate_buffer, &mut allocate_more, &mut free_buffer) }.ok()?;
        // SAFETY: what the method answers are the functions of MAPI's memory.
        unsafe { Self::of_all(allocate_buffer, allocate_more, free_buffer) }.ok_or_else(|| E_POINTER.into())
    }

    /// An allocator, if no function is missing.
    ///
    /// # Safety
    ///
    /// As of [`Allocator::new`].
    pub(super) unsafe fn of_all(
        allocate_buffer: Option<ALLOCATEBUFFER>,
        allocate_more: Option<ALLOCATEMORE>,
        free_buffer: Option<FREEBUFFER>,
    ) -> Option<Self> {
        // SAFETY: this function's contract.
        Some(unsafe { Self::new(allocate_buffer?, allocate_more?, free_buffer?) })
    }
}
