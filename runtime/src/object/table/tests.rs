//! For which IIDs there is a hash.

use windows_core::GUID;

use super::hash::{Hash, Keys, MOST_KEYS};

fn hash(iids: impl IntoIterator<Item = u128>) -> Option<Hash> {
    let mut keys = Keys { iids: [GUID::zeroed(); MOST_KEYS], chains: [0; MOST_KEYS], count: 0 };
    for iid in iids {
        keys.iids[keys.count] = GUID::from_u128(iid);
        keys.count += 1;
    }
    Hash::of(&keys)
}

#[test]
fn iids_that_differ_in_one_byte_have_slots_of_their_own_wherever_it_is() {
    for shift in (0..128).step_by(8) {
        assert!(hash((0..MOST_KEYS as u128).map(|key| key << shift)).is_some(), "{shift}");
    }
}

#[test]
fn iids_that_no_four_bytes_tell_apart_are_searched_in_order() {
    assert!(hash([1, 1]).is_none());
    let far_apart = [0, 1, 1 << 120, 1 | 1 << 120];
    assert!(hash(far_apart).is_none());
}
