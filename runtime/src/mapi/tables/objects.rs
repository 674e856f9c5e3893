//! DRAFT.

use windows_core::{HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{IMAPIAdviseSink, MAPIERROR, SPropTagArray, SPropValue, SRestriction, SRow, SRowSet, SSortOrderSet};

/// DRAFT.
pub type CALLERRELEASE =
    unsafe extern "system" fn(usize, Option<InterfaceRef<'_, ITableData>>, Option<InterfaceRef<'_, IMAPITable>>);

/// DRAFT IMAPITable.
///
/// Source: MAPIDefS.h, page "IMAPITable : IUnknown".
#[com_interface("00020301-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPITable: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn Advise(
        &self,
        event_mask: u32,
        advise_sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
        connection: *mut usize,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn Unadvise(&self, connection: usize) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetStatus(&self, table_status: *mut u32, table_type: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn SetColumns(&self, prop_tag_array: *const SPropTagArray, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn QueryColumns(&self, flags: u32, prop_tag_array: *mut *mut SPropTagArray) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn GetRowCount(&self, flags: u32, count: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn SeekRow(&self, bk_origin: usize, l_row_count: i32, lpl_rows_sought: *mut i32) -> HRESULT;

    /// DRAFT.
    #[slot(11)]
    fn SeekRowApprox(&self, numerator: u32, denominator: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn QueryPosition(&self, row: *mut u32, numerator: *mut u32, denominator: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn FindRow(&self, restriction: *const SRestriction, bk_origin: usize, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn Restrict(&self, restriction: *const SRestriction, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(15)]
    unsafe fn CreateBookmark(&self, lpbk_position: *mut usize) -> HRESULT;

    /// DRAFT.
    #[slot(16)]
    fn FreeBookmark(&self, bk_position: usize) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    unsafe fn SortTable(&self, sort_criteria: *const SSortOrderSet, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(18)]
    unsafe fn QuerySortOrder(&self, sort_criteria: *mut *mut SSortOrderSet) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(19)]
    unsafe fn QueryRows(&self, l_row_count: i32, flags: u32, rows: *mut *mut SRowSet) -> HRESULT;

    /// DRAFT.
    #[slot(20)]
    fn Abort(&self) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(21)]
    unsafe fn ExpandRow(
        &self,
        instance_key_size: u32,
        pb_instance_key: *mut u8,
        row_count: u32,
        flags: u32,
        rows: *mut *mut SRowSet,
        more_rows: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(22)]
    unsafe fn CollapseRow(
        &self,
        instance_key_size: u32,
        pb_instance_key: *mut u8,
        flags: u32,
        row_count: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(23)]
    unsafe fn WaitForCompletion(&self, flags: u32, timeout: u32, table_status: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(24)]
    unsafe fn GetCollapseState(
        &self,
        flags: u32,
        instance_key_size: u32,
        lpb_instance_key: *mut u8,
        lpcb_collapse_state: *mut u32,
        lppb_collapse_state: *mut *mut u8,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(25)]
    unsafe fn SetCollapseState(
        &self,
        flags: u32,
        collapse_state_size: u32,
        pb_collapse_state: *mut u8,
        lpbk_location: *mut usize,
    ) -> HRESULT;
}

/// DRAFT ITableData.
///
/// Source: MAPIUtil.h, page "ITableData : IUnknown".
#[com_interface("00020316-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait ITableData: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    #[retval]
    unsafe fn HrGetView(
        &self,
        s_sort_order_set: *const SSortOrderSet,
        caller_release: *mut Option<CALLERRELEASE>,
        caller_data: usize,
    ) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn HrModifyRow(&self, unnamed: *mut SRow) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn HrDeleteRow(&self, s_prop_value: *const SPropValue) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn HrQueryRow(
        &self,
        lps_prop_value: *const SPropValue,
        s_row: *mut *mut SRow,
        lpuli_row: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn HrEnumRow(&self, row_number: u32, s_row: *mut *mut SRow) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn HrNotify(&self, flags: u32, values_count: u32, s_prop_value: *const SPropValue) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn HrInsertRow(&self, uli_row: u32, s_row: *mut SRow) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn HrModifyRows(&self, flags: u32, s_row_set: *mut SRowSet) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn HrDeleteRows(
        &self,
        flags: u32,
        lprowset_to_delete: *mut SRowSet,
        rows_deleted_count: *mut u32,
    ) -> HRESULT;
}
