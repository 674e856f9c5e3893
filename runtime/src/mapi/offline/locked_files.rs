//! PST files that the policy `PSTDisableGrow` keeps from growing.

use core::ffi::c_void;

use windows_core::{HRESULT, IUnknown, PCWSTR};

use crate::com_interface;
use crate::mapi::SPropValue;

/// Unlocks a PST file. Implemented by the PST store provider, which hands it to the function
/// `HrTrustedPSTOverrideHandlerCallback` of a DLL that it trusts; called by that function. Free-threaded, as all of
/// MAPI.
///
/// Source: page "IPSTOVERRIDE1 : IUnknown".
#[com_interface("fbb68d34-f561-44fb-a8ca-ae36696342ca", free_threaded)]
pub unsafe trait IPSTOVERRIDE1: IUnknown {
    /// Hands out the paths of the DLLs that are registered for good: a value of type `PT_MV_UNICODE`.
    ///
    /// The page does not say who frees it; MAPI's rule is the caller, with `MAPIFreeBuffer`. The prototype of the
    /// page is spelled `GetPersistedRegistration`, its title and the table of the interface as here.
    ///
    /// # Safety
    ///
    /// `registrations` is valid for a write.
    #[slot(3)]
    unsafe fn GetPersistedRegistrations(&self, registrations: *mut *mut SPropValue) -> HRESULT;

    /// Registers DLLs for good, so that the file is unlocked without asking them again.
    ///
    /// The value has the tag `PROP_TAG(PT_MV_UNICODE, PROP_ID_NULL)` and paths that end with .dll; with another path
    /// the call fails. Registrations make every program that opens the file slower.
    ///
    /// # Safety
    ///
    /// `registrations` points to a value with all the NUL-terminated texts that it counts.
    #[slot(4)]
    unsafe fn SetPersistedRegistrations(&self, registrations: *const SPropValue) -> HRESULT;

    /// Unlocks the file for this session.
    #[slot(5)]
    fn OverridePSTDisableGrow(&self) -> HRESULT;
}

/// Asks for a PST file to be unlocked. Implemented by the PST store provider, called by clients. Free-threaded, as
/// all of MAPI.
///
/// Source: page "IPSTOVERRIDEREQ : IUnknown".
#[com_interface("892ebc6d-24dc-4d90-ba48-c6cbec14a86a", free_threaded)]
pub unsafe trait IPSTOVERRIDEREQ: IUnknown {
    /// Makes the provider load a DLL and ask it to unlock the file.
    ///
    /// The DLL is signed and exports `HRESULT __cdecl HrTrustedPSTOverrideHandlerCallback(IMsgStore *, IUnknown *,
    /// void *)`, which is called with the store, an object for [`IPSTOVERRIDE1`], and `client_data`.
    ///
    /// # Safety
    ///
    /// `dll_path` is NUL-terminated; `client_data` is whatever the function of the DLL expects, for as long as the
    /// provider may call that. The DLL runs in this process.
    #[slot(3)]
    unsafe fn RegisterTrustedPSTOverrideHandler(&self, dll_path: PCWSTR, client_data: *mut c_void) -> HRESULT;
}
