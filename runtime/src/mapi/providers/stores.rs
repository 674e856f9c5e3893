//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{ENTRYID, IMAPIAdviseSink, IMAPISupport, IMsgStore, LPTSTR, MAPIERROR};

/// DRAFT IMSProvider.
///
/// Source: MAPISPI.h, page "IMSProvider : IUnknown".
#[com_interface("00020310-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMSProvider: IUnknown {
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
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        flags: u32,
        interface: Option<&GUID>,
        lpcb_spool_security: *mut u32,
        lppb_spool_security: *mut *mut u8,
        mapi_error: *mut *mut MAPIERROR,
        ms_logon: *mut Option<IMSLogon>,
        mdb: *mut Option<IMsgStore>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn SpoolerLogon(
        &self,
        mapi_sup: Option<InterfaceRef<'_, IMAPISupport>>,
        ui_param: usize,
        profile_name: LPTSTR,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        flags: u32,
        interface: Option<&GUID>,
        spool_security_size: u32,
        lpb_spool_security: *mut u8,
        mapi_error: *mut *mut MAPIERROR,
        ms_logon: *mut Option<IMSLogon>,
        mdb: *mut Option<IMsgStore>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn CompareStoreIDs(
        &self,
        entry_id1_size: u32,
        entry_id1: *const ENTRYID,
        entry_id2_size: u32,
        entry_id2: *const ENTRYID,
        flags: u32,
        result: *mut u32,
    ) -> HRESULT;
}

/// DRAFT IMSLogon.
///
/// Source: MAPISPI.h, page "IMSLogon : IUnknown".
#[com_interface("00020313-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMSLogon: IUnknown {
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
    unsafe fn Logoff(&self, flags: *mut u32) -> HRESULT;

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
    unsafe fn OpenStatusEntry(
        &self,
        interface: Option<&GUID>,
        flags: u32,
        obj_type: *mut u32,
        entry: *mut *mut c_void,
    ) -> HRESULT;
}

/// DRAFT IMAPIProviderShutdown.
///
/// Source: MAPIDefS.h, page "IMAPIProviderShutdown : IUnknown".
#[com_interface("00020398-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIProviderShutdown: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn QueryFastShutdown(&self) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn NotifyProcessShutdown(&self) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn DoFastShutdown(&self) -> HRESULT;
}
