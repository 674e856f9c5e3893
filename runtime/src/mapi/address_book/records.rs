//! Lists of recipients, and what the dialogs of the address book are given.

use core::ffi::c_void;

use windows_core::{BOOL, HRESULT};

use crate::assert_layout;
use crate::mapi::{ENTRYID, LPTSTR, SPropValue, SRestriction};

/// Handles a keystroke for a modeless dialog of the address book: TRUE if it was one of the dialog's. Implemented by MAPI,
/// called by the client from its message loop with each `MSG`, on the thread of the dialog.
///
/// Source: MAPIDefS.h; page "ACCELERATEABSDI".
pub type ACCELERATEABSDI = unsafe extern "system" fn(window: usize, message: *mut c_void) -> BOOL;

/// Hears that a modeless dialog of the address book is gone, after which its [`ACCELERATEABSDI`] is not called any more.
/// Implemented by the client.
///
/// Source: MAPIDefS.h; page "DISMISSMODELESS".
pub type DISMISSMODELESS = unsafe extern "system" fn(window: usize, context: *mut c_void);

/// Hears that the caller's own button in a details dialog was pressed. The entry identifier is of `entry_id_size` bytes, and
/// valid for the call; `flags` is reserved and 0.
///
/// Source: MAPIDefS.h; page "LPFNBUTTON".
pub type LPFNBUTTON = unsafe extern "system" fn(
    window: usize,
    context: *mut c_void,
    entry_id_size: u32,
    entry_id: *mut ENTRYID,
    flags: u32,
) -> HRESULT;

/// One recipient of an [`ADRLIST`]: its properties. The same layout as `SRow`.
///
/// A recipient with `PR_ENTRYID` among its properties is resolved. The array is a block of its own, from
/// `MAPIAllocateBuffer`, which is freed with `MAPIFreeBuffer` and may be replaced alone.
///
/// Source: MAPIDefS.h; page "ADRENTRY".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ADRENTRY {
    /// Reserved: 0.
    pub ulReserved1: u32,
    /// The number of properties; may be 0.
    pub cValues: u32,
    /// The properties, or NULL for none.
    pub rgPropVals: *mut SPropValue,
}

assert_layout!(ADRENTRY { size: 12 | 16, ulReserved1: 0 | 0, cValues: 4 | 4, rgPropVals: 8 | 8 });

/// Recipients: a count, and behind it as many [`ADRENTRY`] as it says. The same layout as `SRowSet`, and freed alike.
///
/// The list is one block from `MAPIAllocateBuffer`, and so is the property array of each entry. Whoever holds the list
/// frees them all: first each array, then the list (`FreePadrlist` does it).
///
/// Source: MAPIDefS.h; page "ADRLIST".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ADRLIST {
    /// The number of entries.
    pub cEntries: u32,
    /// The first of `cEntries` entries; the others follow it in the same block.
    pub aEntries: [ADRENTRY; 1],
}

assert_layout!(ADRLIST { size: 16 | 24, cEntries: 0 | 0, aEntries: 4 | 8 });

/// How `IAddrBook::Address` shows its dialog. All pointers are the caller's, and valid for as long as the dialog is open.
///
/// The width of the texts is decided by `AB_UNICODEUI` in `ulFlags`.
///
/// Source: MAPIDefS.h; page "ADRPARM".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ADRPARM {
    /// The size of `lpABContEntryID` in bytes.
    pub cbABContEntryID: u32,
    /// The container that is shown first, or NULL.
    pub lpABContEntryID: *mut ENTRYID,
    /// `AB_RESOLVE`, `AB_SELECTONLY`, `ADDRESS_ONE`, and one of `DIALOG_MODAL` and `DIALOG_SDI`. The four highest bits are the
    /// version of this record: 0.
    pub ulFlags: u32,
    /// Reserved: NULL.
    pub lpReserved: *mut c_void,
    /// The place in the help file that the Help button shows.
    pub ulHelpContext: u32,
    /// The name of the help file, or NULL.
    pub lpszHelpFileName: LPTSTR,
    /// For a modeless dialog MAPI stores its function here; the caller sets NULL.
    pub lpfnABSDI: Option<ACCELERATEABSDI>,
    /// For a modeless dialog: hears that it is gone. May be NULL.
    pub lpfnDismiss: Option<DISMISSMODELESS>,
    /// For a modeless dialog: what `lpfnDismiss` is given. May be NULL.
    pub lpvDismissContext: *mut c_void,
    /// The title of the dialog, or NULL.
    pub lpszCaption: LPTSTR,
    /// The label of the button for new entries, or NULL.
    pub lpszNewEntryTitle: LPTSTR,
    /// For a modal dialog: the title of the fields that take recipients, or NULL.
    pub lpszDestWellsTitle: LPTSTR,
    /// For a modal dialog: the number of fields that take recipients; 0 to browse only, `0xFFFF_FFFF` for what MAPI thinks
    /// best.
    pub cDestFields: u32,
    /// The field that has the focus at first, from 0.
    pub nDestFieldFocus: u32,
    /// The `cDestFields` labels of the fields, or NULL for the usual ones.
    pub lppszDestTitles: *mut LPTSTR,
    /// The `cDestFields` kinds of recipients (`MAPI_TO`, `MAPI_CC`, `MAPI_BCC`), or NULL for the usual ones.
    pub lpulDestComps: *mut u32,
    /// Which entries are shown; NULL for all.
    pub lpContRestriction: *mut SRestriction,
    /// Which containers are shown; NULL for all.
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

/// The state of each recipient while names are resolved: a count, and behind it as many states as it says.
///
/// Source: MAPIDefS.h; page "FLAGLIST", which calls the field `ulFlags`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FlagList {
    /// The number of states.
    pub cFlags: u32,
    /// The first of `cFlags` states: `MAPI_UNRESOLVED`, `MAPI_RESOLVED` or `MAPI_AMBIGUOUS`; the others follow it.
    pub ulFlag: [u32; 1],
}

assert_layout!(FlagList { size: 8 | 8, cFlags: 0 | 0, ulFlag: 4 | 4 });
