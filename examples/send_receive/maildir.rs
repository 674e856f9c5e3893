//! Maildirs on disk: which folders there are, which messages they hold. Nothing here writes.
//!
//! `mail_parser::mailbox::maildir` reads a message while it lists it and gives no path with an error; this store must
//! know how many there are before it starts and name the file that failed.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use mapi_com::HRESULT;
use mapi_com::mapi::{MAPI_E_CORRUPT_DATA, MAPI_E_DISK_ERROR, MAPI_E_NO_ACCESS, MAPI_E_NOT_FOUND};

/// What the host is told of something that failed.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) code: HRESULT,
    pub(crate) path: PathBuf,
    pub(crate) what: Cow<'static, str>,
}

impl Failure {
    pub(crate) fn new(code: HRESULT, path: &Path, what: impl Into<Cow<'static, str>>) -> Self {
        Self { code, path: path.to_owned(), what: what.into() }
    }

    fn io(path: &Path, error: &io::Error) -> Self {
        let code = match error.kind() {
            io::ErrorKind::NotFound => MAPI_E_NOT_FOUND,
            io::ErrorKind::PermissionDenied => MAPI_E_NO_ACCESS,
            _ => MAPI_E_DISK_ERROR,
        };
        Self::new(code, path, error.to_string())
    }
}

/// A folder of a Maildir.
#[derive(Debug)]
pub(crate) struct Folder {
    /// `INBOX`, or the path below it with `/` between folders.
    pub(crate) name: String,
    path: PathBuf,
}

/// All folders of the Maildir at `root`, the inbox first, and those that could not be looked into.
///
/// Understood are Maildir++, where every folder is a directory `.Parent.Child` of the root, and directories within
/// directories, as mbsync and Dovecot's `LAYOUT=fs` make them.
///
/// # Errors
///
/// `MAPI_E_NOT_FOUND` if `root` does not exist or is no Maildir, `MAPI_E_NO_ACCESS` if it may not be read.
pub(crate) fn folders(root: &Path) -> Result<(Vec<Folder>, Vec<Failure>), Failure> {
    let mut folders = Vec::new();
    let mut failures = Vec::new();
    let children = directories(root)?;
    if is_folder(&children) {
        folders.push(Folder { name: "INBOX".to_owned(), path: root.to_owned() });
    }
    collect(children, "", &mut folders, &mut failures);
    if folders.is_empty() && failures.is_empty() {
        return Err(Failure::new(MAPI_E_NOT_FOUND, root, "not a Maildir: neither cur nor new is in it"));
    }
    Ok((folders, failures))
}

/// Adds what of `children` is a folder, and what those hold in turn.
fn collect(children: Vec<PathBuf>, parent: &str, folders: &mut Vec<Folder>, failures: &mut Vec<Failure>) {
    for path in children {
        let own_name = name_of(&path);
        if is_reserved(&own_name) {
            continue;
        }
        let grandchildren = match directories(&path) {
            Ok(grandchildren) => grandchildren,
            Err(failure) => {
                failures.push(failure);
                continue;
            }
        };
        // What is no folder itself is not searched: `root` may be a home directory.
        if is_folder(&grandchildren) {
            let below = own_name.strip_prefix('.').map(|name| name.replace('.', "/")).unwrap_or(own_name);
            let name = if parent.is_empty() { below } else { format!("{parent}/{below}") };
            folders.push(Folder { name: name.clone(), path });
            collect(grandchildren, &name, folders, failures);
        }
    }
}

/// The directories in a directory, in order of name. Symbolic links are left out, since they may lead in circles.
fn directories(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in fs::read_dir(path).map_err(|error| Failure::io(path, &error))? {
        let entry = entry.map_err(|error| Failure::io(path, &error))?;
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

fn is_folder(children: &[PathBuf]) -> bool {
    children.iter().any(|child| matches!(name_of(child).as_str(), "cur" | "new"))
}

fn is_reserved(name: &str) -> bool {
    matches!(name, "cur" | "new" | "tmp")
}

pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

impl Folder {
    /// The files of the messages, in order of name. `tmp` is left out: what is there is still being delivered.
    ///
    /// # Errors
    ///
    /// As [`folders`].
    pub(crate) fn files(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut files = Vec::new();
        for directory in ["cur", "new"].map(|name| self.path.join(name)) {
            let entries = match fs::read_dir(&directory) {
                Ok(entries) => entries,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(Failure::io(&directory, &error)),
            };
            for entry in entries {
                let entry = entry.map_err(|error| Failure::io(&directory, &error))?;
                // The Maildir specification keeps names that begin with a dot for other uses.
                if !entry.file_name().as_encoded_bytes().starts_with(b".") {
                    files.push(entry.path());
                }
            }
        }
        files.sort();
        Ok(files)
    }

    /// Reads the file of a message. `None` if somebody has deleted it since it was listed.
    ///
    /// # Errors
    ///
    /// `MAPI_E_CORRUPT_DATA` if it is no file; otherwise what the system says.
    pub(crate) fn read(&self, file: &Path, headers_only: bool) -> Result<Option<RawMessage>, Failure> {
        let is_gone = |error: &io::Error| error.kind() == io::ErrorKind::NotFound && file.symlink_metadata().is_err();
        let outcome = match read(file, headers_only) {
            // Mail programs rename a file when the message is read or flagged, while this runs.
            Err(error) if is_gone(&error) => match self.find_renamed(file) {
                Some(renamed) => read(&renamed, headers_only),
                None => return Ok(None),
            },
            outcome => outcome,
        };
        match outcome {
            Ok(Some(message)) => Ok(Some(message)),
            Ok(None) => Err(Failure::new(MAPI_E_CORRUPT_DATA, file, "not a file")),
            Err(error) => Err(Failure::io(file, &error)),
        }
    }

    /// The file of the same message under its present name: only what follows the colon changes.
    fn find_renamed(&self, file: &Path) -> Option<PathBuf> {
        let wanted = name_of(file);
        let wanted = unique_name(&wanted);
        self.files().ok()?.into_iter().find(|other| unique_name(&name_of(other)) == wanted)
    }
}

/// What of the name of a file stays, whatever flags it gets.
pub(crate) fn unique_name(name: &str) -> &str {
    name.split_once(':').map_or(name, |(unique, _)| unique)
}

/// A message as it stands in its file, or its headers alone.
#[derive(Debug)]
pub(crate) struct RawMessage {
    pub(crate) bytes: Vec<u8>,
    /// The size of the whole file.
    pub(crate) size: u64,
}

/// `None` if there is no file behind the name: opening a pipe would wait for a writer.
fn read(path: &Path, headers_only: bool) -> io::Result<Option<RawMessage>> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Ok(None);
    }
    let size = metadata.len();
    let mut file = BufReader::new(File::open(path)?);
    let mut bytes = Vec::new();
    if headers_only {
        while file.read_until(b'\n', &mut bytes)? > 0 && !ends_headers(&bytes) {}
    } else {
        file.read_to_end(&mut bytes)?;
    }
    Ok(Some(RawMessage { bytes, size }))
}

/// Whether the last line read is the empty one between headers and text.
fn ends_headers(bytes: &[u8]) -> bool {
    bytes.ends_with(b"\n\n") || bytes.ends_with(b"\n\r\n") || bytes == b"\n" || bytes == b"\r\n"
}
