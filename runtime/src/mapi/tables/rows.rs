//! Rows and sort orders.

use crate::mapi::{PropTag, SPropValue};
use crate::{Abi, assert_layout};

/// One row of a table, or one entry of a list of addresses: `ADRENTRY` has the same layout.
///
/// Source: MAPIDefS.h, page "SRow".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SRow {
    /// Fills the record up; reserved.
    pub ulAdrEntryPad: u32,
    /// How many values there are.
    pub cValues: u32,
    /// The values, in the order of the columns; a block of its own, apart from that of the row.
    pub lpProps: *mut SPropValue,
}

assert_layout!(SRow { size: 12 | 16, ulAdrEntryPad: 0 | 0, cValues: 4 | 4, lpProps: 8 | 8 });

/// Rows of a table. `aRow` is as long as `cRows` says, not 1: read it through a pointer to the whole block, never
/// through a reference to this record.
///
/// What a table hands out is the caller's: the values of every row are a block of their own, and the list is one
/// more. `MAPIFreeBuffer` frees each, `FreeProws` all of them.
///
/// Source: MAPIDefS.h, page "SRowSet".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SRowSet {
    /// How many rows follow.
    pub cRows: u32,
    /// The first of the rows.
    pub aRow: [SRow; 1],
}

assert_layout!(SRowSet { size: 16 | 24, cRows: 0 | 0, aRow: 4 | 8 });

/// One column to sort by.
///
/// Source: MAPIDefS.h, page "SSortOrder".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SSortOrder {
    /// The tag of the column.
    pub ulPropTag: PropTag,
    /// `TABLE_SORT_ASCEND`, `TABLE_SORT_DESCEND`; in a categorized sort also `TABLE_SORT_COMBINE`,
    /// `TABLE_SORT_CATEG_MAX` and `TABLE_SORT_CATEG_MIN`.
    pub ulOrder: u32,
}

assert_layout!(SSortOrder { size: 8 | 8, ulPropTag: 0 | 0, ulOrder: 4 | 4 });

/// The columns to sort by, the first of which may make categories. `aSort` is as long as `cSorts` says, not 1.
///
/// Source: MAPIDefS.h, page "SSortOrderSet".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SSortOrderSet {
    /// How many columns follow.
    pub cSorts: u32,
    /// How many of them, from the first, make categories; at most `cSorts`.
    pub cCategories: u32,
    /// How many categories, from the first, are expanded in the beginning; at most `cCategories`.
    pub cExpanded: u32,
    /// The first of the columns.
    pub aSort: [SSortOrder; 1],
}

assert_layout!(SSortOrderSet { size: 20 | 20, cSorts: 0 | 0, cCategories: 4 | 4, cExpanded: 8 | 8, aSort: 12 | 12 });
