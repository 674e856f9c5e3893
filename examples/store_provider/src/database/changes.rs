//! What a synchronisation changes, each call in one transaction.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, named_params, params};

use super::parts::{set_attachments, set_recipients};
use super::{Database, Kept, Result, TOP};
use crate::entry_id::Entry;
use crate::mail::StoredMessage;
use crate::notifications::Change;
use crate::parts::Parts;

/// A message as it was fetched.
pub(crate) struct NewMessage {
    /// What of the name of its file stays.
    pub(crate) file: String,
    /// Whether that name says that it was read.
    pub(crate) is_seen: bool,
    pub(crate) stored: StoredMessage,
    pub(crate) parts: Parts,
}

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

    /// Puts new messages into a folder, and adds to known ones what was left out of them. Answers what changed.
    pub(crate) fn add(&mut self, folder: i64, new: &[NewMessage]) -> Result<Vec<Change>> {
        let transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut changes = Vec::new();
        for message in new {
            let is_known: bool = transaction.query_row(IS_KNOWN, params![folder, message.file], |row| row.get(0))?;
            if let Some(id) = write(&transaction, folder, message)? {
                set_recipients(&transaction, id, &message.parts.recipients)?;
                set_attachments(&transaction, id, &message.parts.attachments)?;
                let change = if is_known { Change::modified } else { Change::created };
                changes.push(change(Entry::Message(id), folder));
            }
        }
        transaction.commit()?;
        Ok(changes)
    }
}

/// Writes a message, but not its parts. Answers its number, if it was written.
fn write(transaction: &Transaction<'_>, folder: i64, message: &NewMessage) -> rusqlite::Result<Option<i64>> {
    let NewMessage { file, is_seen, stored, parts } = message;
    let sender = parts.sender.as_ref().unwrap_or(&stored.from);
    let values = named_params! {
        ":folder": folder,
        ":file": file,
        ":subject": stored.subject,
        ":from_name": stored.from.name,
        ":from_address": stored.from.address,
        ":sender_name": sender.name,
        ":sender_address": sender.address,
        ":date": stored.date,
        ":size": i64::try_from(stored.size).unwrap_or(i64::MAX),
        ":body": stored.body,
        ":attachments": stored.attachments,
        ":is_seen": is_seen,
        ":kept": if stored.body.is_some() { Kept::ALL } else { Kept::HEADERS }.0,
    };
    transaction.prepare_cached(WRITE)?.query_row(values, |row| row.get(0)).optional()
}

const DELETE: &str = "DELETE FROM messages WHERE folder = ? AND file = ? RETURNING id";

const MARK: &str = "UPDATE messages SET is_read = ?3, is_seen = ?3 WHERE folder = ?1 AND file = ?2 RETURNING id";

const IS_KNOWN: &str = "SELECT EXISTS (SELECT 1 FROM messages WHERE folder = ? AND file = ?)";

/// A message that is there already gets what was left out of it, if anything: a second synchronisation may have been here meanwhile.
/// What an older version kept of its text stays where only the headers were fetched.
const WRITE: &str = "INSERT INTO messages (folder, file, subject, from_name, from_address, sender_name, sender_address,
        date, size, body, attachments, is_read, is_seen, kept)
    VALUES (:folder, :file, :subject, :from_name, :from_address, :sender_name, :sender_address,
        :date, :size, :body, :attachments, :is_seen, :is_seen, :kept)
    ON CONFLICT (folder, file) DO UPDATE SET from_name = excluded.from_name, from_address = excluded.from_address,
        sender_name = excluded.sender_name, sender_address = excluded.sender_address,
        body = coalesce(excluded.body, body),
        attachments = iif(excluded.body IS NULL, attachments, excluded.attachments),
        kept = excluded.kept
    WHERE kept < excluded.kept RETURNING id";

fn insert_folder(transaction: &Transaction<'_>, path: &str) -> Result<Change> {
    let (parent, name) = path.rsplit_once('/').map_or((None, path), |(parent, name)| (Some(parent), name));
    let parent: i64 = match parent {
        Some(parent) => transaction.query_row("SELECT id FROM folders WHERE path = ?", [parent], |row| row.get(0))?,
        None => TOP,
    };
    transaction.execute("INSERT INTO folders (parent, name, path) VALUES (?, ?, ?)", params![parent, name, path])?;
    Ok(Change::created(Entry::Folder(transaction.last_insert_rowid()), parent))
}
