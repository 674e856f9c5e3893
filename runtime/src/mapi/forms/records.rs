//! DRAFT.

use core::ffi::c_void;

use windows_core::PCSTR;

use crate::assert_layout;
use crate::mapi::{HGLOBAL, LPTSTR, MAPINAMEID};

/// DRAFT FORMPRINTSETUP.
///
/// Source: MAPIForm.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FORMPRINTSETUP {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub hDevMode: HGLOBAL,
    /// DRAFT.
    pub hDevNames: HGLOBAL,
    /// DRAFT.
    pub ulFirstPageNumber: u32,
    /// DRAFT.
    pub fPrintAttachments: u32,
}

assert_layout!(FORMPRINTSETUP {
    size: 20 | 32,
    ulFlags: 0 | 0,
    hDevMode: 4 | 8,
    hDevNames: 8 | 16,
    ulFirstPageNumber: 12 | 24,
    fPrintAttachments: 16 | 28,
});

/// DRAFT SMAPIFormInfoArray.
///
/// Source: MAPIForm.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIFormInfoArray {
    /// DRAFT.
    pub cForms: u32,
    /// DRAFT.
    pub aFormInfo: [*mut c_void; 1],
}

assert_layout!(SMAPIFormInfoArray { size: 8 | 16, cForms: 0 | 0, aFormInfo: 4 | 8 });

/// DRAFT SMAPIFormProp.
///
/// Source: MAPIForm.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIFormProp {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub nPropType: u32,
    /// DRAFT.
    pub nmid: MAPINAMEID,
    /// DRAFT.
    pub pszDisplayName: LPTSTR,
    /// DRAFT.
    pub nSpecialType: u32,
    /// DRAFT.
    pub u: SMAPIFormProp_u,
}

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy)]
pub union SMAPIFormProp_u {
    /// DRAFT.
    pub s1: SMAPIFormProp_u_s1,
}

assert_layout!(SMAPIFormProp_u { size: 20 | 40, s1: 0 | 0 });

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIFormProp_u_s1 {
    /// DRAFT.
    pub nmidIdx: MAPINAMEID,
    /// DRAFT.
    pub cfpevAvailable: u32,
    /// DRAFT.
    pub pfpevAvailable: *mut SMAPIFormPropEnumVal,
}

assert_layout!(SMAPIFormProp_u_s1 { size: 20 | 40, nmidIdx: 0 | 0, cfpevAvailable: 12 | 24, pfpevAvailable: 16 | 32 });

assert_layout!(SMAPIFormProp {
    size: 48 | 88,
    ulFlags: 0 | 0,
    nPropType: 4 | 4,
    nmid: 8 | 8,
    pszDisplayName: 20 | 32,
    nSpecialType: 24 | 40,
    u: 28 | 48,
});

/// DRAFT SMAPIFormPropArray.
///
/// Source: MAPIForm.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIFormPropArray {
    /// DRAFT.
    pub cProps: u32,
    /// DRAFT.
    pub ulPad: u32,
    /// DRAFT.
    pub aFormProp: [SMAPIFormProp; 1],
}

assert_layout!(SMAPIFormPropArray { size: 56 | 96, cProps: 0 | 0, ulPad: 4 | 4, aFormProp: 8 | 8 });

/// DRAFT SMAPIFormPropEnumVal.
///
/// Source: MAPIForm.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIFormPropEnumVal {
    /// DRAFT.
    pub pszDisplayName: LPTSTR,
    /// DRAFT.
    pub nVal: u32,
}

assert_layout!(SMAPIFormPropEnumVal { size: 8 | 16, pszDisplayName: 0 | 0, nVal: 4 | 8 });

/// DRAFT SMAPIVerb.
///
/// Source: MAPIForm.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIVerb {
    /// DRAFT.
    pub lVerb: i32,
    /// DRAFT.
    pub szVerbname: LPTSTR,
    /// DRAFT.
    pub fuFlags: u32,
    /// DRAFT.
    pub grfAttribs: u32,
    /// DRAFT.
    pub ulFlags: u32,
}

assert_layout!(SMAPIVerb {
    size: 20 | 32,
    lVerb: 0 | 0,
    szVerbname: 4 | 8,
    fuFlags: 8 | 16,
    grfAttribs: 12 | 20,
    ulFlags: 16 | 24,
});

/// DRAFT SMAPIVerbArray.
///
/// Source: MAPIForm.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIVerbArray {
    /// DRAFT.
    pub cMAPIVerb: u32,
    /// DRAFT.
    pub aMAPIVerb: [SMAPIVerb; 1],
}

assert_layout!(SMAPIVerbArray { size: 24 | 40, cMAPIVerb: 0 | 0, aMAPIVerb: 4 | 8 });

/// DRAFT SMessageClassArray.
///
/// Source: MAPIForm.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMessageClassArray {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub aMessageClass: [PCSTR; 1],
}

assert_layout!(SMessageClassArray { size: 8 | 16, cValues: 0 | 0, aMessageClass: 4 | 8 });
