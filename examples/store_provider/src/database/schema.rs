//! The tables of the database, and how those of an older version of the store become those of this one.

use rusqlite::{Connection, TransactionBehavior};

use super::{Failure, Result};

/// What holds for a connection, not for the file.
const CONNECTION: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA foreign_keys = ON;
";

/// What each version has more than the one before. The version of a file is its `user_version`. What was released is not changed any
/// more: there are files like that.
const STEPS: [&str; 3] = [
    // The first version did not count, so its tables may be there already.
    "
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
    ",
    // Senders and recipients. Messages that are there keep what they have until a synchronisation fetches them again.
    "
    ALTER TABLE messages RENAME COLUMN author TO from_name;
    ALTER TABLE messages ADD COLUMN from_address TEXT NOT NULL DEFAULT '';
    ALTER TABLE messages ADD COLUMN sender_name TEXT NOT NULL DEFAULT '';
    ALTER TABLE messages ADD COLUMN sender_address TEXT NOT NULL DEFAULT '';
    -- How much was fetched: 1 for the headers, 2 for all, 0 for what a version kept that knew less.
    ALTER TABLE messages ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
    UPDATE messages SET sender_name = from_name;
    CREATE TABLE recipients (
        message INTEGER NOT NULL REFERENCES messages ON DELETE CASCADE,
        number INTEGER NOT NULL,
        -- `MAPI_TO` and so on.
        kind INTEGER NOT NULL,
        name TEXT NOT NULL,
        address TEXT NOT NULL,
        PRIMARY KEY (message, number)
    ) WITHOUT ROWID;
    ",
    // Attachments. Of a message that has some, all but the headers is to be fetched again.
    "
    CREATE TABLE attachments (
        message INTEGER NOT NULL REFERENCES messages ON DELETE CASCADE,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        mime_type TEXT NOT NULL,
        content_id TEXT,
        data BLOB NOT NULL,
        PRIMARY KEY (message, number)
    );
    UPDATE messages SET kept = 1 WHERE kept = 2 AND attachments > 0;
    ",
];

/// The version of the files of this store.
const KNOWN: u32 = STEPS.len() as u32;

/// The version of a file; 0 for a new one.
fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Makes the tables, or brings those of an older version up to date: all of it or nothing.
pub(super) fn prepare(connection: &mut Connection) -> Result<()> {
    connection.execute_batch(CONNECTION)?;
    if version(connection)? == KNOWN {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have done it meanwhile.
    let found = version(&transaction)?;
    let missing = STEPS.get(found as usize..).ok_or(Failure::Newer { found, known: KNOWN })?;
    for step in missing {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", KNOWN)?;
    transaction.commit()?;
    Ok(())
}
