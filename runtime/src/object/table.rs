//! Which vtable pointer answers an IID, in one step: a table that is made for each type when the program is compiled, with
//! a hash under which no two of the type's IIDs meet.

use core::ffi::c_void;
use core::marker::PhantomData;
use core::mem;

use windows_core::{GUID, IUnknown, Interface};

use super::ComObject;
use super::query::{IID_IAGILEOBJECT, find_chain, is, is_refused};
use crate::descriptor::InterfaceDescriptor;

/// More IIDs than any object answers. One that does is searched in order.
const MOST_KEYS: usize = 64;

/// More slots than that never have to be tried for: at this size one try in seven is a hit.
const MOST_SLOTS: usize = 1024;

/// How many hashes are tried before the table grows.
const TRIES: u32 = 256;

/// So many bytes of an IID can be the first of the four that are hashed.
const PLACES: u32 = 13;

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

/// The IIDs of a type and the chains that answer them.
struct Keys {
    iids: [GUID; MOST_KEYS],
    chains: [usize; MOST_KEYS],
    /// May be more than there is room for.
    count: usize,
}

impl Keys {
    /// In the order of [`find_chain`], without those that the type refuses.
    const fn of<S: ComObject>() -> Self {
        let mut keys = Self { iids: [IUnknown::IID; MOST_KEYS], chains: [0; MOST_KEYS], count: 1 };
        let mut chain = 0;
        while chain < S::CHAINS.len() {
            keys = keys.with_chain::<S>(chain);
            chain += 1;
        }
        // Checked objects hand out pointers with counts of their own for what they list, which this is not.
        if S::AGILE && cfg!(not(feature = "checked")) {
            keys = keys.with::<S>(&IID_IAGILEOBJECT, 0, true);
        }
        keys
    }

    const fn with_chain<S: ComObject>(mut self, chain: usize) -> Self {
        let interface: &InterfaceDescriptor = S::CHAINS[chain].interface();
        let mut next = interface;
        // A parent may be that of an earlier chain too. What is listed is answered once, see `check_answered_once`.
        let mut may_be_there = false;
        while let Some(parent) = next.parent {
            self = self.with::<S>(&next.iid, chain, may_be_there);
            next = parent;
            may_be_there = true;
        }
        self
    }

    const fn with<S: ComObject>(mut self, iid: &GUID, chain: usize, may_be_there: bool) -> Self {
        // Nobody can ask for an interface that was published without an IID.
        let is_nothing = is(iid, &GUID::zeroed());
        if is_nothing || is_refused::<S>(iid) || may_be_there && self.has(iid) {
            return self;
        }
        if self.count < MOST_KEYS {
            self.iids[self.count] = *iid;
            self.chains[self.count] = chain;
        }
        self.count += 1;
        self
    }

    const fn has(&self, iid: &GUID) -> bool {
        let mut index = 0;
        while index < self.count && index < MOST_KEYS {
            if is(&self.iids[index], iid) {
                return true;
            }
            index += 1;
        }
        false
    }

    /// Whether there is a place at which the words of all keys differ in their low bits. Where there is none, as for IIDs that differ
    /// in the last byte only, no factor makes the same bits of their products differ, and to try them all would take the compiler
    /// longer than everything else of an object.
    const fn differ_low(&self) -> bool {
        let mut place = 0;
        while place < PLACES as usize {
            if self.differ_low_at(place) {
                return true;
            }
            place += 1;
        }
        false
    }

    const fn differ_low_at(&self, place: usize) -> bool {
        let mut low = [0; MOST_KEYS];
        let mut index = 0;
        while index < self.count {
            low[index] = word(&self.iids[index], place) << (u32::BITS - LOW_BITS);
            let mut earlier = 0;
            while earlier < index {
                if low[earlier] == low[index] {
                    return false;
                }
                earlier += 1;
            }
            index += 1;
        }
        true
    }
}

/// How many bits of a word are in the bits of its products that are looked at, at most.
const LOW_BITS: u32 = ENTRY_BITS + MOST_SLOTS.trailing_zeros();

/// A hash: four bytes of the IID, times an odd number, of which some bits are the slot.
#[derive(Clone, Copy)]
struct Hash {
    place: usize,
    factor: u32,
    /// How many bits of the product are below those that are looked at.
    shift: u32,
    /// A power of two.
    slots: usize,
}

impl Hash {
    /// One under which no two of the keys meet. `None` if there are too many, or two are the same, for which the build fails
    /// elsewhere.
    const fn of(keys: &Keys) -> Option<Self> {
        if keys.count > MOST_KEYS {
            return None;
        }
        let low = if keys.differ_low() { Self::with_bits(keys, true) } else { None };
        // IIDs that differ in the last bytes only: those are at the top of every product.
        match low {
            Some(hash) => Some(hash),
            None => Self::with_bits(keys, false),
        }
    }

    const fn with_bits(keys: &Keys, low: bool) -> Option<Self> {
        // At a slot for each eighth pair about one hash in fifty fits.
        let mut slots = (keys.count * keys.count / 8).next_power_of_two();
        if slots < keys.count {
            slots = keys.count.next_power_of_two();
        }
        while slots <= MOST_SLOTS {
            let shift = if low { ENTRY_BITS } else { u32::BITS - slots.trailing_zeros() };
            let mut number = 0;
            while number < TRIES {
                let factor = (number / PLACES).wrapping_mul(2).wrapping_add(1).wrapping_mul(0x9E37_79B1);
                let hash = Self { place: (number % PLACES) as usize, factor, shift, slots };
                if hash.separates(keys) {
                    return Some(hash);
                }
                number += 1;
            }
            slots *= 2;
        }
        None
    }

    const fn separates(self, keys: &Keys) -> bool {
        let mut taken = [0_u64; MOST_SLOTS / 64];
        let mut index = 0;
        while index < keys.count {
            let slot = self.slot_of(&keys.iids[index]);
            let bit = 1 << (slot % 64);
            if taken[slot / 64] & bit != 0 {
                return false;
            }
            taken[slot / 64] |= bit;
            index += 1;
        }
        true
    }

    const fn slot_of(self, iid: &GUID) -> usize {
        self.slot(word(iid, self.place))
    }

    #[inline]
    const fn slot(self, word: u32) -> usize {
        (word.wrapping_mul(self.factor) >> self.shift) as usize & (self.slots - 1)
    }
}

const fn whole(iid: &GUID) -> Whole {
    // SAFETY: both are sixteen bytes, of which all values are valid, and an IID has no padding.
    unsafe { mem::transmute::<GUID, Whole>(*iid) }
}

/// Four bytes of an IID, as they are in memory.
const fn word(iid: &GUID, place: usize) -> u32 {
    // SAFETY: both are sixteen bytes, of which all values are valid, and an IID has no padding.
    let bytes = unsafe { mem::transmute::<GUID, [u8; 16]>(*iid) };
    u32::from_ne_bytes([bytes[place], bytes[place + 1], bytes[place + 2], bytes[place + 3]])
}

/// The table of a type.
struct Table<S>(PhantomData<S>);

impl<S: ComObject> Table<S> {
    const HASH: Option<Hash> = Hash::of(&Keys::of::<S>());

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
        let keys = Keys::of::<S>();
        let mut entries = [Self::entry(&keys, 0); SLOTS];
        if let Some(hash) = Self::HASH {
            let mut index = 0;
            while index < keys.count {
                entries[hash.slot_of(&keys.iids[index])] = Self::entry(&keys, index);
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
#[inline]
pub(super) unsafe fn find<S: ComObject>(iid: *const GUID) -> Option<Answer> {
    let Some(hash) = (const { Table::<S>::HASH }) else {
        // SAFETY: this function's contract.
        return find_in_order::<S>(unsafe { iid.read_unaligned() });
    };
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
