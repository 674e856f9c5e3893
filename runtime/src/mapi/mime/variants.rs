//! Values of properties in OLE: records of Windows' own.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, PSTR, PWSTR};

use crate::assert_layout;
use crate::mapi::{
    BLOB, CABOOL, CABSTR, CABSTRBLOB, CAC, CACLIPDATA, CACLSID, CACY, CADATE, CADBL, CAFILETIME, CAFLT, CAH, CAI, CAL,
    CALPSTR, CALPWSTR, CAPROPVARIANT, CASCODE, CAUB, CAUH, CAUI, CAUL, CY, DECIMAL, FILETIME, LARGE_INTEGER,
    ULARGE_INTEGER,
};

/// Bytes of a `BSTR`; for the system's own use. Source: wtypes.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct BSTRBLOB {
    /// The number of bytes.
    pub cbSize: u32,
    /// The bytes.
    pub pData: *mut u8,
}

assert_layout!(BSTRBLOB { size: 8 | 16, cbSize: 0 | 0, pData: 4 | 8 });

/// Data of the clipboard. Source: wtypes.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CLIPDATA {
    /// The number of bytes, with the four of the format.
    pub cbSize: u32,
    /// The format.
    pub ulClipFmt: i32,
    /// The data.
    pub pClipData: *mut u8,
}

assert_layout!(CLIPDATA { size: 12 | 16, cbSize: 0 | 0, ulClipFmt: 4 | 4, pClipData: 8 | 8 });

/// A stream with a version. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct VERSIONEDSTREAM {
    /// The version.
    pub guidVersion: GUID,
    /// `IStream *`.
    pub pStream: *mut c_void,
}

assert_layout!(VERSIONEDSTREAM { size: 20 | 24, guidVersion: 0 | 0, pStream: 16 | 16 });

/// A dimension of a [`SAFEARRAY`]. Source: oaidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SAFEARRAYBOUND {
    /// How many elements it has.
    pub cElements: u32,
    /// The lowest index.
    pub lLbound: i32,
}

assert_layout!(SAFEARRAYBOUND { size: 8 | 8, cElements: 0 | 0, lLbound: 4 | 4 });

/// An array of OLE Automation. Ends in an array of `cDims`, of which one is declared. Source: oaidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SAFEARRAY {
    /// The number of dimensions.
    pub cDims: u16,
    /// `FADF_*`: what the elements are and who owns them.
    pub fFeatures: u16,
    /// The size of an element in bytes.
    pub cbElements: u32,
    /// How often it is locked.
    pub cLocks: u32,
    /// The elements.
    pub pvData: *mut c_void,
    /// The dimensions, the last first.
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

/// A value of one of many types. Freed with `PropVariantClear`. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union PROPVARIANT {
    /// Every type but `VT_DECIMAL`.
    pub tagged: PROPVARIANT_tagged,
    /// `VT_DECIMAL`; its first two bytes are the type.
    pub decVal: DECIMAL,
}

assert_layout!(PROPVARIANT { size: 16 | 24, tagged: 0 | 0, decVal: 0 | 0 });

/// A [`PROPVARIANT`] of any type but `VT_DECIMAL`. Source: propidl.h, where it has no name.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct PROPVARIANT_tagged {
    /// The type, `VT_*`: which field of the value counts.
    pub vt: u16,
    /// Reserved.
    pub wReserved1: u16,
    /// Reserved.
    pub wReserved2: u16,
    /// Reserved.
    pub wReserved3: u16,
    /// The value.
    pub value: PROPVARIANT_value,
}

/// The value of a [`PROPVARIANT`]; its type says which field counts. Source: propidl.h, where it has no name.
#[repr(C)]
#[cfg_attr(all(windows, target_arch = "x86"), repr(packed(4)))]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union PROPVARIANT_value {
    /// `VT_I1`.
    pub cVal: i8,
    /// `VT_UI1`.
    pub bVal: u8,
    /// `VT_I2`.
    pub iVal: i16,
    /// `VT_UI2`.
    pub uiVal: u16,
    /// `VT_I4`.
    pub lVal: i32,
    /// `VT_UI4`.
    pub ulVal: u32,
    /// `VT_INT`.
    pub intVal: i32,
    /// `VT_UINT`.
    pub uintVal: u32,
    /// `VT_I8`.
    pub hVal: LARGE_INTEGER,
    /// `VT_UI8`.
    pub uhVal: ULARGE_INTEGER,
    /// `VT_R4`.
    pub fltVal: f32,
    /// `VT_R8`.
    pub dblVal: f64,
    /// `VT_BOOL`: -1 or 0.
    pub boolVal: i16,
    /// `VT_ERROR`.
    pub scode: HRESULT,
    /// `VT_CY`.
    pub cyVal: CY,
    /// `VT_DATE`: days since 30 December 1899.
    pub date: f64,
    /// `VT_FILETIME`.
    pub filetime: FILETIME,
    /// `VT_CLSID`.
    pub puuid: *mut GUID,
    /// `VT_CF`.
    pub pclipdata: *mut CLIPDATA,
    /// `VT_BSTR`: a `BSTR`.
    pub bstrVal: PWSTR,
    /// `VT_BSTR_BLOB`.
    pub bstrblobVal: BSTRBLOB,
    /// `VT_BLOB` and `VT_BLOB_OBJECT`.
    pub blob: BLOB,
    /// `VT_LPSTR`.
    pub pszVal: PSTR,
    /// `VT_LPWSTR`.
    pub pwszVal: PWSTR,
    /// `VT_UNKNOWN`: `IUnknown *`.
    pub punkVal: *mut c_void,
    /// `VT_DISPATCH`: `IDispatch *`.
    pub pdispVal: *mut c_void,
    /// `VT_STREAM` and `VT_STREAMED_OBJECT`: `IStream *`.
    pub pStream: *mut c_void,
    /// `VT_STORAGE` and `VT_STORED_OBJECT`: `IStorage *`.
    pub pStorage: *mut c_void,
    /// `VT_VERSIONED_STREAM`.
    pub pVersionedStream: *mut VERSIONEDSTREAM,
    /// `VT_ARRAY` with another type.
    pub parray: *mut SAFEARRAY,
    /// `VT_VECTOR` with `VT_I1`.
    pub cac: CAC,
    /// `VT_VECTOR` with `VT_UI1`.
    pub caub: CAUB,
    /// `VT_VECTOR` with `VT_I2`.
    pub cai: CAI,
    /// `VT_VECTOR` with `VT_UI2`.
    pub caui: CAUI,
    /// `VT_VECTOR` with `VT_I4`.
    pub cal: CAL,
    /// `VT_VECTOR` with `VT_UI4`.
    pub caul: CAUL,
    /// `VT_VECTOR` with `VT_I8`.
    pub cah: CAH,
    /// `VT_VECTOR` with `VT_UI8`.
    pub cauh: CAUH,
    /// `VT_VECTOR` with `VT_R4`.
    pub caflt: CAFLT,
    /// `VT_VECTOR` with `VT_R8`.
    pub cadbl: CADBL,
    /// `VT_VECTOR` with `VT_BOOL`.
    pub cabool: CABOOL,
    /// `VT_VECTOR` with `VT_ERROR`.
    pub cascode: CASCODE,
    /// `VT_VECTOR` with `VT_CY`.
    pub cacy: CACY,
    /// `VT_VECTOR` with `VT_DATE`.
    pub cadate: CADATE,
    /// `VT_VECTOR` with `VT_FILETIME`.
    pub cafiletime: CAFILETIME,
    /// `VT_VECTOR` with `VT_CLSID`.
    pub cauuid: CACLSID,
    /// `VT_VECTOR` with `VT_CF`.
    pub caclipdata: CACLIPDATA,
    /// `VT_VECTOR` with `VT_BSTR`.
    pub cabstr: CABSTR,
    /// `VT_VECTOR` with `VT_BSTR_BLOB`.
    pub cabstrblob: CABSTRBLOB,
    /// `VT_VECTOR` with `VT_LPSTR`.
    pub calpstr: CALPSTR,
    /// `VT_VECTOR` with `VT_LPWSTR`.
    pub calpwstr: CALPWSTR,
    /// `VT_VECTOR` with `VT_VARIANT`.
    pub capropvar: CAPROPVARIANT,
    /// `VT_BYREF` with `VT_I1`.
    pub pcVal: *mut i8,
    /// `VT_BYREF` with `VT_UI1`.
    pub pbVal: *mut u8,
    /// `VT_BYREF` with `VT_I2`.
    pub piVal: *mut i16,
    /// `VT_BYREF` with `VT_UI2`.
    pub puiVal: *mut u16,
    /// `VT_BYREF` with `VT_I4`.
    pub plVal: *mut i32,
    /// `VT_BYREF` with `VT_UI4`.
    pub pulVal: *mut u32,
    /// `VT_BYREF` with `VT_INT`.
    pub pintVal: *mut i32,
    /// `VT_BYREF` with `VT_UINT`.
    pub puintVal: *mut u32,
    /// `VT_BYREF` with `VT_R4`.
    pub pfltVal: *mut f32,
    /// `VT_BYREF` with `VT_R8`.
    pub pdblVal: *mut f64,
    /// `VT_BYREF` with `VT_BOOL`.
    pub pboolVal: *mut i16,
    /// `VT_BYREF` with `VT_DECIMAL`.
    pub pdecVal: *mut DECIMAL,
    /// `VT_BYREF` with `VT_ERROR`.
    pub pscode: *mut HRESULT,
    /// `VT_BYREF` with `VT_CY`.
    pub pcyVal: *mut CY,
    /// `VT_BYREF` with `VT_DATE`.
    pub pdate: *mut f64,
    /// `VT_BYREF` with `VT_BSTR`.
    pub pbstrVal: *mut PWSTR,
    /// `VT_BYREF` with `VT_UNKNOWN`.
    pub ppunkVal: *mut *mut c_void,
    /// `VT_BYREF` with `VT_DISPATCH`.
    pub ppdispVal: *mut *mut c_void,
    /// `VT_BYREF` with `VT_ARRAY`.
    pub pparray: *mut *mut SAFEARRAY,
    /// `VT_BYREF` with `VT_VARIANT`.
    pub pvarVal: *mut PROPVARIANT,
}
