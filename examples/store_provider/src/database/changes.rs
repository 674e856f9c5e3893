//! What a synchronisation changes, each call in one transaction.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};

use super::{Database, Result, TOP};
use crate::entry_id::Entry;
use crate::mail::StoredMessage;
use crate::notifications::Change;

/// How the messages of a folder differ from the files that there are.
#[derive(Default)]
pub(crate) struct Differences {
    /// The files that are gone.
    pub(crate) gone: Vec<String>,
    /// The files whose names say now that they were read, or were not.
    pub(crate) seen: Vec<(String, bool)>,
}

impl Database {
    /// Brings the folders up to date: those at `paths`, and those on the way to them. Others go, unless `keep` is set. Answers what
    /// changed.
    pub(crate) fn set_folders(&mut self, paths: &[String], keep: bool) -> Result<Vec<Change>> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let on_the_way = |path: &str| path.match_indices('/').map(|(end, _)| end).collect::<Vec<_>>();
        let wanted: BTreeSet<&str> = paths
            .iter()
            .flat_map(|path| on_the_way(path).into_iter().chain([path.len()]).map(|end| &path[..end]))
            .collect();
        let known: HashMap<String, (i64, i64)> = {
            let mut statement = transaction.prepare("SELECT path, id, parent FROM folders WHERE id > 2")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
            rows.collect::<rusqlite::Result<_>>()?
        };
        let mut changes = Vec::new();
        for (path, (id, parent)) in &known {
            if !keep && !wanted.contains(path.as_str()) {
                transaction.execute("DELETE FROM folders WHERE id = ?", [id])?;
                changes.push(Change::deleted(Entry::Folder(*id), *parent));
            }
        }
        // In order, so that a folder comes before those in it.
        for path in wanted.into_iter().filter(|path| !known.contains_key(*path)) {
            changes.push(insert_folder(&transaction, path)?);
        }
        transaction.commit()?;
        Ok(changes)
    }

    /// Takes the messages of files that are gone out of a folder, and marks those as read or not whose files say so now. Answers what
    /// changed.
    pub(crate) fn follow(&mut self, folder: i64, differences: &Differences) -> Result<Vec<Change>> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut changes = Vec::new();
        for file in &differences.gone {
            let id = transaction.query_row(DELETE, params![folder, file], |row| row.get(0)).optional()?;
            changes.extend(id.map(|id| Change::deleted(Entry::Message(id), folder)));
        }
        for (file, is_seen) in &differences.seen {
            let id = transaction.query_row(MARK, params![folder, file, is_seen], |row| row.get(0)).optional()?;
            changes.extend(id.map(|id| Change::modified(Entry::Message(id), folder)));
        }
        transaction.commit()?;
        Ok(changes)
    }

    /// Puts new messages into a folder: by file, whether its name says that it was read, and what is in it. Answers what changed.
    pub(crate) fn add(&mut self, folder: i64, new: &[(String, bool, StoredMessage)]) -> Result<Vec<Change>> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut changes = Vec::new();
        for (file, is_read, stored) in new {
            let size = i64::try_from(stored.size).unwrap_or(i64::MAX);
            let StoredMessage { subject, from, date, body, attachments, .. } = stored;
            let values = params![folder, file, subject, from, date, size, body, attachments, is_read];
            let id = transaction.query_row(INSERT, values, |row| row.get(0)).optional()?;
            match id {
                Some(id) => changes.push(Change::created(Entry::Message(id), folder)),
                None => {
                    let id = transaction
                        .query_row(COMPLETE, params![folder, file, body, attachments], |row| row.get(0))
                        .optional()?;
                    changes.extend(id.map(|id| Change::modified(Entry::Message(id), folder)));
                }
            }
        }
        transaction.commit()?;
        Ok(changes)
    }
}

const DELETE: &str = "DELETE FROM messages WHERE folder = ? AND file = ? RETURNING id";

const MARK: &str = "UPDATE messages SET is_read = ?3, is_seen = ?3 WHERE folder = ?1 AND file = ?2 RETURNING id";

/// A message that is there already stays: a second synchronisation may have been here meanwhile.
const INSERT: &str =
    "INSERT INTO messages (folder, file, subject, author, date, size, body, attachments, is_read, is_seen)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9) ON CONFLICT (folder, file) DO NOTHING RETURNING id";

/// Adds what was left out of a message of which only the headers were fetched.
const COMPLETE: &str = "UPDATE messages SET body = ?3, attachments = ?4
    WHERE folder = ?1 AND file = ?2 AND body IS NULL AND ?3 IS NOT NULL RETURNING id";

fn insert_folder(transaction: &Transaction<'_>, path: &str) -> Result<Change> {
    let (parent, name) = path.rsplit_once('/').map_or((None, path), |(parent, name)| (Some(parent), name));
    let parent: i64 = match parent {
        Some(parent) => transaction.query_row("SELECT id FROM folders WHERE path = ?", [parent], |row| row.get(0))?,
        None => TOP,
    };
    transaction.execute("INSERT INTO folders (parent, name, path) VALUES (?, ?, ?)", params![parent, name, path])?;
    Ok(Change::created(Entry::Folder(transaction.last_insert_rowid()), parent))
}
