//! Memory that is watched: what is freed twice, freed by the wrong function or never freed is told.

use core::ffi::c_void;
use core::ptr::{self, NonNull};
use std::alloc::{Layout, alloc, dealloc};
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use windows_core::HRESULT;

use super::Allocator;
use crate::S_OK;
use crate::mapi::{MAPI_E_CALL_FAILED, MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY};

/// An allocator for tests, which knows what it has handed out.
///
/// `FAMILY` tells the blocks of one test, or of one of two allocators in a test, from all others in the process: any number that is
/// not used elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct CheckedMemory<const FAMILY: u32>;

/// What was done with memory that must not be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Misuse {
    /// A block was freed again.
    FreedTwice,
    /// A block of another family was freed, or extended.
    WrongAllocator {
        /// The family that the block is from.
        family: u32,
    },
    /// What was freed or extended is no block: memory that was allocated to go with one, or something else.
    NoBlock,
}

struct Piece {
    memory: NonNull<u8>,
    layout: Layout,
}

// SAFETY: memory may be freed on any thread.
unsafe impl Send for Piece {}

struct Block {
    family: u32,
    pieces: Vec<Piece>,
}

#[derive(Default)]
struct Ledger {
    /// By address.
    blocks: HashMap<usize, Block>,
    /// Where blocks were that are freed, until the address is used again.
    freed: HashSet<usize>,
    misuses: HashMap<u32, Vec<Misuse>>,
}

impl Ledger {
    fn open() -> MutexGuard<'static, Option<Self>> {
        static LEDGER: Mutex<Option<Ledger>> = Mutex::new(None);
        LEDGER.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a new block.
    fn insert(&mut self, family: u32, piece: Piece) {
        let address = piece.memory.addr().get();
        self.freed.remove(&address);
        self.blocks.insert(address, Block { family, pieces: vec![piece] });
    }

    /// Notes memory that goes with the block at an address.
    fn extend(&mut self, address: usize, piece: Piece) {
        // Where a block was once there is none now, and what is there was not freed.
        self.freed.remove(&piece.memory.addr().get());
        self.blocks.entry(address).and_modify(|block| block.pieces.push(piece));
    }

    /// The block at an address if `family` may do something with it; otherwise that is noted.
    fn block(&mut self, family: u32, address: usize) -> Option<&mut Block> {
        let misuse = match self.blocks.get(&address) {
            Some(block) if block.family == family => None,
            Some(block) => Some(Misuse::WrongAllocator { family: block.family }),
            None if self.freed.contains(&address) => Some(Misuse::FreedTwice),
            None => Some(Misuse::NoBlock),
        };
        match misuse {
            Some(misuse) => {
                self.misuses.entry(family).or_default().push(misuse);
                None
            }
            None => self.blocks.get_mut(&address),
        }
    }
}

/// # Safety
///
/// None of the parts is used any more.
unsafe fn give_back(pieces: Vec<Piece>) {
    for Piece { memory, layout } in pieces {
        // SAFETY: allocated with this layout, and freed once, as its block is removed from the ledger first.
        unsafe { dealloc(memory.as_ptr(), layout) };
    }
}

fn piece(size: u32) -> Option<Piece> {
    let layout = Layout::from_size_align(size.max(1) as usize, 16).ok()?;
    // SAFETY: the layout has a size.
    let memory = NonNull::new(unsafe { alloc(layout) })?;
    // Not zeros, which would hide what is read before it is written.
    // SAFETY: just allocated.
    unsafe { memory.write_bytes(0xCD, layout.size()) };
    Some(Piece { memory, layout })
}

unsafe extern "system" fn allocate<const FAMILY: u32>(size: u32, block: *mut *mut c_void) -> HRESULT {
    if block.is_null() {
        return MAPI_E_INVALID_PARAMETER;
    }
    let Some(piece) = piece(size) else {
        return MAPI_E_NOT_ENOUGH_MEMORY;
    };
    let memory = piece.memory;
    Ledger::open().get_or_insert_default().insert(FAMILY, piece);
    // SAFETY: not null, so valid for a write, as `ALLOCATEBUFFER` demands.
    unsafe { block.write(memory.as_ptr().cast()) };
    S_OK
}

unsafe extern "system" fn allocate_more<const FAMILY: u32>(
    size: u32,
    block: *mut c_void,
    more: *mut *mut c_void,
) -> HRESULT {
    if more.is_null() {
        return MAPI_E_INVALID_PARAMETER;
    }
    // SAFETY: not null, so valid for a write, as `ALLOCATEMORE` demands.
    unsafe { more.write(ptr::null_mut()) };
    let mut ledger = Ledger::open();
    let ledger = ledger.get_or_insert_default();
    if ledger.block(FAMILY, block.addr()).is_none() {
        return MAPI_E_INVALID_PARAMETER;
    }
    let Some(piece) = piece(size) else {
        return MAPI_E_NOT_ENOUGH_MEMORY;
    };
    // SAFETY: as above.
    unsafe { more.write(piece.memory.as_ptr().cast()) };
    ledger.extend(block.addr(), piece);
    S_OK
}

unsafe extern "system" fn free<const FAMILY: u32>(block: *mut c_void) -> u32 {
    if block.is_null() {
        return 0;
    }
    let address = block.addr();
    let mut ledger = Ledger::open();
    let ledger = ledger.get_or_insert_default();
    if ledger.block(FAMILY, address).is_none() {
        return MAPI_E_CALL_FAILED.0.cast_unsigned();
    }
    ledger.freed.insert(address);
    if let Some(block) = ledger.blocks.remove(&address) {
        // SAFETY: who frees a block does not use it any more.
        unsafe { give_back(block.pieces) };
    }
    0
}

impl<const FAMILY: u32> CheckedMemory<FAMILY> {
    /// The functions of this family.
    pub const fn allocator() -> Allocator {
        // SAFETY: they are made for each other and lock what they share; a part is aligned for 16 bytes.
        unsafe { Allocator::new(allocate::<FAMILY>, allocate_more::<FAMILY>, free::<FAMILY>) }
    }

    /// How many blocks of this family are not freed.
    pub fn alive() -> usize {
        Ledger::open().get_or_insert_default().blocks.values().filter(|block| block.family == FAMILY).count()
    }

    /// What went wrong with the functions of this family so far, in order. Nothing was done then but to note it.
    pub fn misuses() -> Vec<Misuse> {
        Ledger::open().get_or_insert_default().misuses.get(&FAMILY).cloned().unwrap_or_default()
    }

    /// # Panics
    ///
    /// If a block of this family is not freed, or something else went wrong.
    #[track_caller]
    pub fn assert_clean() {
        let (alive, misuses) = (Self::alive(), Self::misuses());
        assert!(alive == 0 && misuses.is_empty(), "MAPI memory: {alive} blocks are not freed; {misuses:?}");
    }
}

#[cfg(test)]
mod tests {
    use super::{Ledger, Misuse, give_back, piece};

    #[test]
    fn memory_that_goes_with_a_block_was_not_freed_though_a_block_was_there_once() {
        let mut ledger = Ledger::default();
        let (block, more) = (piece(8).expect("memory"), piece(8).expect("memory"));
        let (of_block, of_more) = (block.memory.addr().get(), more.memory.addr().get());
        ledger.insert(1, block);
        ledger.freed.insert(of_more);
        ledger.extend(of_block, more);
        assert!(ledger.block(1, of_more).is_none());
        assert_eq!(ledger.misuses[&1], [Misuse::NoBlock]);
        let block = ledger.blocks.remove(&of_block).expect("noted above");
        // SAFETY: nobody has used them.
        unsafe { give_back(block.pieces) };
    }
}
