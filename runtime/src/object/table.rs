//! Which vtable pointer answers an IID, in one step: a table that is made for each type when the program is compiled, with
//! a hash under which no two of the type's IIDs meet.

mod hash;

use core::ffi::c_void;
use core::marker::PhantomData;
use core::mem;

use windows_core::GUID;

use hash::{Hash, Keys, MOST_SLOTS};

use super::ComObject;
use super::query::{find_chain, is_refused};

/// log2 of the size of an [`Entry`], below which the bits of a product are mostly not looked at: what is left is the offset of the entry.
const ENTRY_BITS: u32 = 5;

/// An IID as it is compared, at once.
type Whole = u128;

/// A slot of a table. Those that are left empty repeat one that is not, which is found elsewhere: an IID that hashes there is
/// another one.
#[derive(Clone, Copy)]
#[repr(align(32))]
pub(super) struct Entry {
    iid: Whole,
    /// In bytes from the first vtable pointer to the one that answers: a scale would be another instruction.
    offset: usize,
}

const _: () = assert!(size_of::<Entry>() == 1 << ENTRY_BITS);

const fn whole(iid: &GUID) -> Whole {
    // SAFETY: both are sixteen bytes, of which all values are valid, and an IID has no padding.
    unsafe { mem::transmute::<GUID, Whole>(*iid) }
}

/// The table of a type.
struct Table<S>(PhantomData<S>);

impl<S: ComObject> Table<S> {
    const KEYS: Keys = Keys::of::<S>();
    const HASH: Option<Hash> = Hash::of(&Self::KEYS);

    const ENTRIES: &'static [Entry] = match Self::HASH {
        None => &[],
        Some(hash) => match hash.slots {
            1 => Self::entries::<1>(),
            2 => Self::entries::<2>(),
            4 => Self::entries::<4>(),
            8 => Self::entries::<8>(),
            16 => Self::entries::<16>(),
            32 => Self::entries::<32>(),
            64 => Self::entries::<64>(),
            128 => Self::entries::<128>(),
            256 => Self::entries::<256>(),
            512 => Self::entries::<512>(),
            _ => Self::entries::<MOST_SLOTS>(),
        },
    };

    /// A function, so that no other size than the one that is wanted is ever made.
    const fn entries<const SLOTS: usize>() -> &'static [Entry] {
        const { &Self::fill::<SLOTS>() }
    }

    const fn fill<const SLOTS: usize>() -> [Entry; SLOTS] {
        let keys = &Self::KEYS;
        let mut entries = [Self::entry(keys, 0); SLOTS];
        if let Some(hash) = Self::HASH {
            let mut index = 0;
            while index < keys.count {
                entries[hash.slot_of(&keys.iids[index])] = Self::entry(keys, index);
                index += 1;
            }
        }
        entries
    }

    const fn entry(keys: &Keys, index: usize) -> Entry {
        Entry { iid: whole(&keys.iids[index]), offset: offset(keys.chains[index]) }
    }
}

/// Whether [`find`] knows all that is answered by a vtable pointer of the object, the IID of agile objects too.
pub(super) const fn has_table<S: ComObject>() -> bool {
    Table::<S>::HASH.is_some()
}

/// Where the vtable pointer is that answers an IID.
#[derive(Clone, Copy)]
pub(super) enum Answer {
    Listed(&'static Entry),
    /// For objects without a table, in bytes as well.
    InOrder(usize),
}

impl Answer {
    /// How many bytes it is behind the first vtable pointer of an object. Looked at when a reference was taken, and not before:
    /// then it is an operand of the addition.
    #[inline]
    pub(super) fn offset(self) -> usize {
        match self {
            Self::Listed(entry) => entry.offset,
            Self::InOrder(offset) => offset,
        }
    }
}

/// As [`find_chain`], for an IID that is known when the program runs, and without those that the type refuses.
///
/// # Safety
///
/// `iid` is readable, aligned or not.
#[inline(always)]
pub(super) unsafe fn find<S: ComObject>(iid: *const GUID) -> Option<Answer> {
    // Asked as a constant, so that only one of both ways is compiled.
    if const { !has_table::<S>() } {
        // SAFETY: this function's contract.
        return find_in_order::<S>(unsafe { iid.read_unaligned() });
    }
    let hash = const { Hash::or_none(Table::<S>::HASH) };
    // SAFETY: this function's contract; the four bytes are among the sixteen. First these and then all, as the first can be
    // an operand of the multiplication then.
    let (word, iid) =
        unsafe { (iid.byte_add(hash.place).cast::<u32>().read_unaligned(), iid.cast::<Whole>().read_unaligned()) };
    let entry = &const { Table::<S>::ENTRIES }[hash.slot(word)];
    (entry.iid == iid).then_some(Answer::Listed(entry))
}

const fn offset(chain: usize) -> usize {
    chain * size_of::<*const c_void>()
}

#[cold]
#[inline(never)]
fn find_in_order<S: ComObject>(iid: GUID) -> Option<Answer> {
    let chain = if is_refused::<S>(&iid) { None } else { find_chain(S::CHAINS, &iid) };
    chain.map(|chain| Answer::InOrder(offset(chain)))
}

#[cfg(test)]
mod tests;
