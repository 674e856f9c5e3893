//! A table: rows as they were when it was opened. A client chooses columns, rows and order, and reads.

use std::sync::{Mutex, MutexGuard, PoisonError};

use mapi_com::mapi::*;
use mapi_com::{Com, HRESULT, Result, S_OK, com_object};

use crate::property_set::{PropertySet, of_width};
use crate::view::View;

/// A view of rows. Those who want to know of changes ask the store; the table has none.
#[com_object(IMAPITable)]
pub(crate) struct Table {
    allocator: Allocator,
    /// Those of the call that opened it, for the width of texts.
    flags: u32,
    /// All columns that there are.
    all_columns: Vec<PropTag>,
    view: Mutex<View>,
    last_error: LastError,
}

impl Table {
    /// A table of these rows, with these columns to begin with; `MAPI_UNICODE` in `flags` decides the width of their texts.
    pub(crate) fn open(allocator: Allocator, columns: &[PropTag], rows: Vec<PropertySet>, flags: u32) -> IMAPITable {
        let all_columns: Vec<_> = columns.iter().map(|tag| of_width(*tag, flags)).collect();
        let view = Mutex::new(View::new(rows, all_columns.clone()));
        Com::new(Self { allocator, flags, all_columns, view, last_error: LastError::new() }).into_interface()
    }

    fn view(&self) -> MutexGuard<'_, View> {
        // What panics leaves at most another order behind.
        self.view.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn row(&self, properties: &PropertySet, columns: &[PropTag]) -> Result<Buffer<[SPropValue]>> {
        let values: Vec<_> = columns.iter().map(|tag| properties.answer(*tag, self.flags)).collect();
        mapi_com::mapi::properties(self.allocator, &values)
    }

    fn failed(&self, error: &mapi_com::Error) -> HRESULT {
        self.last_error.note(error.code(), error.message()).code()
    }
}

/// Whether a row meets a condition.
///
/// # Safety
///
/// All parts of the condition are readable.
unsafe fn meets(row: &PropertySet, restriction: &SRestriction) -> Result<bool> {
    // SAFETY: this function's contract.
    unsafe { restriction.matches(&|tag| row.get(tag)) }
}

/// The columns of an order.
///
/// # Safety
///
/// `order` points to a readable order with all the columns that it counts.
unsafe fn columns_of(order: *const SSortOrderSet) -> Vec<SSortOrder> {
    // SAFETY: this function's contract. The pointer to the first column is one to all of them.
    unsafe {
        let (count, first) = ((*order).cSorts as usize, (&raw const (*order).aSort).cast::<SSortOrder>());
        (0..count).map(|index| first.add(index).read()).collect()
    }
}

impl IMAPITable_Impl for Table_Impl {
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT {
        // SAFETY: the caller's promise, and that of the allocator.
        unsafe { self.last_error.hand_out(result, flags, error, self.allocator.functions().0) }
    }

    unsafe fn GetStatus(&self, status: *mut u32, kind: *mut u32) -> HRESULT {
        if status.is_null() || kind.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        // SAFETY: not null, so valid for a write by the caller's promise.
        unsafe {
            status.write(TBLSTAT_COMPLETE);
            kind.write(TBLTYPE_SNAPSHOT);
        }
        S_OK
    }

    unsafe fn SetColumns(&self, tags: *const SPropTagArray, _flags: u32) -> HRESULT {
        // SAFETY: the caller's promise.
        match unsafe { prop_tags(tags) } {
            Some(tags @ [_, ..]) => {
                self.view().columns = tags.to_vec();
                S_OK
            }
            _ => MAPI_E_INVALID_PARAMETER,
        }
    }

    unsafe fn QueryColumns(&self, flags: u32, tags: *mut *mut SPropTagArray) -> HRESULT {
        if tags.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        let is_all = flags & TBL_ALL_COLUMNS != 0;
        let columns = if is_all { self.all_columns.clone() } else { self.view().columns.clone() };
        match prop_tag_array(self.allocator, &columns) {
            Ok(list) => {
                // SAFETY: not null, so valid for a write by the caller's promise.
                unsafe { tags.write(Buffer::into_raw(list)) };
                S_OK
            }
            Err(error) => self.failed(&error),
        }
    }

    unsafe fn GetRowCount(&self, _flags: u32, count: *mut u32) -> HRESULT {
        if count.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        // SAFETY: not null, so valid for a write by the caller's promise.
        unsafe { count.write(number(self.view().len())) };
        S_OK
    }

    unsafe fn SeekRow(&self, origin: BOOKMARK, row_count: i32, rows_sought: *mut i32) -> HRESULT {
        let went = match self.view().seek(origin, row_count) {
            Ok(went) => went,
            Err(code) => return code,
        };
        if !rows_sought.is_null() {
            // SAFETY: not null, so valid for a write by the caller's promise.
            unsafe { rows_sought.write(went) };
        }
        S_OK
    }

    fn SeekRowApprox(&self, numerator: u32, denominator: u32) -> HRESULT {
        if denominator == 0 {
            return MAPI_E_INVALID_PARAMETER;
        }
        let mut view = self.view();
        let place = u64::from(numerator.min(denominator)) * u64::from(number(view.len())) / u64::from(denominator);
        // At most the number of rows.
        view.position = place as usize;
        S_OK
    }

    unsafe fn QueryPosition(&self, row: *mut u32, numerator: *mut u32, denominator: *mut u32) -> HRESULT {
        if row.is_null() || numerator.is_null() || denominator.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        let view = self.view();
        let (position, length) = (number(view.position), number(view.len()));
        // SAFETY: not null, so valid for a write by the caller's promise.
        unsafe {
            row.write(position);
            numerator.write(position);
            denominator.write(length.max(1));
        }
        S_OK
    }

    unsafe fn FindRow(&self, restriction: *const SRestriction, origin: BOOKMARK, flags: u32) -> HRESULT {
        // SAFETY: the caller's promise.
        let Some(restriction) = (unsafe { restriction.as_ref() }) else { return MAPI_E_INVALID_PARAMETER };
        let mut view = self.view();
        let from = match view.place(origin) {
            Ok(from) => from,
            Err(code) => return code,
        };
        // SAFETY: as above.
        match view.find(from, flags & DIR_BACKWARD != 0, |row| unsafe { meets(row, restriction) }) {
            Ok(true) => S_OK,
            Ok(false) => MAPI_E_NOT_FOUND,
            Err(error) => self.failed(&error),
        }
    }

    unsafe fn Restrict(&self, restriction: *const SRestriction, _flags: u32) -> HRESULT {
        // SAFETY: the caller's promise.
        let restriction = unsafe { restriction.as_ref() };
        // SAFETY: as above.
        let passes = |row: &PropertySet| restriction.map_or(Ok(true), |restriction| unsafe { meets(row, restriction) });
        match self.view().restrict(passes) {
            Ok(()) => S_OK,
            Err(error) => self.failed(&error),
        }
    }

    fn CreateBookmark(&self) -> Result<BOOKMARK> {
        Ok(self.view().mark())
    }

    fn FreeBookmark(&self, bookmark: BOOKMARK) -> HRESULT {
        self.view().forget(bookmark).err().unwrap_or(S_OK)
    }

    unsafe fn SortTable(&self, order: *const SSortOrderSet, _flags: u32) -> HRESULT {
        if order.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        // SAFETY: not null, so readable by the caller's promise.
        let (categories, columns) = unsafe { ((*order).cCategories, columns_of(order)) };
        let categorizing = TABLE_SORT_COMBINE | TABLE_SORT_CATEG_MAX | TABLE_SORT_CATEG_MIN;
        if categories > 0 || columns.iter().any(|column| column.ulOrder & categorizing != 0) {
            return MAPI_E_TOO_COMPLEX;
        }
        self.view().sort(columns);
        S_OK
    }

    unsafe fn QuerySortOrder(&self, order: *mut *mut SSortOrderSet) -> HRESULT {
        if order.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        let columns = self.view().order().to_vec();
        let mut words = vec![number(columns.len()), 0, 0];
        words.extend(columns.iter().flat_map(|column| [column.ulPropTag.0, column.ulOrder]));
        // The record has room for one column, also if there is none.
        words.resize(words.len().max(5), 0);
        match Buffer::copy_of(self.allocator, &words) {
            Ok(block) => {
                // Three counts and two numbers for each column: what the record is made of.
                // SAFETY: not null, so valid for a write by the caller's promise.
                unsafe { order.write(Buffer::into_raw_parts(block).0.cast()) };
                S_OK
            }
            Err(error) => self.failed(&error),
        }
    }

    unsafe fn QueryRows(&self, row_count: i32, flags: u32, rows: *mut *mut SRowSet) -> HRESULT {
        if rows.is_null() || row_count == 0 {
            return MAPI_E_INVALID_PARAMETER;
        }
        let mut view = self.view();
        let range = view.range(row_count);
        let read = range.clone().map(|place| self.row(view.row(place), &view.columns));
        let read = read.collect::<Result<_>>().and_then(|read| RowSet::new(self.allocator, read));
        match read {
            Ok(set) => {
                view.position = if flags & TBL_NOADVANCE == 0 { range.end } else { range.start };
                // SAFETY: not null, so valid for a write by the caller's promise.
                unsafe { rows.write(set.into_raw()) };
                S_OK
            }
            Err(error) => self.failed(&error),
        }
    }

    fn Abort(&self) -> HRESULT {
        // Nothing ever runs on.
        S_OK
    }

    unsafe fn WaitForCompletion(&self, _flags: u32, _timeout: u32, status: *mut u32) -> HRESULT {
        if !status.is_null() {
            // SAFETY: not null, so valid for a write by the caller's promise.
            unsafe { status.write(TBLSTAT_COMPLETE) };
        }
        S_OK
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
