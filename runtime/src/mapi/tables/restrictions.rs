//! Conditions on rows.

use crate::mapi::{PropTag, SPropValue};
use crate::{Abi, assert_layout};

/// A condition on the rows of a table or the messages of a search folder; a tree, whose parts are the caller's and
/// readable for the call.
///
/// Source: MAPIDefS.h, page "SRestriction".
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SRestriction {
    /// Which kind it is: `RES_*`.
    pub rt: u32,
    /// What belongs to that kind.
    pub res: SRestriction_res,
}

/// What belongs to the kind of a condition: [`SRestriction::res`].
///
/// Source: MAPIDefS.h. The page leaves out `resAnnotation` and `resCount`.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union SRestriction_res {
    /// `RES_COMPAREPROPS`.
    pub resCompareProps: SComparePropsRestriction,
    /// `RES_AND`.
    pub resAnd: SAndRestriction,
    /// `RES_OR`.
    pub resOr: SOrRestriction,
    /// `RES_NOT`.
    pub resNot: SNotRestriction,
    /// `RES_CONTENT`.
    pub resContent: SContentRestriction,
    /// `RES_PROPERTY`.
    pub resProperty: SPropertyRestriction,
    /// `RES_BITMASK`.
    pub resBitMask: SBitMaskRestriction,
    /// `RES_SIZE`.
    pub resSize: SSizeRestriction,
    /// `RES_EXIST`.
    pub resExist: SExistRestriction,
    /// `RES_SUBRESTRICTION`.
    pub resSub: SSubRestriction,
    /// `RES_COMMENT`.
    pub resComment: SCommentRestriction,
    /// `RES_ANNOTATION`.
    pub resAnnotation: SAnnotationRestriction,
    /// `RES_COUNT`.
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

/// `RES_AND`: true if all of the conditions are.
///
/// Source: MAPIDefS.h, page "SAndRestriction".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SAndRestriction {
    /// How many conditions there are.
    pub cRes: u32,
    /// The conditions.
    pub lpRes: *mut SRestriction,
}

assert_layout!(SAndRestriction { size: 8 | 16, cRes: 0 | 0, lpRes: 4 | 8 });

/// `RES_OR`: true if one of the conditions is.
///
/// Source: MAPIDefS.h, page "SOrRestriction".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SOrRestriction {
    /// How many conditions there are.
    pub cRes: u32,
    /// The conditions.
    pub lpRes: *mut SRestriction,
}

assert_layout!(SOrRestriction { size: 8 | 16, cRes: 0 | 0, lpRes: 4 | 8 });

/// `RES_NOT`: true if the condition is not.
///
/// Source: MAPIDefS.h, page "SNotRestriction".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SNotRestriction {
    /// Reserved, 0.
    pub ulReserved: u32,
    /// The condition.
    pub lpRes: *mut SRestriction,
}

assert_layout!(SNotRestriction { size: 8 | 16, ulReserved: 0 | 0, lpRes: 4 | 8 });

/// `RES_CONTENT`: looks for a text or for bytes in a property. Undefined if the property is missing.
///
/// Source: MAPIDefS.h, page "SContentRestriction".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SContentRestriction {
    /// One of `FL_FULLSTRING`, `FL_PREFIX` and `FL_SUBSTRING`; for texts also `FL_IGNORECASE`, `FL_IGNORENONSPACE`,
    /// `FL_LOOSE`.
    pub ulFuzzyLevel: u32,
    /// The tag of the property.
    pub ulPropTag: PropTag,
    /// What to look for; its tag has the same type.
    pub lpProp: *mut SPropValue,
}

assert_layout!(SContentRestriction { size: 12 | 16, ulFuzzyLevel: 0 | 0, ulPropTag: 4 | 4, lpProp: 8 | 8 });

/// `RES_PROPERTY`: compares a property with a value. Undefined if the property is missing.
///
/// Source: MAPIDefS.h, page "SPropertyRestriction".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SPropertyRestriction {
    /// How: `RELOP_LT`, `RELOP_LE`, `RELOP_GT`, `RELOP_GE`, `RELOP_EQ`, `RELOP_NE` or `RELOP_RE`.
    pub relop: u32,
    /// The tag of the property, on the left.
    pub ulPropTag: PropTag,
    /// The value, on the right; its tag has the same type, without `MV_FLAG`.
    pub lpProp: *mut SPropValue,
}

assert_layout!(SPropertyRestriction { size: 12 | 16, relop: 0 | 0, ulPropTag: 4 | 4, lpProp: 8 | 8 });

/// `RES_COMPAREPROPS`: compares two properties of the same type. Undefined if one of them is missing.
///
/// Source: MAPIDefS.h, page "SComparePropsRestriction".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SComparePropsRestriction {
    /// How: `RELOP_LT`, `RELOP_LE`, `RELOP_GT`, `RELOP_GE`, `RELOP_EQ`, `RELOP_NE` or `RELOP_RE`.
    pub relop: u32,
    /// The tag on the left.
    pub ulPropTag1: PropTag,
    /// The tag on the right.
    pub ulPropTag2: PropTag,
}

assert_layout!(SComparePropsRestriction { size: 12 | 12, relop: 0 | 0, ulPropTag1: 4 | 4, ulPropTag2: 8 | 8 });

/// `RES_BITMASK`: tests bits of a number. The page's declaration is not valid C; the header's is followed.
///
/// Source: MAPIDefS.h, page "SBitMaskRestriction".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SBitMaskRestriction {
    /// `BMR_EQZ`: none of the bits may be set; `BMR_NEZ`: at least one must.
    pub relBMR: u32,
    /// The tag of the number, of type `PT_LONG`.
    pub ulPropTag: PropTag,
    /// The bits.
    pub ulMask: u32,
}

assert_layout!(SBitMaskRestriction { size: 12 | 12, relBMR: 0 | 0, ulPropTag: 4 | 4, ulMask: 8 | 8 });

/// `RES_SIZE`: compares the size of a property's value with a number.
///
/// Source: MAPIDefS.h, page "SSizeRestriction".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SSizeRestriction {
    /// How: `RELOP_LT`, `RELOP_LE`, `RELOP_GT`, `RELOP_GE`, `RELOP_EQ`, `RELOP_NE` or `RELOP_RE`.
    pub relop: u32,
    /// The tag of the property.
    pub ulPropTag: PropTag,
    /// The size in bytes.
    pub cb: u32,
}

assert_layout!(SSizeRestriction { size: 12 | 12, relop: 0 | 0, ulPropTag: 4 | 4, cb: 8 | 8 });

/// `RES_EXIST`: true if the row has the property. Not for the type `PT_OBJECT`.
///
/// Source: MAPIDefS.h, page "SExistRestriction".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SExistRestriction {
    /// Reserved, 0.
    pub ulReserved1: u32,
    /// The tag of the property.
    pub ulPropTag: PropTag,
    /// Reserved, 0.
    pub ulReserved2: u32,
}

assert_layout!(SExistRestriction { size: 12 | 12, ulReserved1: 0 | 0, ulPropTag: 4 | 4, ulReserved2: 8 | 8 });

/// `RES_SUBRESTRICTION`: true if the condition holds for one of the recipients or attachments of a message.
/// `MAPI_E_TOO_COMPLEX` where it is not known.
///
/// Source: MAPIDefS.h, page "SSubRestriction".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SSubRestriction {
    /// `PR_MESSAGE_RECIPIENTS` or `PR_MESSAGE_ATTACHMENTS`.
    pub ulSubObject: PropTag,
    /// The condition.
    pub lpRes: *mut SRestriction,
}

assert_layout!(SSubRestriction { size: 8 | 16, ulSubObject: 0 | 0, lpRes: 4 | 8 });

/// `RES_COMMENT`: a condition with values that say something about it, for programs that store restrictions. Tables
/// take no notice of the values.
///
/// Source: MAPIDefS.h, page "SCommentRestriction".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SCommentRestriction {
    /// How many values there are.
    pub cValues: u32,
    /// The condition.
    pub lpRes: *mut SRestriction,
    /// The values.
    pub lpProp: *mut SPropValue,
}

assert_layout!(SCommentRestriction { size: 12 | 24, cValues: 0 | 0, lpRes: 4 | 8, lpProp: 8 | 16 });

/// `RES_ANNOTATION`: a condition with values that say something about it, as in [`SCommentRestriction`], which it has
/// the layout of. No page describes it.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SAnnotationRestriction {
    /// How many values there are.
    pub cValues: u32,
    /// The condition.
    pub lpRes: *mut SRestriction,
    /// The values.
    pub lpProp: *mut SPropValue,
}

assert_layout!(SAnnotationRestriction { size: 12 | 24, cValues: 0 | 0, lpRes: 4 | 8, lpProp: 8 | 16 });

/// `RES_COUNT`: a condition that lets only so many rows through. `MAPI_E_TOO_COMPLEX` where it is not known.
///
/// Source: MAPIDefS.h, page "SCountRestriction".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SCountRestriction {
    /// How many rows at most.
    pub ulCount: u32,
    /// The condition.
    pub lpRes: *mut SRestriction,
}

assert_layout!(SCountRestriction { size: 8 | 16, ulCount: 0 | 0, lpRes: 4 | 8 });
