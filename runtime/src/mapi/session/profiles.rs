//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, Result};

use crate::com_interface;
use crate::mapi::{IMAPIProp, IMAPITable, LPTSTR, MAPIERROR, MAPIUID, SPropValue};

/// DRAFT IProfAdmin.
///
/// Source: MAPIX.h, page "IProfAdmin : IUnknown".
#[com_interface("0002031c-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IProfAdmin: IUnknown {
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
    fn GetProfileTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn CreateProfile(&self, profile_name: LPTSTR, password: LPTSTR, ui_param: usize, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn DeleteProfile(&self, profile_name: LPTSTR, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn ChangeProfilePassword(
        &self,
        profile_name: LPTSTR,
        old_password: LPTSTR,
        new_password: LPTSTR,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn CopyProfile(
        &self,
        old_profile_name: LPTSTR,
        old_password: LPTSTR,
        new_profile_name: LPTSTR,
        ui_param: usize,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn RenameProfile(
        &self,
        old_profile_name: LPTSTR,
        old_password: LPTSTR,
        new_profile_name: LPTSTR,
        ui_param: usize,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn SetDefaultProfile(&self, profile_name: LPTSTR, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    #[retval]
    unsafe fn AdminServices(
        &self,
        profile_name: LPTSTR,
        password: LPTSTR,
        ui_param: usize,
        flags: u32,
    ) -> Result<IMsgServiceAdmin>;
}

/// DRAFT IMsgServiceAdmin.
///
/// Source: MAPIX.h, page "IMsgServiceAdmin : IUnknown".
#[com_interface("0002031d-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMsgServiceAdmin: IUnknown {
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
    fn GetMsgServiceTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn CreateMsgService(&self, service: LPTSTR, display_name: LPTSTR, ui_param: usize, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn DeleteMsgService(&self, u_id: *const MAPIUID) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn CopyMsgService(
        &self,
        u_id: *const MAPIUID,
        display_name: LPTSTR,
        interface_to_copy: Option<&GUID>,
        interface_dst: Option<&GUID>,
        object_dst: *mut c_void,
        ui_param: usize,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn RenameMsgService(&self, u_id: *const MAPIUID, flags: u32, display_name: LPTSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn ConfigureMsgService(
        &self,
        u_id: *const MAPIUID,
        ui_param: usize,
        flags: u32,
        values_count: u32,
        props: *const SPropValue,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    #[retval]
    unsafe fn OpenProfileSection(
        &self,
        u_id: *const MAPIUID,
        interface: Option<&GUID>,
        flags: u32,
    ) -> Result<IProfSect>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn MsgServiceTransportOrder(&self, u_id_count: u32, u_id_list: *const MAPIUID, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    #[retval]
    unsafe fn AdminProviders(&self, u_id: *const MAPIUID, flags: u32) -> Result<IProviderAdmin>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn SetPrimaryIdentity(&self, u_id: *const MAPIUID, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(14)]
    #[retval]
    fn GetProviderTable(&self, flags: u32) -> Result<IMAPITable>;
}

/// DRAFT IMsgServiceAdmin2.
///
/// Source: MAPIAux.h, page "IMsgServiceAdmin2 : IUnknown".
#[com_interface("00020387-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMsgServiceAdmin2: IUnknown {
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
    fn GetMsgServiceTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn CreateMsgService(&self, service: LPTSTR, display_name: LPTSTR, ui_param: usize, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn DeleteMsgService(&self, u_id: *const MAPIUID) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn CopyMsgService(
        &self,
        u_id: *const MAPIUID,
        display_name: LPTSTR,
        interface_to_copy: Option<&GUID>,
        interface_dst: Option<&GUID>,
        object_dst: *mut c_void,
        ui_param: usize,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn RenameMsgService(&self, u_id: *const MAPIUID, flags: u32, display_name: LPTSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn ConfigureMsgService(
        &self,
        u_id: *const MAPIUID,
        ui_param: usize,
        flags: u32,
        values_count: u32,
        props: *const SPropValue,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    #[retval]
    unsafe fn OpenProfileSection(
        &self,
        u_id: *const MAPIUID,
        interface: Option<&GUID>,
        flags: u32,
    ) -> Result<IProfSect>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn MsgServiceTransportOrder(&self, u_id_count: u32, u_id_list: *const MAPIUID, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    #[retval]
    unsafe fn AdminProviders(&self, u_id: *const MAPIUID, flags: u32) -> Result<IProviderAdmin>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn SetPrimaryIdentity(&self, u_id: *const MAPIUID, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(14)]
    #[retval]
    fn GetProviderTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(15)]
    unsafe fn CreateMsgServiceEx(
        &self,
        service: LPTSTR,
        display_name: LPTSTR,
        ui_param: usize,
        flags: u32,
        lpuid_service: *const MAPIUID,
    ) -> HRESULT;
}

/// DRAFT IProviderAdmin.
///
/// Source: MAPIDefS.h, page "IProviderAdmin : IUnknown".
#[com_interface("00020325-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IProviderAdmin: IUnknown {
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
    fn GetProviderTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn CreateProvider(
        &self,
        provider: LPTSTR,
        values_count: u32,
        props: *const SPropValue,
        ui_param: usize,
        flags: u32,
        u_id: *mut MAPIUID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn DeleteProvider(&self, u_id: *const MAPIUID) -> HRESULT;

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
}

/// DRAFT IProfSect.
///
/// Source: MAPIDefS.h, page "IProfSect : IMAPIProp".
#[com_interface("00020304-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IProfSect: IMAPIProp {}
