//! How folders and items are named in replication.

use windows_core::GUID;

use crate::assert_layout;
use crate::mapi::MAPIUID;

/// The source key of an item.
///
/// Source: page "SKEY".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct SKEY {
    /// The server that made the item.
    pub guid: GUID,
    /// The number of the item there. The page does not describe it.
    pub globcnt: [u8; 6],
}

assert_layout!(SKEY { size: 24 | 24, guid: 0 | 0, globcnt: 16 | 16 });

/// The long-term identifier of an object in a store.
///
/// Source: page "LTID".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct LTID {
    /// The server that made the object.
    pub guid: GUID,
    /// The number of the object in the store.
    pub globcnt: [u8; 6],
    /// The level of a public folder that is a favourite, in its hierarchy.
    pub wLevel: u16,
}

assert_layout!(LTID { size: 24 | 24, guid: 0 | 0, globcnt: 16 | 16, wLevel: 22 | 22 });

/// The entry identifier of a folder.
///
/// Source: page "FEID".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FEID {
    /// The flags that every entry identifier begins with, as in `ENTRYID`.
    pub abFlags: [u8; 4],
    /// The store provider.
    pub muid: MAPIUID,
    /// Reserved for Outlook.
    pub placeholder: u16,
    /// The folder.
    pub ltid: LTID,
}

assert_layout!(FEID { size: 48 | 48, abFlags: 0 | 0, muid: 4 | 4, placeholder: 20 | 20, ltid: 24 | 24 });

/// The entry identifier of an item.
///
/// Source: page "MEID".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MEID {
    /// The flags that every entry identifier begins with, as in `ENTRYID`.
    pub abFlags: [u8; 4],
    /// The store provider.
    pub muid: MAPIUID,
    /// Reserved for Outlook.
    pub placeholder: u16,
    /// The folder.
    pub ltidFld: LTID,
    /// The item.
    pub ltidMsg: LTID,
}

assert_layout!(MEID {
    size: 72 | 72,
    abFlags: 0 | 0,
    muid: 4 | 4,
    placeholder: 20 | 20,
    ltidFld: 24 | 24,
    ltidMsg: 48 | 48,
});
