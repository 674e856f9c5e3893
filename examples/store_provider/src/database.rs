//! What the store holds, in SQLite: folders and messages, each change in a transaction, so that a process that is killed leaves
//! nothing half done.

use std::collections::HashMap;
use std::path::Path;

use mapi_com::HRESULT;
use mapi_com::mapi::{MAPI_E_CALL_FAILED, MAPI_E_CORRUPT_STORE, MAPI_E_DISK_ERROR, MAPI_E_NO_ACCESS, MAPI_E_NOT_FOUND};
use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, params};

mod changes;

pub(crate) use changes::Differences;

/// The folder that holds everything, and the one below it that a user sees as the top.
pub(crate) const ROOT: i64 = 1;
pub(crate) const TOP: i64 = 2;

const SCHEMA: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA foreign_keys = ON;
    BEGIN IMMEDIATE;
    CREATE TABLE IF NOT EXISTS store (uid BLOB NOT NULL);
    INSERT INTO store SELECT randomblob(16) WHERE NOT EXISTS (SELECT 1 FROM store);
    CREATE TABLE IF NOT EXISTS folders (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        parent INTEGER REFERENCES folders ON DELETE CASCADE,
        name TEXT NOT NULL,
        path TEXT NOT NULL UNIQUE
    );
    INSERT OR IGNORE INTO folders VALUES (1, NULL, 'Root', ''), (2, 1, 'Top of Maildir', '/');
    CREATE TABLE IF NOT EXISTS messages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        folder INTEGER NOT NULL REFERENCES folders ON DELETE CASCADE,
        file TEXT NOT NULL,
        subject TEXT NOT NULL,
        author TEXT NOT NULL,
        date INTEGER NOT NULL,
        size INTEGER NOT NULL,
        body TEXT,
        attachments INTEGER NOT NULL,
        is_read INTEGER NOT NULL,
        -- What the file said of it last.
        is_seen INTEGER NOT NULL,
        UNIQUE (folder, file)
    );
    COMMIT;
";

/// Why the database does not answer.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) rusqlite::Error);

impl Failure {
    /// What MAPI calls it.
    pub(crate) fn code(&self) -> HRESULT {
        match self.0.sqlite_error_code() {
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

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self(error)
    }
}

impl From<Failure> for mapi_com::Error {
    fn from(failure: Failure) -> Self {
        mapi_com::error_with_text(failure.code(), &failure.0.to_string())
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
    pub(crate) author: String,
    /// Seconds since 1970.
    pub(crate) date: i64,
    pub(crate) size: i64,
    /// `None` if only the headers were fetched, and in lists.
    pub(crate) body: Option<String>,
    pub(crate) attachments: i64,
    pub(crate) is_read: bool,
}

/// What is known of the file of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FileRecord {
    /// Whether all of it was fetched.
    pub(crate) has_text: bool,
    /// Whether its name said that it was read.
    pub(crate) is_seen: bool,
}

pub(crate) struct Database(Connection);

const FOLDER: &str = "SELECT id, parent, name, path,
    (SELECT count(*) FROM messages WHERE folder = folders.id),
    (SELECT count(*) FROM messages WHERE folder = folders.id AND NOT is_read),
    (SELECT count(*) FROM folders AS below WHERE below.parent = folders.id) FROM folders";

const MESSAGE: &str = "SELECT id, folder, subject, author, date, size, body, attachments, is_read FROM messages";

const FILES: &str = "SELECT file, body IS NOT NULL, is_seen FROM messages WHERE folder = ?";

const MESSAGES: &str = "SELECT id, folder, subject, author, date, size, NULL, attachments, is_read FROM messages
    WHERE folder = ? ORDER BY date, id";

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
    Ok(MessageRecord {
        id: row.get(0)?,
        folder: row.get(1)?,
        subject: row.get(2)?,
        author: row.get(3)?,
        date: row.get(4)?,
        size: row.get(5)?,
        body: row.get(6)?,
        attachments: row.get(7)?,
        is_read: row.get(8)?,
    })
}

impl Database {
    /// Opens the file, or makes it.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let connection = Connection::open(path)?;
        connection.busy_timeout(std::time::Duration::from_secs(30))?;
        connection.execute_batch(SCHEMA)?;
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
        Ok(self.0.query_row(&format!("{MESSAGE} WHERE id = ?"), [id], message).optional()?)
    }

    /// The messages of a folder, without their texts.
    pub(crate) fn messages(&self, folder: i64) -> Result<Vec<MessageRecord>> {
        let mut statement = self.0.prepare_cached(MESSAGES)?;
        Ok(statement.query_map([folder], message)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Marks a message as read or not. Answers whether it is there.
    pub(crate) fn set_read(&self, id: i64, is_read: bool) -> Result<bool> {
        Ok(self.0.execute("UPDATE messages SET is_read = ? WHERE id = ?", params![is_read, id])? > 0)
    }

    /// The files whose messages are in a folder.
    pub(crate) fn files(&self, folder: i64) -> Result<HashMap<String, FileRecord>> {
        let mut statement = self.0.prepare_cached(FILES)?;
        let rows = statement
            .query_map([folder], |row| Ok((row.get(0)?, FileRecord { has_text: row.get(1)?, is_seen: row.get(2)? })))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
