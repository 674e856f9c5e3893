//! What is filled in while changes of the local store go to the server.

use core::ffi::c_void;

use windows_core::PSTR;

use crate::assert_layout;
use crate::mapi::{FEID, MEID, SBinary, SKEY};

/// Uploading the folders: the record of `LR_SYNC_UPLOAD_HIERARCHY`.
///
/// For each of `cEnt` folders the client enters `LR_SYNC_UPLOAD_FOLDER`.
///
/// Source: page "UPHIER".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPHIER {
    /// From the client: `UPH_OK` if it went well. The page adds that the client passes the HRESULT otherwise; that
    /// goes to `IOSTX::SetSyncResult`.
    pub ulFlags: u32,
    /// Reserved for Outlook.
    pub pstmReserved: *mut c_void,
    /// From Outlook: the index of the folder, which Outlook counts up.
    pub iEnt: u32,
    /// From Outlook: how many folders there are.
    pub cEnt: u32,
}

assert_layout!(UPHIER { size: 16 | 24, ulFlags: 0 | 0, pstmReserved: 4 | 8, iEnt: 8 | 16, cEnt: 12 | 20 });

/// Uploading one folder: the record of `LR_SYNC_UPLOAD_FOLDER`.
///
/// Source: page "UPFLD".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPFLD {
    /// From Outlook: why, `UPF_NEW`, `UPF_MOD_PARENT`, `UPF_MOD_PROPS` or `UPF_DEL`. From the client: `UPF_OK` if it
    /// went well.
    pub ulFlags: u32,
    /// From Outlook: `IMAPIFolder *`, borrowed; NULL if the folder is deleted.
    pub pfld: *mut c_void,
    /// From Outlook: the folder.
    pub feid: FEID,
}

assert_layout!(UPFLD { size: 56 | 64, ulFlags: 0 | 0, pfld: 4 | 8, feid: 8 | 16 });

/// Uploading the items of a folder: the record of `LR_SYNC_UPLOAD_TABLE`.
///
/// Source: page "UPTBL".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPTBL {
    /// From the client: `UPT_OK` if it went well.
    pub ulFlags: u32,
    /// Reserved for Outlook.
    pub pstmReserved: *mut c_void,
    /// From Outlook: the name of the folder, in the code page of the system.
    pub pszName: PSTR,
    /// From Outlook: the folder.
    pub feid: FEID,
    /// Reserved for Outlook.
    pub uintReserved: u32,
    /// From Outlook: how many items have changed; `[0]` the normal ones, `[1]` the associated (hidden) ones.
    pub rgte: [UPTBLE; 2],
    /// From Outlook: the index of the change, which Outlook counts up.
    pub iEnt: u32,
    /// From Outlook: how many changes there are.
    pub cEnt: u32,
    /// From Outlook: the first of the folders that items were moved to.
    pub pupmovHead: *mut UPMOV,
    /// Reserved for Outlook.
    pub pReserved: *mut c_void,
}

assert_layout!(UPTBL {
    size: 128 | 152,
    ulFlags: 0 | 0,
    pstmReserved: 4 | 8,
    pszName: 8 | 16,
    feid: 12 | 24,
    uintReserved: 60 | 72,
    rgte: 64 | 76,
    iEnt: 112 | 124,
    cEnt: 116 | 128,
    pupmovHead: 120 | 136,
    pReserved: 124 | 144,
});

/// How many items of one kind have changed in a folder. All from Outlook, who counts the indexes up.
///
/// Source: page "UPTBLE".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPTBLE {
    /// The index among the new and changed items.
    pub iEntMod: u32,
    /// How many items are new or changed.
    pub cEntMod: u32,
    /// The index among the items whose read state has changed.
    pub iEntRead: u32,
    /// How many items have another read state.
    pub cEntRead: u32,
    /// The index among the deleted items.
    pub iEntDel: u32,
    /// How many items are deleted.
    pub cEntDel: u32,
}

assert_layout!(UPTBLE {
    size: 24 | 24,
    iEntMod: 0 | 0,
    cEntMod: 4 | 4,
    iEntRead: 8 | 8,
    cEntRead: 12 | 12,
    iEntDel: 16 | 16,
    cEntDel: 20 | 20,
});

/// Uploading one item: the record of `LR_SYNC_UPLOAD_MESSAGE`.
///
/// Source: page "UPMSG".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPMSG {
    /// From Outlook: `UPM_NEW`, `UPM_MOV` (moved here), `UPM_MOD_PROPS`, `UPM_HEADER` (a header only), `UPM_ASSOC`
    /// (associated). From the client: `UPM_OK` if it went well, `UPM_MOVED`, `UPM_COMMIT`, `UPM_DELETE`, `UPM_SAVE`.
    pub ulFlags: u32,
    /// From Outlook: `IMessage *`, the open item, borrowed.
    pub pmsg: *mut c_void,
    /// From Outlook: the item.
    pub meid: MEID,
    /// Reserved for Outlook.
    pub binReserved1: SBinary,
    /// Reserved for Outlook.
    pub binReserved2: SBinary,
    /// From Outlook: where the item was, if it was moved.
    pub feid: FEID,
    /// From Outlook: the change key of the item where it is now, if it was moved.
    pub binChg: SBinary,
    /// From Outlook: the change list of the item where it is now, if it was moved.
    pub binPcl: SBinary,
    /// From Outlook: the source key of the item where it was, if it was moved.
    pub skeySrc: SKEY,
}

assert_layout!(UPMSG {
    size: 184 | 224,
    ulFlags: 0 | 0,
    pmsg: 4 | 8,
    meid: 8 | 16,
    binReserved1: 80 | 88,
    binReserved2: 88 | 104,
    feid: 96 | 120,
    binChg: 144 | 168,
    binPcl: 152 | 184,
    skeySrc: 160 | 200,
});

/// A folder that items were moved to; of `LR_SYNC_UPLOAD_TABLE` and `LR_SYNC_UPLOAD_MESSAGE_DEL`.
///
/// Source: page "UPMOV".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPMOV {
    /// From the client: `UPV_ERROR` if the folder of the server cannot be opened, `UPV_DIRTY` for its own use,
    /// `UPV_COMMIT` to commit the upload.
    pub ulFlags: u32,
    /// Reserved for Outlook.
    pub pReserved: *mut c_void,
    /// Reserved for Outlook.
    pub pstmReserved: *mut c_void,
    /// From Outlook: the name of the folder, in the code page of the system; there is no other.
    pub pszName: PSTR,
    /// From Outlook: the folder.
    pub feid: FEID,
    /// From the client: `IMAPIFolder *`, the folder of the server.
    pub pfld: *mut c_void,
    /// From the client: `IExchangeImportContentsChanges *`, which takes the changes of the items.
    pub pxicc: *mut c_void,
    /// Reserved for Outlook.
    pub dwReserved: u32,
    /// From Outlook: the next folder, NULL behind the last.
    pub pupmovNext: *mut UPMOV,
    /// From the client: how many items were moved here.
    pub cEntMov: u32,
}

assert_layout!(UPMOV {
    size: 84 | 120,
    ulFlags: 0 | 0,
    pReserved: 4 | 8,
    pstmReserved: 8 | 16,
    pszName: 12 | 24,
    feid: 16 | 32,
    pfld: 64 | 80,
    pxicc: 68 | 88,
    dwReserved: 72 | 96,
    pupmovNext: 76 | 104,
    cEntMov: 80 | 112,
});

/// Uploading read states: the record of `LR_SYNC_UPLOAD_MESSAGE_READ`. All from Outlook.
///
/// Source: page "UPREAD".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPREAD {
    /// The items, an array.
    pub pupre: *mut UPREADE,
    /// How many there are.
    pub cEnt: u32,
}

assert_layout!(UPREAD { size: 8 | 16, pupre: 0 | 0, cEnt: 4 | 8 });

/// An item whose read state has changed.
///
/// Source: page "UPREADE".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPREADE {
    /// From Outlook: `UPR_READ`, `UPR_ASSOC` (associated). From the client: `UPR_OK` if it went well; `UPR_COMMIT` to
    /// upload it now and not at the end of the folder.
    pub ulFlags: u32,
    /// From Outlook: the item.
    pub skey: SKEY,
}

assert_layout!(UPREADE { size: 28 | 28, ulFlags: 0 | 0, skey: 4 | 4 });

/// Uploading deletions: the record of `LR_SYNC_UPLOAD_MESSAGE_DEL`. All from Outlook.
///
/// Source: page "UPDEL".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPDEL {
    /// The items, an array.
    pub pupde: *mut UPDELE,
    /// How many there are.
    pub cEnt: u32,
}

assert_layout!(UPDEL { size: 8 | 16, pupde: 0 | 0, cEnt: 4 | 8 });

/// An item that was deleted, or moved away.
///
/// Source: page "UPDELE".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPDELE {
    /// From Outlook: `UPD_MOV` (moved), `UPD_ASSOC` (associated). From the client: `UPD_OK` if it went well,
    /// `UPD_MOVED`, `UPD_UPDATE` to mark the item as changed, `UPD_COMMIT` (in the first record) to commit the
    /// upload.
    pub ulFlags: u32,
    /// From Outlook: the item.
    pub skey: SKEY,
    /// Reserved for Outlook.
    pub dwReserved: u32,
    /// From Outlook: the change key of the item where it is now, if it was moved.
    pub binChg: SBinary,
    /// From Outlook: the change list of the item where it is now, if it was moved.
    pub binPcl: SBinary,
    /// From Outlook: the source key of the item where it is now, if it was moved.
    pub skeyDst: SKEY,
    /// From Outlook: the folder that it was moved to; NULL if it was deleted.
    pub pupmov: *mut UPMOV,
}

assert_layout!(UPDELE {
    size: 76 | 96,
    ulFlags: 0 | 0,
    skey: 4 | 4,
    dwReserved: 28 | 28,
    binChg: 32 | 32,
    binPcl: 40 | 48,
    skeyDst: 48 | 64,
    pupmov: 72 | 88,
});
