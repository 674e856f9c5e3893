//! The store object: what clients get of a logon.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use mapi_com::mapi::{
    BackgroundSync, Buffer, ENTRYID, IMAPIAdviseSink, IMAPISync, IMAPISync_Impl, IMsgStore, IMsgStore_Impl,
    LOGOFF_ABORT, LOGOFF_COMPLETE, LPTSTR, LastError, MAPI_E_INVALID_PARAMETER, MAPI_UNICODE, MAPISIB, NOTIFICATION,
    entry_id,
};
use mapi_com::{Com, GUID, HRESULT, IUnknown, InterfaceRef, PSTR, PWSTR, Result, S_OK, com_object};

use crate::database::TOP;
use crate::entry_id::Entry;
use crate::notifications::Key;
use crate::property_set::{PropertySet, impl_prop};
use crate::shared::Shared;
use crate::synchronize::synchronize;

/// An open store.
#[com_object(IMsgStore, IMAPISync)]
pub(crate) struct Store {
    shared: Arc<Shared>,
    background: BackgroundSync,
    /// What `StoreLogoff` was told, for the end.
    logoff: AtomicU32,
    last_error: LastError,
}

impl Store {
    pub(crate) fn open(shared: Arc<Shared>) -> Com<Self> {
        let logoff = AtomicU32::new(LOGOFF_ABORT);
        Com::new(Self { shared, background: BackgroundSync::new(), logoff, last_error: LastError::new() })
    }

    fn properties(&self) -> Result<PropertySet> {
        Ok(self.shared.store_properties())
    }

    /// The folder where messages arrive: the inbox, or the top of a Maildir that has none.
    fn receive_folder(&self) -> Result<Entry> {
        let inbox = self.shared.database().folder_at("INBOX")?;
        Ok(Entry::Folder(inbox.map_or(TOP, |inbox| inbox.id)))
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        let mut flags = *self.logoff.get_mut();
        // Nothing is on its way from here. What the answer is changes nothing any more.
        // SAFETY: a place that is valid for a read and a write.
        let _ = unsafe { self.shared.support.StoreLogoffTransports(&mut flags) };
    }
}

impl_prop!(Store_Impl);

impl IMsgStore_Impl for Store_Impl {
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

    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry: *const ENTRYID,
        iid: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IUnknown> {
        // SAFETY: the caller's promise.
        unsafe { self.shared.open_entry(entry_id(entry_id_size, entry), iid, flags, object_type) }
    }

    /// One folder is for all classes, so the class that it was set for is the empty one.
    unsafe fn GetReceiveFolder(
        &self,
        _message_class: LPTSTR,
        flags: u32,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
        explicit_class: *mut LPTSTR,
    ) -> HRESULT {
        if entry_id_size.is_null() || entry_id.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        let allocator = self.shared.allocator;
        let found = self.receive_folder().and_then(|folder| {
            let bytes = Buffer::copy_of(allocator, &self.shared.entry_id(folder))?;
            // NULs of either width.
            let class = if explicit_class.is_null() { None } else { Some(Buffer::copy_of(allocator, &[0_u16])?) };
            Ok((bytes, class))
        });
        let (bytes, class) = match found {
            Ok(found) => found,
            Err(error) => return self.last_error.note(error.code(), error.message()).code(),
        };
        let (block, size) = Buffer::into_raw_parts(bytes);
        // SAFETY: not null, so valid for a write by the caller's promise.
        unsafe {
            entry_id_size.write(u32::try_from(size).unwrap_or(u32::MAX));
            entry_id.write(block.cast());
        }
        if let Some(class) = class {
            let text = Buffer::into_raw(class).cast::<u16>();
            let wide = flags & MAPI_UNICODE != 0;
            let text = if wide { LPTSTR::from_wide(PWSTR(text)) } else { LPTSTR::from_narrow(PSTR(text.cast())) };
            // SAFETY: as above.
            unsafe { explicit_class.write(text) };
        }
        S_OK
    }

    unsafe fn StoreLogoff(&self, flags: *mut u32) -> HRESULT {
        if flags.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        // Nothing is on its way from here.
        // SAFETY: not null, so valid for a read and a write by the caller's promise.
        self.logoff.store(unsafe { flags.replace(LOGOFF_COMPLETE) }, Ordering::Relaxed);
        S_OK
    }

    unsafe fn NotifyNewMail(&self, notification: *const NOTIFICATION) -> HRESULT {
        let mut flags = 0;
        let mut key = Key::of(&self.shared, Entry::Store);
        // SAFETY: a key, the caller's promise for the notification, and a place that is valid for a write.
        unsafe { self.shared.support.Notify(key.as_mut_ptr(), 1, notification, &mut flags) }
    }
}

impl Shared {
    /// Registers a sink for an object, or for the whole store.
    pub(crate) fn advise(
        &self,
        entry_id: Option<&[u8]>,
        event_mask: u32,
        sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
    ) -> Result<usize> {
        if sink.is_none() {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let entry = entry_id.map_or(Ok(Entry::Store), |bytes| self.entry(Some(bytes)))?;
        let mut key = Key::of(self, entry);
        // SAFETY: a key, which is alive.
        unsafe { self.support.Subscribe(key.as_mut_ptr(), event_mask, 0, sink) }
    }
}

impl IMAPISync_Impl for Store_Impl {
    unsafe fn SynchronizeInBackground(&self, request: *mut MAPISIB) -> HRESULT {
        let work = |store: &Self, reporter: &_| {
            let shared = &store.shared;
            synchronize(shared.root(), &mut shared.connect()?, reporter, &|changes| shared.tell(changes))
        };
        // SAFETY: the caller of the method promises what `synchronize` asks for.
        unsafe { self.background.synchronize(self.to_com(), request, work) }
    }
}
