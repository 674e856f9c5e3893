//! What is filled in while changes of the server come to the local store.

use core::ffi::c_void;

use windows_core::{BOOL, PSTR};

use crate::assert_layout;
use crate::mapi::{FEID, FILETIME, SRestriction, UPMSG};

/// Downloading the folders: the record of `LR_SYNC_DOWNLOAD_HIERARCHY`.
///
/// Source: page "DNHIER".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct DNHIER {
    /// From the client: `DNH_OK` if it went well.
    pub ulFlags: u32,
    /// Reserved for Outlook.
    pub pstmReserved: *mut c_void,
    /// From Outlook: `IExchangeImportHierarchyChanges *`, borrowed, which takes the changes of the folders.
    pub pxihc: *mut c_void,
    /// From Outlook: how many folders were added.
    pub cEntNew: u32,
    /// From Outlook: how many folders were changed.
    pub cEntMod: u32,
    /// From Outlook: how many folders were deleted.
    pub cEntDel: u32,
}

assert_layout!(DNHIER {
    size: 24 | 40,
    ulFlags: 0 | 0,
    pstmReserved: 4 | 8,
    pxihc: 8 | 16,
    cEntNew: 12 | 24,
    cEntMod: 16 | 28,
    cEntDel: 20 | 32,
});

/// Downloading the items of a folder: the record of `LR_SYNC_DOWNLOAD_TABLE`.
///
/// Source: page "DNTBL".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct DNTBL {
    /// From the client: `DNT_OK` if it went well.
    pub ulFlags: u32,
    /// Reserved for Outlook.
    pub pstmReserved1: *mut c_void,
    /// Reserved for Outlook.
    pub pstmReserved2: *mut c_void,
    /// Reserved for Outlook.
    pub pstmReserved3: *mut c_void,
    /// Reserved for Outlook.
    pub pstmReserved4: *mut c_void,
    /// From Outlook: `IExchangeImportContentsChanges *`, borrowed, which takes the changes of the items.
    pub pxicc: *mut c_void,
    /// From Outlook: `IExchangeImportHierarchyChanges *`, borrowed.
    pub pxihc: *mut c_void,
    /// From Outlook: the name of the folder, in the code page of the system.
    pub pszName: PSTR,
    /// From Outlook: when the folder was last changed.
    pub ftLastMod: FILETIME,
    /// From Outlook: `PR_RIGHTS` of the folder.
    pub ulRights: u32,
    /// From Outlook: the folder.
    pub feid: FEID,
    /// Reserved for Outlook.
    pub uintReserved: u32,
    /// From Outlook: how many items were changed; `[0]` the normal ones, `[1]` the associated (hidden) ones.
    pub rgte: [DNTBLE; 2],
    /// Reserved for Outlook.
    pub psrReserved: *mut SRestriction,
    /// Reserved for Outlook.
    pub boReserved: BOOL,
    /// Reserved for Outlook.
    pub pReserved1: *mut c_void,
    /// Reserved for Outlook.
    pub pReserved2: *mut c_void,
}

assert_layout!(DNTBL {
    size: 144 | 192,
    ulFlags: 0 | 0,
    pstmReserved1: 4 | 8,
    pstmReserved2: 8 | 16,
    pstmReserved3: 12 | 24,
    pstmReserved4: 16 | 32,
    pxicc: 20 | 40,
    pxihc: 24 | 48,
    pszName: 28 | 56,
    ftLastMod: 32 | 64,
    ulRights: 40 | 72,
    feid: 44 | 76,
    uintReserved: 92 | 124,
    rgte: 96 | 128,
    psrReserved: 128 | 160,
    boReserved: 132 | 168,
    pReserved1: 136 | 176,
    pReserved2: 140 | 184,
});

/// How many items of one kind a download has changed. All from Outlook.
///
/// Source: page "DNTBLE".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct DNTBLE {
    /// Added.
    pub cEntNew: u32,
    /// Changed.
    pub cEntMod: u32,
    /// Marked read or unread.
    pub cEntRead: u32,
    /// Deleted.
    pub cEntDel: u32,
}

assert_layout!(DNTBLE { size: 16 | 16, cEntNew: 0 | 0, cEntMod: 4 | 4, cEntRead: 8 | 8, cEntDel: 12 | 12 });

/// Downloading the whole of a message whose header alone is in the local store: the record of
/// `LR_SYNC_DOWNLOAD_HEADER`, from `IOSTX::SyncHdrBeg` to `SyncHdrEnd`.
///
/// Source: page "HDRSYNC".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct HDRSYNC {
    /// From Outlook: the header in the local store.
    pub pupmsg: *mut UPMSG,
    /// From Outlook: the folder of the message.
    pub feidPar: FEID,
    /// Reserved for Outlook.
    pub pstmReserved: *mut c_void,
    /// From the client: `HSF_OK` if it went well; `HSF_LOCAL` if the whole item is in the same store, and then
    /// `HSF_COPYDESTRUCTIVE` for a copy that is quicker and may lose data.
    pub ulFlags: u32,
    /// From the client: `IMessage *`, the whole message from the server.
    pub pmsgFull: *mut c_void,
}

assert_layout!(HDRSYNC {
    size: 64 | 80,
    pupmsg: 0 | 0,
    feidPar: 4 | 8,
    pstmReserved: 52 | 56,
    ulFlags: 56 | 64,
    pmsgFull: 60 | 72,
});
