//! Blocks, what is allocated to go with them, and what the watching allocator tells.

use std::ffi::c_void;
use std::panic::catch_unwind;
use std::ptr;

use mapi_com::mapi::{
    Allocator, Buffer, CheckedMemory, MAPI_E_CALL_FAILED, MAPI_E_NOT_ENOUGH_MEMORY, Misuse, RowSet, SBinary,
};
use mapi_com::{HRESULT, S_OK};

use crate::shifted::Shifted;

type Checked = CheckedMemory<100>;

#[test]
fn a_block_is_freed_with_what_goes_with_it() {
    type Checked = CheckedMemory<101>;
    let mut block = Buffer::copy_of(Checked::allocator(), &[1_u32, 2, 3]).expect("memory");
    let text = block.keep_terminated(b"ab").expect("memory");
    block[0] = 7;
    assert_eq!(*block, [7, 2, 3]);
    // SAFETY: kept by the block, with a NUL.
    assert_eq!(unsafe { std::slice::from_raw_parts(text, 3) }, b"ab\0");
    assert_eq!(Checked::alive(), 1, "one block");
    drop(block);
    Checked::assert_clean();
}

#[test]
fn what_is_handed_out_is_freed_by_who_gets_it() {
    type Checked = CheckedMemory<102>;
    let (_, _, free) = Checked::allocator().functions();
    let handed_out = Buffer::into_raw(Buffer::new(Checked::allocator(), 5_u64).expect("memory"));
    assert_eq!(Checked::alive(), 1);
    // SAFETY: owned, and of this allocator.
    assert_eq!(unsafe { free(handed_out.cast()) }, 0);
    Checked::assert_clean();
}

#[test]
fn nothing_is_taken_over_from_null() {
    // SAFETY: NULL.
    unsafe {
        assert!(Buffer::<u32>::from_raw(Checked::allocator(), ptr::null_mut()).is_none());
        assert!(Buffer::<[u32]>::from_raw_parts(Checked::allocator(), ptr::null_mut(), 3).is_none());
    }
}

#[test]
fn no_values_take_a_block_too() {
    type Checked = CheckedMemory<103>;
    let block = Buffer::<[u64]>::copy_of(Checked::allocator(), &[]).expect("memory");
    assert!(block.is_empty());
    assert_eq!(Checked::alive(), 1);
    drop(block);
    Checked::assert_clean();
}

#[test]
fn what_is_freed_twice_is_told() {
    type Checked = CheckedMemory<104>;
    let (_, _, free) = Checked::allocator().functions();
    let block: *mut c_void = Buffer::into_raw(Buffer::new(Checked::allocator(), 5_u64).expect("memory")).cast();
    // SAFETY: the allocator compares addresses only.
    unsafe {
        assert_eq!(free(block), 0);
        assert_ne!(free(block), 0);
        assert_eq!(free(ptr::null_mut()), 0, "as the page says of NULL");
    }
    assert_eq!(Checked::misuses(), [Misuse::FreedTwice]);
}

#[test]
fn what_another_allocator_frees_is_told() {
    type One = CheckedMemory<105>;
    type Other = CheckedMemory<106>;
    let block = Buffer::new(One::allocator(), 5_u64).expect("memory");
    let raw = Buffer::into_raw(block);
    let (_, more, free) = Other::allocator().functions();
    let mut kept = ptr::dangling_mut::<u64>().cast();
    // SAFETY: the allocator compares addresses only.
    unsafe {
        assert_ne!(free(raw.cast()), 0);
        assert!(more(8, raw.cast(), &mut kept).is_err());
    }
    assert!(kept.is_null());
    assert_eq!(Other::misuses(), [Misuse::WrongAllocator { family: 105 }; 2]);
    // SAFETY: still there, and of this allocator.
    drop(unsafe { Buffer::from_raw(One::allocator(), raw) });
    One::assert_clean();
}

#[test]
fn what_goes_with_a_block_is_none_itself() {
    type Checked = CheckedMemory<107>;
    let (_, _, free) = Checked::allocator().functions();
    let block = Buffer::new(Checked::allocator(), SBinary { cb: 1, lpb: ptr::null_mut() }).expect("memory");
    let kept = block.keep(&[1_u8]).expect("memory");
    // SAFETY: the allocator compares addresses only.
    assert_ne!(unsafe { free(kept.cast()) }, 0);
    assert_eq!(Checked::misuses(), [Misuse::NoBlock]);
    drop(block);
    assert_eq!(Checked::alive(), 0);
}

#[test]
fn what_is_never_freed_is_told() {
    type Checked = CheckedMemory<108>;
    let raw = Buffer::into_raw(Buffer::new(Checked::allocator(), 1_u32).expect("memory"));
    assert!(catch_unwind(Checked::assert_clean).is_err());
    // SAFETY: of this allocator, and owned.
    drop(unsafe { Buffer::from_raw(Checked::allocator(), raw) });
    Checked::assert_clean();
}

unsafe extern "system" fn no_memory(_: u32, _: *mut *mut c_void) -> HRESULT {
    MAPI_E_NOT_ENOUGH_MEMORY
}
unsafe extern "system" fn no_more(_: u32, _: *mut c_void, _: *mut *mut c_void) -> HRESULT {
    MAPI_E_NOT_ENOUGH_MEMORY
}
unsafe extern "system" fn success_and_null(_: u32, _: *mut *mut c_void) -> HRESULT {
    S_OK
}

#[test]
fn an_allocator_that_fails_is_an_error() {
    let (allocate, _, free) = CheckedMemory::<109>::allocator().functions();
    // SAFETY: nothing is handed out.
    let (fails, lies) =
        unsafe { (Allocator::new(no_memory, no_more, free), Allocator::new(success_and_null, no_more, free)) };
    for allocator in [fails, lies] {
        assert_eq!(Buffer::new(allocator, 1_u8).map(drop).unwrap_err().code(), MAPI_E_NOT_ENOUGH_MEMORY);
    }
    // SAFETY: what is handed out is the checked allocator's.
    let halfway = unsafe { Allocator::new(allocate, no_more, free) };
    let block = Buffer::new(halfway, 1_u8).expect("memory");
    assert_eq!(block.keep(&[1_u8]).unwrap_err().code(), MAPI_E_NOT_ENOUGH_MEMORY);
    drop(block);
    CheckedMemory::<109>::assert_clean();
}

#[test]
fn memory_that_is_not_aligned_is_given_back_and_refused() {
    let allocator = Shifted::<110, 4>::allocator();
    let refused = |result: Result<(), mapi_com::Error>| assert_eq!(result.unwrap_err().code(), MAPI_E_CALL_FAILED);
    if align_of::<u64>() > 4 {
        refused(Buffer::new(allocator, 1_u64).map(drop));
    }
    let numbers = Buffer::copy_of(allocator, &[1_u32, 2]).unwrap();
    assert_eq!(numbers[..], [1, 2]);
    if align_of::<usize>() > 4 {
        refused(numbers.keep(&[1_usize]).map(drop));
        refused(RowSet::new(allocator, Vec::new()).map(drop));
    }
    // SAFETY: alive as long as the block.
    assert_eq!(unsafe { numbers.keep(&[3_u32]).unwrap().read() }, 3);
    drop(numbers);
    CheckedMemory::<110>::assert_clean();
}
