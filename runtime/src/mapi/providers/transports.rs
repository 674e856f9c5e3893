//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::mapi::{ENTRYID, IMAPIStatus, IMAPISupport, IMessage, LPTSTR, MAPIERROR, MAPIUID, SPropValue};
use crate::{assert_layout, com_interface};

/// DRAFT OPTIONDATA.
///
/// Source: MAPISPI.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct OPTIONDATA {
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub lpRecipGUID: *mut GUID,
    /// DRAFT.
    pub lpszAdrType: LPTSTR,
    /// DRAFT.
    pub lpszDLLName: LPTSTR,
    /// DRAFT.
    pub ulOrdinal: u32,
    /// DRAFT.
    pub cbOptionsData: u32,
    /// DRAFT.
    pub lpbOptionsData: *mut u8,
    /// DRAFT.
    pub cOptionsProps: u32,
    /// DRAFT.
    pub lpOptionsProps: *mut SPropValue,
}

assert_layout!(OPTIONDATA {
    size: 36 | 64,
    ulFlags: 0 | 0,
    lpRecipGUID: 4 | 8,
    lpszAdrType: 8 | 16,
    lpszDLLName: 12 | 24,
    ulOrdinal: 16 | 32,
    cbOptionsData: 20 | 36,
    lpbOptionsData: 24 | 40,
    cOptionsProps: 28 | 48,
    lpOptionsProps: 32 | 56,
});

/// DRAFT IXPProvider.
///
/// Source: MAPISPI.h, page "IXPProvider : IUnknown".
#[com_interface("00020312-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IXPProvider: IUnknown {
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
    unsafe fn TransportLogon(
        &self,
        mapi_sup: Option<InterfaceRef<'_, IMAPISupport>>,
        ui_param: usize,
        profile_name: LPTSTR,
        flags: *mut u32,
        mapi_error: *mut *mut MAPIERROR,
        xp_logon: *mut Option<IXPLogon>,
    ) -> HRESULT;
}

/// DRAFT IXPLogon.
///
/// Source: MAPISPI.h, page "IXPLogon : IUnknown".
#[com_interface("00020315-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IXPLogon: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn AddressTypes(
        &self,
        flags: *mut u32,
        lpc_adr_type: *mut u32,
        lppp_adr_type_array: *mut *mut LPTSTR,
        lpc_mapiu_id: *mut u32,
        lppp_u_id_array: *mut *mut *mut MAPIUID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn RegisterOptions(&self, flags: *mut u32, lpc_options: *mut u32, options: *mut *mut OPTIONDATA) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn TransportNotify(&self, flags: *mut u32, lppv_data: *mut *mut c_void) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    fn Idle(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(7)]
    fn TransportLogoff(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn SubmitMessage(
        &self,
        flags: u32,
        message: Option<InterfaceRef<'_, IMessage>>,
        msg_ref: *mut usize,
        return_parm: *mut usize,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn EndMessage(&self, msg_ref: usize, flags: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn Poll(&self, incoming: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn StartMessage(
        &self,
        flags: u32,
        message: Option<InterfaceRef<'_, IMessage>>,
        msg_ref: *mut usize,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    #[retval]
    unsafe fn OpenStatusEntry(&self, interface: Option<&GUID>, flags: u32, obj_type: *mut u32) -> Result<IMAPIStatus>;

    /// DRAFT.
    #[slot(13)]
    fn ValidateState(&self, ui_param: usize, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn FlushQueues(
        &self,
        ui_param: usize,
        target_transport_size: u32,
        target_transport: *const ENTRYID,
        flags: u32,
    ) -> HRESULT;
}
