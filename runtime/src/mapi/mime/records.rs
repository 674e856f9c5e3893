//! DRAFT.

use windows_core::{BOOL, PCSTR, PSTR, PWSTR};

use crate::assert_layout;
use crate::mapi::enumeration::c_enum;
use crate::mapi::{BLOB, HADDRESS, HCHARSET, HHEADERROW};

c_enum! {
    /// DRAFT.
    ///
    /// Source: mimeole.h.
    ADDRESSFORMAT: u32 {
        /// DRAFT.
        AFT_DISPLAY_FRIENDLY = 0,
        /// DRAFT.
        AFT_DISPLAY_EMAIL = 1,
        /// DRAFT.
        AFT_DISPLAY_BOTH = 2,
        /// DRAFT.
        AFT_RFC822_DECODED = 3,
        /// DRAFT.
        AFT_RFC822_ENCODED = 4,
        /// DRAFT.
        AFT_RFC822_TRANSMIT = 5,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: urlmon.h.
    BINDF: u32 {
        /// DRAFT.
        BINDF_ASYNCHRONOUS = 1,
        /// DRAFT.
        BINDF_ASYNCSTORAGE = 2,
        /// DRAFT.
        BINDF_NOPROGRESSIVERENDERING = 4,
        /// DRAFT.
        BINDF_OFFLINEOPERATION = 8,
        /// DRAFT.
        BINDF_GETNEWESTVERSION = 0x10,
        /// DRAFT.
        BINDF_NOWRITECACHE = 0x20,
        /// DRAFT.
        BINDF_NEEDFILE = 0x40,
        /// DRAFT.
        BINDF_PULLDATA = 0x80,
        /// DRAFT.
        BINDF_IGNORESECURITYPROBLEM = 0x100,
        /// DRAFT.
        BINDF_RESYNCHRONIZE = 0x200,
        /// DRAFT.
        BINDF_HYPERLINK = 0x400,
        /// DRAFT.
        BINDF_NO_UI = 0x800,
        /// DRAFT.
        BINDF_SILENTOPERATION = 0x1000,
        /// DRAFT.
        BINDF_PRAGMA_NO_CACHE = 0x2000,
        /// DRAFT.
        BINDF_GETCLASSOBJECT = 0x4000,
        /// DRAFT.
        BINDF_RESERVED_1 = 0x8000,
        /// DRAFT.
        BINDF_FREE_THREADED = 0x10000,
        /// DRAFT.
        BINDF_DIRECT_READ = 0x20000,
        /// DRAFT.
        BINDF_FORMS_SUBMIT = 0x40000,
        /// DRAFT.
        BINDF_GETFROMCACHE_IF_NET_FAIL = 0x80000,
        /// DRAFT.
        BINDF_FROMURLMON = 0x100000,
        /// DRAFT.
        BINDF_FWD_BACK = 0x200000,
        /// DRAFT.
        BINDF_PREFERDEFAULTHANDLER = 0x400000,
        /// DRAFT.
        BINDF_ENFORCERESTRICTED = 0x800000,
        /// DRAFT.
        BINDF_RESERVED_2 = 0x80000000,
        /// DRAFT.
        BINDF_RESERVED_3 = 0x1000000,
        /// DRAFT.
        BINDF_RESERVED_4 = 0x2000000,
        /// DRAFT.
        BINDF_RESERVED_5 = 0x4000000,
        /// DRAFT.
        BINDF_RESERVED_6 = 0x8000000,
        /// DRAFT.
        BINDF_RESERVED_7 = 0x40000000,
        /// DRAFT.
        BINDF_RESERVED_8 = 0x20000000,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: mimeole.h.
    BODYLOCATION: u32 {
        /// DRAFT.
        IBL_ROOT = 0,
        /// DRAFT.
        IBL_PARENT = 1,
        /// DRAFT.
        IBL_FIRST = 2,
        /// DRAFT.
        IBL_LAST = 3,
        /// DRAFT.
        IBL_NEXT = 4,
        /// DRAFT.
        IBL_PREVIOUS = 5,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: mimeole.h.
    CERTDATAID: u32 {
        /// DRAFT.
        CDID_EMAIL = 0,
        /// DRAFT.
        CDID_MAX = 1,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: mimeole.h.
    CERTNAMETYPE: u32 {
        /// DRAFT.
        SIMPLE = 0,
        /// DRAFT.
        OID = 1,
        /// DRAFT.
        X500 = 2,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: mimeole.h.
    CERTSTATE: u32 {
        /// DRAFT.
        CERTIFICATE_OK = 0,
        /// DRAFT.
        CERTIFICATE_NOT_PRESENT = 1,
        /// DRAFT.
        CERTIFICATE_EXPIRED = 2,
        /// DRAFT.
        CERTIFICATE_CHAIN_TOO_LONG = 3,
        /// DRAFT.
        CERTIFICATE_MISSING_ISSUER = 4,
        /// DRAFT.
        CERTIFICATE_CRL_LISTED = 5,
        /// DRAFT.
        CERTIFICATE_NOT_TRUSTED = 6,
        /// DRAFT.
        CERTIFICATE_INVALID = 7,
        /// DRAFT.
        CERTIFICATE_ERROR = 8,
        /// DRAFT.
        CERTIFICATE_NOPRINT = 9,
        /// DRAFT.
        CERTIFICATE_UNKNOWN = 10,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: mimeole.h.
    CHARSETTYPE: u32 {
        /// DRAFT.
        CHARSET_BODY = 0,
        /// DRAFT.
        CHARSET_HEADER = 1,
        /// DRAFT.
        CHARSET_WEB = 2,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: mimeole.h.
    CSETAPPLYTYPE: u32 {
        /// DRAFT.
        CSET_APPLY_UNTAGGED = 0,
        /// DRAFT.
        CSET_APPLY_ALL = 1,
        /// DRAFT.
        CSET_APPLY_TAG_ALL = 2,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: mimeole.h.
    ENCODINGTYPE: u32 {
        /// DRAFT.
        IET_BINARY = 0,
        /// DRAFT.
        IET_BASE64 = 1,
        /// DRAFT.
        IET_UUENCODE = 2,
        /// DRAFT.
        IET_QP = 3,
        /// DRAFT.
        IET_7BIT = 4,
        /// DRAFT.
        IET_8BIT = 5,
        /// DRAFT.
        IET_INETCSET = 6,
        /// DRAFT.
        IET_UNICODE = 7,
        /// DRAFT.
        IET_RFC1522 = 8,
        /// DRAFT.
        IET_ENCODED = 9,
        /// DRAFT.
        IET_CURRENT = 10,
        /// DRAFT.
        IET_UNKNOWN = 11,
        /// DRAFT.
        IET_BINHEX40 = 12,
        /// DRAFT.
        IET_LAST = 13,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: mimeole.h.
    FNTSYSTYPE: u32 {
        /// DRAFT.
        FNT_SYS_ICON = 0,
        /// DRAFT.
        FNT_SYS_ICON_BOLD = 1,
        /// DRAFT.
        FNT_SYS_MENU = 2,
        /// DRAFT.
        FNT_SYS_ICON_STRIKEOUT = 3,
        /// DRAFT.
        FNT_SYS_LAST = 4,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: mimeole.h.
    IMSGBODYTYPE: u32 {
        /// DRAFT.
        IBT_SECURE = 0,
        /// DRAFT.
        IBT_ATTACHMENT = 1,
        /// DRAFT.
        IBT_EMPTY = 2,
        /// DRAFT.
        IBT_CSETTAGGED = 3,
        /// DRAFT.
        IBT_AUTOATTACH = 4,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: mimeole.h.
    MIMESAVETYPE: u32 {
        /// DRAFT.
        SAVE_RFC822 = 0,
        /// DRAFT.
        SAVE_RFC1521 = 1,
    }
}

/// DRAFT ADDRESSPROPS.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ADDRESSPROPS {
    /// DRAFT.
    pub dwProps: u32,
    /// DRAFT.
    pub hAddress: HADDRESS,
    /// DRAFT.
    pub ietFriendly: ENCODINGTYPE,
    /// DRAFT.
    pub hCharset: HCHARSET,
    /// DRAFT.
    pub dwAdrType: u32,
    /// DRAFT.
    pub pszFriendly: PSTR,
    /// DRAFT.
    pub pwszReserved: PWSTR,
    /// DRAFT.
    pub pszEmail: PSTR,
    /// DRAFT.
    pub certstate: CERTSTATE,
    /// DRAFT.
    pub tbSigning: BLOB,
    /// DRAFT.
    pub tbEncryption: BLOB,
    /// DRAFT.
    pub dwCookie: u32,
    /// DRAFT.
    pub dwReserved1: u32,
    /// DRAFT.
    pub dwReserved2: u32,
}

assert_layout!(ADDRESSPROPS {
    size: 64 | 120,
    dwProps: 0 | 0,
    hAddress: 4 | 8,
    ietFriendly: 8 | 16,
    hCharset: 12 | 24,
    dwAdrType: 16 | 32,
    pszFriendly: 20 | 40,
    pwszReserved: 24 | 48,
    pszEmail: 28 | 56,
    certstate: 32 | 64,
    tbSigning: 36 | 72,
    tbEncryption: 44 | 88,
    dwCookie: 52 | 104,
    dwReserved1: 56 | 108,
    dwReserved2: 60 | 112,
});

/// DRAFT ADDRESSLIST.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ADDRESSLIST {
    /// DRAFT.
    pub cAdrs: u32,
    /// DRAFT.
    pub prgAdr: *mut ADDRESSPROPS,
}

assert_layout!(ADDRESSLIST { size: 8 | 16, cAdrs: 0 | 0, prgAdr: 4 | 8 });

/// DRAFT BODYOFFSETS.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct BODYOFFSETS {
    /// DRAFT.
    pub cbBoundaryStart: u32,
    /// DRAFT.
    pub cbHeaderStart: u32,
    /// DRAFT.
    pub cbBodyStart: u32,
    /// DRAFT.
    pub cbBodyEnd: u32,
}

assert_layout!(BODYOFFSETS {
    size: 16 | 16,
    cbBoundaryStart: 0 | 0,
    cbHeaderStart: 4 | 4,
    cbBodyStart: 8 | 8,
    cbBodyEnd: 12 | 12,
});

/// DRAFT CODEPAGEINFO.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CODEPAGEINFO {
    /// DRAFT.
    pub dwMask: u32,
    /// DRAFT.
    pub cpiCodePage: u32,
    /// DRAFT.
    pub fIsValidCodePage: BOOL,
    /// DRAFT.
    pub ulMaxCharSize: u32,
    /// DRAFT.
    pub fInternetCP: BOOL,
    /// DRAFT.
    pub cpiFamily: u32,
    /// DRAFT.
    pub szName: [i8; 128],
    /// DRAFT.
    pub szBodyCset: [i8; 128],
    /// DRAFT.
    pub szHeaderCset: [i8; 128],
    /// DRAFT.
    pub szWebCset: [i8; 128],
    /// DRAFT.
    pub szFixedFont: [i8; 128],
    /// DRAFT.
    pub szVariableFont: [i8; 128],
    /// DRAFT.
    pub ietNewsDefault: ENCODINGTYPE,
    /// DRAFT.
    pub ietMailDefault: ENCODINGTYPE,
    /// DRAFT.
    pub dwReserved1: u32,
}

assert_layout!(CODEPAGEINFO {
    size: 804 | 804,
    dwMask: 0 | 0,
    cpiCodePage: 4 | 4,
    fIsValidCodePage: 8 | 8,
    ulMaxCharSize: 12 | 12,
    fInternetCP: 16 | 16,
    cpiFamily: 20 | 20,
    szName: 24 | 24,
    szBodyCset: 152 | 152,
    szHeaderCset: 280 | 280,
    szWebCset: 408 | 408,
    szFixedFont: 536 | 536,
    szVariableFont: 664 | 664,
    ietNewsDefault: 792 | 792,
    ietMailDefault: 796 | 796,
    dwReserved1: 800 | 800,
});

/// DRAFT ENUMHEADERROW.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ENUMHEADERROW {
    /// DRAFT.
    pub hRow: HHEADERROW,
    /// DRAFT.
    pub pszHeader: PSTR,
    /// DRAFT.
    pub pszData: PSTR,
    /// DRAFT.
    pub cchData: u32,
    /// DRAFT.
    pub dwReserved: u32,
}

assert_layout!(ENUMHEADERROW {
    size: 20 | 32,
    hRow: 0 | 0,
    pszHeader: 4 | 8,
    pszData: 8 | 16,
    cchData: 12 | 24,
    dwReserved: 16 | 28,
});

/// DRAFT ENUMPROPERTY.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ENUMPROPERTY {
    /// DRAFT.
    pub pszName: PSTR,
    /// DRAFT.
    pub hRow: HHEADERROW,
    /// DRAFT.
    pub dwPropId: u32,
}

assert_layout!(ENUMPROPERTY { size: 12 | 24, pszName: 0 | 0, hRow: 4 | 8, dwPropId: 8 | 16 });

/// DRAFT FINDBODY.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FINDBODY {
    /// DRAFT.
    pub pszPriType: PSTR,
    /// DRAFT.
    pub pszSubType: PSTR,
    /// DRAFT.
    pub dwReserved: u32,
}

assert_layout!(FINDBODY { size: 12 | 24, pszPriType: 0 | 0, pszSubType: 4 | 8, dwReserved: 8 | 16 });

/// DRAFT FINDHEADER.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FINDHEADER {
    /// DRAFT.
    pub pszHeader: PCSTR,
    /// DRAFT.
    pub dwReserved: u32,
}

assert_layout!(FINDHEADER { size: 8 | 16, pszHeader: 0 | 0, dwReserved: 4 | 8 });

/// DRAFT HEADERROWINFO.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct HEADERROWINFO {
    /// DRAFT.
    pub dwRowNumber: u32,
    /// DRAFT.
    pub cboffStart: u32,
    /// DRAFT.
    pub cboffColon: u32,
    /// DRAFT.
    pub cboffEnd: u32,
}

assert_layout!(HEADERROWINFO {
    size: 16 | 16,
    dwRowNumber: 0 | 0,
    cboffStart: 4 | 4,
    cboffColon: 8 | 8,
    cboffEnd: 12 | 12,
});

/// DRAFT INETCSETINFO.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct INETCSETINFO {
    /// DRAFT.
    pub szName: [i8; 128],
    /// DRAFT.
    pub hCharset: HCHARSET,
    /// DRAFT.
    pub cpiWindows: u32,
    /// DRAFT.
    pub cpiInternet: u32,
    /// DRAFT.
    pub dwReserved1: u32,
}

assert_layout!(INETCSETINFO {
    size: 144 | 152,
    szName: 0 | 0,
    hCharset: 128 | 128,
    cpiWindows: 132 | 136,
    cpiInternet: 136 | 140,
    dwReserved1: 140 | 144,
});

/// DRAFT MIMEPARAMINFO.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MIMEPARAMINFO {
    /// DRAFT.
    pub pszName: PSTR,
    /// DRAFT.
    pub pszData: PSTR,
}

assert_layout!(MIMEPARAMINFO { size: 8 | 16, pszName: 0 | 0, pszData: 4 | 8 });

/// DRAFT MIMEPROPINFO.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MIMEPROPINFO {
    /// DRAFT.
    pub dwMask: u32,
    /// DRAFT.
    pub hCharset: HCHARSET,
    /// DRAFT.
    pub ietEncoding: ENCODINGTYPE,
    /// DRAFT.
    pub dwRowNumber: u32,
    /// DRAFT.
    pub dwFlags: u32,
    /// DRAFT.
    pub dwPropId: u32,
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub vtDefault: u16,
    /// DRAFT.
    pub vtCurrent: u16,
}

assert_layout!(MIMEPROPINFO {
    size: 32 | 40,
    dwMask: 0 | 0,
    hCharset: 4 | 8,
    ietEncoding: 8 | 16,
    dwRowNumber: 12 | 20,
    dwFlags: 16 | 24,
    dwPropId: 20 | 28,
    cValues: 24 | 32,
    vtDefault: 28 | 36,
    vtCurrent: 30 | 38,
});

/// DRAFT RFC1522INFO.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct RFC1522INFO {
    /// DRAFT.
    pub fRfc1522Allowed: BOOL,
    /// DRAFT.
    pub fRfc1522Used: BOOL,
    /// DRAFT.
    pub fAllow8bit: BOOL,
    /// DRAFT.
    pub hRfc1522Cset: HCHARSET,
}

assert_layout!(RFC1522INFO {
    size: 16 | 24,
    fRfc1522Allowed: 0 | 0,
    fRfc1522Used: 4 | 4,
    fAllow8bit: 8 | 8,
    hRfc1522Cset: 12 | 16,
});

/// DRAFT TRANSMITINFO.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct TRANSMITINFO {
    /// DRAFT.
    pub ietCurrent: ENCODINGTYPE,
    /// DRAFT.
    pub ietXmitMime: ENCODINGTYPE,
    /// DRAFT.
    pub ietXmit822: ENCODINGTYPE,
    /// DRAFT.
    pub cbLongestLine: u32,
    /// DRAFT.
    pub cExtended: u32,
    /// DRAFT.
    pub ulPercentExt: u32,
    /// DRAFT.
    pub cbSize: u32,
    /// DRAFT.
    pub cLines: u32,
}

assert_layout!(TRANSMITINFO {
    size: 32 | 32,
    ietCurrent: 0 | 0,
    ietXmitMime: 4 | 4,
    ietXmit822: 8 | 8,
    cbLongestLine: 12 | 12,
    cExtended: 16 | 16,
    ulPercentExt: 20 | 20,
    cbSize: 24 | 24,
    cLines: 28 | 28,
});

/// DRAFT WEBPAGEOPTIONS.
///
/// Source: mimeole.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct WEBPAGEOPTIONS {
    /// DRAFT.
    pub cbSize: u32,
    /// DRAFT.
    pub dwFlags: u32,
    /// DRAFT.
    pub dwDelay: u32,
    /// DRAFT.
    pub wchQuote: u16,
}

assert_layout!(WEBPAGEOPTIONS { size: 16 | 16, cbSize: 0 | 0, dwFlags: 4 | 4, dwDelay: 8 | 8, wchQuote: 12 | 12 });
