//! The memory that MAPI's callers and callees hand to each other.

use core::ffi::c_void;

use windows_core::HRESULT;

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
