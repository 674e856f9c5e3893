//! Records of forms: their properties, their verbs, lists of them, and how to print.

use core::ffi::c_void;

use windows_core::PCSTR;

use crate::assert_layout;
use crate::mapi::{HGLOBAL, LPTSTR, MAPINAMEID};

/// How to print a form: what `IMAPIViewContext::GetPrintSetup` hands out.
///
/// The record is freed with `MAPIFreeBuffer`, each handle with `GlobalFree`, both by the caller.
///
/// Source: MAPIForm.h, page "FORMPRINTSETUP", whose declaration names other handle types and `ulFPrintAttachments`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FORMPRINTSETUP {
    /// 0 or `MAPI_UNICODE`: the width of the texts behind the handles.
    pub ulFlags: u32,
    /// Global memory with a `DEVMODE`.
    pub hDevMode: HGLOBAL,
    /// Global memory with a `DEVNAMES`.
    pub hDevNames: HGLOBAL,
    /// The number of the first page to print.
    pub ulFirstPageNumber: u32,
    /// 1 to print attachments, too; 0 not to.
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

/// A list of forms. The objects are counted and the list's: who frees it releases them first.
///
/// Source: MAPIForm.h, page "SMAPIFormInfoArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIFormInfoArray {
    /// How many there are.
    pub cForms: u32,
    /// The first of `cForms` times `IMAPIFormInfo *`, each of which may be NULL.
    pub aFormInfo: [*mut c_void; 1],
}

assert_layout!(SMAPIFormInfoArray { size: 8 | 16, cForms: 0 | 0, aFormInfo: 4 | 8 });

/// A property that a form uses.
///
/// Source: MAPIForm.h, page "SMAPIFormProp".
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIFormProp {
    /// 0 or `MAPI_UNICODE`: the width of the texts in this record.
    pub ulFlags: u32,
    /// The type of the property, `PT_*`; the upper half is 0.
    pub nPropType: u32,
    /// The name of the property.
    pub nmid: MAPINAMEID,
    /// What the user sees. In the record's block.
    pub pszDisplayName: LPTSTR,
    /// What `u` holds: `FPST_VANILLA` nothing, `FPST_ENUM_PROP` `s1`.
    pub nSpecialType: u32,
    /// See `nSpecialType`.
    pub u: SMAPIFormProp_u,
}

/// What [`SMAPIFormProp::nSpecialType`] decides. The published union has no name.
#[repr(C)]
#[derive(Clone, Copy)]
pub union SMAPIFormProp_u {
    /// With `FPST_ENUM_PROP`.
    pub s1: SMAPIFormProp_u_s1,
}

assert_layout!(SMAPIFormProp_u { size: 20 | 40, s1: 0 | 0 });

/// A property whose values have names. The published structure has no name.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIFormProp_u_s1 {
    /// The name of the property that holds the number.
    pub nmidIdx: MAPINAMEID,
    /// How many values there are.
    pub cfpevAvailable: u32,
    /// The values, an array of `cfpevAvailable`. In the record's block.
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

/// A list of properties, one block for `MAPIFreeBuffer`.
///
/// Source: MAPIForm.h, page "SMAPIFormPropArray".
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIFormPropArray {
    /// How many there are.
    pub cProps: u32,
    /// Aligns what follows. The page says eight bytes, the header, which is followed, has four.
    pub ulPad: u32,
    /// The first of `cProps` properties.
    pub aFormProp: [SMAPIFormProp; 1],
}

assert_layout!(SMAPIFormPropArray { size: 56 | 96, cProps: 0 | 0, ulPad: 4 | 4, aFormProp: 8 | 8 });

/// A value of a property, and its name.
///
/// Source: MAPIForm.h, page "SMAPIFormPropEnumVal".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIFormPropEnumVal {
    /// What the user sees, in the width that the flags of [`SMAPIFormProp`] say.
    pub pszDisplayName: LPTSTR,
    /// The value.
    pub nVal: u32,
}

assert_layout!(SMAPIFormPropEnumVal { size: 8 | 16, pszDisplayName: 0 | 0, nVal: 4 | 8 });

/// A verb of a form.
///
/// Source: MAPIForm.h, page "SMAPIVerb", which has `lVerb` as a `ULONG`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIVerb {
    /// The number for `IMAPIForm::DoVerb`; ExchForm.h has the usual ones.
    pub lVerb: i32,
    /// The name in the menu, in the width that `ulFlags` says. In the record's block.
    pub szVerbname: LPTSTR,
    /// Flags. The page says no more; `OLEVERB` of OLE has `MF_*` in the field of this name.
    pub fuFlags: u32,
    /// Attributes. The page says no more; `OLEVERB` of OLE has `OLEVERBATTRIB_*` in the field of this name.
    pub grfAttribs: u32,
    /// 0 or `MAPI_UNICODE`: the width of `szVerbname`.
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

/// The verbs of a form, one block for `MAPIFreeBuffer`.
///
/// Source: MAPIForm.h, page "SMAPIVerbArray", whose text names the members of another structure.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMAPIVerbArray {
    /// How many there are.
    pub cMAPIVerb: u32,
    /// The first of `cMAPIVerb` verbs.
    pub aMAPIVerb: [SMAPIVerb; 1],
}

assert_layout!(SMAPIVerbArray { size: 24 | 40, cMAPIVerb: 0 | 0, aMAPIVerb: 4 | 8 });

/// A list of message classes.
///
/// Source: MAPIForm.h, page "SMessageClassArray".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SMessageClassArray {
    /// How many there are.
    pub cValues: u32,
    /// The first of `cValues` names, NUL-terminated, in the code page of the system.
    pub aMessageClass: [PCSTR; 1],
}

assert_layout!(SMessageClassArray { size: 8 | 16, cValues: 0 | 0, aMessageClass: 4 | 8 });
