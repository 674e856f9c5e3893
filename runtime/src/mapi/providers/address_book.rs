//! DRAFT.

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{
    ADRLIST, ENTRYID, IMAPIAdviseSink, IMAPIProp, IMAPIStatus, IMAPISupport, IMAPITable, LPTSTR, MAPIERROR,
    SPropTagArray,
};

/// DRAFT IABProvider.
///
/// Source: MAPISPI.h, page "IABProvider : IUnknown".
#[com_interface("00020311-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IABProvider: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Shutdown(&self, flags: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn Logon(
        &self,
        mapi_sup: Option<InterfaceRef<'_, IMAPISupport>>,
        ui_param: usize,
        profile_name: LPTSTR,
        flags: u32,
        lpulpcb_security: *mut u32,
        lppb_security: *mut *mut u8,
        mapi_error: *mut *mut MAPIERROR,
        ab_logon: *mut Option<IABLogon>,
    ) -> HRESULT;
}

/// DRAFT IABLogon.
///
/// Source: MAPISPI.h, page "IABLogon : IUnknown".
#[com_interface("00020314-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IABLogon: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn Logoff(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
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
    #[slot(6)]
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
    #[slot(7)]
    unsafe fn Advise(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        event_mask: u32,
        advise_sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
        connection: *mut usize,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(8)]
    fn Unadvise(&self, connection: usize) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    #[retval]
    unsafe fn OpenStatusEntry(&self, interface: Option<&GUID>, flags: u32, obj_type: *mut u32) -> Result<IMAPIStatus>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn OpenTemplateID(
        &self,
        template_id_size: u32,
        template_id: *const ENTRYID,
        template_flags: u32,
        mapi_prop_data: Option<InterfaceRef<'_, IMAPIProp>>,
        interface: Option<&GUID>,
        mapi_prop_new: *mut Option<IMAPIProp>,
        mapi_prop_sibling: Option<InterfaceRef<'_, IMAPIProp>>,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(11)]
    #[retval]
    fn GetOneOffTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn PrepareRecips(
        &self,
        flags: u32,
        prop_tag_array: *const SPropTagArray,
        recip_list: *mut ADRLIST,
    ) -> HRESULT;
}
