//! Lists of tags and of failures, and the names of properties.

use windows_core::{GUID, HRESULT, PWSTR};

use crate::assert_layout;
use crate::mapi::PropTag;

/// A list of property tags. `aulPropTag` is as long as `cValues` says, not 1: read it through a pointer to the whole
/// block, never through a reference to this record.
///
/// Source: MAPIDefS.h, page "SPropTagArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SPropTagArray {
    /// How many tags follow.
    pub cValues: u32,
    /// The first of the tags.
    pub aulPropTag: [PropTag; 1],
}

assert_layout!(SPropTagArray { size: 8 | 8, cValues: 0 | 0, aulPropTag: 4 | 4 });

/// What went wrong with one property of a call that went on with the others.
///
/// Source: MAPIDefS.h, page "SPropProblem".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SPropProblem {
    /// Where in the list of tags or values of the call the property stands, from 0.
    pub ulIndex: u32,
    /// The tag of the property.
    pub ulPropTag: PropTag,
    /// Why it failed.
    pub scode: HRESULT,
}

assert_layout!(SPropProblem { size: 12 | 12, ulIndex: 0 | 0, ulPropTag: 4 | 4, scode: 8 | 8 });

/// The properties that a call could not deal with. `aProblem` is as long as `cProblem` says, not 1. One block, which
/// the caller frees with `MAPIFreeBuffer`.
///
/// Source: MAPIDefS.h, page "SPropProblemArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SPropProblemArray {
    /// How many problems follow.
    pub cProblem: u32,
    /// The first of the problems.
    pub aProblem: [SPropProblem; 1],
}

assert_layout!(SPropProblemArray { size: 16 | 16, cProblem: 0 | 0, aProblem: 4 | 4 });

/// The name of a named property: a property set, and within it a number or a text.
///
/// Source: MAPIDefS.h, page "MAPINAMEID".
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MAPINAMEID {
    /// The property set. Never NULL.
    pub lpguid: *mut GUID,
    /// Which field of `Kind` counts: `MNID_ID` or `MNID_STRING`.
    pub ulKind: u32,
    /// The name within the set.
    pub Kind: MAPINAMEID_Kind,
}

/// The name within a property set: [`MAPINAMEID::Kind`].
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union MAPINAMEID_Kind {
    /// Reserved; as wide as a pointer, so that all bits of the union can be set.
    pub lID_Reserved: isize,
    /// With `MNID_ID`: the number.
    pub lID: i32,
    /// With `MNID_STRING`: the text, UTF-16, never NULL.
    pub lpwstrName: PWSTR,
}

assert_layout!(MAPINAMEID_Kind { size: 4 | 8, lID_Reserved: 0 | 0, lID: 0 | 0, lpwstrName: 0 | 0 });

assert_layout!(MAPINAMEID { size: 12 | 24, lpguid: 0 | 0, ulKind: 4 | 8, Kind: 8 | 16 });
