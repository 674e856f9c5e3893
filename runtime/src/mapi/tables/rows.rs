//! DRAFT.

use crate::assert_layout;
use crate::mapi::SPropValue;

/// DRAFT SRow.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SRow {
    /// DRAFT.
    pub ulAdrEntryPad: u32,
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpProps: *mut SPropValue,
}

assert_layout!(SRow { size: 12 | 16, ulAdrEntryPad: 0 | 0, cValues: 4 | 4, lpProps: 8 | 8 });

/// DRAFT SRowSet.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SRowSet {
    /// DRAFT.
    pub cRows: u32,
    /// DRAFT.
    pub aRow: [SRow; 1],
}

assert_layout!(SRowSet { size: 16 | 24, cRows: 0 | 0, aRow: 4 | 8 });

/// DRAFT SSortOrder.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SSortOrder {
    /// DRAFT.
    pub ulPropTag: u32,
    /// DRAFT.
    pub ulOrder: u32,
}

assert_layout!(SSortOrder { size: 8 | 8, ulPropTag: 0 | 0, ulOrder: 4 | 4 });

/// DRAFT SSortOrderSet.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SSortOrderSet {
    /// DRAFT.
    pub cSorts: u32,
    /// DRAFT.
    pub cCategories: u32,
    /// DRAFT.
    pub cExpanded: u32,
    /// DRAFT.
    pub aSort: [SSortOrder; 1],
}

assert_layout!(SSortOrderSet { size: 20 | 20, cSorts: 0 | 0, cCategories: 4 | 4, cExpanded: 8 | 8, aSort: 12 | 12 });
