//! What the store holds, in SQLite: folders and messages, each change in a transaction, so that a process that is killed leaves
//! nothing half done.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;

use mapi_com::HRESULT;
use mapi_com::mapi::{
    MAPI_BCC, MAPI_CC, MAPI_E_CALL_FAILED, MAPI_E_CORRUPT_STORE, MAPI_E_DISK_ERROR, MAPI_E_NO_ACCESS, MAPI_E_NOT_FOUND,
    MAPI_E_VERSION, MAPI_TO,
};
use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, params};

use crate::mail::Mailbox;

mod changes;
mod parts;
mod schema;

pub(crate) use changes::{Differences, NewMessage};
pub(crate) use parts::AttachmentRecord;

/// The folder that holds everything, and the one below it that a user sees as the top.
pub(crate) const ROOT: i64 = 1;
pub(crate) const TOP: i64 = 2;

/// Why the database does not answer.
#[derive(Debug)]
pub(crate) enum Failure {
    Sqlite(rusqlite::Error),
    /// The file is of a version of the store that this one does not know.
    Newer {
        found: u32,
        known: u32,
    },
}

impl Failure {
    /// What MAPI calls it.
    pub(crate) fn code(&self) -> HRESULT {
        let Self::Sqlite(error) = self else { return MAPI_E_VERSION };
        match error.sqlite_error_code() {
            Some(ErrorCode::CannotOpen | ErrorCode::NotFound) => MAPI_E_NOT_FOUND,
            Some(ErrorCode::PermissionDenied | ErrorCode::ReadOnly | ErrorCode::AuthorizationForStatementDenied) => {
                MAPI_E_NO_ACCESS
            }
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => MAPI_E_CORRUPT_STORE,
            Some(ErrorCode::SystemIoFailure | ErrorCode::DiskFull) => MAPI_E_DISK_ERROR,
            _ => MAPI_E_CALL_FAILED,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(error) => error.fmt(formatter),
            Self::Newer { found, known } => {
                write!(
                    formatter,
                    "made by a newer version of this store: its version is {found}, known are those up to {known}"
                )
            }
        }
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<Failure> for mapi_com::Error {
    fn from(failure: Failure) -> Self {
        mapi_com::error_with_text(failure.code(), &failure.to_string())
    }
}

pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// A folder as the store keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FolderRecord {
    pub(crate) id: i64,
    pub(crate) parent: Option<i64>,
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) messages: i64,
    pub(crate) unread: i64,
    pub(crate) subfolders: i64,
}

/// A message as the store keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MessageRecord {
    pub(crate) id: i64,
    pub(crate) folder: i64,
    pub(crate) subject: String,
    /// Whose message it is, and who sent it.
    pub(crate) from: Mailbox,
    pub(crate) sender: Mailbox,
    /// The names of the recipients of each kind.
    pub(crate) to: String,
    pub(crate) cc: String,
    pub(crate) bcc: String,
    /// Seconds since 1970.
    pub(crate) date: i64,
    pub(crate) size: i64,
    /// `None` if only the headers were fetched, and in lists.
    pub(crate) body: Option<String>,
    pub(crate) attachments: i64,
    pub(crate) is_read: bool,
}

/// How much of a message was fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Kept(i64);

impl Kept {
    pub(crate) const HEADERS: Self = Self(1);
    pub(crate) const ALL: Self = Self(2);
}

/// What is known of the file of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FileRecord {
    pub(crate) kept: Kept,
    /// Whether its name said that it was read.
    pub(crate) is_seen: bool,
}

pub(crate) struct Database(Connection);

const FOLDER: &str = "SELECT id, parent, name, path,
    (SELECT count(*) FROM messages WHERE folder = folders.id),
    (SELECT count(*) FROM messages WHERE folder = folders.id AND NOT is_read),
    (SELECT count(*) FROM folders AS below WHERE below.parent = folders.id) FROM folders";

/// What stands in a query of messages, with their texts or without them.
fn message_query(body: &str) -> String {
    let names = |kind: u32| {
        format!(
            "(SELECT group_concat(iif(name = '', address, name), '; ' ORDER BY number) FROM recipients
            WHERE message = messages.id AND kind = {kind})"
        )
    };
    format!(
        "SELECT id, folder, subject, from_name, from_address, sender_name, sender_address, {}, {}, {}, date, size, {body},
        attachments, is_read FROM messages",
        names(MAPI_TO),
        names(MAPI_CC),
        names(MAPI_BCC)
    )
}

const FILES: &str = "SELECT file, kept, is_seen FROM messages WHERE folder = ?";

fn folder(row: &Row<'_>) -> rusqlite::Result<FolderRecord> {
    Ok(FolderRecord {
        id: row.get(0)?,
        parent: row.get(1)?,
        name: row.get(2)?,
        path: row.get(3)?,
        messages: row.get(4)?,
        unread: row.get(5)?,
        subfolders: row.get(6)?,
    })
}

fn message(row: &Row<'_>) -> rusqlite::Result<MessageRecord> {
    let names = |column| row.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
    Ok(MessageRecord {
        id: row.get(0)?,
        folder: row.get(1)?,
        subject: row.get(2)?,
        from: Mailbox { name: row.get(3)?, address: row.get(4)? },
        sender: Mailbox { name: row.get(5)?, address: row.get(6)? },
        to: names(7)?,
        cc: names(8)?,
        bcc: names(9)?,
        date: row.get(10)?,
        size: row.get(11)?,
        body: row.get(12)?,
        attachments: row.get(13)?,
        is_read: row.get(14)?,
    })
}

impl Database {
    /// Opens the file, or makes it.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(std::time::Duration::from_secs(30))?;
        schema::prepare(&mut connection)?;
        Ok(Self(connection))
    }

    /// What tells this store from all others.
    pub(crate) fn uid(&self) -> Result<[u8; 16]> {
        Ok(self.0.query_row("SELECT uid FROM store", [], |row| row.get(0))?)
    }

    pub(crate) fn folder(&self, id: i64) -> Result<Option<FolderRecord>> {
        Ok(self.0.query_row(&format!("{FOLDER} WHERE id = ?"), [id], folder).optional()?)
    }

    /// The folder of a path of the Maildir, such as `INBOX`.
    pub(crate) fn folder_at(&self, path: &str) -> Result<Option<FolderRecord>> {
        Ok(self.0.query_row(&format!("{FOLDER} WHERE path = ?"), [path], folder).optional()?)
    }

    /// The folders in a folder, the inbox first.
    pub(crate) fn subfolders(&self, parent: i64) -> Result<Vec<FolderRecord>> {
        let mut statement =
            self.0.prepare_cached(&format!("{FOLDER} WHERE parent = ? ORDER BY path != 'INBOX', name, id"))?;
        Ok(statement.query_map([parent], folder)?.collect::<rusqlite::Result<_>>()?)
    }

    pub(crate) fn message(&self, id: i64) -> Result<Option<MessageRecord>> {
        Ok(self.0.query_row(&format!("{} WHERE id = ?", message_query("body")), [id], message).optional()?)
    }

    /// The messages of a folder, without their texts.
    pub(crate) fn messages(&self, folder: i64) -> Result<Vec<MessageRecord>> {
        let query = format!("{} WHERE folder = ? ORDER BY date, id", message_query("NULL"));
        let mut statement = self.0.prepare_cached(&query)?;
        Ok(statement.query_map([folder], message)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Marks a message as read or not. Answers whether it is there.
    pub(crate) fn set_read(&self, id: i64, is_read: bool) -> Result<bool> {
        Ok(self.0.execute("UPDATE messages SET is_read = ? WHERE id = ?", params![is_read, id])? > 0)
    }

    /// The files whose messages are in a folder.
    pub(crate) fn files(&self, folder: i64) -> Result<HashMap<String, FileRecord>> {
        let mut statement = self.0.prepare_cached(FILES)?;
        let rows = statement.query_map([folder], |row| {
            Ok((row.get(0)?, FileRecord { kept: Kept(row.get(1)?), is_seen: row.get(2)? }))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
