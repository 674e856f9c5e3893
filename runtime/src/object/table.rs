//! Which vtable pointer answers an IID: a table that is made when the program is compiled, in which an IID has one place. One
//! multiplication finds the place, whatever the number of interfaces and parents.

use core::marker::PhantomData;
use core::mem;

use windows_core::{GUID, IUnknown, Interface};

use super::ComObject;
use super::query::is;

/// Objects that answer more interfaces, their parents counted, are searched from front to back.
const MOST_ANSWERS: usize = 64;

/// Larger tables are not made.
const MOST_BITS: u32 = 10;

/// How many multipliers are tried for a size and a word, before the next one is.
const TRIES: usize = 150;
const FIRST_MULTIPLIER: u32 = 0x9E37_79B1;

const UNKNOWN: Place = Place { iid: number(IUnknown::IID), chain: 0 };

/// An IID as the processor compares it: one number, as the bytes lie in memory.
const fn number(iid: GUID) -> u128 {
    // SAFETY: 16 bytes of plain data without gaps, as both types are.
    unsafe { mem::transmute::<GUID, u128>(iid) }
}

/// A place of the table.
#[derive(Clone, Copy)]
struct Place {
    iid: u128,
    chain: usize,
}

/// How an IID leads to its place: one of its four words, as they lie in memory, is multiplied, and some bits of the product are the
/// place.
#[derive(Clone, Copy)]
struct Hash {
    word: usize,
    multiplier: u32,
    /// The lowest of the bits. The upper ones of the product are the best; but those that a place is large need no shift.
    shift: u32,
    bits: u32,
}

impl Hash {
    #[inline(always)]
    const fn place_of(self, word: u32) -> usize {
        (word.wrapping_mul(self.multiplier) >> self.shift) as usize & ((1 << self.bits) - 1)
    }

    /// Of the multiplier only the lower bits count that reach the place. With few of them set, or few not set, the compiler would
    /// make shifts and additions of the multiplication.
    const fn is_one_instruction(self) -> bool {
        let reaching = (1_u64 << (self.shift + self.bits)) - 1;
        let multiplier = self.multiplier as u64 & reaching;
        multiplier.count_ones() > 2 && (multiplier ^ reaching).count_ones() > 2
    }

    const fn place_of_number(self, iid: u128) -> usize {
        // SAFETY: as in `number`.
        let words = unsafe { mem::transmute::<u128, [u32; 4]>(iid) };
        self.place_of(words[self.word])
    }
}

/// The table of the objects of a type.
pub(super) struct Table<S>(PhantomData<S>);

impl<S: ComObject> Table<S> {
    const ANSWERS: Answers = Answers::of::<S>();
    const HASH: Option<Hash> = Self::ANSWERS.find_hash();

    /// As many places as the hash has, one of which every IID that is answered has.
    const PLACES: &'static [Place] = match Self::HASH {
        None => &[],
        Some(hash) => match hash.bits {
            1 => &Self::ANSWERS.places::<2>(hash),
            2 => &Self::ANSWERS.places::<4>(hash),
            3 => &Self::ANSWERS.places::<8>(hash),
            4 => &Self::ANSWERS.places::<16>(hash),
            5 => &Self::ANSWERS.places::<32>(hash),
            6 => &Self::ANSWERS.places::<64>(hash),
            7 => &Self::ANSWERS.places::<128>(hash),
            8 => &Self::ANSWERS.places::<256>(hash),
            9 => &Self::ANSWERS.places::<512>(hash),
            _ => &Self::ANSWERS.places::<1024>(hash),
        },
    };

    /// The index of the vtable pointer that answers `*iid`, of those that are not refused.
    ///
    /// # Safety
    ///
    /// `iid` is readable, aligned or not.
    #[inline(always)]
    pub(super) unsafe fn find(iid: *const GUID) -> Option<usize> {
        // SAFETY: this function's contract; an IID has four words.
        unsafe {
            let Some(hash) = Self::HASH else {
                return search::<S>(iid.read_unaligned());
            };
            let word = iid.cast::<u32>().add(hash.word).read_unaligned();
            let place = &Self::PLACES[hash.place_of(word)];
            (place.iid == iid.cast::<u128>().read_unaligned()).then_some(place.chain)
        }
    }
}

/// What there is to be found: `IUnknown`, then the interfaces of each chain from the most derived one on.
struct Answers {
    places: [Place; MOST_ANSWERS],
    count: usize,
}

impl Answers {
    /// What is refused, has no IID, or is answered by an earlier chain, is not answered.
    const fn of<S: ComObject>() -> Self {
        let mut answers = Self { places: [UNKNOWN; MOST_ANSWERS], count: 1 };
        let mut chain = 0;
        while chain < S::CHAINS.len() {
            let mut interface = S::CHAINS[chain].interface();
            while let Some(parent) = interface.parent {
                if interface.answers(&interface.iid) && !is_refused::<S>(&interface.iid) {
                    answers.add(Place { iid: number(interface.iid), chain });
                }
                interface = parent;
            }
            chain += 1;
        }
        answers
    }

    const fn add(&mut self, place: Place) {
        let mut earlier = 0;
        while earlier < self.count && earlier < MOST_ANSWERS {
            if self.places[earlier].iid == place.iid {
                return;
            }
            earlier += 1;
        }
        if self.count < MOST_ANSWERS {
            self.places[self.count] = place;
        }
        self.count += 1;
    }

    /// The smallest table that a few multipliers find, in which no two IIDs have one place.
    const fn find_hash(&self) -> Option<Hash> {
        if self.count > MOST_ANSWERS {
            return None;
        }
        // With n places, one try in about e^(m*m / 2n) has a place for each of m IIDs.
        let mut bits = 1;
        while (1 << bits) < self.count || (1 << bits) * 9 < self.count * self.count {
            bits += 1;
        }
        while bits <= MOST_BITS {
            // By the least work for who asks: without a shift, then with one.
            let mut kind = 0;
            while kind < 8 {
                let shift = if kind < 4 { size_of::<Place>().trailing_zeros() } else { 32 - bits };
                if let Some(hash) =
                    self.find_multiplier(Hash { word: kind % 4, multiplier: FIRST_MULTIPLIER, shift, bits })
                {
                    return Some(hash);
                }
                kind += 1;
            }
            bits += 1;
        }
        None
    }

    const fn find_multiplier(&self, mut hash: Hash) -> Option<Hash> {
        let mut tries = 0;
        while tries < TRIES {
            if hash.is_one_instruction() && self.is_perfect(hash) {
                return Some(hash);
            }
            // Odd again, as the summand is even.
            hash.multiplier = hash.multiplier.wrapping_mul(0x915F_77F5).wrapping_add(0x6E69_5A98);
            tries += 1;
        }
        None
    }

    const fn is_perfect(&self, hash: Hash) -> bool {
        let mut taken = [0_u32; 1 << (MOST_BITS - 5)];
        let mut index = 0;
        while index < self.count {
            let place = hash.place_of_number(self.places[index].iid);
            if taken[place / 32] & (1 << (place % 32)) != 0 {
                return false;
            }
            taken[place / 32] |= 1 << (place % 32);
            index += 1;
        }
        true
    }

    const fn places<const N: usize>(&self, hash: Hash) -> [Place; N] {
        // A place that nothing has holds `IUnknown`, which is looked for in its own only.
        let mut places = [UNKNOWN; N];
        let mut index = 0;
        while index < self.count {
            let answer = self.places[index];
            places[hash.place_of_number(answer.iid)] = answer;
            index += 1;
        }
        places
    }
}

const fn is_refused<S: ComObject>(iid: &GUID) -> bool {
    let mut index = 0;
    while index < S::REFUSED.len() {
        if is(&S::REFUSED[index], iid) {
            return true;
        }
        index += 1;
    }
    false
}

/// Without a table.
#[cold]
fn search<S: ComObject>(iid: GUID) -> Option<usize> {
    let is_refused = S::REFUSED.iter().any(|refused| is(refused, &iid));
    super::find_chain(S::CHAINS, &iid).filter(|_| !is_refused)
}
