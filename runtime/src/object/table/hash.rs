//! The IIDs of a type and a hash under which no two of them meet, found when the program is compiled.

use core::mem;

use windows_core::{GUID, IUnknown, Interface};

use super::ENTRY_BITS;
use crate::descriptor::InterfaceDescriptor;
use crate::object::ComObject;
use crate::object::query::{IID_IAGILEOBJECT, is, is_refused};

/// More IIDs than any object answers. One that does is searched in order.
pub(super) const MOST_KEYS: usize = 64;

/// More slots than that never have to be tried for: at this size one try in seven is a hit.
pub(super) const MOST_SLOTS: usize = 1024;

/// How many hashes are tried before the table grows.
const TRIES: u32 = 256;

/// So many bytes of an IID can be the first of the four that are hashed.
const PLACES: u32 = 13;

/// The IIDs of a type and the chains that answer them.
pub(super) struct Keys {
    pub(super) iids: [GUID; MOST_KEYS],
    pub(super) chains: [usize; MOST_KEYS],
    /// May be more than there is room for.
    pub(super) count: usize,
}

impl Keys {
    /// In the order of [`find_chain`], without those that the type refuses.
    pub(super) const fn of<S: ComObject>() -> Self {
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

    /// At which places, a bit for each, the first two interfaces that are listed have the same word: there no hash separates all. IIDs
    /// of one family differ in a byte or two, so most tries would be in vain.
    const fn alike(&self) -> u32 {
        let (mut alike, mut place) = (0, 0);
        while self.count > 2 && place < PLACES as usize {
            if word(&self.iids[1], place) == word(&self.iids[2], place) {
                alike |= 1 << place;
            }
            place += 1;
        }
        alike
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
pub(super) struct Hash {
    pub(super) place: usize,
    factor: u32,
    /// How many bits of the product are below those that are looked at.
    shift: u32,
    /// A power of two.
    pub(super) slots: usize,
}

impl Hash {
    /// One under which no two of the keys meet. `None` if there are too many, or two are the same, for which the build fails
    /// elsewhere.
    pub(super) const fn of(keys: &Keys) -> Option<Self> {
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
        let alike = keys.alike();
        while slots <= MOST_SLOTS {
            let shift = if low { ENTRY_BITS } else { u32::BITS - slots.trailing_zeros() };
            let mut number = 0;
            while number < TRIES {
                let place = number % PLACES;
                if alike >> place & 1 == 0 {
                    let factor = (number / PLACES).wrapping_mul(2).wrapping_add(1).wrapping_mul(0x9E37_79B1);
                    let hash = Self { place: place as usize, factor, shift, slots };
                    if hash.separates(keys) {
                        return Some(hash);
                    }
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

    /// The hash, or one under which nothing is to be looked up.
    pub(super) const fn or_none(hash: Option<Self>) -> Self {
        match hash {
            Some(hash) => hash,
            None => Self { place: 0, factor: 0, shift: 0, slots: 1 },
        }
    }

    pub(super) const fn slot_of(self, iid: &GUID) -> usize {
        self.slot(word(iid, self.place))
    }

    #[inline]
    pub(super) const fn slot(self, word: u32) -> usize {
        (word.wrapping_mul(self.factor) >> self.shift) as usize & (self.slots - 1)
    }
}

/// Four bytes of an IID, as they are in memory.
const fn word(iid: &GUID, place: usize) -> u32 {
    // SAFETY: both are sixteen bytes, of which all values are valid, and an IID has no padding.
    let bytes = unsafe { mem::transmute::<GUID, [u8; 16]>(*iid) };
    u32::from_ne_bytes([bytes[place], bytes[place + 1], bytes[place + 2], bytes[place + 3]])
}
