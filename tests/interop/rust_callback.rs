//! C++ reports to a callback in Rust, written without the safe layer: every slot, every argument, every answer.

use std::sync::Mutex;

use mapi_com::mapi::{
    IMAPISyncProgressCallback, IMAPISyncProgressCallback_Impl, MAPI_E_NOT_FOUND, MAPI_W_PARTIAL_COMPLETION,
};
use mapi_com::{Com, E_ABORT, E_FAIL, Event, HANDLE, HRESULT, PCWSTR, S_OK, com_object};

use crate::bridge::interop_report_to_callback;
use crate::interfaces::Call;
use crate::ledger::Ledger;
use crate::rust_objects::{CountsDrop, Drops};
use crate::texts::{MISSING, OPENING, TORN, read_units};

/// Answers progress with the index, an error with itself, and the end with its result; or always the same.
#[com_object(IMAPISyncProgressCallback)]
pub(crate) struct Listener {
    answer: Option<HRESULT>,
    calls: Mutex<Vec<Call>>,
    _drops: CountsDrop,
}

impl Listener {
    pub(crate) fn new(answer: Option<HRESULT>, drops: &Drops) -> Self {
        Self { answer, calls: Mutex::default(), _drops: drops.guard() }
    }

    /// All calls so far.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.lock().expect("no panic while it was locked").clone()
    }

    fn note(&self, call: Call) {
        self.calls.lock().expect("no panic while it was locked").push(call);
    }
}

impl IMAPISyncProgressCallback_Impl for Listener_Impl {
    unsafe fn Progress(&self, text: PCWSTR, index: u32, max: u32) -> HRESULT {
        // SAFETY: the caller's promise.
        self.note(Call::Progress(unsafe { read_units(text) }, index, max));
        self.answer.unwrap_or(HRESULT(index.cast_signed()))
    }

    unsafe fn Error(&self, result: HRESULT, text: PCWSTR) -> HRESULT {
        // SAFETY: the caller's promise.
        self.note(Call::Error(result, unsafe { read_units(text) }));
        self.answer.unwrap_or(result)
    }

    fn Done(&self, thread_done: HANDLE, result: HRESULT) -> HRESULT {
        self.note(Call::Done(thread_done, result));
        self.answer.unwrap_or(result)
    }
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn cpp_reports_to_a_rust_callback() {
    let ledger = Ledger::new();
    let drops = Drops::default();
    let listener = Com::new(Listener::new(None, &drops));
    let event = Event::new().expect("room for an event");
    interop_report_to_callback(ledger.raw(), listener.as_interface(), event.handle());
    ledger.assert_checked();
    let expected = [
        Call::progress(OPENING, 0, 3),
        Call::progress("", 1, 0x7FFF_FFFF),
        Call::progress(None, 0x8000_4004, u32::MAX),
        Call::Progress(Some(TORN.to_vec()), 5, 6),
        Call::error(MAPI_E_NOT_FOUND, MISSING),
        Call::error(MAPI_W_PARTIAL_COMPLETION, ""),
        Call::error(E_ABORT, None),
        Call::Done(event.handle(), E_FAIL),
        Call::Done(HANDLE::NULL, S_OK),
    ];
    assert_eq!(listener.calls(), expected);
    drop(listener);
    assert_eq!(drops.count(), 1);
}
