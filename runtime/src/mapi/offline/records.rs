//! DRAFT.

use core::ffi::c_void;

use windows_core::{BOOL, GUID, PSTR, PWSTR};

use crate::assert_layout;
use crate::mapi::enumeration::c_enum;
use crate::mapi::{FILETIME, MAPIUID, SBinary, SBinaryArray, SPropTagArray, SRestriction, SSortOrderSet};

c_enum! {
    /// DRAFT.
    ///
    /// Source: docs.
    SYNCSTATE: u32 {
        /// DRAFT.
        LR_SYNC_IDLE = 0,
        /// DRAFT.
        LR_SYNC = 1,
        /// DRAFT.
        LR_SYNC_UPLOAD_HIERARCHY = 2,
        /// DRAFT.
        LR_SYNC_UPLOAD_FOLDER = 3,
        /// DRAFT.
        LR_SYNC_CONTENTS = 4,
        /// DRAFT.
        LR_SYNC_UPLOAD_TABLE = 5,
        /// DRAFT.
        LR_SYNC_UPLOAD_MESSAGE = 6,
        /// DRAFT.
        LR_SYNC_UPLOAD_MESSAGE_READ = 8,
        /// DRAFT.
        LR_SYNC_UPLOAD_MESSAGE_DEL = 9,
        /// DRAFT.
        LR_SYNC_DOWNLOAD_HIERARCHY = 10,
        /// DRAFT.
        LR_SYNC_DOWNLOAD_TABLE = 11,
        /// DRAFT.
        LR_SYNC_DOWNLOAD_HEADER = 0x11,
    }
}

/// DRAFT SKEY.
///
/// Source: page "SKEY".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SKEY {
    /// DRAFT.
    pub guid: GUID,
    /// DRAFT.
    pub globcnt: [u8; 6],
}

assert_layout!(SKEY { size: 24 | 24, guid: 0 | 0, globcnt: 16 | 16 });

/// DRAFT LTID.
///
/// Source: page "LTID".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct LTID {
    /// DRAFT.
    pub guid: GUID,
    /// DRAFT.
    pub globcnt: [u8; 6],
    /// DRAFT.
    pub wLevel: u16,
}

assert_layout!(LTID { size: 24 | 24, guid: 0 | 0, globcnt: 16 | 16, wLevel: 22 | 22 });

/// DRAFT FEID.
///
/// Source: page "FEID".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FEID {
    /// DRAFT.
    pub abFlags: [u8; 4],
    /// DRAFT.
    pub muid: MAPIUID,
    /// DRAFT.
    pub placeholder: u16,
    /// DRAFT.
    pub ltid: LTID,
}

assert_layout!(FEID { size: 48 | 48, abFlags: 0 | 0, muid: 4 | 4, placeholder: 20 | 20, ltid: 24 | 24 });

/// DRAFT MEID.
///
/// Source: page "MEID".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MEID {
    /// DRAFT.
    pub abFlags: [u8; 4],
    /// DRAFT.
    pub muid: MAPIUID,
    /// DRAFT.
    pub placeholder: u16,
    /// DRAFT.
    pub ltidFld: LTID,
    /// DRAFT.
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

/// DRAFT SYNC.
///
/// Source: page "SYNC".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SYNC {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub pwzPath: PWSTR,
    /// DRAFT.
    pub Reserved1: FEID,
    /// DRAFT.
    pub Reserved2: MEID,
    /// DRAFT.
    pub pel: *mut SBinaryArray,
    /// DRAFT.
    pub pulFolderOptions: *const u32,
}

assert_layout!(SYNC {
    size: 136 | 152,
    ulFlags: 0 | 0,
    pwzPath: 4 | 8,
    Reserved1: 8 | 16,
    Reserved2: 56 | 64,
    pel: 128 | 136,
    pulFolderOptions: 132 | 144,
});

/// DRAFT HDRSYNC.
///
/// Source: page "HDRSYNC".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct HDRSYNC {
    /// DRAFT.
    pub pupmsg: *mut UPMSG,
    /// DRAFT.
    pub feidPar: FEID,
    /// DRAFT.
    pub pstmReserved: *mut c_void,
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
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

/// DRAFT SYNCCONT.
///
/// Source: page "SYNCCONT".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SYNCCONT {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub iEnt: u32,
    /// DRAFT.
    pub cEnt: u32,
    /// DRAFT.
    pub pvReserved: *mut c_void,
    /// DRAFT.
    pub ptagaReserved: *mut SPropTagArray,
    /// DRAFT.
    pub psosReserved: *mut SSortOrderSet,
}

assert_layout!(SYNCCONT {
    size: 24 | 40,
    ulFlags: 0 | 0,
    iEnt: 4 | 4,
    cEnt: 8 | 8,
    pvReserved: 12 | 16,
    ptagaReserved: 16 | 24,
    psosReserved: 20 | 32,
});

/// DRAFT UPHIER.
///
/// Source: page "UPHIER".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPHIER {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub pstmReserved: *mut c_void,
    /// DRAFT.
    pub iEnt: u32,
    /// DRAFT.
    pub cEnt: u32,
}

assert_layout!(UPHIER { size: 16 | 24, ulFlags: 0 | 0, pstmReserved: 4 | 8, iEnt: 8 | 16, cEnt: 12 | 20 });

/// DRAFT UPTBL.
///
/// Source: page "UPTBL".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPTBL {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub pstmReserved: *mut c_void,
    /// DRAFT.
    pub pszName: PSTR,
    /// DRAFT.
    pub feid: FEID,
    /// DRAFT.
    pub uintReserved: u32,
    /// DRAFT.
    pub rgte: [UPTBLE; 2],
    /// DRAFT.
    pub iEnt: u32,
    /// DRAFT.
    pub cEnt: u32,
    /// DRAFT.
    pub pupmovHead: *mut UPMOV,
    /// DRAFT.
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

/// DRAFT UPTBLE.
///
/// Source: page "UPTBLE".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPTBLE {
    /// DRAFT.
    pub iEntMod: u32,
    /// DRAFT.
    pub cEntMod: u32,
    /// DRAFT.
    pub iEntRead: u32,
    /// DRAFT.
    pub cEntRead: u32,
    /// DRAFT.
    pub iEntDel: u32,
    /// DRAFT.
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

/// DRAFT UPFLD.
///
/// Source: page "UPFLD".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPFLD {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub pfld: *mut c_void,
    /// DRAFT.
    pub feid: FEID,
}

assert_layout!(UPFLD { size: 56 | 64, ulFlags: 0 | 0, pfld: 4 | 8, feid: 8 | 16 });

/// DRAFT UPMSG.
///
/// Source: page "UPMSG".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPMSG {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub pmsg: *mut c_void,
    /// DRAFT.
    pub meid: MEID,
    /// DRAFT.
    pub binReserved1: SBinary,
    /// DRAFT.
    pub binReserved2: SBinary,
    /// DRAFT.
    pub feid: FEID,
    /// DRAFT.
    pub binChg: SBinary,
    /// DRAFT.
    pub binPcl: SBinary,
    /// DRAFT.
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

/// DRAFT UPMOV.
///
/// Source: page "UPMOV".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPMOV {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub pReserved: *mut c_void,
    /// DRAFT.
    pub pstmReserved: *mut c_void,
    /// DRAFT.
    pub pszName: PSTR,
    /// DRAFT.
    pub feid: FEID,
    /// DRAFT.
    pub pfld: *mut c_void,
    /// DRAFT.
    pub pxicc: *mut c_void,
    /// DRAFT.
    pub dwReserved: u32,
    /// DRAFT.
    pub pupmovNext: *mut UPMOV,
    /// DRAFT.
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

/// DRAFT UPDEL.
///
/// Source: page "UPDEL".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPDEL {
    /// DRAFT.
    pub pupde: *mut UPDELE,
    /// DRAFT.
    pub cEnt: u32,
}

assert_layout!(UPDEL { size: 8 | 16, pupde: 0 | 0, cEnt: 4 | 8 });

/// DRAFT UPDELE.
///
/// Source: page "UPDELE".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPDELE {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub skey: SKEY,
    /// DRAFT.
    pub dwReserved: u32,
    /// DRAFT.
    pub binChg: SBinary,
    /// DRAFT.
    pub binPcl: SBinary,
    /// DRAFT.
    pub skeyDst: SKEY,
    /// DRAFT.
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

/// DRAFT UPREAD.
///
/// Source: page "UPREAD".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPREAD {
    /// DRAFT.
    pub pupre: *mut UPREADE,
    /// DRAFT.
    pub cEnt: u32,
}

assert_layout!(UPREAD { size: 8 | 16, pupre: 0 | 0, cEnt: 4 | 8 });

/// DRAFT UPREADE.
///
/// Source: page "UPREADE".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct UPREADE {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub skey: SKEY,
}

assert_layout!(UPREADE { size: 28 | 28, ulFlags: 0 | 0, skey: 4 | 4 });

/// DRAFT DNHIER.
///
/// Source: page "DNHIER".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct DNHIER {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub pstmReserved: *mut c_void,
    /// DRAFT.
    pub pxihc: *mut c_void,
    /// DRAFT.
    pub cEntNew: u32,
    /// DRAFT.
    pub cEntMod: u32,
    /// DRAFT.
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

/// DRAFT DNTBL.
///
/// Source: page "DNTBL".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct DNTBL {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub pstmReserved1: *mut c_void,
    /// DRAFT.
    pub pstmReserved2: *mut c_void,
    /// DRAFT.
    pub pstmReserved3: *mut c_void,
    /// DRAFT.
    pub pstmReserved4: *mut c_void,
    /// DRAFT.
    pub pxicc: *mut c_void,
    /// DRAFT.
    pub pxihc: *mut c_void,
    /// DRAFT.
    pub pszName: PSTR,
    /// DRAFT.
    pub ftLastMod: FILETIME,
    /// DRAFT.
    pub ulRights: u32,
    /// DRAFT.
    pub feid: FEID,
    /// DRAFT.
    pub uintReserved: u32,
    /// DRAFT.
    pub rgte: [DNTBLE; 2],
    /// DRAFT.
    pub psrReserved: *mut SRestriction,
    /// DRAFT.
    pub boReserved: BOOL,
    /// DRAFT.
    pub pReserved1: *mut c_void,
    /// DRAFT.
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

/// DRAFT DNTBLE.
///
/// Source: page "DNTBLE".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct DNTBLE {
    /// DRAFT.
    pub cEntNew: u32,
    /// DRAFT.
    pub cEntMod: u32,
    /// DRAFT.
    pub cEntRead: u32,
    /// DRAFT.
    pub cEntDel: u32,
}

assert_layout!(DNTBLE { size: 16 | 16, cEntNew: 0 | 0, cEntMod: 4 | 4, cEntRead: 8 | 8, cEntDel: 12 | 12 });
