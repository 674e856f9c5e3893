//! How a table follows the store, and what it tells those who asked.

use std::ptr;
use std::sync::atomic::Ordering;

use mapi_com::mapi::{
    __UPV, Buffer, IMAPIAdviseSink, MAPI_E_INVALID_PARAMETER, MAPI_E_NO_SUPPORT, NOTIFICATION, NOTIFICATION_info,
    PR_INSTANCE_KEY, PR_NULL, PropValue, SPropValue, SRow, TABLE_CHANGED, TABLE_NOTIFICATION, TABLE_ROW_ADDED,
    TABLE_ROW_DELETED, TABLE_ROW_MODIFIED, fnevTableModified,
};
use mapi_com::{Com, InterfaceRef, Result, S_OK};

use super::Table;
use crate::notifications::{Change, Key};
use crate::shared::Shared;
use crate::view::{RowChange, View};

/// How many rows are told one by one. Of more it is told that the table has changed, and they are read when somebody wants to see them.
const MOST_ROWS: usize = 16;

/// What is told of a row, in MAPI's memory.
struct Told {
    event: u32,
    /// The key of the row, and of the one before it.
    keys: Buffer<[SPropValue]>,
    /// The row, if it is there.
    row: Option<Buffer<[SPropValue]>>,
}

impl Table {
    /// Registers a sink for changes of the table.
    pub(super) fn subscribe(&self, event_mask: u32, sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>) -> Result<usize> {
        if self.source.is_none() {
            // What never changes has nothing to tell.
            return Err(MAPI_E_NO_SUPPORT.into());
        }
        if sink.is_none() || event_mask & fnevTableModified == 0 {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let mut key = Key::of_table(&self.shared, self.number);
        // SAFETY: a key, which is alive.
        let connection = unsafe { self.shared.support.Subscribe(key.as_mut_ptr(), fnevTableModified, 0, sink) }?;
        self.connections().push(connection);
        Ok(connection)
    }

    /// Takes up what has changed in the store, and tells it those who asked.
    ///
    /// Code of others runs meanwhile, so no lock may be held.
    fn follow(&self, changes: &[Change]) {
        let count = self.source.map_or(0, |source| source.count(changes));
        if count == 0 {
            return;
        }
        let is_heard = !self.connections().is_empty();
        if !is_heard || count > MOST_ROWS {
            self.is_stale.store(true, Ordering::Release);
            if is_heard {
                self.tell(&[notification(TABLE_CHANGED, None)]);
            }
            return;
        }
        // What cannot be read, or told of row by row, has changed all the same.
        let told = self.take_up().unwrap_or(None);
        match told {
            Some(told) => self.tell(&told.iter().map(|told| notification(told.event, Some(told))).collect::<Vec<_>>()),
            None => self.tell(&[notification(TABLE_CHANGED, None)]),
        }
    }

    /// Reads the rows again, and answers what is to be told of them; `None` for too much.
    fn take_up(&self) -> Result<Option<Vec<Told>>> {
        let mut view = self.view.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let changes = self.reload(&mut view)?;
        if changes.len() > MOST_ROWS {
            return Ok(None);
        }
        changes.iter().map(|change| self.told(&view, change)).collect::<Result<_>>().map(Some)
    }

    /// Reads the rows again.
    pub(super) fn reload(&self, view: &mut View) -> Result<Vec<RowChange>> {
        let Some(source) = self.source else { return Ok(Vec::new()) };
        // Before the reading: what changes after it makes the table stale again.
        self.is_stale.store(false, Ordering::Release);
        match source.rows(&self.shared) {
            Ok(rows) => Ok(view.replace(rows)),
            Err(error) => {
                self.is_stale.store(true, Ordering::Release);
                Err(error)
            }
        }
    }

    fn told(&self, view: &View, change: &RowChange) -> Result<Told> {
        let (event, key, place) = match change {
            RowChange::Deleted(key) => (TABLE_ROW_DELETED, PropValue::Binary(key), None),
            RowChange::Added(place) => (TABLE_ROW_ADDED, view.key(*place), Some(*place)),
            RowChange::Modified(place) => (TABLE_ROW_MODIFIED, view.key(*place), Some(*place)),
        };
        let before = place.and_then(|place| place.checked_sub(1));
        let prior = before.map_or((PR_NULL, PropValue::Null), |place| (PR_INSTANCE_KEY, view.key(place)));
        let keys = mapi_com::mapi::properties(self.shared.allocator, &[(PR_INSTANCE_KEY, key), prior])?;
        let row = place.map(|place| self.row(view.row(place), &view.columns)).transpose()?;
        Ok(Told { event, keys, row })
    }

    fn tell(&self, notifications: &[NOTIFICATION]) {
        if notifications.is_empty() {
            return;
        }
        let mut key = Key::of_table(&self.shared, self.number);
        let (mut flags, count) = (0, u32::try_from(notifications.len()).unwrap_or(u32::MAX));
        // That nobody could be told is no reason to fail: the table is what it is.
        // SAFETY: a key, as many notifications as that, whose values are alive, and a place that is valid for a write.
        let _ = unsafe { self.shared.support.Notify(key.as_mut_ptr(), count, notifications.as_ptr(), &mut flags) };
    }
}

/// What is told borrows its values.
fn notification(event: u32, told: Option<&Told>) -> NOTIFICATION {
    let nothing = SPropValue { ulPropTag: PR_NULL, dwAlignPad: 0, Value: __UPV { x: 0 } };
    let (index, prior) = told.map_or((nothing, nothing), |told| (told.keys[0], told.keys[1]));
    let row = told.and_then(|told| told.row.as_ref());
    let tab = TABLE_NOTIFICATION {
        ulTableEvent: event,
        hResult: S_OK,
        propIndex: index,
        propPrior: prior,
        row: SRow {
            ulAdrEntryPad: 0,
            cValues: row.map_or(0, |row| u32::try_from(row.len()).unwrap_or(u32::MAX)),
            // Receivers only read it.
            lpProps: row.map_or(ptr::null_mut(), |row| row.as_ptr().cast_mut()),
        },
        ulPad: 0,
    };
    NOTIFICATION { ulEventType: fnevTableModified, ulAlignPad: 0, info: NOTIFICATION_info { tab } }
}

impl Shared {
    /// Lets the open tables follow what has changed.
    ///
    /// Code of others runs meanwhile, so no lock may be held.
    pub(crate) fn let_tables_follow(&self, changes: &[Change]) {
        let tables: Vec<Com<Table>> = self.tables().iter().filter_map(mapi_com::Weak::upgrade).collect();
        for table in tables {
            table.follow(changes);
        }
    }
}
