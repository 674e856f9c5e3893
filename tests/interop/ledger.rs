//! What the C++ half writes down, read as the outcome of a test; and what it asks of Rust.

use core::mem::ManuallyDrop;
use std::thread;
use std::time::{Duration, Instant};

use mapi_com::{Event, HANDLE};

use crate::cpp::{
    LEDGER_TEXT, RawLedger, Services, interop_ledger_checks, interop_ledger_failures, interop_ledger_live,
    interop_ledger_new, interop_ledger_text,
};

/// How long anything may take before it is taken for never.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// Waits until something holds, and answers whether it ever did.
pub(crate) fn eventually(condition: impl Fn() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if condition() {
            return true;
        }
        thread::sleep(Duration::from_millis(1));
    }
    condition()
}

/// The checks and the live C++ objects of one test. Ends with the verdict: what C++ found wrong, and whether all of
/// its objects are gone, fail the test when the ledger goes out of scope.
pub(crate) struct Ledger(&'static RawLedger);

impl Ledger {
    pub(crate) fn new() -> Self {
        Self(interop_ledger_new())
    }

    pub(crate) fn raw(&self) -> &'static RawLedger {
        self.0
    }

    /// How many C++ objects live.
    pub(crate) fn live(&self) -> i32 {
        interop_ledger_live(self.0)
    }

    /// Asserts that C++ has made checks, and that all held.
    pub(crate) fn assert_checked(&self) {
        assert_ne!(interop_ledger_checks(self.0), 0, "C++ has checked nothing");
        let failures = interop_ledger_failures(self.0);
        assert_eq!(failures, 0, "found by C++:\n{}", self.text());
    }

    fn text(&self) -> String {
        let mut text = [0; LEDGER_TEXT];
        interop_ledger_text(self.0, &mut text);
        text.split(|byte| *byte == 0).next().map_or_else(String::new, |text| String::from_utf8_lossy(text).into_owned())
    }
}

impl Drop for Ledger {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("C++ had this to say:\n{}", self.text());
            return;
        }
        assert!(eventually(|| self.live() == 0), "{} C++ objects are left", self.live());
        assert_eq!(interop_ledger_failures(self.0), 0, "found by C++:\n{}", self.text());
    }
}

/// What C++ asks of Rust. Off Windows only this crate can make events for itself.
pub(crate) static SERVICES: Services =
    Services { create_event, duplicate_event, signal_event, wait_event, close_event, sleep };

extern "C" fn create_event() -> HANDLE {
    Event::new().expect("room for an event").into_handle()
}

/// # Safety
///
/// `handle` was made by [`Event::into_handle`] and is not closed before the result is dropped.
unsafe fn borrow(handle: HANDLE) -> ManuallyDrop<Event> {
    // SAFETY: this function's contract; the handle is not closed, as the event is never dropped.
    ManuallyDrop::new(unsafe { Event::from_handle(handle) })
}

unsafe extern "C" fn duplicate_event(handle: HANDLE) -> HANDLE {
    // SAFETY: C++ hands in open handles of events of this crate.
    let event = unsafe { borrow(handle) };
    event.try_clone().expect("room for a handle").into_handle()
}

unsafe extern "C" fn signal_event(handle: HANDLE) {
    // SAFETY: as in `duplicate_event`.
    let event = unsafe { borrow(handle) };
    event.signal().expect("the handle is open");
}

unsafe extern "C" fn wait_event(handle: HANDLE, milliseconds: u32) -> u32 {
    // SAFETY: as in `duplicate_event`.
    let event = unsafe { borrow(handle) };
    event.wait(Some(Duration::from_millis(milliseconds.into()))).into()
}

unsafe extern "C" fn close_event(handle: HANDLE) {
    // SAFETY: as in `duplicate_event`; C++ closes a handle that it owns, and does not use it afterwards.
    drop(unsafe { Event::from_handle(handle) });
}

extern "C" fn sleep(milliseconds: u32) {
    thread::sleep(Duration::from_millis(milliseconds.into()));
}
