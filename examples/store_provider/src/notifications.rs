//! What changed in the store, told to MAPI, which tells it those who asked.

use std::collections::BTreeSet;
use std::ptr;

use mapi_com::mapi::{
    NOTIFICATION, NOTIFICATION_info, NOTIFKEY, OBJECT_NOTIFICATION, fnevObjectCreated, fnevObjectDeleted,
    fnevObjectModified,
};

use crate::entry_id::Entry;
use crate::shared::Shared;

/// Something happened to a folder or a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Change {
    /// `fnevObjectCreated`, `-Deleted` or `-Modified`.
    event: u32,
    pub(crate) entry: Entry,
    /// The folder that it is in.
    pub(crate) parent: i64,
}

impl Change {
    pub(crate) fn created(entry: Entry, parent: i64) -> Self {
        Self { event: fnevObjectCreated, entry, parent }
    }

    pub(crate) fn deleted(entry: Entry, parent: i64) -> Self {
        Self { event: fnevObjectDeleted, entry, parent }
    }

    pub(crate) fn is_deletion(&self) -> bool {
        self.event == fnevObjectDeleted
    }

    pub(crate) fn modified(entry: Entry, parent: i64) -> Self {
        Self { event: fnevObjectModified, entry, parent }
    }
}

/// What registrations are found by: the entry id of an object, in the form that MAPI wants it.
pub(crate) struct Key(Vec<u32>);

impl Key {
    /// The key of an object; that of the store is for all that happens in it.
    pub(crate) fn of(shared: &Shared, entry: Entry) -> Self {
        Self::from_bytes(&entry.to_bytes(&shared.uid))
    }

    /// The key of a table, which no object has.
    pub(crate) fn of_table(shared: &Shared, number: u64) -> Self {
        Self::from_bytes(&[&[0xFF; 4][..], &shared.uid, &number.to_ne_bytes()].concat())
    }

    fn from_bytes(bytes: &[u8]) -> Self {
        let count = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        // An entry id is a multiple of four bytes long, and so is what stands for a table.
        let words = bytes.chunks_exact(4).map(|word| u32::from_ne_bytes([word[0], word[1], word[2], word[3]]));
        Self([count].into_iter().chain(words).collect())
    }

    /// The key, valid for as long as `self` is. MAPI only reads it.
    pub(crate) fn as_mut_ptr(&mut self) -> *mut NOTIFKEY {
        self.0.as_mut_ptr().cast()
    }
}

impl Shared {
    /// Tells MAPI what changed: for the store all of it, for each object its own, and lets the tables follow. What is in a folder is a
    /// property of it, so a folder changes with what is in it.
    ///
    /// Code of others may run meanwhile, so no lock may be held. That nobody could be told is no reason to fail: the change is made.
    pub(crate) fn tell(&self, changes: &[Change]) {
        let folders: BTreeSet<i64> = changes.iter().map(|change| change.parent).collect();
        let folders = folders.into_iter().filter_map(|id| {
            // One that is gone itself is among the changes.
            let folder = self.database().folder(id).ok()??;
            Some(Change::modified(Entry::Folder(id), folder.parent.unwrap_or(id)))
        });
        let all: Vec<Change> = changes.iter().copied().chain(folders).collect();
        if all.is_empty() {
            return;
        }
        self.notify(Entry::Store, &all);
        for change in &all {
            self.notify(change.entry, &[*change]);
        }
        self.let_tables_follow(&all);
    }

    fn notify(&self, about: Entry, changes: &[Change]) {
        let mut ids: Vec<_> = changes
            .iter()
            .map(|change| [change.entry, Entry::Folder(change.parent)].map(|entry| self.entry_id(entry)))
            .collect();
        let notifications: Vec<NOTIFICATION> = changes
            .iter()
            .zip(&mut ids)
            .map(|(change, [object, parent])| notification(change, object, parent))
            .collect();
        let mut key = Key::of(self, about);
        let mut flags = 0;
        let count = u32::try_from(notifications.len()).unwrap_or(u32::MAX);
        // SAFETY: a key, as many notifications as that, whose entry ids are alive, and a place that is valid for a write.
        let _ = unsafe { self.support.Notify(key.as_mut_ptr(), count, notifications.as_ptr(), &mut flags) };
    }
}

fn notification(change: &Change, object: &mut [u8], parent: &mut [u8]) -> NOTIFICATION {
    let size = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    let obj = OBJECT_NOTIFICATION {
        cbEntryID: size(object),
        lpEntryID: object.as_mut_ptr().cast(),
        ulObjType: change.entry.object_type(),
        cbParentID: size(parent),
        lpParentID: parent.as_mut_ptr().cast(),
        cbOldID: 0,
        lpOldID: ptr::null_mut(),
        cbOldParentID: 0,
        lpOldParentID: ptr::null_mut(),
        lpPropTagArray: ptr::null_mut(),
    };
    NOTIFICATION { ulEventType: change.event, ulAlignPad: 0, info: NOTIFICATION_info { obj } }
}
