//! A provider of all kinds, which does not let anybody log on, and memory that nobody asks for.

use std::ffi::c_void;

use mapi_com::mapi::{
    ALLOCATEBUFFER, ALLOCATEMORE, ENTRYID, FREEBUFFER, IABLogon, IABProvider, IABProvider_Impl, IMAPISupport, IMSLogon,
    IMSProvider, IMSProvider_Impl, IMsgStore, IXPLogon, IXPProvider, IXPProvider_Impl, LPCTSTR, MAPI_E_CALL_FAILED,
    MAPI_E_NO_SUPPORT, MAPIERROR,
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

pub(crate) type Functions = (ALLOCATEBUFFER, ALLOCATEMORE, FREEBUFFER);

/// Functions that are told apart by their addresses, and called by nobody. Generic ones may have several.
pub(crate) const MEMORY: Functions = (allocate, allocate_more, free);

unsafe extern "system" fn allocate(_: u32, _: *mut *mut c_void) -> HRESULT {
    MAPI_E_CALL_FAILED
}

unsafe extern "system" fn allocate_more(_: u32, _: *mut c_void, _: *mut *mut c_void) -> HRESULT {
    MAPI_E_CALL_FAILED
}

unsafe extern "system" fn free(_: *mut c_void) -> u32 {
    MAPI_E_CALL_FAILED.0.cast_unsigned()
}

pub(crate) fn addresses((allocate_buffer, allocate_more, free_buffer): Functions) -> [usize; 3] {
    [allocate_buffer as usize, allocate_more as usize, free_buffer as usize]
}
