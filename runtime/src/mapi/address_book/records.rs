//! DRAFT.

use core::ffi::c_void;

use windows_core::{BOOL, HRESULT};

use crate::assert_layout;
use crate::mapi::{ENTRYID, LPTSTR, SPropValue, SRestriction};

/// DRAFT.
pub type ACCELERATEABSDI = unsafe extern "system" fn(usize, *mut c_void) -> BOOL;

/// DRAFT.
pub type DISMISSMODELESS = unsafe extern "system" fn(usize, *mut c_void);

/// DRAFT.
pub type LPFNBUTTON = unsafe extern "system" fn(usize, *mut c_void, u32, *mut ENTRYID, u32) -> HRESULT;

/// DRAFT ADRENTRY.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ADRENTRY {
    /// DRAFT.
    pub ulReserved1: u32,
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub rgPropVals: *mut SPropValue,
}

assert_layout!(ADRENTRY { size: 12 | 16, ulReserved1: 0 | 0, cValues: 4 | 4, rgPropVals: 8 | 8 });

/// DRAFT ADRLIST.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ADRLIST {
    /// DRAFT.
    pub cEntries: u32,
    /// DRAFT.
    pub aEntries: [ADRENTRY; 1],
}

assert_layout!(ADRLIST { size: 16 | 24, cEntries: 0 | 0, aEntries: 4 | 8 });

/// DRAFT ADRPARM.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ADRPARM {
    /// DRAFT.
    pub cbABContEntryID: u32,
    /// DRAFT.
    pub lpABContEntryID: *mut ENTRYID,
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub lpReserved: *mut c_void,
    /// DRAFT.
    pub ulHelpContext: u32,
    /// DRAFT.
    pub lpszHelpFileName: LPTSTR,
    /// DRAFT.
    pub lpfnABSDI: Option<ACCELERATEABSDI>,
    /// DRAFT.
    pub lpfnDismiss: Option<DISMISSMODELESS>,
    /// DRAFT.
    pub lpvDismissContext: *mut c_void,
    /// DRAFT.
    pub lpszCaption: LPTSTR,
    /// DRAFT.
    pub lpszNewEntryTitle: LPTSTR,
    /// DRAFT.
    pub lpszDestWellsTitle: LPTSTR,
    /// DRAFT.
    pub cDestFields: u32,
    /// DRAFT.
    pub nDestFieldFocus: u32,
    /// DRAFT.
    pub lppszDestTitles: *mut LPTSTR,
    /// DRAFT.
    pub lpulDestComps: *mut u32,
    /// DRAFT.
    pub lpContRestriction: *mut SRestriction,
    /// DRAFT.
    pub lpHierRestriction: *mut SRestriction,
}

assert_layout!(ADRPARM {
    size: 72 | 136,
    cbABContEntryID: 0 | 0,
    lpABContEntryID: 4 | 8,
    ulFlags: 8 | 16,
    lpReserved: 12 | 24,
    ulHelpContext: 16 | 32,
    lpszHelpFileName: 20 | 40,
    lpfnABSDI: 24 | 48,
    lpfnDismiss: 28 | 56,
    lpvDismissContext: 32 | 64,
    lpszCaption: 36 | 72,
    lpszNewEntryTitle: 40 | 80,
    lpszDestWellsTitle: 44 | 88,
    cDestFields: 48 | 96,
    nDestFieldFocus: 52 | 100,
    lppszDestTitles: 56 | 104,
    lpulDestComps: 60 | 112,
    lpContRestriction: 64 | 120,
    lpHierRestriction: 68 | 128,
});

/// DRAFT FlagList.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FlagList {
    /// DRAFT.
    pub cFlags: u32,
    /// DRAFT.
    pub ulFlag: [u32; 1],
}

assert_layout!(FlagList { size: 8 | 8, cFlags: 0 | 0, ulFlag: 4 | 4 });
