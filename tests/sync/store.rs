//! A store whose work is a closure, and a callback that writes down what it hears.

use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use mapi_com::mapi::{
    BackgroundSync, IMAPISync, IMAPISync_Impl, IMAPISyncProgressCallback_Impl, MAPISIB, SyncFlags, SyncReporter,
};
use mapi_com::{Com, HANDLE, HRESULT, Interface, PCWSTR, Result, com_object, read_wide};

/// Longer than any test takes, short enough to end a run that hangs.
pub(crate) const LIMIT: Option<Duration> = Some(Duration::from_secs(60));

type Work = Arc<dyn Fn(&SyncReporter) -> Result<HRESULT> + Send + Sync>;

/// A store that synchronises by running a closure, and counts how many of it are alive.
#[com_object(IMAPISync)]
pub(crate) struct Store {
    work: Work,
    background: BackgroundSync,
    alive: Arc<AtomicUsize>,
}

impl Store {
    pub(crate) fn with(
        alive: &Arc<AtomicUsize>,
        work: impl Fn(&SyncReporter) -> Result<HRESULT> + Send + Sync + 'static,
    ) -> Com<Self> {
        alive.fetch_add(1, Ordering::SeqCst);
        Com::new(Self { work: Arc::new(work), background: BackgroundSync::new(), alive: Arc::clone(alive) })
    }

    pub(crate) fn is_running(&self) -> bool {
        self.background.is_running()
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.alive.fetch_sub(1, Ordering::SeqCst);
    }
}

impl IMAPISync_Impl for Store_Impl {
    unsafe fn SynchronizeInBackground(&self, request: *mut MAPISIB) -> HRESULT {
        // SAFETY: the caller's promise.
        unsafe { self.background.synchronize(self.to_com(), request, |store, reporter| (store.work)(reporter)) }
    }
}

/// Waits until a condition holds that another thread brings about.
pub(crate) fn eventually(condition: impl Fn() -> bool) {
    for _ in 0..60_000 {
        if condition() {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    panic!("it did not come about within a minute");
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Heard {
    Progress(Option<String>, u32, u32),
    Error(HRESULT, String),
    Done { with_handle: bool, result: HRESULT },
}

/// A callback written against the interface itself, without the safe layer.
#[com_object(mapi_com::mapi::IMAPISyncProgressCallback)]
pub(crate) struct Listener {
    pub(crate) heard: Arc<Mutex<Vec<Heard>>>,
    /// What every report is answered with.
    pub(crate) answer: HRESULT,
    pub(crate) alive: Arc<AtomicUsize>,
}

impl Listener {
    pub(crate) fn new(alive: &Arc<AtomicUsize>, answer: HRESULT) -> (Com<Self>, Arc<Mutex<Vec<Heard>>>) {
        alive.fetch_add(1, Ordering::SeqCst);
        let heard = Arc::new(Mutex::new(Vec::new()));
        let listener = Com::new(Self { heard: Arc::clone(&heard), answer, alive: Arc::clone(alive) });
        (listener, heard)
    }

    fn hear(&self, what: Heard) -> HRESULT {
        self.heard.lock().expect("not poisoned").push(what);
        self.answer
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.alive.fetch_sub(1, Ordering::SeqCst);
    }
}

impl IMAPISyncProgressCallback_Impl for Listener_Impl {
    unsafe fn Progress(&self, text: PCWSTR, index: u32, max: u32) -> HRESULT {
        // SAFETY: NULL or a terminated string.
        let text = unsafe { read_wide(text) };
        self.hear(Heard::Progress(text, index, max))
    }

    unsafe fn Error(&self, result: HRESULT, text: PCWSTR) -> HRESULT {
        // SAFETY: a terminated string.
        let text = unsafe { read_wide(text) }.expect("the page does not allow NULL");
        self.hear(Heard::Error(result, text))
    }

    fn Done(&self, thread_done: HANDLE, result: HRESULT) -> HRESULT {
        self.hear(Heard::Done { with_handle: !thread_done.is_null(), result })
    }
}

/// A record for `listener`, complete but for the place of the event.
pub(crate) fn record(flags: SyncFlags, listener: Option<&Com<Listener>>) -> MAPISIB {
    MAPISIB {
        ulSize: size_of::<MAPISIB>() as u32,
        ulFlags: flags,
        psesSync: ptr::null_mut(),
        punkCallBack: listener
            .map_or(ptr::null_mut(), |listener| listener.as_interface::<mapi_com::IUnknown>().as_raw()),
        phSyncDoneEvent: ptr::null_mut(),
    }
}
