//! From the Maildir into the database. What is committed stays, whatever happens to the process; what is not is done again the next
//! time.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use mapi_com::mapi::{
    MAPI_E_CORRUPT_DATA, MAPI_W_PARTIAL_COMPLETION, SYNC_DOWNLOAD_CONTENTS, SYNC_DOWNLOAD_HIERARCHY,
    SYNC_GLOBAL_HEADERS, SyncReporter,
};
use mapi_com::{HRESULT, Result, S_OK};

use crate::database::Database;
use crate::mail::{self, StoredMessage};
use crate::maildir::{self, Failure, Folder, name_of, unique_name};
use crate::notifications::Change;

/// How many messages go into the database at once.
const BATCH: usize = 32;

/// Brings the database up to date with the Maildir at `root`, and tells what changed after each transaction.
pub(crate) fn synchronize(
    root: &Path,
    database: &mut Database,
    reporter: &SyncReporter,
    tell: &dyn Fn(&[Change]),
) -> Result<HRESULT> {
    let mut pass = Pass { root, reporter, tell, step: 0, steps: 0, failed: false };
    let (found, failures) = maildir::folders(root).inspect_err(|failure| pass.report(failure))?;
    failures.iter().for_each(|failure| pass.report(failure));
    if reporter.flags().contains(SYNC_DOWNLOAD_HIERARCHY) {
        let paths: Vec<String> = found.iter().map(|folder| folder.name.clone()).collect();
        // A folder that cannot be looked into is not gone.
        tell(&database.set_folders(&paths, !failures.is_empty())?);
    }
    if reporter.flags().contains(SYNC_DOWNLOAD_CONTENTS) {
        let mut work = Vec::new();
        for folder in &found {
            // Without the hierarchy, new folders stay unknown.
            if let Some(record) = database.folder_at(&folder.name)? {
                work.push(pass.compare(database, folder, record.id)?);
            }
        }
        pass.steps = work.iter().map(|work| work.new.len()).sum::<usize>().try_into().unwrap_or(u32::MAX);
        for work in work {
            pass.fetch(database, &work)?;
        }
    }
    Ok(if pass.failed { MAPI_W_PARTIAL_COMPLETION } else { S_OK })
}

/// A message as it lies in the Maildir.
struct MessageFile {
    path: PathBuf,
    /// What of its name stays.
    unique_name: String,
    is_seen: bool,
}

impl MessageFile {
    fn new(path: PathBuf) -> Self {
        let name = name_of(&path);
        let flags = name.split_once(":2,").map_or("", |(_, flags)| flags);
        Self { unique_name: unique_name(&name).to_owned(), is_seen: flags.contains('S'), path }
    }
}

/// What is to be done for a folder.
struct Work<'a> {
    folder: &'a Folder,
    id: i64,
    gone: Vec<String>,
    new: Vec<MessageFile>,
}

struct Pass<'a> {
    root: &'a Path,
    reporter: &'a SyncReporter,
    tell: &'a dyn Fn(&[Change]),
    step: u32,
    steps: u32,
    failed: bool,
}

impl Pass<'_> {
    fn report(&mut self, failure: &Failure) {
        self.failed = true;
        let within = failure.path.strip_prefix(self.root).ok().filter(|within| within.parent().is_some());
        let path = within.unwrap_or(&failure.path).display();
        self.reporter.error(failure.code, &format!("{path}: {}", failure.what));
    }

    fn headers_only(&self) -> bool {
        self.reporter.flags().contains(SYNC_GLOBAL_HEADERS)
    }

    fn compare<'a>(&mut self, database: &Database, folder: &'a Folder, id: i64) -> Result<Work<'a>> {
        let known = database.files(id)?;
        let present: Vec<_> = match folder.files() {
            Ok(files) => files.into_iter().map(MessageFile::new).collect(),
            Err(failure) => {
                // What cannot be listed is not gone.
                self.report(&failure);
                return Ok(Work { folder, id, gone: Vec::new(), new: Vec::new() });
            }
        };
        let names: HashSet<&str> = present.iter().map(|file| file.unique_name.as_str()).collect();
        let gone = known.keys().filter(|file| !names.contains(file.as_str())).cloned().collect();
        // What was fetched by its headers alone may be wanted whole now.
        let is_enough = |has_text: &bool| *has_text || self.headers_only();
        let new = present.into_iter().filter(|file| !known.get(&file.unique_name).is_some_and(is_enough)).collect();
        Ok(Work { folder, id, gone, new })
    }

    fn fetch(&mut self, database: &mut Database, work: &Work<'_>) -> Result<()> {
        if work.gone.is_empty() && work.new.is_empty() {
            return Ok(());
        }
        let plural = if work.new.len() == 1 { "" } else { "s" };
        let text = format!("{}, {} new message{plural}", work.folder.name, work.new.len());
        self.reporter.progress(&text, self.step, self.steps);
        (self.tell)(&database.update(work.id, &work.gone, &[])?);
        for batch in work.new.chunks(BATCH) {
            let mut read = Vec::new();
            for file in batch {
                if let Some(stored) = self.read(work.folder, file) {
                    read.push((file.unique_name.clone(), file.is_seen, stored));
                }
                self.step += 1;
                self.reporter.advance(self.step, self.steps);
            }
            (self.tell)(&database.update(work.id, &[], &read)?);
        }
        Ok(())
    }

    fn read(&mut self, folder: &Folder, file: &MessageFile) -> Option<StoredMessage> {
        let headers_only = self.headers_only();
        let raw = match folder.read(&file.path, headers_only) {
            Ok(raw) => raw?,
            Err(failure) => {
                self.report(&failure);
                return None;
            }
        };
        let (stored, complaint) = match mail::read(&raw.bytes, raw.size, headers_only) {
            Ok((stored, flaw)) => (Some(stored), flaw),
            Err(complaint) => (None, Some(complaint)),
        };
        if let Some(complaint) = complaint {
            self.report(&Failure::new(MAPI_E_CORRUPT_DATA, &file.path, complaint));
        }
        stored
    }
}
