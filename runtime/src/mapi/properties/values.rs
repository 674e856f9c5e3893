//! The values of properties, and the identifiers and lists that they are made of.
//!
//! Who owns what a value points to is up to the call that hands it over: what a callee hands out is one block, freed
//! with `MAPIFreeBuffer`; what a caller passes in stays the caller's.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, PSTR, PWSTR};

use crate::mapi::{CY, FILETIME, LARGE_INTEGER, PropTag};
use crate::{Abi, assert_layout};

/// The beginning of an entry identifier: what names an object of a store or an address book. Its length stands beside
/// the pointer to it, so read it through that pointer, never through a reference to this record. Two that differ may
/// name the same object: `CompareEntryIDs` tells.
///
/// Source: MAPIDefS.h, page "ENTRYID".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ENTRYID {
    /// In the first byte, how long and where the identifier is good (`MAPI_SHORTTERM` and the like; 0 is for ever and
    /// everywhere); the others are reserved.
    pub abFlags: [u8; 4],
    /// The first of the bytes that only the provider understands.
    pub ab: [u8; 1],
}

assert_layout!(ENTRYID { size: 5 | 5, abFlags: 0 | 0, ab: 4 | 4 });

/// A unique identifier: the bytes of a GUID in the order of Intel processors, on every machine. Names providers,
/// message services and profile sections.
///
/// Source: MAPIDefS.h, page "MAPIUID".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Abi)]
pub struct MAPIUID {
    /// The bytes.
    pub ab: [u8; 16],
}

assert_layout!(MAPIUID { size: 16 | 16, ab: 0 | 0 });

/// Bytes with their count: a value of type `PT_BINARY`.
///
/// Source: MAPIDefS.h, page "SBinary".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SBinary {
    /// How many bytes there are.
    pub cb: u32,
    /// The bytes.
    pub lpb: *mut u8,
}

assert_layout!(SBinary { size: 8 | 16, cb: 0 | 0, lpb: 4 | 8 });

/// A list of byte strings: values of type `PT_MV_BINARY`.
///
/// Source: MAPIDefS.h, page "SBinaryArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SBinaryArray {
    /// How many byte strings there are.
    pub cValues: u32,
    /// The byte strings.
    pub lpbin: *mut SBinary,
}

assert_layout!(SBinaryArray { size: 8 | 16, cValues: 0 | 0, lpbin: 4 | 8 });

/// A list of entry identifiers, such as those of messages to be copied.
///
/// Source: MAPIDefS.h, page "ENTRYLIST".
pub type ENTRYLIST = SBinaryArray;

/// A list of values of type `PT_MV_I2`.
///
/// Source: MAPIDefS.h, page "SShortArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SShortArray {
    /// How many values there are. Never 0 in a property.
    pub cValues: u32,
    /// The values.
    pub lpi: *mut i16,
}

assert_layout!(SShortArray { size: 8 | 16, cValues: 0 | 0, lpi: 4 | 8 });

/// A list of values of type `PT_MV_LONG`.
///
/// Source: MAPIDefS.h, page "SLongArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SLongArray {
    /// How many values there are. Never 0 in a property.
    pub cValues: u32,
    /// The values.
    pub lpl: *mut i32,
}

assert_layout!(SLongArray { size: 8 | 16, cValues: 0 | 0, lpl: 4 | 8 });

/// A list of values of type `PT_MV_R4`.
///
/// Source: MAPIDefS.h, page "SRealArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SRealArray {
    /// How many values there are. Never 0 in a property.
    pub cValues: u32,
    /// The values.
    pub lpflt: *mut f32,
}

assert_layout!(SRealArray { size: 8 | 16, cValues: 0 | 0, lpflt: 4 | 8 });

/// A list of values of type `PT_MV_DOUBLE`.
///
/// Source: MAPIDefS.h, page "SDoubleArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SDoubleArray {
    /// How many values there are. Never 0 in a property.
    pub cValues: u32,
    /// The values.
    pub lpdbl: *mut f64,
}

assert_layout!(SDoubleArray { size: 8 | 16, cValues: 0 | 0, lpdbl: 4 | 8 });

/// A list of values of type `PT_MV_CURRENCY`.
///
/// Source: MAPIDefS.h, page "SCurrencyArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SCurrencyArray {
    /// How many values there are. Never 0 in a property.
    pub cValues: u32,
    /// The values.
    pub lpcur: *mut CY,
}

assert_layout!(SCurrencyArray { size: 8 | 16, cValues: 0 | 0, lpcur: 4 | 8 });

/// A list of values of type `PT_MV_APPTIME`, in days since the end of 1899.
///
/// Source: MAPIDefS.h, page "SAppTimeArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SAppTimeArray {
    /// How many values there are. Never 0 in a property.
    pub cValues: u32,
    /// The values.
    pub lpat: *mut f64,
}

assert_layout!(SAppTimeArray { size: 8 | 16, cValues: 0 | 0, lpat: 4 | 8 });

/// A list of values of type `PT_MV_SYSTIME`.
///
/// Source: MAPIDefS.h, page "SDateTimeArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SDateTimeArray {
    /// How many values there are. Never 0 in a property.
    pub cValues: u32,
    /// The values.
    pub lpft: *mut FILETIME,
}

assert_layout!(SDateTimeArray { size: 8 | 16, cValues: 0 | 0, lpft: 4 | 8 });

/// A list of values of type `PT_MV_STRING8`, each a NUL-terminated text in a code page.
///
/// Source: MAPIDefS.h, page "SLPSTRArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SLPSTRArray {
    /// How many values there are. Never 0 in a property.
    pub cValues: u32,
    /// The values.
    pub lppszA: *mut PSTR,
}

assert_layout!(SLPSTRArray { size: 8 | 16, cValues: 0 | 0, lppszA: 4 | 8 });

/// A list of values of type `PT_MV_UNICODE`, each a NUL-terminated UTF-16 text.
///
/// Source: MAPIDefS.h, page "SWStringArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SWStringArray {
    /// How many values there are. Never 0 in a property.
    pub cValues: u32,
    /// The values.
    pub lppszW: *mut PWSTR,
}

assert_layout!(SWStringArray { size: 8 | 16, cValues: 0 | 0, lppszW: 4 | 8 });

/// A list of values of type `PT_MV_CLSID`.
///
/// Source: MAPIDefS.h, page "SGuidArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SGuidArray {
    /// How many values there are. Never 0 in a property.
    pub cValues: u32,
    /// The values.
    pub lpguid: *mut GUID,
}

assert_layout!(SGuidArray { size: 8 | 16, cValues: 0 | 0, lpguid: 4 | 8 });

/// A list of values of type `PT_MV_I8`.
///
/// Source: MAPIDefS.h, page "SLargeIntegerArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SLargeIntegerArray {
    /// How many values there are. Never 0 in a property.
    pub cValues: u32,
    /// The values.
    pub lpli: *mut LARGE_INTEGER,
}

assert_layout!(SLargeIntegerArray { size: 8 | 16, cValues: 0 | 0, lpli: 4 | 8 });

/// The value of a property. Which field counts is said by the type in the tag; the docs of each name the types.
///
/// Source: MAPIDefS.h (`_PV`), page "SPropValue".
#[repr(C)]
#[cfg_attr(all(windows, target_arch = "x86"), repr(packed(4)))]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union __UPV {
    /// `PT_I2`, `PT_SHORT`.
    pub i: i16,
    /// `PT_I4`, `PT_LONG`.
    pub l: i32,
    /// `PT_LONG` as an unsigned number; there is no type of its own.
    pub ul: u32,
    /// `PT_PTR`, `PT_FILE_HANDLE`.
    pub lpv: *mut c_void,
    /// `PT_R4`, `PT_FLOAT`.
    pub flt: f32,
    /// `PT_R8`, `PT_DOUBLE`.
    pub dbl: f64,
    /// `PT_BOOLEAN`: 0 is false, all else true.
    pub b: u16,
    /// `PT_CURRENCY`.
    pub cur: CY,
    /// `PT_APPTIME`: days since the end of 1899, and the fraction of a day.
    pub at: f64,
    /// `PT_SYSTIME`, in UTC.
    pub ft: FILETIME,
    /// `PT_STRING8`: NUL-terminated, in a code page.
    pub lpszA: PSTR,
    /// `PT_BINARY`.
    pub bin: SBinary,
    /// `PT_UNICODE`: NUL-terminated UTF-16.
    pub lpszW: PWSTR,
    /// `PT_CLSID`.
    pub lpguid: *mut GUID,
    /// `PT_I8`, `PT_LONGLONG`.
    pub li: LARGE_INTEGER,
    /// `PT_MV_I2`.
    pub MVi: SShortArray,
    /// `PT_MV_LONG`.
    pub MVl: SLongArray,
    /// `PT_MV_R4`.
    pub MVflt: SRealArray,
    /// `PT_MV_DOUBLE`.
    pub MVdbl: SDoubleArray,
    /// `PT_MV_CURRENCY`.
    pub MVcur: SCurrencyArray,
    /// `PT_MV_APPTIME`.
    pub MVat: SAppTimeArray,
    /// `PT_MV_SYSTIME`.
    pub MVft: SDateTimeArray,
    /// `PT_MV_BINARY`.
    pub MVbin: SBinaryArray,
    /// `PT_MV_STRING8`.
    pub MVszA: SLPSTRArray,
    /// `PT_MV_UNICODE`.
    pub MVszW: SWStringArray,
    /// `PT_MV_CLSID`.
    pub MVguid: SGuidArray,
    /// `PT_MV_I8`.
    pub MVli: SLargeIntegerArray,
    /// `PT_ERROR`: why there is no value.
    pub err: HRESULT,
    /// `PT_NULL`, `PT_OBJECT`: no value, reserved.
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

/// A property: its tag and its value.
///
/// Source: MAPIDefS.h, page "SPropValue".
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SPropValue {
    /// The tag: the identifier in the upper half, the type in the lower.
    pub ulPropTag: PropTag,
    /// Fills the record up to where a value of eight bytes may stand; not to be used.
    pub dwAlignPad: u32,
    /// The value; the type in `ulPropTag` says which field.
    pub Value: __UPV,
}

assert_layout!(SPropValue { size: 16 | 24, ulPropTag: 0 | 0, dwAlignPad: 4 | 4, Value: 8 | 8 });
