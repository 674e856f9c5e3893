//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, PSTR, PWSTR};

use crate::mapi::{CY, FILETIME, LARGE_INTEGER};
use crate::{Abi, assert_layout};

/// DRAFT ENTRYID.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ENTRYID {
    /// DRAFT.
    pub abFlags: [u8; 4],
    /// DRAFT.
    pub ab: [u8; 1],
}

assert_layout!(ENTRYID { size: 5 | 5, abFlags: 0 | 0, ab: 4 | 4 });

/// DRAFT MAPIUID.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
pub struct MAPIUID {
    /// DRAFT.
    pub ab: [u8; 16],
}

assert_layout!(MAPIUID { size: 16 | 16, ab: 0 | 0 });

/// DRAFT SBinary.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SBinary {
    /// DRAFT.
    pub cb: u32,
    /// DRAFT.
    pub lpb: *mut u8,
}

assert_layout!(SBinary { size: 8 | 16, cb: 0 | 0, lpb: 4 | 8 });

/// DRAFT SBinaryArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SBinaryArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpbin: *mut SBinary,
}

assert_layout!(SBinaryArray { size: 8 | 16, cValues: 0 | 0, lpbin: 4 | 8 });

/// DRAFT SShortArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SShortArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpi: *mut i16,
}

assert_layout!(SShortArray { size: 8 | 16, cValues: 0 | 0, lpi: 4 | 8 });

/// DRAFT SLongArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SLongArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpl: *mut i32,
}

assert_layout!(SLongArray { size: 8 | 16, cValues: 0 | 0, lpl: 4 | 8 });

/// DRAFT SRealArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SRealArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpflt: *mut f32,
}

assert_layout!(SRealArray { size: 8 | 16, cValues: 0 | 0, lpflt: 4 | 8 });

/// DRAFT SDoubleArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SDoubleArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpdbl: *mut f64,
}

assert_layout!(SDoubleArray { size: 8 | 16, cValues: 0 | 0, lpdbl: 4 | 8 });

/// DRAFT SCurrencyArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SCurrencyArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpcur: *mut CY,
}

assert_layout!(SCurrencyArray { size: 8 | 16, cValues: 0 | 0, lpcur: 4 | 8 });

/// DRAFT SAppTimeArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SAppTimeArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpat: *mut f64,
}

assert_layout!(SAppTimeArray { size: 8 | 16, cValues: 0 | 0, lpat: 4 | 8 });

/// DRAFT SDateTimeArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SDateTimeArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpft: *mut FILETIME,
}

assert_layout!(SDateTimeArray { size: 8 | 16, cValues: 0 | 0, lpft: 4 | 8 });

/// DRAFT SLPSTRArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SLPSTRArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lppszA: *mut PSTR,
}

assert_layout!(SLPSTRArray { size: 8 | 16, cValues: 0 | 0, lppszA: 4 | 8 });

/// DRAFT SWStringArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SWStringArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lppszW: *mut PWSTR,
}

assert_layout!(SWStringArray { size: 8 | 16, cValues: 0 | 0, lppszW: 4 | 8 });

/// DRAFT SGuidArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SGuidArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpguid: *mut GUID,
}

assert_layout!(SGuidArray { size: 8 | 16, cValues: 0 | 0, lpguid: 4 | 8 });

/// DRAFT SLargeIntegerArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SLargeIntegerArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpli: *mut LARGE_INTEGER,
}

assert_layout!(SLargeIntegerArray { size: 8 | 16, cValues: 0 | 0, lpli: 4 | 8 });

/// DRAFT _PV.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union __UPV {
    /// DRAFT.
    pub i: i16,
    /// DRAFT.
    pub l: i32,
    /// DRAFT.
    pub ul: u32,
    /// DRAFT.
    pub lpv: *mut c_void,
    /// DRAFT.
    pub flt: f32,
    /// DRAFT.
    pub dbl: f64,
    /// DRAFT.
    pub b: u16,
    /// DRAFT.
    pub cur: CY,
    /// DRAFT.
    pub at: f64,
    /// DRAFT.
    pub ft: FILETIME,
    /// DRAFT.
    pub lpszA: PSTR,
    /// DRAFT.
    pub bin: SBinary,
    /// DRAFT.
    pub lpszW: PWSTR,
    /// DRAFT.
    pub lpguid: *mut GUID,
    /// DRAFT.
    pub li: LARGE_INTEGER,
    /// DRAFT.
    pub MVi: SShortArray,
    /// DRAFT.
    pub MVl: SLongArray,
    /// DRAFT.
    pub MVflt: SRealArray,
    /// DRAFT.
    pub MVdbl: SDoubleArray,
    /// DRAFT.
    pub MVcur: SCurrencyArray,
    /// DRAFT.
    pub MVat: SAppTimeArray,
    /// DRAFT.
    pub MVft: SDateTimeArray,
    /// DRAFT.
    pub MVbin: SBinaryArray,
    /// DRAFT.
    pub MVszA: SLPSTRArray,
    /// DRAFT.
    pub MVszW: SWStringArray,
    /// DRAFT.
    pub MVguid: SGuidArray,
    /// DRAFT.
    pub MVli: SLargeIntegerArray,
    /// DRAFT.
    pub err: HRESULT,
    /// DRAFT.
    pub x: i32,
}

assert_layout!(__UPV {
    size: 8 | 16,
    i: 0 | 0,
    l: 0 | 0,
    ul: 0 | 0,
    lpv: 0 | 0,
    flt: 0 | 0,
    dbl: 0 | 0,
    b: 0 | 0,
    cur: 0 | 0,
    at: 0 | 0,
    ft: 0 | 0,
    lpszA: 0 | 0,
    bin: 0 | 0,
    lpszW: 0 | 0,
    lpguid: 0 | 0,
    li: 0 | 0,
    MVi: 0 | 0,
    MVl: 0 | 0,
    MVflt: 0 | 0,
    MVdbl: 0 | 0,
    MVcur: 0 | 0,
    MVat: 0 | 0,
    MVft: 0 | 0,
    MVbin: 0 | 0,
    MVszA: 0 | 0,
    MVszW: 0 | 0,
    MVguid: 0 | 0,
    MVli: 0 | 0,
    err: 0 | 0,
    x: 0 | 0,
});

/// DRAFT SPropValue.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SPropValue {
    /// DRAFT.
    pub ulPropTag: u32,
    /// DRAFT.
    pub dwAlignPad: u32,
    /// DRAFT.
    pub Value: __UPV,
}

assert_layout!(SPropValue { size: 16 | 24, ulPropTag: 0 | 0, dwAlignPad: 4 | 4, Value: 8 | 8 });
