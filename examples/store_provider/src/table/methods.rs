//! The methods of a table.

use mapi_com::mapi::*;
use mapi_com::{HRESULT, InterfaceRef, Result, S_OK};

use super::{Filter, Table_Impl};
use crate::property_set::PropertySet;

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
        unsafe { self.last_error.hand_out(result, flags, error, self.shared.allocator.functions().0) }
    }

    fn Advise(&self, event_mask: u32, sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>) -> Result<usize> {
        self.subscribe(event_mask, sink)
    }

    fn Unadvise(&self, connection: usize) -> HRESULT {
        let mut connections = self.connections();
        let Some(place) = connections.iter().position(|known| *known == connection) else { return MAPI_E_NOT_FOUND };
        connections.remove(place);
        // Code of others may run.
        drop(connections);
        self.shared.support.Unsubscribe(connection)
    }

    unsafe fn GetStatus(&self, status: *mut u32, kind: *mut u32) -> HRESULT {
        if status.is_null() || kind.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        // SAFETY: not null, so valid for a write by the caller's promise.
        unsafe {
            status.write(TBLSTAT_COMPLETE);
            kind.write(if self.source.is_some() { TBLTYPE_DYNAMIC } else { TBLTYPE_SNAPSHOT });
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
        match prop_tag_array(self.shared.allocator, &columns) {
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
        let filter = unsafe { restriction.as_ref() }.map(|restriction| {
            // SAFETY: as above.
            unsafe { Filter::copy(restriction, self.shared.allocator) }
        });
        match filter.transpose().and_then(|filter| self.view().restrict(filter)) {
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
        match Buffer::copy_of(self.shared.allocator, &words) {
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
        let read = read.collect::<Result<_>>().and_then(|read| RowSet::new(self.shared.allocator, read));
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
