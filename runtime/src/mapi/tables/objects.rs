//! The table, and MAPI's implementation of one.

use core::ffi::c_void;

use windows_core::{HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{
    IMAPIAdviseSink, MAPI_E_NO_SUPPORT, MAPIERROR, SPropTagArray, SPropValue, SRestriction, SRow, SRowSet,
    SSortOrderSet,
};

/// A position in a table that stays with its row, or one of `BOOKMARK_BEGINNING`, `BOOKMARK_CURRENT`, `BOOKMARK_END`,
/// which need not be made. As wide as a pointer, though the pages speak of 32 bits.
///
/// Source: MAPIDefS.h.
pub type BOOKMARK = usize;

/// Called when a view of an [`ITableData`] is released for the last time: the data given to `HrGetView`, the
/// `ITableData *` and the `IMAPITable *` concerned, both borrowed. Commonly used to release the table data.
///
/// Source: MAPIUtil.h, page "CALLERRELEASE".
pub type CALLERRELEASE = unsafe extern "system" fn(caller_data: usize, table_data: *mut c_void, view: *mut c_void);

/// A view of rows of properties: what a folder, a store or an address book has in it. Implemented by service
/// providers and by MAPI, called by clients and providers.
///
/// While an asynchronous operation is under way most methods answer `MAPI_E_BUSY`.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IMAPITable : IUnknown".
#[com_interface("00020301-0000-0000-c000-000000000046", free_threaded, unsupported = MAPI_E_NO_SUPPORT)]
pub unsafe trait IMAPITable: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this table returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16; `MAPI_E_BAD_CHARWIDTH` if the table has them in the other
    /// width only.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Registers a sink for changes of the table, and answers the number of the registration, never 0.
    ///
    /// `event_mask` is `fnevTableModified`. The table keeps a reference to the sink until `Unadvise`.
    /// `MAPI_E_NO_SUPPORT` if it does not notify.
    #[slot(4)]
    #[retval]
    fn Advise(&self, event_mask: u32, sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>) -> Result<usize>;

    /// Ends a registration. A notification that is under way may still arrive.
    #[slot(5)]
    fn Unadvise(&self, connection: usize) -> HRESULT;

    /// Tells what the table is doing (`TBLSTAT_*`), and how it follows the data under it (`TBLTYPE_*`).
    ///
    /// # Safety
    ///
    /// `status` and `kind` are valid for a write.
    #[slot(6)]
    unsafe fn GetStatus(&self, status: *mut u32, kind: *mut u32) -> HRESULT;

    /// Chooses the columns and their order; at least one, and not NULL. `PR_NULL` leaves a place free.
    ///
    /// `flags`: `TBL_ASYNC` returns at once, `TBL_BATCH` waits until the rows are needed. `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `tags` points to a readable list with all the tags that it counts.
    #[slot(7)]
    unsafe fn SetColumns(&self, tags: *const SPropTagArray, flags: u32) -> HRESULT;

    /// Hands out the columns that are chosen, or with `TBL_ALL_COLUMNS` in `flags` all that there are.
    ///
    /// The list is a block that the caller frees with `MAPIFreeBuffer`. `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `tags` is valid for a write.
    #[slot(8)]
    unsafe fn QueryColumns(&self, flags: u32, tags: *mut *mut SPropTagArray) -> HRESULT;

    /// Counts the rows. `flags` is reserved, 0.
    ///
    /// `MAPI_W_APPROX_COUNT`, a success, if the count is approximate; `MAPI_E_NO_SUPPORT` if there is none,
    /// `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `count` is valid for a write.
    #[slot(9)]
    unsafe fn GetRowCount(&self, flags: u32, count: *mut u32) -> HRESULT;

    /// Moves the cursor by `row_count` rows from a bookmark, back with a negative count.
    ///
    /// `rows_sought`, if not NULL, gets the rows that it went, with the sign of the direction.
    /// `MAPI_W_POSITION_CHANGED`, a success, if the row of the bookmark is gone and the nearest one was taken.
    /// `MAPI_E_INVALID_BOOKMARK`, `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `rows_sought` is NULL or valid for a write.
    #[slot(10)]
    unsafe fn SeekRow(&self, origin: BOOKMARK, row_count: i32, rows_sought: *mut i32) -> HRESULT;

    /// Moves the cursor to a fraction of the table; the denominator may not be 0. `MAPI_E_BUSY`.
    #[slot(11)]
    fn SeekRowApprox(&self, numerator: u32, denominator: u32) -> HRESULT;

    /// Tells where the cursor is: the row, from 0, or 0xFFFFFFFF if that is not known, and about the same as a
    /// fraction.
    ///
    /// # Safety
    ///
    /// All three are valid for a write.
    #[slot(12)]
    unsafe fn QueryPosition(&self, row: *mut u32, numerator: *mut u32, denominator: *mut u32) -> HRESULT;

    /// Moves the cursor to the next row, from a bookmark on, that meets a condition; with `DIR_BACKWARD` in `flags`
    /// to the one before.
    ///
    /// `MAPI_E_NOT_FOUND` if there is none. `MAPI_W_POSITION_CHANGED`, a success, if the row of the bookmark is gone
    /// and the search began at the nearest one. `MAPI_E_INVALID_BOOKMARK`, `MAPI_E_TOO_COMPLEX`, `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `restriction` points to a condition, all parts of which are readable.
    #[slot(13)]
    unsafe fn FindRow(&self, restriction: *const SRestriction, origin: BOOKMARK, flags: u32) -> HRESULT;

    /// Shows only the rows that meet a condition, in place of the one before; all with NULL. Bookmarks are lost.
    ///
    /// `flags`: `TBL_ASYNC` returns at once, `TBL_BATCH` waits until the rows are needed. `MAPI_E_TOO_COMPLEX` if the
    /// table cannot do it, `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `restriction` is NULL or points to a condition, all parts of which are readable.
    #[slot(14)]
    unsafe fn Restrict(&self, restriction: *const SRestriction, flags: u32) -> HRESULT;

    /// Makes a bookmark of the row at the cursor; the caller gives it back with `FreeBookmark`.
    ///
    /// `MAPI_E_UNABLE_TO_COMPLETE` if there are too many.
    #[slot(15)]
    #[retval]
    fn CreateBookmark(&self) -> Result<BOOKMARK>;

    /// Gives a bookmark back. `MAPI_E_INVALID_BOOKMARK` if it is none; those that need not be made are passed over.
    #[slot(16)]
    fn FreeBookmark(&self, bookmark: BOOKMARK) -> HRESULT;

    /// Sorts the rows, and makes categories of them if the order says so. Bookmarks are lost.
    ///
    /// An order of no columns is whatever order the table has; the page does not allow NULL. `flags` as of
    /// `Restrict`. `MAPI_E_TOO_COMPLEX`, `MAPI_E_NO_SUPPORT`, `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `order` points to a readable order with all the columns that it counts.
    #[slot(17)]
    unsafe fn SortTable(&self, order: *const SSortOrderSet, flags: u32) -> HRESULT;

    /// Hands out the order that the table is sorted in.
    ///
    /// It is a block that the caller frees with `MAPIFreeBuffer`. `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `order` is valid for a write.
    #[slot(18)]
    unsafe fn QuerySortOrder(&self, order: *mut *mut SSortOrderSet) -> HRESULT;

    /// Hands out up to `row_count` rows from the cursor on, and moves it behind them; with a negative count, the rows
    /// before it, in the order of the table.
    ///
    /// Fewer rows do not mean the end; none do. A value that is missing has the type `PT_ERROR`. The caller frees the
    /// rows with `FreeProws`. `TBL_NOADVANCE` in `flags` leaves the cursor where the rows begin. `MAPI_E_BUSY`,
    /// `MAPI_E_INVALID_PARAMETER` for a count of 0.
    ///
    /// # Safety
    ///
    /// `rows` is valid for a write.
    #[slot(19)]
    unsafe fn QueryRows(&self, row_count: i32, flags: u32, rows: *mut *mut SRowSet) -> HRESULT;

    /// Stops what the table is doing. `MAPI_E_UNABLE_TO_ABORT` if it cannot.
    #[slot(20)]
    fn Abort(&self) -> HRESULT;

    /// Expands a category: its rows come into the view behind its heading row.
    ///
    /// The category is named by the `PR_INSTANCE_KEY` of the heading row. `flags` is reserved, 0. Up to `row_count`
    /// of the new rows are handed out, for the caller to free with `FreeProws`; how many came in altogether is told
    /// in `more_rows`. `MAPI_E_NOT_FOUND` if there is no such row.
    ///
    /// # Safety
    ///
    /// `instance_key` points to `instance_key_size` readable bytes. `rows` is valid for a write, or NULL if
    /// `row_count` is 0. `more_rows` is valid for a write.
    #[slot(21)]
    unsafe fn ExpandRow(
        &self,
        instance_key_size: u32,
        instance_key: *const u8,
        row_count: u32,
        flags: u32,
        rows: *mut *mut SRowSet,
        more_rows: *mut u32,
    ) -> HRESULT;

    /// Collapses a category: its rows leave the view; `row_count` gets how many.
    ///
    /// The category is named as in `ExpandRow`. `flags` is reserved, 0. `MAPI_E_NOT_FOUND` or
    /// `MAPI_E_INVALID_ENTRYID` if there is no such row.
    ///
    /// # Safety
    ///
    /// `instance_key` points to `instance_key_size` readable bytes. `row_count` is valid for a write.
    #[slot(22)]
    unsafe fn CollapseRow(
        &self,
        instance_key_size: u32,
        instance_key: *const u8,
        flags: u32,
        row_count: *mut u32,
    ) -> HRESULT;

    /// Waits until asynchronous operations are done, `timeout` milliseconds at most, for ever with 0xFFFFFFFF.
    ///
    /// `flags` is reserved, 0. `status`, if not NULL, gets what `GetStatus` tells; it is undefined after a failure.
    /// `MAPI_E_TIMEOUT`; `MAPI_E_NO_SUPPORT` if the table works synchronously.
    ///
    /// # Safety
    ///
    /// `status` is NULL or valid for a write.
    #[slot(23)]
    unsafe fn WaitForCompletion(&self, flags: u32, timeout: u32, status: *mut u32) -> HRESULT;

    /// Hands out which categories are collapsed, for `SetCollapseState` to restore, and with it the row of that key.
    ///
    /// `flags` is reserved, 0. The bytes are a block that the caller frees with `MAPIFreeBuffer`; `state_size` counts
    /// them. `MAPI_E_NO_SUPPORT` if the table has no categories, `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `instance_key` points to `instance_key_size` readable bytes. `state_size` and `state` are valid for a write.
    #[slot(24)]
    unsafe fn GetCollapseState(
        &self,
        flags: u32,
        instance_key_size: u32,
        instance_key: *const u8,
        state_size: *mut u32,
        state: *mut *mut u8,
    ) -> HRESULT;

    /// Collapses and expands the categories as `GetCollapseState` found them, and answers a bookmark of the row whose
    /// key it was given; the caller gives it back with `FreeBookmark`.
    ///
    /// `flags` is reserved, 0. The sort order and the filter must be what they were then; nobody says what happens
    /// otherwise. `MAPI_E_UNABLE_TO_COMPLETE`, `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `state` points to `state_size` readable bytes.
    #[slot(25)]
    #[retval]
    unsafe fn SetCollapseState(&self, flags: u32, state_size: u32, state: *const u8) -> Result<BOOKMARK>;
}

/// Rows in memory, and views of them that follow every change: what `CreateTable` makes. A column that is chosen
/// there, the index, tells rows apart. Implemented by MAPI, called by service providers.
///
/// What is passed in is copied and stays the caller's.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIUtil.h, page "ITableData : IUnknown".
#[com_interface("00020316-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait ITableData: IUnknown {
    /// Makes a view of the rows that is for reading only; sorted, or with NULL not.
    ///
    /// `caller_release`, if there is one, is called with `caller_data` when the view is released for the last time.
    ///
    /// # Safety
    ///
    /// `order` is NULL or points to a readable order with all the columns that it counts. `caller_release` may be
    /// called with `caller_data` on the thread of the last release.
    #[slot(3)]
    #[retval]
    unsafe fn HrGetView(
        &self,
        order: *const SSortOrderSet,
        caller_release: Option<CALLERRELEASE>,
        caller_data: usize,
    ) -> Result<IMAPITable>;

    /// Puts a row in place of the one with the same index, or adds it.
    ///
    /// `MAPI_E_INVALID_PARAMETER` if it has no index.
    ///
    /// # Safety
    ///
    /// `row` points to a readable row, all parts of which are readable.
    #[slot(4)]
    unsafe fn HrModifyRow(&self, row: *const SRow) -> HRESULT;

    /// Deletes the row with that index. `MAPI_E_NOT_FOUND` if there is none.
    ///
    /// # Safety
    ///
    /// `index` points to a readable value, and what that points to is readable.
    #[slot(5)]
    unsafe fn HrDeleteRow(&self, index: *const SPropValue) -> HRESULT;

    /// Hands out the row with that index and, if `row_number` is not NULL, its number, from 0.
    ///
    /// The caller frees the row with `MAPIFreeBuffer`. `MAPI_E_INVALID_PARAMETER` if the value is not of the column
    /// of the index.
    ///
    /// # Safety
    ///
    /// `index` points to a readable value, and what that points to is readable. `row` is valid for a write.
    /// `row_number` is NULL or valid for a write.
    #[slot(6)]
    unsafe fn HrQueryRow(&self, index: *const SPropValue, row: *mut *mut SRow, row_number: *mut u32) -> HRESULT;

    /// Hands out a row by its number, from 0; NULL behind the last.
    ///
    /// The caller frees the row with `MAPIFreeBuffer`.
    ///
    /// # Safety
    ///
    /// `row` is valid for a write.
    #[slot(7)]
    unsafe fn HrEnumRow(&self, row_number: u32, row: *mut *mut SRow) -> HRESULT;

    /// Tells all views that the row with those values has changed, whether it has or not.
    ///
    /// `flags` is reserved, 0.
    ///
    /// # Safety
    ///
    /// `values` points to `count` readable values, and what those point to is readable.
    #[slot(8)]
    unsafe fn HrNotify(&self, flags: u32, count: u32, values: *const SPropValue) -> HRESULT;

    /// Inserts a row; `row_number` is where it stands then, at most the count of rows, which appends it.
    ///
    /// The page says both that it goes behind that row and that the count appends it; the second is followed here.
    /// `MAPI_E_INVALID_PARAMETER` if there is a row with its index.
    ///
    /// # Safety
    ///
    /// `row` points to a readable row, all parts of which are readable.
    #[slot(9)]
    unsafe fn HrInsertRow(&self, row_number: u32, row: *const SRow) -> HRESULT;

    /// Does for each row of a list what `HrModifyRow` does for one. `flags` is reserved, 0.
    ///
    /// # Safety
    ///
    /// `rows` points to a readable list with all the rows that it counts, all parts of which are readable.
    #[slot(10)]
    unsafe fn HrModifyRows(&self, flags: u32, rows: *const SRowSet) -> HRESULT;

    /// Deletes the rows with the indexes of those in a list, or with `TAD_ALL_ROWS` in `flags` all rows;
    /// `deleted_count` gets how many.
    ///
    /// # Safety
    ///
    /// `rows` points to a readable list with all the rows that it counts, all parts of which are readable, or is NULL
    /// with `TAD_ALL_ROWS`. `deleted_count` is valid for a write.
    #[slot(11)]
    unsafe fn HrDeleteRows(&self, flags: u32, rows: *const SRowSet, deleted_count: *mut u32) -> HRESULT;
}
