//! A table in memory.

use std::sync::Mutex;

use mapi_com::mapi::*;
use mapi_com::{HRESULT, Result, S_OK, com_object};

/// A table whose rows have a number and a name, from "row 0" on; it can be restricted to one number, and hides nothing else.
#[com_object(IMAPITable)]
pub struct Rows {
    allocator: Allocator,
    count: u32,
    view: Mutex<View>,
}

struct View {
    columns: Vec<PropTag>,
    only: Option<i32>,
    position: usize,
}

/// The column that tells rows apart.
pub const NUMBER: PropTag = PR_ROWID;
/// The other column.
pub const NAME: PropTag = PR_DISPLAY_NAME_A;

impl Rows {
    /// A table of as many rows, in this memory.
    pub fn new(allocator: Allocator, count: u32) -> Self {
        let view = View { columns: vec![NUMBER, NAME], only: None, position: 0 };
        Self { allocator, count, view: Mutex::new(view) }
    }

    fn row(&self, columns: &[PropTag], number: i32) -> Result<Buffer<[SPropValue]>> {
        let name = format!("row {number}");
        let values: Vec<_> = columns
            .iter()
            .map(|&tag| match tag {
                NUMBER => (tag, PropValue::Long(number)),
                NAME => (tag, PropValue::String8(name.as_bytes())),
                _ => (tag.with_type(PT_ERROR), PropValue::Error(MAPI_E_NOT_FOUND)),
            })
            .collect();
        properties(self.allocator, &values)
    }

    fn next(&self, most: usize) -> Result<RowSet> {
        let mut view = self.view.lock().expect("no panic");
        let all = (0..self.count as i32).filter(|&number| view.only.is_none_or(|only| only == number));
        let rows: Vec<i32> = all.skip(view.position).take(most).collect();
        view.position += rows.len();
        let rows = rows.iter().map(|&number| self.row(&view.columns, number)).collect::<Result<_>>()?;
        RowSet::new(self.allocator, rows)
    }
}

impl IMAPITable_Impl for Rows_Impl {
    unsafe fn SetColumns(&self, tags: *const SPropTagArray, _flags: u32) -> HRESULT {
        // SAFETY: this method's contract.
        match unsafe { prop_tags(tags) } {
            Some(tags) => {
                self.view.lock().expect("no panic").columns = tags.to_vec();
                S_OK
            }
            None => MAPI_E_INVALID_PARAMETER,
        }
    }

    unsafe fn GetRowCount(&self, _flags: u32, count: *mut u32) -> HRESULT {
        let only = self.view.lock().expect("no panic").only;
        // SAFETY: valid for a write.
        unsafe { count.write(if only.is_some() { 1 } else { self.count }) };
        S_OK
    }

    unsafe fn Restrict(&self, restriction: *const SRestriction, _flags: u32) -> HRESULT {
        // SAFETY: this method's contract.
        let only = match unsafe { restriction.as_ref().map(|restriction| restriction.view()) } {
            None => None,
            Some(Restriction::Property { relation: RELOP_EQ, tag: NUMBER, value }) => {
                // SAFETY: as above.
                match unsafe { value.value() } {
                    PropValue::Long(number) => Some(number),
                    _ => return MAPI_E_TOO_COMPLEX,
                }
            }
            Some(_) => return MAPI_E_TOO_COMPLEX,
        };
        let mut view = self.view.lock().expect("no panic");
        (view.only, view.position) = (only, 0);
        S_OK
    }

    unsafe fn QueryRows(&self, row_count: i32, _flags: u32, rows: *mut *mut SRowSet) -> HRESULT {
        let Ok(most) = usize::try_from(row_count) else {
            return MAPI_E_INVALID_PARAMETER;
        };
        match self.next(most) {
            Ok(found) => {
                // SAFETY: valid for a write.
                unsafe { rows.write(found.into_raw()) };
                S_OK
            }
            Err(error) => error.code(),
        }
    }
}
