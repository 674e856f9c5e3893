//! The host's side of a background synchronisation: what Outlook does.

use core::fmt;
use core::mem::size_of;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use windows_core::{HRESULT, Interface, PCWSTR, Result};

use super::{IMAPISync, IMAPISyncProgressCallback, IMAPISyncProgressCallback_Impl, MAPISIB, SyncFlags};
use crate::mapi::IMAPISession;
use crate::{Com, E_UNEXPECTED, Event, HANDLE, S_OK, com_object, read_wide};

/// What hears how a synchronisation goes. Called on the provider's thread, one call at a time for one
/// synchronisation of a provider that keeps to the rules.
pub trait SyncObserver: Send + Sync + 'static {
    /// Step `index` of `max` is reached; `text` is `None` where the last one still stands.
    fn progress(&self, text: Option<&str>, index: u32, max: u32) {
        let _ = (text, index, max);
    }

    /// Something failed; the synchronisation goes on.
    fn error(&self, code: HRESULT, text: &str) {
        let _ = (code, text);
    }

    /// The synchronisation has ended with `result`. Called at most once, and nothing is called afterwards.
    fn done(&self, result: HRESULT) {
        let _ = result;
    }
}

impl<O: SyncObserver> SyncObserver for Arc<O> {
    fn progress(&self, text: Option<&str>, index: u32, max: u32) {
        O::progress(self, text, index, max);
    }

    fn error(&self, code: HRESULT, text: &str) {
        O::error(self, code, text);
    }

    fn done(&self, result: HRESULT) {
        O::done(self, result);
    }
}

type OnProgress = Box<dyn Fn(Option<&str>, u32, u32) + Send + Sync>;
type OnError = Box<dyn Fn(HRESULT, &str) + Send + Sync>;
type OnDone = Box<dyn Fn(HRESULT) + Send + Sync>;

/// A [`SyncObserver`] made of closures; those that are not given do nothing.
#[derive(Default)]
pub struct SyncHandlers {
    progress: Option<OnProgress>,
    error: Option<OnError>,
    done: Option<OnDone>,
}

impl SyncHandlers {
    /// No closures yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// What [`SyncObserver::progress`] does.
    #[must_use]
    pub fn on_progress(mut self, handler: impl Fn(Option<&str>, u32, u32) + Send + Sync + 'static) -> Self {
        self.progress = Some(Box::new(handler));
        self
    }

    /// What [`SyncObserver::error`] does.
    #[must_use]
    pub fn on_error(mut self, handler: impl Fn(HRESULT, &str) + Send + Sync + 'static) -> Self {
        self.error = Some(Box::new(handler));
        self
    }

    /// What [`SyncObserver::done`] does.
    #[must_use]
    pub fn on_done(mut self, handler: impl Fn(HRESULT) + Send + Sync + 'static) -> Self {
        self.done = Some(Box::new(handler));
        self
    }
}

impl SyncObserver for SyncHandlers {
    fn progress(&self, text: Option<&str>, index: u32, max: u32) {
        if let Some(handler) = &self.progress {
            handler(text, index, max);
        }
    }

    fn error(&self, code: HRESULT, text: &str) {
        if let Some(handler) = &self.error {
            handler(code, text);
        }
    }

    fn done(&self, result: HRESULT) {
        if let Some(handler) = &self.done {
            handler(result);
        }
    }
}

impl fmt::Debug for SyncHandlers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SyncHandlers")
            .field("progress", &self.progress.is_some())
            .field("error", &self.error.is_some())
            .field("done", &self.done.is_some())
            .finish()
    }
}

/// How far a synchronisation is, as the host sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Running,
    /// `Done` was called and is being told to the observer.
    Ending,
    Ended(HRESULT),
}

/// What the callback and the [`Synchronization`] have in common. Closes the host's handle when both are gone, which
/// is after `Done` and after nobody waits any more.
#[derive(Debug)]
struct Shared {
    phase: Mutex<Phase>,
    ended: Condvar,
    event: OnceLock<Event>,
}

impl Shared {
    fn phase(&self) -> MutexGuard<'_, Phase> {
        self.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The callback that the provider gets.
#[com_object(IMAPISyncProgressCallback)]
struct ObserverCallback<O: SyncObserver> {
    observer: O,
    shared: Arc<Shared>,
}

impl<O: SyncObserver> IMAPISyncProgressCallback_Impl for ObserverCallback_Impl<O> {
    unsafe fn Progress(&self, text: PCWSTR, index: u32, max: u32) -> HRESULT {
        if *self.shared.phase() != Phase::Running {
            return E_UNEXPECTED;
        }
        // SAFETY: the caller's promise.
        let text = unsafe { read_wide(text) };
        self.observer.progress(text.as_deref(), index, max);
        S_OK
    }

    unsafe fn Error(&self, result: HRESULT, text: PCWSTR) -> HRESULT {
        if *self.shared.phase() != Phase::Running {
            return E_UNEXPECTED;
        }
        // SAFETY: the caller's promise.
        let text = unsafe { read_wide(text) };
        self.observer.error(result, text.as_deref().unwrap_or_default());
        S_OK
    }

    fn Done(&self, _thread_done: HANDLE, result: HRESULT) -> HRESULT {
        let mut phase = self.shared.phase();
        if *phase != Phase::Running {
            return E_UNEXPECTED;
        }
        *phase = Phase::Ending;
        drop(phase);
        // Told in a destructor, so that those who wait are woken even if the observer panics.
        let _end = End { shared: &self.shared, result };
        self.observer.done(result);
        S_OK
    }
}

struct End<'a> {
    shared: &'a Shared,
    result: HRESULT,
}

impl Drop for End<'_> {
    fn drop(&mut self) {
        *self.shared.phase() = Phase::Ended(self.result);
        self.shared.ended.notify_all();
    }
}

/// A synchronisation that was started, to be waited for. Dropping it leaves the synchronisation running.
#[derive(Debug)]
pub struct Synchronization {
    shared: Arc<Shared>,
}

impl Synchronization {
    /// Asks a store to synchronise in the background, and has `observer` told how it goes.
    ///
    /// Off Windows the store's event must come from this copy of this crate, or be NULL; see [`Event`].
    ///
    /// # Errors
    ///
    /// What the store answered. Nothing was started then.
    pub fn start(
        store: &IMAPISync,
        flags: SyncFlags,
        session: Option<&IMAPISession>,
        observer: impl SyncObserver,
    ) -> Result<Self> {
        let shared =
            Arc::new(Shared { phase: Mutex::new(Phase::Running), ended: Condvar::new(), event: OnceLock::new() });
        let callback = Com::new(ObserverCallback { observer, shared: Arc::clone(&shared) });
        let callback: IMAPISyncProgressCallback = callback.into_interface();
        let mut done_event = HANDLE::NULL;
        let mut request = MAPISIB {
            ulSize: size_of::<MAPISIB>() as u32,
            ulFlags: flags,
            psesSync: session.map_or(core::ptr::null_mut(), Interface::as_raw),
            punkCallBack: callback.as_raw(),
            phSyncDoneEvent: &raw mut done_event,
        };
        // SAFETY: the record and all that it points to outlive the call.
        unsafe { store.SynchronizeInBackground(&raw mut request) }.ok()?;
        if !done_event.is_null() {
            // SAFETY: by the rules of IMAPISync the handle is open and now the host's to close.
            let event = unsafe { Event::from_handle(done_event) };
            // The cell is empty: nobody else has `shared` to fill it.
            let _ = shared.event.set(event);
        }
        Ok(Self { shared })
    }

    /// Waits for the end, at most for `limit` (`None`: for ever), and answers the result that `Done` gave; `None` if
    /// the limit came first. The observer has heard of the end by then.
    pub fn wait(&self, limit: Option<Duration>) -> Option<HRESULT> {
        let phase = self.shared.phase();
        let running = |phase: &mut Phase| !matches!(phase, Phase::Ended(_));
        let phase = match limit {
            Some(limit) => {
                let outcome = self.shared.ended.wait_timeout_while(phase, limit, running);
                outcome.unwrap_or_else(PoisonError::into_inner).0
            }
            None => self.shared.ended.wait_while(phase, running).unwrap_or_else(PoisonError::into_inner),
        };
        match *phase {
            Phase::Ended(result) => Some(result),
            Phase::Running | Phase::Ending => None,
        }
    }

    /// The event that the store's thread signals at its very end, shortly after `Done`, if it gave one.
    pub fn event(&self) -> Option<&Event> {
        self.shared.event.get()
    }
}
