//! Memory that is aligned no better than it has to be.

use std::ffi::c_void;

use mapi_com::HRESULT;
use mapi_com::mapi::{Allocator, CheckedMemory};

/// The blocks of a family of checked memory, each `BY` bytes behind where it could begin; with 4, as those of Wine's 32-bit
/// `mapi32.dll` do.
pub(crate) struct Shifted<const FAMILY: u32, const BY: u32>;

impl<const FAMILY: u32, const BY: u32> Shifted<FAMILY, BY> {
    unsafe extern "system" fn allocate(size: u32, block: *mut *mut c_void) -> HRESULT {
        // SAFETY: this function's contract; there are as many bytes more than were asked for.
        unsafe {
            let answer = CheckedMemory::<FAMILY>::allocator().functions().0(size + BY, block);
            block.write(block.read().byte_add(BY as usize));
            answer
        }
    }

    unsafe extern "system" fn allocate_more(size: u32, object: *mut c_void, block: *mut *mut c_void) -> HRESULT {
        // SAFETY: as above; the object is one of these blocks.
        unsafe {
            let object = object.byte_sub(BY as usize);
            let answer = CheckedMemory::<FAMILY>::allocator().functions().1(size + BY, object, block);
            block.write(block.read().byte_add(BY as usize));
            answer
        }
    }

    unsafe extern "system" fn free(block: *mut c_void) -> u32 {
        // SAFETY: one of these blocks.
        unsafe { CheckedMemory::<FAMILY>::allocator().functions().2(block.byte_sub(BY as usize)) }
    }

    pub(crate) fn allocator() -> Allocator {
        // SAFETY: the three belong together. How they are aligned is what is tested.
        unsafe { Allocator::new(Self::allocate, Self::allocate_more, Self::free) }
    }
}
