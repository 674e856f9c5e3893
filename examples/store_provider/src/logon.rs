//! The logon object: what MAPI gets of a logon, beside the store that its clients get.

use std::sync::Arc;

use mapi_com::mapi::{
    ENTRYID, IMAPIAdviseSink, IMSLogon, IMSLogon_Impl, LastError, MAPI_E_INVALID_PARAMETER, MAPIERROR, entry_id,
};
use mapi_com::{GUID, HRESULT, IUnknown, InterfaceRef, Result, S_OK, com_object};

use crate::shared::Shared;

/// A logon. Its objects are those of the store.
#[com_object(IMSLogon)]
pub(crate) struct Logon {
    shared: Arc<Shared>,
    last_error: LastError,
}

impl Logon {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        Self { shared, last_error: LastError::new() }
    }
}

impl IMSLogon_Impl for Logon_Impl {
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT {
        // SAFETY: the caller's promise, and that of the allocator.
        unsafe { self.last_error.hand_out(result, flags, error, self.shared.allocator.functions().0) }
    }

    unsafe fn Logoff(&self, flags: *mut u32) -> HRESULT {
        if flags.is_null() { MAPI_E_INVALID_PARAMETER } else { S_OK }
    }

    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry: *const ENTRYID,
        iid: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IUnknown> {
        // SAFETY: the caller's promise.
        let opened = unsafe { self.shared.open_entry(entry_id(entry_id_size, entry), iid, flags, object_type) };
        opened.map_err(|error| self.last_error.note(error.code(), error.message()))
    }

    unsafe fn CompareEntryIDs(
        &self,
        first_size: u32,
        first: *const ENTRYID,
        second_size: u32,
        second: *const ENTRYID,
        _flags: u32,
    ) -> Result<u32> {
        // SAFETY: the caller's promise.
        unsafe { self.shared.is_same(entry_id(first_size, first), entry_id(second_size, second)) }
    }

    unsafe fn Advise(
        &self,
        entry_id_size: u32,
        entry: *const ENTRYID,
        event_mask: u32,
        sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
    ) -> Result<usize> {
        // SAFETY: the caller's promise.
        self.shared.advise(unsafe { entry_id(entry_id_size, entry) }, event_mask, sink)
    }

    fn Unadvise(&self, connection: usize) -> HRESULT {
        self.shared.support.Unsubscribe(connection)
    }
}
