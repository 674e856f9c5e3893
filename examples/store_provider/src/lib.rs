//! A message store provider: the library that MAPI loads for a store, as Outlook does for each account. Its messages come from a
//! Maildir and are kept in SQLite, so that what was synchronised is there after a restart.
//!
//! It exports `MSProviderInit` and nothing else. A host asks for the provider object there, logs on, and gets an `IMsgStore`, which
//! also answers `IMAPISync`. Where the Maildir and the database are stands in the profile section of the provider, see
//! [`PR_MAILDIR_PATH`] and [`PR_DATABASE_PATH`].
//!
//! The Maildir is never written to. Kept of a message is what `send_receive` shows of one: subject, author, date, size and text; and
//! who sent it, whom it is for, and what is attached to it. All attachments are by value: an attached message is one of the MIME type
//! `message/rfc822`, whose data is that message as it came, and cannot be opened as an `IMessage`.
//!
//! A database of an older version of the store is brought up to date when it is opened, and what that version did not keep of its
//! messages comes with the next synchronisation; one of a later version is refused with `MAPI_E_VERSION`.

mod attachment;
mod database;
mod entry;
mod entry_id;
mod file_name;
mod folder;
mod logon;
#[path = "../../send_receive/message.rs"]
mod mail;
#[path = "../../send_receive/maildir.rs"]
mod maildir;
mod message;
mod notifications;
mod parts;
#[path = "../../send_receive/profile.rs"]
mod profile;
mod property_set;
mod provider;
mod recipients;
mod records;
mod shared;
mod store;
mod stream;
mod synchronize;
mod table;
mod view;

pub use entry::MSProviderInit;
pub use profile::{PR_DATABASE_PATH, PR_MAILDIR_ATTACHMENTS, PR_MAILDIR_PATH};

impl From<maildir::Failure> for mapi_com::Error {
    fn from(failure: maildir::Failure) -> Self {
        mapi_com::error_with_text(failure.code, &format!("{}: {}", failure.path.display(), failure.what))
    }
}
