//! In the place of MAPI's memory.

use std::ffi::c_void;
use std::ptr;
use std::sync::Mutex;

use mapi_com::mapi::{ALLOCATEBUFFER, ALLOCATEMORE, FREEBUFFER, MAPI_E_NO_SUPPORT, MAPI_E_NOT_ENOUGH_MEMORY};
use mapi_com::{HRESULT, S_OK};

/// The blocks that are not freed, as the addresses of their words.
static BLOCKS: Mutex<Vec<usize>> = Mutex::new(Vec::new());

pub(crate) const ALLOCATE_BUFFER: ALLOCATEBUFFER = allocate_buffer;
pub(crate) const ALLOCATE_MORE: ALLOCATEMORE = allocate_more;
pub(crate) const FREE_BUFFER: FREEBUFFER = free_buffer;

/// Eight-byte words, of which the first holds their number.
unsafe extern "system" fn allocate_buffer(size: u32, buffer: *mut *mut c_void) -> HRESULT {
    let words = 1 + (size as usize).div_ceil(8);
    let block = Box::leak(vec![words as u64; words].into_boxed_slice());
    // SAFETY: nothing is empty that the tests ask for, so there is a second word.
    let given: *mut c_void = unsafe { block.as_mut_ptr().add(1).cast() };
    BLOCKS.lock().expect("no test panics with it").push(given.addr());
    // SAFETY: the caller's pointer is valid for a write.
    unsafe { buffer.write(given) };
    S_OK
}

unsafe extern "system" fn allocate_more(_: u32, _: *mut c_void, _: *mut *mut c_void) -> HRESULT {
    MAPI_E_NO_SUPPORT
}

unsafe extern "system" fn free_buffer(buffer: *mut c_void) -> u32 {
    let mut blocks = BLOCKS.lock().expect("no test panics with it");
    let Some(index) = blocks.iter().position(|block| *block == buffer.addr()) else {
        return MAPI_E_NOT_ENOUGH_MEMORY.0.cast_unsigned();
    };
    blocks.swap_remove(index);
    // SAFETY: from `allocate_buffer`, and not freed before, or it would not be in the list.
    unsafe {
        let block = buffer.cast::<u64>().sub(1);
        let words = usize::try_from(block.read()).expect("a small number");
        drop(Box::from_raw(ptr::slice_from_raw_parts_mut(block, words)));
    }
    0
}
