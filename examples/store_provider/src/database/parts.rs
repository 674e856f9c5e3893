//! The parts of messages beside their texts.

use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::{Database, Result};
use crate::mail::Mailbox;
use crate::parts::{Attachment, Recipient};

/// An attachment as the store keeps it, without what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AttachmentRecord {
    /// Its place among those of its message.
    pub(crate) number: i32,
    pub(crate) name: String,
    pub(crate) mime_type: String,
    /// What the text of the message refers to it by, if it does.
    pub(crate) content_id: Option<String>,
    /// In bytes.
    pub(crate) size: i64,
}

const RECIPIENTS: &str = "SELECT kind, name, address FROM recipients WHERE message = ? ORDER BY number";

const ATTACHMENTS: &str = "SELECT number, name, mime_type, content_id, length(data) FROM attachments
    WHERE message = ? ORDER BY number";

const ATTACHMENT: &str = "SELECT number, name, mime_type, content_id, length(data), data FROM attachments
    WHERE message = ? AND number = ?";

fn recipient(row: &Row<'_>) -> rusqlite::Result<Recipient> {
    Ok(Recipient { kind: row.get(0)?, mailbox: Mailbox { name: row.get(1)?, address: row.get(2)? } })
}

fn attachment(row: &Row<'_>) -> rusqlite::Result<AttachmentRecord> {
    Ok(AttachmentRecord {
        number: row.get(0)?,
        name: row.get(1)?,
        mime_type: row.get(2)?,
        content_id: row.get(3)?,
        size: row.get(4)?,
    })
}

impl Database {
    /// The recipients of a message, those of `To` first; `None` if the message is gone.
    pub(crate) fn recipients(&self, message: i64) -> Result<Option<Vec<Recipient>>> {
        self.parts(RECIPIENTS, message, recipient)
    }

    /// The attachments of a message; `None` if the message is gone.
    pub(crate) fn attachments(&self, message: i64) -> Result<Option<Vec<AttachmentRecord>>> {
        self.parts(ATTACHMENTS, message, attachment)
    }

    fn parts<T>(&self, query: &str, message: i64, read: fn(&Row<'_>) -> rusqlite::Result<T>) -> Result<Option<Vec<T>>> {
        let mut statement = self.0.prepare_cached(query)?;
        let found = statement.query_map([message], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(if found.is_empty() && !self.has_message(message)? { None } else { Some(found) })
    }

    /// An attachment of a message, and what is in it.
    pub(crate) fn attachment(&self, message: i64, number: u32) -> Result<Option<(AttachmentRecord, Vec<u8>)>> {
        let read = |row: &Row<'_>| Ok((attachment(row)?, row.get(5)?));
        Ok(self.0.query_row(ATTACHMENT, params![message, number], read).optional()?)
    }

    /// Whether there is a message.
    pub(crate) fn has_message(&self, id: i64) -> Result<bool> {
        Ok(self.0.query_row("SELECT EXISTS (SELECT 1 FROM messages WHERE id = ?)", [id], |row| row.get(0))?)
    }
}

/// Writes the recipients of a message in place of those that it had.
pub(super) fn set_recipients(
    transaction: &Transaction<'_>,
    message: i64,
    recipients: &[Recipient],
) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM recipients WHERE message = ?", [message])?;
    let mut insert = transaction.prepare_cached("INSERT INTO recipients VALUES (?, ?, ?, ?, ?)")?;
    for (number, Recipient { kind, mailbox }) in (0_i32..).zip(recipients) {
        insert.execute(params![message, number, kind, mailbox.name, mailbox.address])?;
    }
    Ok(())
}

/// Writes the attachments of a message in place of those that it had.
pub(super) fn set_attachments(
    transaction: &Transaction<'_>,
    message: i64,
    attachments: &[Attachment],
) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM attachments WHERE message = ?", [message])?;
    let mut insert = transaction.prepare_cached("INSERT INTO attachments VALUES (?, ?, ?, ?, ?, ?)")?;
    for (number, Attachment { name, mime_type, content_id, data }) in (0_i32..).zip(attachments) {
        insert.execute(params![message, number, name, mime_type, content_id, data])?;
    }
    Ok(())
}
