//! A store of ours, which tells what it was called with.

use std::sync::{Arc, Mutex};

use mapi_com::mapi::*;
use mapi_com::{GUID, HRESULT, IUnknown, Interface, InterfaceRef, Result, S_OK, com_object};

/// A number that only fits into a pointer of 64 bits, so that one that was cut on its way is seen.
pub(crate) const CONNECTION: usize = 0x7654_3210_0000_0042;

#[com_object(IMsgStore)]
pub(crate) struct Store {
    pub(crate) calls: Arc<Mutex<Vec<String>>>,
    pub(crate) sink: Mutex<Option<IMAPIAdviseSink>>,
}

impl Store {
    fn note(&self, call: String) {
        self.calls.lock().expect("no panic").push(call);
    }
}

impl IMAPIProp_Impl for Store_Impl {
    fn SaveChanges(&self, flags: u32) -> HRESULT {
        self.note(format!("SaveChanges {flags:#x}"));
        S_OK
    }
}

impl IMsgStore_Impl for Store_Impl {
    unsafe fn Advise(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        event_mask: u32,
        sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
    ) -> Result<usize> {
        // SAFETY: this method's contract.
        let entry_id = unsafe { mapi_com::mapi::entry_id(entry_id_size, entry_id) };
        self.note(format!("Advise {entry_id:?} {event_mask:#x}"));
        *self.sink.lock().expect("no panic") = sink.map(|sink| sink.to_owned());
        Ok(CONNECTION)
    }

    fn Unadvise(&self, connection: usize) -> HRESULT {
        self.note(format!("Unadvise {connection:#x}"));
        *self.sink.lock().expect("no panic") = None;
        S_OK
    }

    unsafe fn CompareEntryIDs(
        &self,
        first_size: u32,
        first: *const ENTRYID,
        second_size: u32,
        second: *const ENTRYID,
        flags: u32,
    ) -> Result<u32> {
        self.note(format!("CompareEntryIDs {flags}"));
        // SAFETY: this method's contract.
        Ok(u32::from(unsafe { entry_id(first_size, first) == entry_id(second_size, second) }))
    }

    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        _entry_id: *const ENTRYID,
        iid: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IUnknown> {
        self.note(format!("OpenEntry {entry_id_size} {iid:?} {flags:#x}"));
        // SAFETY: valid for a write.
        unsafe { object_type.write(MAPI_STORE) };
        self.to_interface::<IMsgStore>().cast()
    }

    unsafe fn StoreLogoff(&self, flags: *mut u32) -> HRESULT {
        // SAFETY: valid for a read and a write.
        let given = unsafe { flags.replace(LOGOFF_COMPLETE) };
        self.note(format!("StoreLogoff {given:#x}"));
        S_OK
    }

    /// Passes the notification on to the sink.
    unsafe fn NotifyNewMail(&self, notification: *const NOTIFICATION) -> HRESULT {
        let sink = self.sink.lock().expect("no panic").clone();
        // SAFETY: this method's contract.
        let answer = sink.map(|sink| unsafe { sink.OnNotify(1, notification) });
        self.note(format!("NotifyNewMail, the sink said {answer:?}"));
        S_OK
    }
}
