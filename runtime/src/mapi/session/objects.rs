//! DRAFT.

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PSTR, Result};

use crate::com_interface;
use crate::mapi::{
    ENTRYID, IAddrBook, IMAPIAdviseSink, IMAPIFolder, IMAPIProp, IMAPITable, IMessage, IMsgServiceAdmin, IMsgStore,
    IProfSect, LPTSTR, MAPIERROR, MAPIUID, SPropValue,
};

/// DRAFT IMAPISession.
///
/// Source: MAPIX.h, page "IMAPISession : IUnknown".
#[com_interface("00020300-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPISession: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    #[retval]
    fn GetMsgStoresTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    #[retval]
    unsafe fn OpenMsgStore(
        &self,
        ui_param: usize,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        interface: Option<&GUID>,
        flags: u32,
    ) -> Result<IMsgStore>;

    /// DRAFT.
    #[slot(6)]
    #[retval]
    fn OpenAddressBook(&self, ui_param: usize, interface: Option<&GUID>, flags: u32) -> Result<IAddrBook>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    #[retval]
    unsafe fn OpenProfileSection(
        &self,
        u_id: *const MAPIUID,
        interface: Option<&GUID>,
        flags: u32,
    ) -> Result<IProfSect>;

    /// DRAFT.
    #[slot(8)]
    #[retval]
    fn GetStatusTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
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
    #[slot(10)]
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
    #[slot(11)]
    unsafe fn Advise(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        event_mask: u32,
        advise_sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
        connection: *mut usize,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(12)]
    fn Unadvise(&self, connection: usize) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn MessageOptions(
        &self,
        ui_param: usize,
        flags: u32,
        adr_type: LPTSTR,
        message: Option<InterfaceRef<'_, IMessage>>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn QueryDefaultMessageOpt(
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
    #[slot(15)]
    unsafe fn EnumAdrTypes(&self, flags: u32, lpc_adr_types: *mut u32, lpppsz_adr_types: *mut *mut LPTSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn QueryIdentity(&self, lpcb_entry_id: *mut u32, entry_id: *mut *mut ENTRYID) -> HRESULT;

    /// DRAFT.
    #[slot(17)]
    fn Logoff(&self, ui_param: usize, flags: u32, reserved: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(18)]
    unsafe fn SetDefaultStore(&self, flags: u32, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// DRAFT.
    #[slot(19)]
    #[retval]
    fn AdminServices(&self, flags: u32) -> Result<IMsgServiceAdmin>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(20)]
    unsafe fn ShowForm(
        &self,
        ui_param: usize,
        msg_store: Option<InterfaceRef<'_, IMsgStore>>,
        parent_folder: Option<InterfaceRef<'_, IMAPIFolder>>,
        interface: Option<&GUID>,
        message_token: usize,
        message_sent: Option<InterfaceRef<'_, IMessage>>,
        flags: u32,
        message_status: u32,
        message_flags: u32,
        access: u32,
        message_class: PSTR,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(21)]
    unsafe fn PrepareForm(
        &self,
        interface: Option<&GUID>,
        message: Option<InterfaceRef<'_, IMessage>>,
        message_token: *mut usize,
    ) -> HRESULT;
}

/// DRAFT IMAPIStatus.
///
/// Source: MAPIDefS.h, page "IMAPIStatus : IMAPIProp".
#[com_interface("00020305-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIStatus: IMAPIProp {
    /// DRAFT.
    #[slot(14)]
    fn ValidateState(&self, ui_param: usize, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(15)]
    fn SettingsDialog(&self, ui_param: usize, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn ChangePassword(&self, old_pass: LPTSTR, new_pass: LPTSTR, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    unsafe fn FlushQueues(
        &self,
        ui_param: usize,
        target_transport_size: u32,
        target_transport: *const ENTRYID,
        flags: u32,
    ) -> HRESULT;
}

/// DRAFT IMAPIProgress.
///
/// Source: MAPIDefS.h, page "IMAPIProgress : IUnknown".
#[com_interface("0002031f-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIProgress: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn Progress(&self, value: u32, count: u32, total: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn GetFlags(&self, flags: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetMax(&self, max: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetMin(&self, min: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn SetLimits(&self, min: *mut u32, max: *mut u32, flags: *mut u32) -> HRESULT;
}

/// DRAFT IMAPIControl.
///
/// Source: MAPIDefS.h, page "IMAPIControl : IUnknown".
#[com_interface("0002031b-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIControl: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn Activate(&self, flags: u32, ui_param: usize) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetState(&self, flags: u32, state: *mut u32) -> HRESULT;
}
