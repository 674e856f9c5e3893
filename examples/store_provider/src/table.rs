//! A table: a view of rows. A client chooses columns, rows and order, and reads.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use mapi_com::mapi::*;
use mapi_com::{Com, HRESULT, Result, com_object};

use crate::property_set::{PropertySet, of_width};
use crate::shared::Shared;
use crate::view::View;

mod filter;
mod following;
mod methods;
mod source;

pub(crate) use filter::Filter;
pub(crate) use source::Source;

/// A view of rows, which stay as they were when it was opened unless it has a source.
///
/// One that has a source follows the store: after each change its rows are those of the store, and cursor and bookmarks stay with
/// theirs, or with what comes after one that is gone. Those who asked are told of each row that was added, deleted or modified, or of
/// many at once with `TABLE_CHANGED`.
#[com_object(IMAPITable, weak)]
pub(crate) struct Table {
    shared: Arc<Shared>,
    /// What the table is known by to those who hear of it.
    number: u64,
    source: Option<Source>,
    /// Whether the store has changed since the rows were read.
    is_stale: AtomicBool,
    /// The registrations of those who want to hear of changes.
    connections: Mutex<Vec<usize>>,
    /// Those of the call that opened it, for the width of texts.
    flags: u32,
    /// All columns that there are.
    all_columns: Vec<PropTag>,
    view: Mutex<View>,
    last_error: LastError,
}

impl Table {
    /// A table of these rows, which stay as they are, with these columns to begin with; `MAPI_UNICODE` in `flags` decides the width of
    /// their texts.
    pub(crate) fn of_rows(shared: &Arc<Shared>, columns: &[PropTag], rows: Vec<PropertySet>, flags: u32) -> IMAPITable {
        Com::new(Self::new(shared, columns, rows, None, flags)).into_interface()
    }

    /// A table that follows what it is of.
    pub(crate) fn of_source(
        shared: &Arc<Shared>,
        columns: &[PropTag],
        source: Source,
        flags: u32,
    ) -> Result<IMAPITable> {
        let table = Com::new(Self::new(shared, columns, Vec::new(), Some(source), flags));
        // Known before it reads, so that it misses nothing.
        shared.add_table(&table);
        table.reload(&mut table.view.lock().unwrap_or_else(PoisonError::into_inner))?;
        Ok(table.into_interface())
    }

    fn new(
        shared: &Arc<Shared>,
        columns: &[PropTag],
        rows: Vec<PropertySet>,
        source: Option<Source>,
        flags: u32,
    ) -> Self {
        let all_columns: Vec<_> = columns.iter().map(|tag| of_width(*tag, flags)).collect();
        Self {
            number: shared.next_table(),
            shared: Arc::clone(shared),
            source,
            is_stale: AtomicBool::new(false),
            connections: Mutex::default(),
            flags,
            view: Mutex::new(View::new(rows, all_columns.clone())),
            all_columns,
            last_error: LastError::new(),
        }
    }

    /// The view, with the rows as they are now; as they were, if they cannot be read.
    fn view(&self) -> MutexGuard<'_, View> {
        // What panics leaves at most another order behind.
        let mut view = self.view.lock().unwrap_or_else(PoisonError::into_inner);
        if self.is_stale.load(Ordering::Acquire)
            && let Err(error) = self.reload(&mut view)
        {
            self.last_error.note(error.code(), error.message());
        }
        view
    }

    fn connections(&self) -> MutexGuard<'_, Vec<usize>> {
        self.connections.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn row(&self, properties: &PropertySet, columns: &[PropTag]) -> Result<Buffer<[SPropValue]>> {
        let values: Vec<_> = columns.iter().map(|tag| properties.answer(*tag, self.flags)).collect();
        mapi_com::mapi::properties(self.shared.allocator, &values)
    }

    fn failed(&self, error: &mapi_com::Error) -> HRESULT {
        self.last_error.note(error.code(), error.message()).code()
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        for connection in std::mem::take(&mut *self.connections()) {
            // Nobody hears of it any more. What the answer is changes nothing.
            let _ = self.shared.support.Unsubscribe(connection);
        }
    }
}
