//! A provider of all kinds, which does not let anybody log on.

use mapi_com::mapi::{
    ENTRYID, IABLogon, IABProvider, IABProvider_Impl, IMAPISupport, IMSLogon, IMSProvider, IMSProvider_Impl, IMsgStore,
    IXPLogon, IXPProvider, IXPProvider_Impl, LPCTSTR, MAPI_E_NO_SUPPORT, MAPIERROR,
};
use mapi_com::{GUID, HRESULT, InterfaceRef, Result, S_OK, com_object};

#[com_object(IMSProvider, IABProvider, IXPProvider)]
pub(crate) struct Provider;

impl IMSProvider_Impl for Provider_Impl {
    unsafe fn Shutdown(&self, _flags: *mut u32) -> HRESULT {
        S_OK
    }

    unsafe fn Logon(
        &self,
        _support: Option<InterfaceRef<'_, IMAPISupport>>,
        _window: usize,
        _profile_name: LPCTSTR,
        _entry_id_size: u32,
        _entry_id: *const ENTRYID,
        _flags: u32,
        _interface: Option<&GUID>,
        _spool_security_size: *mut u32,
        _spool_security: *mut *mut u8,
        _error: *mut *mut MAPIERROR,
        _logon: *mut Option<IMSLogon>,
        _store: *mut Option<IMsgStore>,
    ) -> HRESULT {
        MAPI_E_NO_SUPPORT
    }

    unsafe fn SpoolerLogon(
        &self,
        _support: Option<InterfaceRef<'_, IMAPISupport>>,
        _window: usize,
        _profile_name: LPCTSTR,
        _entry_id_size: u32,
        _entry_id: *const ENTRYID,
        _flags: u32,
        _interface: Option<&GUID>,
        _spool_security_size: u32,
        _spool_security: *const u8,
        _error: *mut *mut MAPIERROR,
        _logon: *mut Option<IMSLogon>,
        _store: *mut Option<IMsgStore>,
    ) -> HRESULT {
        MAPI_E_NO_SUPPORT
    }

    unsafe fn CompareStoreIDs(
        &self,
        first_size: u32,
        _first: *const ENTRYID,
        second_size: u32,
        _second: *const ENTRYID,
        _flags: u32,
    ) -> Result<u32> {
        Ok((first_size == second_size).into())
    }
}

impl IABProvider_Impl for Provider_Impl {
    unsafe fn Shutdown(&self, _flags: *mut u32) -> HRESULT {
        S_OK
    }

    unsafe fn Logon(
        &self,
        _support: Option<InterfaceRef<'_, IMAPISupport>>,
        _window: usize,
        _profile_name: LPCTSTR,
        _flags: u32,
        _security_size: *mut u32,
        _security: *mut *mut u8,
        _error: *mut *mut MAPIERROR,
        _logon: *mut Option<IABLogon>,
    ) -> HRESULT {
        MAPI_E_NO_SUPPORT
    }
}

impl IXPProvider_Impl for Provider_Impl {
    unsafe fn Shutdown(&self, _flags: *mut u32) -> HRESULT {
        S_OK
    }

    unsafe fn TransportLogon(
        &self,
        _support: Option<InterfaceRef<'_, IMAPISupport>>,
        _window: usize,
        _profile_name: LPCTSTR,
        _flags: *mut u32,
        _error: *mut *mut MAPIERROR,
        _logon: *mut Option<IXPLogon>,
    ) -> HRESULT {
        MAPI_E_NO_SUPPORT
    }
}
