//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, PSTR, PWSTR};

use crate::assert_layout;
use crate::mapi::{BLOB, CY, DECIMAL, FILETIME, LARGE_INTEGER, ULARGE_INTEGER};

/// DRAFT BSTRBLOB.
///
/// Source: wtypes.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct BSTRBLOB {
    /// DRAFT.
    pub cbSize: u32,
    /// DRAFT.
    pub pData: *mut u8,
}

assert_layout!(BSTRBLOB { size: 8 | 16, cbSize: 0 | 0, pData: 4 | 8 });

/// DRAFT CLIPDATA.
///
/// Source: wtypes.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CLIPDATA {
    /// DRAFT.
    pub cbSize: u32,
    /// DRAFT.
    pub ulClipFmt: i32,
    /// DRAFT.
    pub pClipData: *mut u8,
}

assert_layout!(CLIPDATA { size: 12 | 16, cbSize: 0 | 0, ulClipFmt: 4 | 4, pClipData: 8 | 8 });

/// DRAFT VERSIONEDSTREAM.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct VERSIONEDSTREAM {
    /// DRAFT.
    pub guidVersion: GUID,
    /// DRAFT.
    pub pStream: *mut c_void,
}

assert_layout!(VERSIONEDSTREAM { size: 20 | 24, guidVersion: 0 | 0, pStream: 16 | 16 });

/// DRAFT SAFEARRAYBOUND.
///
/// Source: oaidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SAFEARRAYBOUND {
    /// DRAFT.
    pub cElements: u32,
    /// DRAFT.
    pub lLbound: i32,
}

assert_layout!(SAFEARRAYBOUND { size: 8 | 8, cElements: 0 | 0, lLbound: 4 | 4 });

/// DRAFT SAFEARRAY.
///
/// Source: oaidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SAFEARRAY {
    /// DRAFT.
    pub cDims: u16,
    /// DRAFT.
    pub fFeatures: u16,
    /// DRAFT.
    pub cbElements: u32,
    /// DRAFT.
    pub cLocks: u32,
    /// DRAFT.
    pub pvData: *mut c_void,
    /// DRAFT.
    pub rgsabound: [SAFEARRAYBOUND; 1],
}

assert_layout!(SAFEARRAY {
    size: 24 | 32,
    cDims: 0 | 0,
    fFeatures: 2 | 2,
    cbElements: 4 | 4,
    cLocks: 8 | 8,
    pvData: 12 | 16,
    rgsabound: 16 | 24,
});

/// DRAFT CABOOL.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CABOOL {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut i16,
}

assert_layout!(CABOOL { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CABSTR.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CABSTR {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut PWSTR,
}

assert_layout!(CABSTR { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CABSTRBLOB.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CABSTRBLOB {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut BSTRBLOB,
}

assert_layout!(CABSTRBLOB { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CAC.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAC {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut i8,
}

assert_layout!(CAC { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CACLIPDATA.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CACLIPDATA {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut CLIPDATA,
}

assert_layout!(CACLIPDATA { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CACLSID.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CACLSID {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut GUID,
}

assert_layout!(CACLSID { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CACY.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CACY {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut CY,
}

assert_layout!(CACY { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CADATE.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CADATE {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut f64,
}

assert_layout!(CADATE { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CADBL.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CADBL {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut f64,
}

assert_layout!(CADBL { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CAFILETIME.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAFILETIME {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut FILETIME,
}

assert_layout!(CAFILETIME { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CAFLT.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAFLT {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut f32,
}

assert_layout!(CAFLT { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CAH.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAH {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut LARGE_INTEGER,
}

assert_layout!(CAH { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CAI.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAI {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut i16,
}

assert_layout!(CAI { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CAL.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAL {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut i32,
}

assert_layout!(CAL { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CALPSTR.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CALPSTR {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut PSTR,
}

assert_layout!(CALPSTR { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CALPWSTR.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CALPWSTR {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut PWSTR,
}

assert_layout!(CALPWSTR { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CAPROPVARIANT.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAPROPVARIANT {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut PROPVARIANT,
}

assert_layout!(CAPROPVARIANT { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CASCODE.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CASCODE {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut HRESULT,
}

assert_layout!(CASCODE { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CAUB.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAUB {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut u8,
}

assert_layout!(CAUB { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CAUH.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAUH {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut ULARGE_INTEGER,
}

assert_layout!(CAUH { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CAUI.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAUI {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut u16,
}

assert_layout!(CAUI { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT CAUL.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAUL {
    /// DRAFT.
    pub cElems: u32,
    /// DRAFT.
    pub pElems: *mut u32,
}

assert_layout!(CAUL { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// DRAFT PROPVARIANT.
///
/// Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union PROPVARIANT {
    /// DRAFT: everything but `decVal`.
    pub tagged: PROPVARIANT_tagged,
    /// DRAFT.
    pub decVal: DECIMAL,
}

assert_layout!(PROPVARIANT { size: 16 | 24, tagged: 0 | 0, decVal: 0 | 0 });

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct PROPVARIANT_tagged {
    /// DRAFT.
    pub vt: u16,
    /// DRAFT.
    pub wReserved1: u16,
    /// DRAFT.
    pub wReserved2: u16,
    /// DRAFT.
    pub wReserved3: u16,
    /// DRAFT.
    pub value: PROPVARIANT_value,
}

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union PROPVARIANT_value {
    /// DRAFT.
    pub cVal: i8,
    /// DRAFT.
    pub bVal: u8,
    /// DRAFT.
    pub iVal: i16,
    /// DRAFT.
    pub uiVal: u16,
    /// DRAFT.
    pub lVal: i32,
    /// DRAFT.
    pub ulVal: u32,
    /// DRAFT.
    pub intVal: i32,
    /// DRAFT.
    pub uintVal: u32,
    /// DRAFT.
    pub hVal: LARGE_INTEGER,
    /// DRAFT.
    pub uhVal: ULARGE_INTEGER,
    /// DRAFT.
    pub fltVal: f32,
    /// DRAFT.
    pub dblVal: f64,
    /// DRAFT.
    pub boolVal: i16,
    /// DRAFT.
    pub scode: HRESULT,
    /// DRAFT.
    pub cyVal: CY,
    /// DRAFT.
    pub date: f64,
    /// DRAFT.
    pub filetime: FILETIME,
    /// DRAFT.
    pub puuid: *mut GUID,
    /// DRAFT.
    pub pclipdata: *mut CLIPDATA,
    /// DRAFT.
    pub bstrVal: PWSTR,
    /// DRAFT.
    pub bstrblobVal: BSTRBLOB,
    /// DRAFT.
    pub blob: BLOB,
    /// DRAFT.
    pub pszVal: PSTR,
    /// DRAFT.
    pub pwszVal: PWSTR,
    /// DRAFT.
    pub punkVal: *mut c_void,
    /// DRAFT.
    pub pdispVal: *mut c_void,
    /// DRAFT.
    pub pStream: *mut c_void,
    /// DRAFT.
    pub pStorage: *mut c_void,
    /// DRAFT.
    pub pVersionedStream: *mut VERSIONEDSTREAM,
    /// DRAFT.
    pub parray: *mut SAFEARRAY,
    /// DRAFT.
    pub cac: CAC,
    /// DRAFT.
    pub caub: CAUB,
    /// DRAFT.
    pub cai: CAI,
    /// DRAFT.
    pub caui: CAUI,
    /// DRAFT.
    pub cal: CAL,
    /// DRAFT.
    pub caul: CAUL,
    /// DRAFT.
    pub cah: CAH,
    /// DRAFT.
    pub cauh: CAUH,
    /// DRAFT.
    pub caflt: CAFLT,
    /// DRAFT.
    pub cadbl: CADBL,
    /// DRAFT.
    pub cabool: CABOOL,
    /// DRAFT.
    pub cascode: CASCODE,
    /// DRAFT.
    pub cacy: CACY,
    /// DRAFT.
    pub cadate: CADATE,
    /// DRAFT.
    pub cafiletime: CAFILETIME,
    /// DRAFT.
    pub cauuid: CACLSID,
    /// DRAFT.
    pub caclipdata: CACLIPDATA,
    /// DRAFT.
    pub cabstr: CABSTR,
    /// DRAFT.
    pub cabstrblob: CABSTRBLOB,
    /// DRAFT.
    pub calpstr: CALPSTR,
    /// DRAFT.
    pub calpwstr: CALPWSTR,
    /// DRAFT.
    pub capropvar: CAPROPVARIANT,
    /// DRAFT.
    pub pcVal: *mut i8,
    /// DRAFT.
    pub pbVal: *mut u8,
    /// DRAFT.
    pub piVal: *mut i16,
    /// DRAFT.
    pub puiVal: *mut u16,
    /// DRAFT.
    pub plVal: *mut i32,
    /// DRAFT.
    pub pulVal: *mut u32,
    /// DRAFT.
    pub pintVal: *mut i32,
    /// DRAFT.
    pub puintVal: *mut u32,
    /// DRAFT.
    pub pfltVal: *mut f32,
    /// DRAFT.
    pub pdblVal: *mut f64,
    /// DRAFT.
    pub pboolVal: *mut i16,
    /// DRAFT.
    pub pdecVal: *mut DECIMAL,
    /// DRAFT.
    pub pscode: *mut HRESULT,
    /// DRAFT.
    pub pcyVal: *mut CY,
    /// DRAFT.
    pub pdate: *mut f64,
    /// DRAFT.
    pub pbstrVal: *mut PWSTR,
    /// DRAFT.
    pub ppunkVal: *mut *mut c_void,
    /// DRAFT.
    pub ppdispVal: *mut *mut c_void,
    /// DRAFT.
    pub pparray: *mut *mut SAFEARRAY,
    /// DRAFT.
    pub pvarVal: *mut PROPVARIANT,
}
