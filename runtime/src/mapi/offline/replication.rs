//! DRAFT.

use core::ffi::c_void;

use windows_core::{BOOL, HRESULT, IUnknown, InterfaceRef, PCWSTR, Result};

use crate::com_interface;
use crate::mapi::{ENTRYID, IMAPIProgress, MAPIERROR, SPropValue};

/// DRAFT IOSTX.
///
/// Source: page "IOSTX : IUnknown".
#[com_interface("d2d85db4-840f-49b8-9982-07d2405ec6b7", free_threaded)]
pub unsafe trait IOSTX: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn InitSync(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn SyncBeg(&self, ui_sync: u32, ppv: *mut *mut c_void) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    fn SyncEnd(&self) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn SyncHdrBeg(&self, cbeid: u32, lpeid: *const ENTRYID, ppv: *mut *mut c_void) -> HRESULT;

    /// DRAFT.
    #[slot(8)]
    fn SyncHdrEnd(&self, pprog: Option<InterfaceRef<'_, IMAPIProgress>>) -> HRESULT;

    /// DRAFT.
    #[slot(9)]
    fn SetSyncResult(&self, sync: HRESULT) -> HRESULT;

    /// Published without a meaning.
    #[slot(10)]
    #[reserved]
    fn PlaceHolder1(&self);
}

/// DRAFT IPSTX.
///
/// Source: page "IPSTX : IUnknown".
#[com_interface("4fdeeff0-0319-11cf-b4cf-00aa0dbbb6e6", free_threaded)]
pub unsafe trait IPSTX: IUnknown {
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
    fn GetSyncObject(&self) -> Result<IOSTX>;

    /// Published without a meaning.
    #[slot(5)]
    #[reserved]
    fn PlaceHolder1(&self);

    /// Published without a meaning.
    #[slot(6)]
    #[reserved]
    fn PlaceHolder2(&self);

    /// Published without a meaning.
    #[slot(7)]
    #[reserved]
    fn PlaceHolder3(&self);

    /// Published without a meaning.
    #[slot(8)]
    #[reserved]
    fn PlaceHolder4(&self);

    /// DRAFT.
    #[slot(9)]
    fn EmulateSpooler(&self, emulate: BOOL) -> HRESULT;

    /// Published without a meaning.
    #[slot(10)]
    #[reserved]
    fn PlaceHolder5(&self);

    /// Published without a meaning.
    #[slot(11)]
    #[reserved]
    fn PlaceHolder6(&self);

    /// Published without a meaning.
    #[slot(12)]
    #[reserved]
    fn PlaceHolder7(&self);

    /// Published without a meaning.
    #[slot(13)]
    #[reserved]
    fn PlaceHolder8(&self);

    /// Published without a meaning.
    #[slot(14)]
    #[reserved]
    fn PlaceHolder9(&self);
}

/// DRAFT IPSTX2.
///
/// Source: page "IPSTX2 : IPSTX".
#[com_interface("2067a790-2a45-11d1-eb86-00a0c90dca6d", free_threaded)]
pub unsafe trait IPSTX2: IPSTX {
    /// Published without a meaning.
    #[slot(15)]
    #[reserved]
    fn PlaceHolder10(&self);

    /// Published without a meaning.
    #[slot(16)]
    #[reserved]
    fn PlaceHolder11(&self);

    /// DRAFT.
    #[slot(17)]
    fn SetSpoolSuspendState(&self, state: u32);
}

/// DRAFT IPSTX3.
///
/// Source: page "IPSTX3 : IPSTX2".
#[com_interface("55f15320-111b-11d2-a999-006008b05aa7", free_threaded)]
pub unsafe trait IPSTX3: IPSTX2 {
    /// Published without a meaning.
    #[slot(18)]
    #[reserved]
    fn PlaceHolder12(&self);
}

/// DRAFT IPSTX4.
///
/// Source: page "IPSTX4 : IPSTX3".
#[com_interface("aa2e2092-ac08-11d2-a2f9-0060b0ec3d4f", free_threaded)]
pub unsafe trait IPSTX4: IPSTX3 {
    /// Published without a meaning.
    #[slot(19)]
    #[reserved]
    fn PlaceHolder13(&self);
}

/// DRAFT IPSTX5.
///
/// Source: page "IPSTX5 : IPSTX4".
#[com_interface("55f15322-111b-11d2-a999-006008b05aa7", free_threaded)]
pub unsafe trait IPSTX5: IPSTX4 {
    /// Published without a meaning.
    #[slot(20)]
    #[reserved]
    fn PlaceHolder14(&self);
}

/// DRAFT IPSTX6.
///
/// Source: page "IPSTX6 : IPSTX5".
#[com_interface("55f15323-111b-11d2-a999-006008b05aa7", free_threaded)]
pub unsafe trait IPSTX6: IPSTX5 {
    /// Published without a meaning.
    #[slot(21)]
    #[reserved]
    fn PlaceHolder15(&self);

    /// Published without a meaning.
    #[slot(22)]
    #[reserved]
    fn PlaceHolder16(&self);

    /// DRAFT.
    #[slot(23)]
    fn DisconnectStore(&self, flags: u32) -> HRESULT;

    /// Published without a meaning.
    #[slot(24)]
    #[reserved]
    fn PlaceHolder17(&self);

    /// Published without a meaning.
    #[slot(25)]
    #[reserved]
    fn PlaceHolder18(&self);
}

/// DRAFT IPSTOVERRIDE1.
///
/// Source: page "IPSTOVERRIDE1 : IUnknown".
#[com_interface("fbb68d34-f561-44fb-a8ca-ae36696342ca", free_threaded)]
pub unsafe trait IPSTOVERRIDE1: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetPersistedRegistrations(&self, ppmval: *mut *mut SPropValue) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn SetPersistedRegistrations(&self, pmval: *mut SPropValue) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn OverridePSTDisableGrow(&self) -> HRESULT;
}

/// DRAFT IPSTOVERRIDEREQ.
///
/// Source: page "IPSTOVERRIDEREQ : IUnknown".
#[com_interface("892ebc6d-24dc-4d90-ba48-c6cbec14a86a", free_threaded)]
pub unsafe trait IPSTOVERRIDEREQ: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn RegisterTrustedPSTOverrideHandler(&self, dll_path: PCWSTR, client_data: *mut c_void) -> HRESULT;
}
