//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{
    ENTRYID, IMAPIProgress, IMAPIProp, IMAPITable, IMessage, LPTSTR, SBinaryArray, SRestriction, SSortOrderSet,
};

/// DRAFT IMAPIContainer.
///
/// Source: MAPIDefS.h, page "IMAPIContainer : IMAPIProp".
#[com_interface("0002030b-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIContainer: IMAPIProp {
    /// DRAFT.
    #[slot(14)]
    #[retval]
    fn GetContentsTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    #[slot(15)]
    #[retval]
    fn GetHierarchyTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    #[retval]
    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        interface: Option<&GUID>,
        flags: u32,
        obj_type: *mut u32,
    ) -> Result<IUnknown>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    unsafe fn SetSearchCriteria(
        &self,
        restriction: *const SRestriction,
        container_list: *const SBinaryArray,
        search_flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(18)]
    unsafe fn GetSearchCriteria(
        &self,
        flags: u32,
        restriction: *mut *mut SRestriction,
        container_list: *mut *mut SBinaryArray,
        search_state: *mut u32,
    ) -> HRESULT;
}

/// DRAFT IMAPIFolder.
///
/// Source: MAPIDefS.h, page "IMAPIFolder : IMAPIContainer".
#[com_interface("0002030c-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIFolder: IMAPIContainer {
    /// DRAFT.
    #[slot(19)]
    #[retval]
    fn CreateMessage(&self, interface: Option<&GUID>, flags: u32) -> Result<IMessage>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(20)]
    unsafe fn CopyMessages(
        &self,
        msg_list: *const SBinaryArray,
        interface: Option<&GUID>,
        dest_folder: *mut c_void,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(21)]
    unsafe fn DeleteMessages(
        &self,
        msg_list: *const SBinaryArray,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(22)]
    #[retval]
    unsafe fn CreateFolder(
        &self,
        folder_type: u32,
        folder_name: LPTSTR,
        folder_comment: LPTSTR,
        interface: Option<&GUID>,
        flags: u32,
    ) -> Result<IMAPIFolder>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(23)]
    unsafe fn CopyFolder(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        interface: Option<&GUID>,
        dest_folder: *mut c_void,
        new_folder_name: LPTSTR,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(24)]
    unsafe fn DeleteFolder(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(25)]
    unsafe fn SetReadFlags(
        &self,
        msg_list: *const SBinaryArray,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(26)]
    unsafe fn GetMessageStatus(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        flags: u32,
        message_status: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(27)]
    unsafe fn SetMessageStatus(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        new_status: u32,
        new_status_mask: u32,
        old_status: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(28)]
    unsafe fn SaveContentsSort(&self, sort_criteria: *const SSortOrderSet, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(29)]
    fn EmptyFolder(&self, ui_param: usize, progress: Option<InterfaceRef<'_, IMAPIProgress>>, flags: u32) -> HRESULT;
}
