//! Numbers that look random and are the same in every run.

use windows_core::GUID;

/// SplitMix64.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// An index into something of that length, which is not empty.
    pub(super) fn below(&mut self, length: usize) -> usize {
        (self.number() % length as u64) as usize
    }

    pub(super) fn guid(&mut self) -> GUID {
        GUID::from_u128((u128::from(self.number()) << 64) | u128::from(self.number()))
    }
}
