//! What those who registered are told.

use std::ptr;
use std::sync::Mutex;

use mapi_com::mapi::*;
use mapi_com::{Com, S_OK, com_object};

use crate::host::Host;
use crate::maildir::Maildir;

/// Writes down what happened: the event and the kind of object.
#[com_object(IMAPIAdviseSink)]
#[derive(Default)]
struct Diary(Mutex<Vec<(u32, u32, Vec<u8>)>>);

impl Diary {
    fn take(&self) -> Vec<(u32, u32, Vec<u8>)> {
        std::mem::take(&mut self.0.lock().expect("no panic while it was locked"))
    }

    fn count(&self, event: u32, kind: u32) -> usize {
        let told = self.0.lock().expect("no panic while it was locked");
        told.iter().filter(|(told_event, told_kind, _)| (*told_event, *told_kind) == (event, kind)).count()
    }
}

impl IMAPIAdviseSink_Impl for Diary_Impl {
    unsafe fn OnNotify(&self, count: u32, notifications: *const NOTIFICATION) -> u32 {
        // SAFETY: the caller's promise.
        let notifications = unsafe { std::slice::from_raw_parts(notifications, count as usize) };
        for notification in notifications {
            // SAFETY: as above.
            let Notification::Object { event, entry_id, object_type, .. } = (unsafe { notification.view() }) else {
                panic!("not about an object");
            };
            let told = (event.bits(), object_type, entry_id.to_vec());
            self.0.lock().expect("no panic while it was locked").push(told);
        }
        0
    }
}

#[test]
fn a_synchronisation_tells_what_has_changed() {
    let maildir = Maildir::new();
    maildir.put("", "1.a.example.org", "Tea", "At four?");
    maildir.put("", "2.b.example.org", "Cake", "There is some left.");
    let host = Host::<7_600>::open(&maildir);
    let whole = Com::new(Diary::default());
    let events = fnevObjectCreated | fnevObjectDeleted | fnevObjectModified;
    // SAFETY: NULL is the whole store.
    let connection =
        unsafe { host.store().Advise(0, ptr::null(), events, Some(whole.as_interface())) }.expect("a number");
    assert_ne!(connection, 0);
    host.synchronize_all();
    assert_eq!(whole.count(fnevObjectCreated, MAPI_MESSAGE), 2);
    assert_eq!(whole.count(fnevObjectCreated, MAPI_FOLDER), 1);
    assert!(whole.count(fnevObjectModified, MAPI_FOLDER) > 0, "the inbox has changed");
    whole.take();

    // Those who ask for one folder hear of it only.
    let inbox = host.folder("INBOX");
    let inbox_id = host.properties(&inbox, &[PR_ENTRYID])[0].binary();
    let one = Com::new(Diary::default());
    let (size, bytes) = (inbox_id.len() as u32, inbox_id.as_ptr().cast());
    // SAFETY: as many bytes as that.
    let second = unsafe { host.open.logon.Advise(size, bytes, fnevObjectModified, Some(one.as_interface())) };
    let second = second.expect("registered");
    std::fs::remove_file(maildir.file("", "1.a.example.org")).expect("a file");
    host.synchronize_all();
    assert_eq!(whole.count(fnevObjectDeleted, MAPI_MESSAGE), 1);
    let told = one.take();
    assert!(!told.is_empty());
    assert!(told.iter().all(|told| *told == (fnevObjectModified, MAPI_FOLDER, inbox_id.clone())), "{told:?}");
    whole.take();

    // SAFETY: NULL is all messages.
    assert_eq!(unsafe { inbox.SetReadFlags(ptr::null(), 0, None, 0) }, S_OK);
    assert_eq!(whole.count(fnevObjectModified, MAPI_MESSAGE), 1);
    assert_eq!(one.take().len(), 1);
    whole.take();

    assert_eq!(host.store().Unadvise(connection), S_OK);
    assert_eq!(host.open.logon.Unadvise(second), S_OK);
    assert_eq!(host.store().Unadvise(connection), MAPI_E_NOT_FOUND);
    std::fs::remove_file(maildir.file("", "2.b.example.org")).expect("a file");
    host.synchronize_all();
    assert!(whole.take().is_empty() && one.take().is_empty());
    drop(inbox);
    host.close();
}
