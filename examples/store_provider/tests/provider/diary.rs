//! Who listens to a table and writes down what it tells.

use std::sync::Mutex;

use mapi_com::mapi::*;
use mapi_com::{Com, com_object};

use crate::host::Owned;

/// What a table told: what happened, the key of the row, that of the one before it, and the values of the row.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Told {
    pub(crate) event: u32,
    pub(crate) key: Option<Vec<u8>>,
    pub(crate) prior: Option<Vec<u8>>,
    pub(crate) row: Vec<Owned>,
}

/// Writes down what tables tell.
#[com_object(IMAPIAdviseSink, weak)]
#[derive(Default)]
pub(crate) struct Diary(Mutex<Vec<Told>>);

impl Diary {
    pub(crate) fn take(&self) -> Vec<Told> {
        std::mem::take(&mut self.0.lock().expect("no panic while it was locked"))
    }
}

impl IMAPIAdviseSink_Impl for Diary_Impl {
    unsafe fn OnNotify(&self, count: u32, notifications: *const NOTIFICATION) -> u32 {
        // SAFETY: the caller's promise.
        let notifications = unsafe { std::slice::from_raw_parts(notifications, count as usize) };
        for notification in notifications {
            // SAFETY: as above.
            let Notification::Table(table) = (unsafe { notification.view() }) else { panic!("not about a table") };
            let key = |value: &SPropValue| match Owned::new(value) {
                Owned::Binary(key) => Some(key),
                other => {
                    assert_eq!(other, Owned::Other(PT_NULL));
                    None
                }
            };
            let row = match table.row.cValues {
                0 => &[],
                // SAFETY: as above: as many values as that.
                count => unsafe { std::slice::from_raw_parts(table.row.lpProps, count as usize) },
            };
            let row = row.iter().map(Owned::new).collect();
            let (key, prior) = (key(&table.propIndex), key(&table.propPrior));
            let told = Told { event: table.ulTableEvent, key, prior, row };
            self.0.lock().expect("no panic while it was locked").push(told);
        }
        0
    }
}

/// A diary of what this table tells from now on, and the connection.
pub(crate) fn advise(table: &IMAPITable) -> (Com<Diary>, usize) {
    let diary = Com::new(Diary::default());
    let connection = table.Advise(fnevTableModified, Some(diary.as_interface())).expect("registered");
    (diary, connection)
}
