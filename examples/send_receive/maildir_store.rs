//! The provider: a message store over a Maildir. The host knows it by its interfaces only.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use mapi_com::mapi::{
    BackgroundSync, IMAPISync, IMAPISync_Impl, MAPI_E_CORRUPT_DATA, MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_FOUND,
    MAPI_W_PARTIAL_COMPLETION, MAPISIB, SYNC_DOWNLOAD_CONTENTS, SYNC_DOWNLOAD_HIERARCHY, SYNC_GLOBAL_HEADERS,
    SyncReporter,
};
use mapi_com::{Com, HRESULT, InterfaceRef, PCWSTR, Result, S_OK, WideText, com_object};

use crate::contents::{FolderEntry, IContentsListener, IStoreContents, IStoreContents_Impl, MessageEntry};
use crate::maildir::{self, Failure, Folder};
use crate::message::{self, StoredMessage};

/// A message store over a Maildir. It holds nothing until it is synchronised.
#[com_object(IMAPISync, IStoreContents)]
pub(crate) struct MaildirStore {
    root: PathBuf,
    folders: Mutex<Vec<StoredFolder>>,
    background: BackgroundSync,
}

#[derive(Clone)]
struct StoredFolder {
    name: String,
    /// Shared, so that a listing goes on with what it began with while a synchronisation replaces it.
    messages: Arc<[StoredMessage]>,
}

impl MaildirStore {
    /// A store over the Maildir at `root`, which is looked at when the store is synchronised.
    pub(crate) fn open(root: PathBuf) -> Com<Self> {
        Com::new(Self { root, folders: Mutex::default(), background: BackgroundSync::new() })
    }

    fn folders(&self) -> MutexGuard<'_, Vec<StoredFolder>> {
        // A panic elsewhere leaves whole folders behind: they are put in at once.
        self.folders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn synchronize(&self, reporter: &SyncReporter) -> Result<HRESULT> {
        let mut pass = Pass { root: &self.root, reporter, step: 0, steps: 0, failed: false };
        let (found, failures) = maildir::folders(&self.root).inspect_err(|failure| pass.report(failure))?;
        failures.iter().for_each(|failure| pass.report(failure));
        if reporter.flags().contains(SYNC_DOWNLOAD_HIERARCHY) {
            self.update_hierarchy(&found);
        }
        if reporter.flags().contains(SYNC_DOWNLOAD_CONTENTS) {
            // Counted first, so that the host can show how far it is.
            let found: Vec<_> = found.iter().map(|folder| (folder, pass.files(folder))).collect();
            pass.steps = count(found.iter().map(|(_, files)| files.len()).sum());
            for (folder, files) in found {
                self.update_contents(folder, &files, &mut pass);
            }
        }
        Ok(if pass.failed { MAPI_W_PARTIAL_COMPLETION } else { S_OK })
    }

    /// Brings the list of folders up to date and keeps what they hold.
    fn update_hierarchy(&self, found: &[Folder]) {
        let mut folders = self.folders();
        let known = std::mem::take(&mut *folders);
        *folders = found
            .iter()
            .map(|folder| match known.iter().find(|known| known.name == folder.name) {
                Some(known) => known.clone(),
                None => StoredFolder { name: folder.name.clone(), messages: Arc::default() },
            })
            .collect();
    }

    /// Fetches the messages of a folder, if the store has it: without the hierarchy, new folders stay unknown.
    fn update_contents(&self, folder: &Folder, files: &[PathBuf], pass: &mut Pass<'_>) {
        if !self.folders().iter().any(|known| known.name == folder.name) {
            return;
        }
        let plural = if files.len() == 1 { "" } else { "s" };
        pass.reporter.progress(&format!("{}, {} message{plural}", folder.name, files.len()), pass.step, pass.steps);
        let messages: Arc<[StoredMessage]> = files.iter().filter_map(|file| pass.fetch(folder, file)).collect();
        if let Some(known) = self.folders().iter_mut().find(|known| known.name == folder.name) {
            known.messages = messages;
        }
    }
}

/// One synchronisation under way.
struct Pass<'a> {
    root: &'a Path,
    reporter: &'a SyncReporter,
    step: u32,
    steps: u32,
    failed: bool,
}

impl Pass<'_> {
    fn report(&mut self, failure: &Failure) {
        self.failed = true;
        // The host knows which store this is; what it lacks is the path within.
        let within = failure.path.strip_prefix(self.root).ok().filter(|within| within.parent().is_some());
        let path = within.unwrap_or(&failure.path).display();
        self.reporter.error(failure.code, &format!("{path}: {}", failure.what));
    }

    fn files(&mut self, folder: &Folder) -> Vec<PathBuf> {
        folder.files().unwrap_or_else(|failure| {
            self.report(&failure);
            Vec::new()
        })
    }

    /// Fetches one message and reports the step, with what is wrong with it.
    fn fetch(&mut self, folder: &Folder, file: &Path) -> Option<StoredMessage> {
        let headers_only = self.reporter.flags().contains(SYNC_GLOBAL_HEADERS);
        let stored = match folder.read(file, headers_only) {
            Ok(Some(raw)) => self.parse(file, &raw, headers_only),
            Ok(None) => None,
            Err(failure) => {
                self.report(&failure);
                None
            }
        };
        self.step += 1;
        self.reporter.advance(self.step, self.steps);
        stored
    }

    fn parse(&mut self, file: &Path, raw: &maildir::RawMessage, headers_only: bool) -> Option<StoredMessage> {
        let (stored, complaint) = match message::read(&raw.bytes, raw.size, headers_only, |_| ()) {
            Ok((stored, (), flaw)) => (Some(stored), flaw),
            Err(complaint) => (None, Some(complaint)),
        };
        if let Some(complaint) = complaint {
            self.report(&Failure::new(MAPI_E_CORRUPT_DATA, file, complaint));
        }
        stored
    }
}

impl From<Failure> for mapi_com::Error {
    fn from(failure: Failure) -> Self {
        failure.code.into()
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl IMAPISync_Impl for MaildirStore_Impl {
    unsafe fn SynchronizeInBackground(&self, request: *mut MAPISIB) -> HRESULT {
        // SAFETY: the caller of the method promises what `synchronize` asks for.
        unsafe { self.background.synchronize(self.to_com(), request, |store, reporter| store.synchronize(reporter)) }
    }
}

impl IStoreContents_Impl for MaildirStore_Impl {
    fn ListFolders(&self, listener: Option<InterfaceRef<'_, IContentsListener>>) -> HRESULT {
        let Some(listener) = listener else { return MAPI_E_INVALID_PARAMETER };
        // Copied, so that the lock is not held while code of others runs.
        let folders = self.folders().clone();
        let tell = |folder: &StoredFolder| {
            let name = WideText::new(&folder.name);
            let entry = FolderEntry { name: name.as_pcwstr(), messages: count(folder.messages.len()) };
            // SAFETY: the name is terminated and outlives the call.
            unsafe { listener.Folder(Some(&entry)) }
        };
        folders.iter().map(tell).find(|answer| answer.is_err()).unwrap_or(S_OK)
    }

    fn ListMessages(&self, folder: u32, listener: Option<InterfaceRef<'_, IContentsListener>>) -> HRESULT {
        let Some(listener) = listener else { return MAPI_E_INVALID_PARAMETER };
        let folder = self.folders().get(folder as usize).cloned();
        let Some(folder) = folder else { return MAPI_E_NOT_FOUND };
        let tell = |message: &StoredMessage| {
            let (subject, from) = (WideText::new(&message.subject), WideText::new(&message.from.to_string()));
            let body = message.body.as_deref().map(WideText::new);
            let entry = MessageEntry {
                date: message.date,
                size: message.size,
                subject: subject.as_pcwstr(),
                from: from.as_pcwstr(),
                body: body.as_ref().map_or(PCWSTR::null(), WideText::as_pcwstr),
                attachments: message.attachments,
            };
            // SAFETY: all strings are terminated and outlive the call.
            unsafe { listener.Message(Some(&entry)) }
        };
        folder.messages.iter().map(tell).find(|answer| answer.is_err()).unwrap_or(S_OK)
    }
}
