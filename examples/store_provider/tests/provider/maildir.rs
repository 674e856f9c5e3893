//! Maildirs that tests make.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A Maildir, and a place for a database, which go away with it.
pub(crate) struct Maildir {
    _directory: TempDir,
    pub(crate) root: PathBuf,
    pub(crate) database: PathBuf,
}

impl Maildir {
    /// With an empty inbox.
    pub(crate) fn new() -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let (root, database) = (directory.path().join("ann"), directory.path().join("ann.sqlite"));
        let maildir = Self { _directory: directory, root, database };
        maildir.folder("");
        maildir
    }

    /// Makes a folder; the empty name is the inbox.
    pub(crate) fn folder(&self, name: &str) {
        for part in ["cur", "new", "tmp"] {
            fs::create_dir_all(self.root.join(name).join(part)).expect("a directory can be made");
        }
    }

    /// Puts a message into a folder: the file `name` in `new`, or with flags behind `:2,` in `cur`.
    pub(crate) fn put(&self, folder: &str, name: &str, subject: &str, body: &str) {
        let contents = format!(
            "From: Ann <ann@example.org>\r\nDate: Mon, 13 Nov 2023 10:00:00 +0000\r\nSubject: {subject}\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\n{body}"
        );
        self.put_as_is(folder, name, contents);
    }

    /// Puts a message of these bytes into a folder.
    pub(crate) fn put_as_is(&self, folder: &str, name: &str, contents: impl AsRef<[u8]>) {
        fs::write(self.file(folder, name), contents).expect("a file can be written");
    }

    /// Where a message is.
    pub(crate) fn file(&self, folder: &str, name: &str) -> PathBuf {
        let part = if name.contains(":2,") { "cur" } else { "new" };
        self.root.join(folder).join(part).join(name)
    }

    /// As a text for the profile.
    pub(crate) fn text(path: &Path) -> &str {
        path.to_str().expect("UTF-8")
    }
}
