//! DRAFT.

use windows_core::{GUID, HRESULT, PWSTR};

use crate::assert_layout;

/// DRAFT SPropTagArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SPropTagArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub aulPropTag: [u32; 1],
}

assert_layout!(SPropTagArray { size: 8 | 8, cValues: 0 | 0, aulPropTag: 4 | 4 });

/// DRAFT SPropProblem.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SPropProblem {
    /// DRAFT.
    pub ulIndex: u32,
    /// DRAFT.
    pub ulPropTag: u32,
    /// DRAFT.
    pub scode: HRESULT,
}

assert_layout!(SPropProblem { size: 12 | 12, ulIndex: 0 | 0, ulPropTag: 4 | 4, scode: 8 | 8 });

/// DRAFT SPropProblemArray.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SPropProblemArray {
    /// DRAFT.
    pub cProblem: u32,
    /// DRAFT.
    pub aProblem: [SPropProblem; 1],
}

assert_layout!(SPropProblemArray { size: 16 | 16, cProblem: 0 | 0, aProblem: 4 | 4 });

/// DRAFT MAPINAMEID.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MAPINAMEID {
    /// DRAFT.
    pub lpguid: *mut GUID,
    /// DRAFT.
    pub ulKind: u32,
    /// DRAFT.
    pub Kind: MAPINAMEID_Kind,
}

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union MAPINAMEID_Kind {
    /// DRAFT.
    pub lID_Reserved: isize,
    /// DRAFT.
    pub lID: i32,
    /// DRAFT.
    pub lpwstrName: PWSTR,
}

assert_layout!(MAPINAMEID_Kind { size: 4 | 8, lID_Reserved: 0 | 0, lID: 0 | 0, lpwstrName: 0 | 0 });

assert_layout!(MAPINAMEID { size: 12 | 24, lpguid: 0 | 0, ulKind: 4 | 8, Kind: 8 | 16 });
