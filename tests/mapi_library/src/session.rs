//! The session that the library logs on to.

use mapi_com::mapi::*;
use mapi_com::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, Result, S_OK, com_object};

use crate::counts::{LOGGED_OFF, SESSION_CALLS, SESSIONS_DESTROYED, count};
use crate::exports::allocator;

/// A session: it knows who it is, and has nothing.
#[com_object(IMAPISession)]
pub(crate) struct Session {
    flags: u32,
}

impl Session {
    pub(crate) fn new(flags: u32) -> Self {
        Self { flags }
    }

    fn nothing<T>(&self) -> Result<T> {
        count(&SESSION_CALLS);
        Err(MAPI_E_NO_SUPPORT.into())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        count(&SESSIONS_DESTROYED);
    }
}

impl IMAPISession_Impl for Session_Impl {
    unsafe fn GetLastError(&self, _result: HRESULT, _flags: u32, error: *mut *mut MAPIERROR) -> HRESULT {
        count(&SESSION_CALLS);
        // SAFETY: valid for a write.
        unsafe { error.write(std::ptr::null_mut()) };
        S_OK
    }

    fn GetMsgStoresTable(&self, _flags: u32) -> Result<IMAPITable> {
        self.nothing()
    }

    unsafe fn OpenMsgStore(
        &self,
        _window: usize,
        _entry_id_size: u32,
        _entry_id: *const ENTRYID,
        _iid: Option<&GUID>,
        _flags: u32,
        store: *mut Option<IMsgStore>,
    ) -> HRESULT {
        // SAFETY: valid for a write.
        unsafe { store.write(None) };
        count(&SESSION_CALLS);
        MAPI_E_NO_SUPPORT
    }

    unsafe fn OpenAddressBook(
        &self,
        _window: usize,
        _iid: Option<&GUID>,
        _flags: u32,
        address_book: *mut Option<IAddrBook>,
    ) -> HRESULT {
        // SAFETY: valid for a write.
        unsafe { address_book.write(None) };
        count(&SESSION_CALLS);
        MAPI_E_NO_SUPPORT
    }

    unsafe fn OpenProfileSection(&self, _uid: Option<&MAPIUID>, _iid: Option<&GUID>, _flags: u32) -> Result<IProfSect> {
        self.nothing()
    }

    fn GetStatusTable(&self, _flags: u32) -> Result<IMAPITable> {
        self.nothing()
    }

    unsafe fn OpenEntry(
        &self,
        _entry_id_size: u32,
        _entry_id: *const ENTRYID,
        _iid: Option<&GUID>,
        _flags: u32,
        _object_type: *mut u32,
    ) -> Result<IUnknown> {
        self.nothing()
    }

    unsafe fn CompareEntryIDs(
        &self,
        first_size: u32,
        first: *const ENTRYID,
        second_size: u32,
        second: *const ENTRYID,
        _flags: u32,
    ) -> Result<u32> {
        count(&SESSION_CALLS);
        // SAFETY: this method's contract.
        Ok(u32::from(unsafe { entry_id(first_size, first) == entry_id(second_size, second) }))
    }

    unsafe fn Advise(
        &self,
        _entry_id_size: u32,
        _entry_id: *const ENTRYID,
        _event_mask: u32,
        _sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
    ) -> Result<usize> {
        self.nothing()
    }

    fn Unadvise(&self, _connection: usize) -> HRESULT {
        count(&SESSION_CALLS);
        MAPI_E_NO_SUPPORT
    }

    unsafe fn MessageOptions(
        &self,
        _window: usize,
        _flags: u32,
        _address_type: LPTSTR,
        _message: Option<InterfaceRef<'_, IMessage>>,
    ) -> HRESULT {
        count(&SESSION_CALLS);
        MAPI_E_NO_SUPPORT
    }

    unsafe fn QueryDefaultMessageOpt(
        &self,
        _address_type: LPTSTR,
        _flags: u32,
        _count: *mut u32,
        _options: *mut *mut SPropValue,
    ) -> HRESULT {
        count(&SESSION_CALLS);
        MAPI_E_NO_SUPPORT
    }

    unsafe fn EnumAdrTypes(&self, _flags: u32, _count: *mut u32, _address_types: *mut *mut LPTSTR) -> HRESULT {
        count(&SESSION_CALLS);
        MAPI_E_NO_SUPPORT
    }

    /// The identifier of the user: the flags of the logon.
    unsafe fn QueryIdentity(&self, entry_id_size: *mut u32, entry_id: *mut *mut ENTRYID) -> HRESULT {
        count(&SESSION_CALLS);
        match Buffer::copy_of(allocator(), &self.flags.to_le_bytes()) {
            Ok(identity) => {
                let (bytes, size) = Buffer::into_raw_parts(identity);
                // SAFETY: both are valid for a write.
                unsafe {
                    entry_id_size.write(size as u32);
                    entry_id.write(bytes.cast());
                }
                S_OK
            }
            Err(error) => error.code(),
        }
    }

    fn Logoff(&self, _window: usize, flags: u32, reserved: u32) -> HRESULT {
        count(&LOGGED_OFF);
        if reserved != 0 || flags & !MAPI_LOGOFF_UI != 0 { MAPI_E_UNKNOWN_FLAGS } else { S_OK }
    }

    unsafe fn SetDefaultStore(&self, _flags: u32, _entry_id_size: u32, _entry_id: *const ENTRYID) -> HRESULT {
        count(&SESSION_CALLS);
        MAPI_E_NO_SUPPORT
    }

    fn AdminServices(&self, _flags: u32) -> Result<IMsgServiceAdmin> {
        self.nothing()
    }

    unsafe fn ShowForm(
        &self,
        _window: usize,
        _store: Option<InterfaceRef<'_, IMsgStore>>,
        _parent_folder: Option<InterfaceRef<'_, IMAPIFolder>>,
        _iid: Option<&GUID>,
        _message_token: usize,
        _message_sent: Option<InterfaceRef<'_, IMessage>>,
        _flags: u32,
        _status: u32,
        _message_flags: u32,
        _access: u32,
        _message_class: PCSTR,
    ) -> HRESULT {
        count(&SESSION_CALLS);
        MAPI_E_NO_SUPPORT
    }

    /// The token by which `MAPIOpenFormMgr` knows a session of this library.
    fn PrepareForm(&self, _iid: Option<&GUID>, _message: Option<InterfaceRef<'_, IMessage>>) -> Result<usize> {
        count(&SESSION_CALLS);
        Ok(32)
    }
}
