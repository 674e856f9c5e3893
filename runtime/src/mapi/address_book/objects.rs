//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{
    ADRENTRY, ADRLIST, ADRPARM, DISMISSMODELESS, ENTRYID, FlagList, IMAPIAdviseSink, IMAPIContainer, IMAPIProgress,
    IMAPIProp, LPFNBUTTON, LPTSTR, SBinaryArray, SPropTagArray, SPropValue, SRowSet,
};

/// DRAFT IAddrBook.
///
/// Source: MAPIX.h, page "IAddrBook : IMAPIProp".
#[com_interface("00020309-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IAddrBook: IMAPIProp {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
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
    #[slot(15)]
    unsafe fn CompareEntryIDs(
        &self,
        entry_id1_size: u32,
        entry_id1: *const ENTRYID,
        entry_id2_size: u32,
        entry_id2: *const ENTRYID,
        flags: u32,
        result: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn Advise(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        event_mask: u32,
        advise_sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
        connection: *mut usize,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(17)]
    fn Unadvise(&self, connection: usize) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(18)]
    unsafe fn CreateOneOff(
        &self,
        name: LPTSTR,
        adr_type: LPTSTR,
        address: LPTSTR,
        flags: u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(19)]
    unsafe fn NewEntry(
        &self,
        ui_param: usize,
        flags: u32,
        e_id_container_size: u32,
        e_id_container: *const ENTRYID,
        e_id_new_entry_tpl_size: u32,
        e_id_new_entry_tpl: *const ENTRYID,
        lpcb_e_id_new_entry: *mut u32,
        e_id_new_entry: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(20)]
    unsafe fn ResolveName(
        &self,
        ui_param: usize,
        flags: u32,
        new_entry_title: LPTSTR,
        adr_list: *mut ADRLIST,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(21)]
    unsafe fn Address(&self, ui_param: *mut usize, adr_parms: *mut ADRPARM, adr_list: *mut *mut ADRLIST) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(22)]
    unsafe fn Details(
        &self,
        ui_param: *mut usize,
        lpfn_dismiss: Option<DISMISSMODELESS>,
        lpv_dismiss_context: *mut c_void,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        button_callback: Option<LPFNBUTTON>,
        lpv_button_context: *mut c_void,
        button_text: LPTSTR,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(23)]
    unsafe fn RecipOptions(&self, ui_param: usize, flags: u32, recip: *mut ADRENTRY) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(24)]
    unsafe fn QueryDefaultRecipOpt(
        &self,
        adr_type: LPTSTR,
        flags: u32,
        lpc_values: *mut u32,
        options: *mut *mut SPropValue,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(25)]
    unsafe fn GetPAB(&self, lpcb_entry_id: *mut u32, entry_id: *mut *mut ENTRYID) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(26)]
    unsafe fn SetPAB(&self, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(27)]
    unsafe fn GetDefaultDir(&self, lpcb_entry_id: *mut u32, entry_id: *mut *mut ENTRYID) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(28)]
    unsafe fn SetDefaultDir(&self, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(29)]
    unsafe fn GetSearchPath(&self, flags: u32, search_path: *mut *mut SRowSet) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(30)]
    unsafe fn SetSearchPath(&self, flags: u32, search_path: *mut SRowSet) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(31)]
    unsafe fn PrepareRecips(
        &self,
        flags: u32,
        prop_tag_array: *const SPropTagArray,
        recip_list: *mut ADRLIST,
    ) -> HRESULT;
}

/// DRAFT IABContainer.
///
/// Source: MAPIDefS.h, page "IABContainer : IMAPIContainer".
#[com_interface("0002030d-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IABContainer: IMAPIContainer {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(19)]
    #[retval]
    unsafe fn CreateEntry(&self, entry_id_size: u32, entry_id: *const ENTRYID, create_flags: u32) -> Result<IMAPIProp>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(20)]
    unsafe fn CopyEntries(
        &self,
        entries: *const SBinaryArray,
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
    unsafe fn DeleteEntries(&self, entries: *const SBinaryArray, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(22)]
    unsafe fn ResolveNames(
        &self,
        prop_tag_array: *const SPropTagArray,
        flags: u32,
        adr_list: *mut ADRLIST,
        flag_list: *mut FlagList,
    ) -> HRESULT;
}

/// DRAFT IDistList.
///
/// Source: MAPIDefS.h, page "IDistList : IMAPIContainer".
#[com_interface("0002030e-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IDistList: IMAPIContainer {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(19)]
    #[retval]
    unsafe fn CreateEntry(&self, entry_id_size: u32, entry_id: *const ENTRYID, create_flags: u32) -> Result<IMAPIProp>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(20)]
    unsafe fn CopyEntries(
        &self,
        entries: *const SBinaryArray,
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
    unsafe fn DeleteEntries(&self, entries: *const SBinaryArray, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(22)]
    unsafe fn ResolveNames(
        &self,
        prop_tag_array: *const SPropTagArray,
        flags: u32,
        adr_list: *mut ADRLIST,
        flag_list: *mut FlagList,
    ) -> HRESULT;
}

/// DRAFT IMailUser.
///
/// Source: MAPIDefS.h, page "IMailUser : IMAPIProp".
#[com_interface("0002030a-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMailUser: IMAPIProp {}

/// DRAFT IContabAdmin.
///
/// Source: page "IContabAdmin : IUnknown".
#[com_interface("cc6a3ba9-e7f5-4769-887b-34e190817bfc", free_threaded)]
pub unsafe trait IContabAdmin: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn RemoveStore(&self, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;
}
