//! The Rust objects that C++ calls.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Once};
use std::time::Duration;

use mapi_com::mapi::{
    BackgroundSync, IMAPISync, IMAPISync_Impl, MAPI_E_NOT_FOUND, MAPI_E_USER_CANCEL, MAPI_W_PARTIAL_COMPLETION,
    MAPISIB, SyncReporter,
};
use mapi_com::{E_INVALIDARG, Event, HRESULT, Interface, PCWSTR, Result, S_FALSE, S_OK, com_object};

use crate::interfaces::{CallRecord, ILabel, ILabel_Impl, IRecord, IRecord_Impl, IShelf, IShelf_Impl};
use crate::texts::{MISSING, OPENING, SESSION, read_units};

/// Keeps panics whose message begins with "on purpose" from being printed: on threads that are not the test's they
/// would stand between the results.
pub(crate) fn panic_in_silence() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let others = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !panic.payload_as_str().is_some_and(is_on_purpose) {
                others(panic);
            }
        }));
        mapi_com::set_panic_hook(|panic| {
            if !is_on_purpose(panic.message) {
                eprintln!("contained a {panic}");
            }
        });
    });
}

fn is_on_purpose(message: &str) -> bool {
    message.starts_with("on purpose")
}

/// Counts how often the state that it is part of is dropped.
#[derive(Clone, Default)]
pub(crate) struct Drops(Arc<AtomicU32>);

impl Drops {
    pub(crate) fn count(&self) -> u32 {
        self.0.load(Ordering::SeqCst)
    }

    /// The part of the state.
    pub(crate) fn guard(&self) -> CountsDrop {
        CountsDrop(self.clone())
    }
}

/// Adds one to its [`Drops`] when it is dropped.
pub(crate) struct CountsDrop(Drops);

impl Drop for CountsDrop {
    fn drop(&mut self) {
        self.0.0.fetch_add(1, Ordering::SeqCst);
    }
}

/// What the work of a [`Provider`] does.
pub(crate) enum Plan {
    Works,
    /// The same, once the event is signalled.
    WaitsFor(Event),
    /// Panics after the first report.
    Panics,
}

/// A store provider that uses the safe layer, with a second interface that has a parent.
#[com_object(IMAPISync, IShelf)]
pub(crate) struct Provider {
    background: BackgroundSync,
    plan: Plan,
    number: AtomicU32,
    _drops: CountsDrop,
}

impl Provider {
    pub(crate) fn new(plan: Plan, drops: &Drops) -> Self {
        Self { background: BackgroundSync::new(), plan, number: AtomicU32::new(7), _drops: drops.guard() }
    }

    fn work(&self, reporter: &SyncReporter) -> Result<HRESULT> {
        if let Plan::WaitsFor(gate) = &self.plan {
            gate.wait(Some(Duration::from_secs(20)));
        }
        reporter.progress(OPENING, 1, 3);
        if matches!(self.plan, Plan::Panics) {
            panic!("on purpose, in the work of a store");
        }
        reporter.progress("", 2, 3);
        reporter.advance(3, 3);
        reporter.error(MAPI_E_NOT_FOUND, MISSING);
        let session = reporter.session().map(|session| session.cast::<ILabel>()).transpose()?;
        reporter.progress(SESSION, session.map_or(0, |session| session.Number()), reporter.flags().bits());
        // Reports to a host that has stopped listening are made all the same, and must not reach it.
        if reporter.is_listening() { Ok(MAPI_W_PARTIAL_COMPLETION) } else { Err(MAPI_E_USER_CANCEL.into()) }
    }
}

impl IMAPISync_Impl for Provider_Impl {
    unsafe fn SynchronizeInBackground(&self, request: *mut MAPISIB) -> HRESULT {
        // SAFETY: the caller's promise is the one that `synchronize` asks for.
        unsafe { self.background.synchronize(self.to_com(), request, |store, reporter| store.work(reporter)) }
    }
}

impl ILabel_Impl for Provider_Impl {
    fn Number(&self) -> u32 {
        self.number.load(Ordering::SeqCst)
    }

    fn SetNumber(&self, number: u32) -> HRESULT {
        if self.number.swap(number, Ordering::SeqCst) == number { S_FALSE } else { S_OK }
    }
}

impl IShelf_Impl for Provider_Impl {
    unsafe fn Join(&self, left: PCWSTR, right: PCWSTR, joined: *mut u16, room: u32) -> HRESULT {
        // SAFETY: the caller's promise.
        unsafe { join(left, right, joined, room) }
    }

    fn Owner(&self) -> Result<ILabel> {
        Ok(self.to_interface())
    }
}

/// # Safety
///
/// As for [`IShelf::Join`].
unsafe fn join(left: PCWSTR, right: PCWSTR, joined: *mut u16, room: u32) -> HRESULT {
    // SAFETY: this function's contract.
    let texts = unsafe { [read_units(left), read_units(right)] };
    let text: Vec<u16> = texts.into_iter().flatten().flatten().chain([0]).collect();
    if text.len() > room as usize {
        return E_INVALIDARG;
    }
    // SAFETY: there is room for `room` units, which are enough; the text is memory of its own.
    unsafe { joined.copy_from_nonoverlapping(text.as_ptr(), text.len()) };
    S_OK
}

/// Panics in every method but [`IShelf::Join`], and when it is dropped.
#[com_object(IShelf, IRecord, IMAPISync)]
pub(crate) struct Fragile {
    pub(crate) drops: Drops,
}

impl Drop for Fragile {
    fn drop(&mut self) {
        drop(self.drops.guard());
        panic!("on purpose, in a destructor");
    }
}

impl ILabel_Impl for Fragile_Impl {
    fn Number(&self) -> u32 {
        panic!("on purpose, where the answer is a number");
    }

    fn SetNumber(&self, number: u32) -> HRESULT {
        panic!("on purpose, with {number}");
    }
}

impl IShelf_Impl for Fragile_Impl {
    unsafe fn Join(&self, left: PCWSTR, right: PCWSTR, joined: *mut u16, room: u32) -> HRESULT {
        // SAFETY: the caller's promise.
        unsafe { join(left, right, joined, room) }
    }

    fn Owner(&self) -> Result<ILabel> {
        panic!("on purpose, where an interface is handed out");
    }
}

impl IRecord_Impl for Fragile_Impl {
    fn Calls(&self) -> u32 {
        panic!("on purpose");
    }

    unsafe fn CallAt(&self, _position: u32, _call: *mut CallRecord) -> HRESULT {
        // No payload of `panic!`, so not a text either.
        std::panic::panic_any(self.drops.count());
    }

    fn AnswerWith(&self, answer: HRESULT) {
        panic!("on purpose, where there is no answer to {answer:?}");
    }
}

impl IMAPISync_Impl for Fragile_Impl {
    unsafe fn SynchronizeInBackground(&self, _request: *mut MAPISIB) -> HRESULT {
        panic!("on purpose, before anything is started");
    }
}
