//! What the rows of a table are read from, and which changes of the store concern it.

use mapi_com::Result;

use crate::database::{self, Database};
use crate::entry_id::Entry;
use crate::notifications::Change;
use crate::property_set::PropertySet;
use crate::shared::Shared;

/// Where the rows of a table come from that follows the store.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source {
    /// The messages of a folder.
    Contents(i64),
    /// The folders in a folder, or all below it.
    Hierarchy { folder: i64, is_deep: bool },
}

impl Source {
    /// The rows as they are now.
    pub(crate) fn rows(self, shared: &Shared) -> Result<Vec<PropertySet>> {
        let database = shared.database();
        match self {
            Self::Contents(folder) => {
                Ok(database.messages(folder)?.iter().map(|message| shared.message_row(message)).collect())
            }
            Self::Hierarchy { folder, is_deep } => {
                let mut rows = Vec::new();
                collect(shared, &database, folder, 1, is_deep, &mut rows)?;
                Ok(rows)
            }
        }
    }

    /// How many rows these changes may concern.
    pub(crate) fn count(self, changes: &[Change]) -> usize {
        let concerns = |change: &&Change| match (self, change.entry) {
            (Self::Contents(folder), Entry::Message(_)) => change.parent == folder,
            (Self::Contents(folder), Entry::Folder(id)) => id == folder && change.is_deletion(),
            (Self::Hierarchy { folder, is_deep }, Entry::Folder(_)) => is_deep || change.parent == folder,
            _ => false,
        };
        changes.iter().filter(concerns).count()
    }
}

/// Adds the folders below one; with `is_deep` also those below them.
fn collect(
    shared: &Shared,
    database: &Database,
    parent: i64,
    depth: i32,
    is_deep: bool,
    rows: &mut Vec<PropertySet>,
) -> database::Result<()> {
    for folder in database.subfolders(parent)? {
        rows.push(shared.folder_row(&folder, depth));
        if is_deep {
            collect(shared, database, folder.id, depth + 1, true, rows)?;
        }
    }
    Ok(())
}
