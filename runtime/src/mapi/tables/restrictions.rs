//! DRAFT.

use crate::assert_layout;
use crate::mapi::SPropValue;

/// DRAFT SAndRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SAndRestriction {
    /// DRAFT.
    pub cRes: u32,
    /// DRAFT.
    pub lpRes: *mut SRestriction,
}

assert_layout!(SAndRestriction { size: 8 | 16, cRes: 0 | 0, lpRes: 4 | 8 });

/// DRAFT SAnnotationRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SAnnotationRestriction {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpRes: *mut SRestriction,
    /// DRAFT.
    pub lpProp: *mut SPropValue,
}

assert_layout!(SAnnotationRestriction { size: 12 | 24, cValues: 0 | 0, lpRes: 4 | 8, lpProp: 8 | 16 });

/// DRAFT SBitMaskRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SBitMaskRestriction {
    /// DRAFT.
    pub relBMR: u32,
    /// DRAFT.
    pub ulPropTag: u32,
    /// DRAFT.
    pub ulMask: u32,
}

assert_layout!(SBitMaskRestriction { size: 12 | 12, relBMR: 0 | 0, ulPropTag: 4 | 4, ulMask: 8 | 8 });

/// DRAFT SCommentRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SCommentRestriction {
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpRes: *mut SRestriction,
    /// DRAFT.
    pub lpProp: *mut SPropValue,
}

assert_layout!(SCommentRestriction { size: 12 | 24, cValues: 0 | 0, lpRes: 4 | 8, lpProp: 8 | 16 });

/// DRAFT SComparePropsRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SComparePropsRestriction {
    /// DRAFT.
    pub relop: u32,
    /// DRAFT.
    pub ulPropTag1: u32,
    /// DRAFT.
    pub ulPropTag2: u32,
}

assert_layout!(SComparePropsRestriction { size: 12 | 12, relop: 0 | 0, ulPropTag1: 4 | 4, ulPropTag2: 8 | 8 });

/// DRAFT SContentRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SContentRestriction {
    /// DRAFT.
    pub ulFuzzyLevel: u32,
    /// DRAFT.
    pub ulPropTag: u32,
    /// DRAFT.
    pub lpProp: *mut SPropValue,
}

assert_layout!(SContentRestriction { size: 12 | 16, ulFuzzyLevel: 0 | 0, ulPropTag: 4 | 4, lpProp: 8 | 8 });

/// DRAFT SCountRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SCountRestriction {
    /// DRAFT.
    pub ulCount: u32,
    /// DRAFT.
    pub lpRes: *mut SRestriction,
}

assert_layout!(SCountRestriction { size: 8 | 16, ulCount: 0 | 0, lpRes: 4 | 8 });

/// DRAFT SExistRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SExistRestriction {
    /// DRAFT.
    pub ulReserved1: u32,
    /// DRAFT.
    pub ulPropTag: u32,
    /// DRAFT.
    pub ulReserved2: u32,
}

assert_layout!(SExistRestriction { size: 12 | 12, ulReserved1: 0 | 0, ulPropTag: 4 | 4, ulReserved2: 8 | 8 });

/// DRAFT SNotRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SNotRestriction {
    /// DRAFT.
    pub ulReserved: u32,
    /// DRAFT.
    pub lpRes: *mut SRestriction,
}

assert_layout!(SNotRestriction { size: 8 | 16, ulReserved: 0 | 0, lpRes: 4 | 8 });

/// DRAFT SOrRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SOrRestriction {
    /// DRAFT.
    pub cRes: u32,
    /// DRAFT.
    pub lpRes: *mut SRestriction,
}

assert_layout!(SOrRestriction { size: 8 | 16, cRes: 0 | 0, lpRes: 4 | 8 });

/// DRAFT SPropertyRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SPropertyRestriction {
    /// DRAFT.
    pub relop: u32,
    /// DRAFT.
    pub ulPropTag: u32,
    /// DRAFT.
    pub lpProp: *mut SPropValue,
}

assert_layout!(SPropertyRestriction { size: 12 | 16, relop: 0 | 0, ulPropTag: 4 | 4, lpProp: 8 | 8 });

/// DRAFT SRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SRestriction {
    /// DRAFT.
    pub rt: u32,
    /// DRAFT.
    pub res: SRestriction_res,
}

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union SRestriction_res {
    /// DRAFT.
    pub resCompareProps: SComparePropsRestriction,
    /// DRAFT.
    pub resAnd: SAndRestriction,
    /// DRAFT.
    pub resOr: SOrRestriction,
    /// DRAFT.
    pub resNot: SNotRestriction,
    /// DRAFT.
    pub resContent: SContentRestriction,
    /// DRAFT.
    pub resProperty: SPropertyRestriction,
    /// DRAFT.
    pub resBitMask: SBitMaskRestriction,
    /// DRAFT.
    pub resSize: SSizeRestriction,
    /// DRAFT.
    pub resExist: SExistRestriction,
    /// DRAFT.
    pub resSub: SSubRestriction,
    /// DRAFT.
    pub resComment: SCommentRestriction,
    /// DRAFT.
    pub resAnnotation: SAnnotationRestriction,
    /// DRAFT.
    pub resCount: SCountRestriction,
}

assert_layout!(SRestriction_res {
    size: 12 | 24,
    resCompareProps: 0 | 0,
    resAnd: 0 | 0,
    resOr: 0 | 0,
    resNot: 0 | 0,
    resContent: 0 | 0,
    resProperty: 0 | 0,
    resBitMask: 0 | 0,
    resSize: 0 | 0,
    resExist: 0 | 0,
    resSub: 0 | 0,
    resComment: 0 | 0,
    resAnnotation: 0 | 0,
    resCount: 0 | 0,
});

assert_layout!(SRestriction { size: 16 | 32, rt: 0 | 0, res: 4 | 8 });

/// DRAFT SSizeRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SSizeRestriction {
    /// DRAFT.
    pub relop: u32,
    /// DRAFT.
    pub ulPropTag: u32,
    /// DRAFT.
    pub cb: u32,
}

assert_layout!(SSizeRestriction { size: 12 | 12, relop: 0 | 0, ulPropTag: 4 | 4, cb: 8 | 8 });

/// DRAFT SSubRestriction.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SSubRestriction {
    /// DRAFT.
    pub ulSubObject: u32,
    /// DRAFT.
    pub lpRes: *mut SRestriction,
}

assert_layout!(SSubRestriction { size: 8 | 16, ulSubObject: 0 | 0, lpRes: 4 | 8 });
