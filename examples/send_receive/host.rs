//! The host: what Outlook does in a Send/Receive. It knows the stores by their interfaces only.

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use mapi_com::mapi::{IMAPISync, IMsgStore, MAPI_E_INVALID_PARAMETER, MAPI_E_TIMEOUT, SyncFlags, Synchronization};
use mapi_com::{Com, HRESULT, Interface, Result, S_OK, com_object, read_wide};

use crate::contents::{FolderEntry, IContentsListener, IContentsListener_Impl, IStoreContents, MessageEntry};
use crate::tables;
use crate::view::{StoreView, View};

/// A store that takes part.
pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) store: IMAPISync,
}

/// What became of a store.
pub(crate) struct Outcome {
    pub(crate) name: String,
    /// What `Done` was called with, or why it was not.
    pub(crate) result: HRESULT,
    /// How many errors the store reported.
    pub(crate) errors: u32,
    pub(crate) folders: Vec<ListedFolder>,
}

impl Outcome {
    /// Whether all of the store was synchronised.
    pub(crate) fn is_complete(&self) -> bool {
        self.result == S_OK && self.errors == 0
    }
}

/// Has all stores synchronise at once and waits for them, at most for `limit` in all.
pub(crate) fn send_receive(accounts: &[Account], flags: SyncFlags, limit: Duration, view: &mut View) -> Vec<Outcome> {
    // None is a limit beyond what the clock can tell: no limit.
    let deadline = Instant::now().checked_add(limit);
    let started: Vec<_> = accounts
        .iter()
        .map(|account| {
            let store_view = view.store(&account.name);
            let synchronization = Synchronization::start(&account.store, flags, None, store_view.observer());
            (account, store_view, synchronization)
        })
        .collect();
    let finished = started.into_iter().map(|(account, view, synchronization)| {
        let result = wait(synchronization, deadline, &view);
        outcome(account, result, &view)
    });
    finished.collect()
}

fn wait(synchronization: Result<Synchronization>, deadline: Option<Instant>, view: &StoreView) -> HRESULT {
    let remaining = || deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
    let synchronization = match synchronization {
        Ok(synchronization) => synchronization,
        Err(error) => {
            view.gave_up(error.code(), "cannot be started");
            return error.code();
        }
    };
    let Some(result) = synchronization.wait(remaining()) else {
        view.gave_up(MAPI_E_TIMEOUT, "not done in time");
        return MAPI_E_TIMEOUT;
    };
    // `Done` is called from the store's thread; only the event tells that the thread is through with its work.
    if let Some(event) = synchronization.event()
        && !event.wait(remaining())
    {
        view.gave_up(MAPI_E_TIMEOUT, "does not end its thread");
        return MAPI_E_TIMEOUT;
    }
    result
}

fn outcome(account: &Account, result: HRESULT, view: &StoreView) -> Outcome {
    let (result, folders) = match contents(&account.store) {
        Ok(folders) => (result, folders),
        Err(error) => {
            view.gave_up(error.code(), "its contents cannot be listed");
            (if result.is_ok() { error.code() } else { result }, Vec::new())
        }
    };
    Outcome { name: account.name.clone(), result, errors: view.errors(), folders }
}

/// What a store says that it holds.
fn contents(store: &IMAPISync) -> Result<Vec<ListedFolder>> {
    // Stores of a provider are MAPI's; our own are simpler.
    if let Ok(store) = store.cast::<IMsgStore>() {
        return tables::contents(&store);
    }
    let contents: IStoreContents = store.cast()?;
    let listing = Com::new(Listing::default());
    contents.ListFolders(Some(listing.as_interface())).ok()?;
    let folders = listing.folders.borrow().len();
    for (folder, place) in (0..folders).zip(0_u32..) {
        listing.current.set(folder);
        contents.ListMessages(place, Some(listing.as_interface())).ok()?;
    }
    Ok(listing.folders.take())
}

/// A folder as a store told it.
pub(crate) struct ListedFolder {
    pub(crate) name: String,
    pub(crate) messages: Vec<ListedMessage>,
}

/// A message as a store told it.
pub(crate) struct ListedMessage {
    pub(crate) subject: String,
    pub(crate) from: String,
    pub(crate) date: i64,
    pub(crate) size: u64,
    /// `None` if only the headers were fetched.
    pub(crate) body: Option<String>,
    pub(crate) attachments: u32,
}

/// Writes down what a store tells. Called during calls of ours and on their thread, so plain cells will do.
#[com_object(IContentsListener)]
#[derive(Default)]
struct Listing {
    folders: RefCell<Vec<ListedFolder>>,
    /// The folder whose messages are being told.
    current: Cell<usize>,
}

impl IContentsListener_Impl for Listing_Impl {
    unsafe fn Folder(&self, folder: Option<&FolderEntry>) -> HRESULT {
        // SAFETY: the caller's promise.
        let name = folder.and_then(|folder| unsafe { read_wide(folder.name) });
        let Some(name) = name else { return MAPI_E_INVALID_PARAMETER };
        self.folders.borrow_mut().push(ListedFolder { name, messages: Vec::new() });
        S_OK
    }

    unsafe fn Message(&self, message: Option<&MessageEntry>) -> HRESULT {
        let Some(message) = message else { return MAPI_E_INVALID_PARAMETER };
        // SAFETY: the caller's promise, for all three.
        let [subject, from, body] =
            [message.subject, message.from, message.body].map(|text| unsafe { read_wide(text) });
        let (Some(subject), Some(from)) = (subject, from) else { return MAPI_E_INVALID_PARAMETER };
        let &MessageEntry { date, size, attachments, .. } = message;
        let mut folders = self.folders.borrow_mut();
        let Some(folder) = folders.get_mut(self.current.get()) else { return MAPI_E_INVALID_PARAMETER };
        folder.messages.push(ListedMessage { subject, from, date, size, body, attachments });
        S_OK
    }
}
