//! From the Maildir into the database. What is committed stays, whatever happens to the process; what is not is done again the next
//! time.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use mapi_com::mapi::{
    MAPI_E_CORRUPT_DATA, MAPI_W_PARTIAL_COMPLETION, SYNC_DOWNLOAD_CONTENTS, SYNC_DOWNLOAD_HIERARCHY,
    SYNC_GLOBAL_HEADERS, SyncReporter,
};
use mapi_com::{HRESULT, Result, S_OK};

use crate::database::{Database, Differences, FileRecord, Kept, NewMessage};
use crate::mail;
use crate::maildir::{self, Failure, Folder, name_of, unique_name};
use crate::notifications::Change;
use crate::parts::Parts;

/// How many messages go into the database at once.
const BATCH: usize = 32;
/// How many bytes of attachments may wait for that.
const BATCH_SIZE: usize = 1 << 24;

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
    is_seen: bool,
}

impl MessageFile {
    /// With what of its name stays.
    fn new(path: PathBuf) -> (String, Self) {
        let name = name_of(&path);
        let flags = name.split_once(":2,").map_or("", |(_, flags)| flags);
        (unique_name(&name).to_owned(), Self { is_seen: flags.contains('S'), path })
    }
}

/// What is to be done for a folder.
struct Work<'a> {
    folder: &'a Folder,
    id: i64,
    differences: Differences,
    new: Vec<(String, MessageFile)>,
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
        let Some(mut present) = self.list(folder) else {
            // What cannot be listed is not gone.
            return Ok(Work { folder, id, differences: Differences::default(), new: Vec::new() });
        };
        if known.keys().any(|file| !present.contains_key(file)) {
            // A file that is renamed while its directory is read may be in neither place: so gone is what is missing twice.
            let Some(again) = self.list(folder) else {
                return Ok(Work { folder, id, differences: Differences::default(), new: Vec::new() });
            };
            present.extend(again);
        }
        let gone = known.keys().filter(|file| !present.contains_key(*file)).cloned().collect();
        let is_marked = |(name, file): &(&String, &MessageFile)| {
            known.get(*name).is_some_and(|known| known.is_seen != file.is_seen)
        };
        let seen = present.iter().filter(is_marked).map(|(name, file)| (name.clone(), file.is_seen)).collect();
        // What was fetched by its headers alone may be wanted whole now.
        let wanted = if self.headers_only() { Kept::HEADERS } else { Kept::ALL };
        let is_enough = |known: &FileRecord| known.kept >= wanted;
        let new = present.into_iter().filter(|(name, _)| !known.get(name).is_some_and(is_enough)).collect();
        Ok(Work { folder, id, differences: Differences { gone, seen }, new })
    }

    /// The messages of a folder, by what of the names of their files stays.
    fn list(&mut self, folder: &Folder) -> Option<BTreeMap<String, MessageFile>> {
        let files = folder.files().inspect_err(|failure| self.report(failure)).ok()?;
        Some(files.into_iter().map(MessageFile::new).collect())
    }

    fn fetch(&mut self, database: &mut Database, work: &Work<'_>) -> Result<()> {
        if !work.differences.gone.is_empty() || !work.differences.seen.is_empty() {
            (self.tell)(&database.follow(work.id, &work.differences)?);
        }
        if work.new.is_empty() {
            return Ok(());
        }
        let plural = if work.new.len() == 1 { "" } else { "s" };
        let text = format!("{}, {} new message{plural}", work.folder.name, work.new.len());
        self.reporter.progress(&text, self.step, self.steps);
        let (mut batch, mut size) = (Vec::new(), 0);
        for (name, file) in &work.new {
            if let Some(message) = self.read(work.folder, name, file) {
                size += message.parts.size();
                batch.push(message);
            }
            self.step += 1;
            self.reporter.advance(self.step, self.steps);
            if batch.len() == BATCH || size > BATCH_SIZE {
                (self.tell)(&database.add(work.id, &std::mem::take(&mut batch))?);
                size = 0;
            }
        }
        (self.tell)(&database.add(work.id, &batch)?);
        Ok(())
    }

    fn read(&mut self, folder: &Folder, name: &str, file: &MessageFile) -> Option<NewMessage> {
        let headers_only = self.headers_only();
        let raw = match folder.read(&file.path, headers_only) {
            Ok(raw) => raw?,
            Err(failure) => {
                self.report(&failure);
                return None;
            }
        };
        let (read, complaint) = match mail::read(&raw.bytes, raw.size, headers_only, Parts::of) {
            Ok((stored, parts, flaw)) => (Some((stored, parts)), flaw),
            Err(complaint) => (None, Some(complaint)),
        };
        if let Some(complaint) = complaint {
            self.report(&Failure::new(MAPI_E_CORRUPT_DATA, &file.path, complaint));
        }
        let (stored, parts) = read?;
        Some(NewMessage { file: name.to_owned(), is_seen: file.is_seen, stored, parts })
    }
}
