//! Rust plays Outlook: it starts synchronisations of a provider that is written in C++.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use mapi_com::mapi::{
    IMAPISession, IMAPISync, IMAPISyncProgressCallback, MAPI_E_BUSY, MAPI_E_NOT_FOUND, MAPI_W_PARTIAL_COMPLETION,
    MAPISIB, SYNC_ON_DEMAND, SYNC_UPLOAD_CONTENTS, SyncFlags, SyncHandlers, Synchronization,
};
use mapi_com::{Com, E_ABORT, E_UNEXPECTED, Event, HANDLE, HRESULT, Interface, Result, S_OK};

use crate::bridge::{interop_new_provider, interop_new_shelf};
use crate::interfaces::{Call, IShelf};
use crate::ledger::{Ledger, PATIENCE, SERVICES, eventually};
use crate::rust_callback::Listener;
use crate::rust_objects::{Drops, Plan, Provider, panic_in_silence};
use crate::texts::{MENDED, MISSING, OPENING, SESSION_NUMBER, TORN};

/// How the C++ provider goes about it, as in provider.cpp.
#[derive(Clone, Copy)]
#[repr(u32)]
enum Manner {
    OnItsThread = 0,
    WithinTheCall = 1,
    WithoutEvent = 2,
    Refuses = 3,
    FallsSilent = 4,
    TalksOn = 5,
}

fn flags() -> SyncFlags {
    SYNC_UPLOAD_CONTENTS | SYNC_ON_DEMAND
}

/// A C++ store; `expected` is what it expects the callback to answer.
fn new_store(ledger: &Ledger, manner: Manner, expected: HRESULT) -> IMAPISync {
    interop_new_provider(ledger.raw(), &SERVICES, manner as u32, expected).cast().expect("a provider")
}

/// Something that the closures of a host were told.
#[derive(Clone, PartialEq, Debug)]
enum Told {
    Progress(Option<String>, u32, u32),
    Error(HRESULT, String),
    Done(HRESULT),
}

/// What the closures of a host were told, in order.
#[derive(Clone, Default)]
struct Story(Arc<Mutex<Vec<Told>>>);

impl Story {
    fn add(&self, told: Told) {
        self.0.lock().expect("no panic while it was locked").push(told);
    }

    fn told(&self) -> Vec<Told> {
        self.0.lock().expect("no panic while it was locked").clone()
    }

    /// Closures that add to this story.
    fn handlers(&self) -> SyncHandlers {
        let (progress, error, done) = (self.clone(), self.clone(), self.clone());
        SyncHandlers::new()
            .on_progress(move |text, index, max| progress.add(Told::Progress(text.map(str::to_owned), index, max)))
            .on_error(move |code, text| error.add(Told::Error(code, text.to_owned())))
            .on_done(move |result| done.add(Told::Done(result)))
    }

    /// All that the C++ provider tells, once and in order.
    fn assert_whole(&self) {
        let expected = [
            Told::Progress(Some(OPENING.to_owned()), 1, 3),
            Told::Progress(Some(String::new()), 2, 3),
            Told::Progress(None, 3, 3),
            Told::Progress(Some(MENDED.to_owned()), u32::MAX - 1, u32::MAX),
            Told::Error(MAPI_E_NOT_FOUND, MISSING.to_owned()),
            Told::Error(E_ABORT, String::new()),
            Told::Done(MAPI_W_PARTIAL_COMPLETION),
        ];
        assert_eq!(self.told(), expected);
    }
}

fn start(store: &IMAPISync, story: &Story) -> Result<Synchronization> {
    Synchronization::start(store, flags(), None, story.handlers())
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_rust_host_hears_a_cpp_store_to_its_end() {
    let ledger = Ledger::new();
    let story = Story::default();
    let running = start(&new_store(&ledger, Manner::OnItsThread, S_OK), &story).expect("it starts");
    assert_eq!(running.wait(Some(PATIENCE)), Some(MAPI_W_PARTIAL_COMPLETION));
    story.assert_whole();
    assert!(running.event().expect("the store gives one").wait(Some(PATIENCE)));
    drop(running);
    assert!(eventually(|| ledger.live() == 0));
    ledger.assert_checked();
    // The closures go with the callback: what they held is this test's alone again.
    assert_eq!(Arc::strong_count(&story.0), 1);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_rust_host_takes_an_end_that_comes_within_the_call() {
    let ledger = Ledger::new();
    let story = Story::default();
    let running = start(&new_store(&ledger, Manner::WithinTheCall, S_OK), &story).expect("it starts");
    assert_eq!(running.wait(Some(Duration::ZERO)), Some(MAPI_W_PARTIAL_COMPLETION));
    assert!(running.event().expect("the store gives one").wait(Some(Duration::ZERO)));
    story.assert_whole();
    assert_eq!(ledger.live(), 0);
    ledger.assert_checked();
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_rust_host_needs_no_event_of_a_cpp_store() {
    let ledger = Ledger::new();
    let story = Story::default();
    let running = start(&new_store(&ledger, Manner::WithoutEvent, S_OK), &story).expect("it starts");
    assert_eq!(running.wait(Some(PATIENCE)), Some(MAPI_W_PARTIAL_COMPLETION));
    assert!(running.event().is_none());
    story.assert_whole();
    ledger.assert_checked();
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_rust_host_is_told_why_a_cpp_store_refuses() {
    let ledger = Ledger::new();
    let story = Story::default();
    let refused = start(&new_store(&ledger, Manner::Refuses, S_OK), &story).expect_err("it refuses");
    assert_eq!(refused.code(), MAPI_E_BUSY);
    assert_eq!(story.told(), []);
    assert_eq!(Arc::strong_count(&story.0), 1);
    assert_eq!(ledger.live(), 0);
    ledger.assert_checked();
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_rust_host_can_give_up_on_a_cpp_store_that_falls_silent() {
    let ledger = Ledger::new();
    let story = Story::default();
    let running = start(&new_store(&ledger, Manner::FallsSilent, S_OK), &story).expect("it starts");
    assert_eq!(running.wait(Some(Duration::from_millis(30))), None);
    assert_eq!(story.told(), []);
    assert_eq!(ledger.live(), 0);
    ledger.assert_checked();
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_store_that_talks_on_after_the_end_is_not_heard() {
    let ledger = Ledger::new();
    let story = Story::default();
    let running = start(&new_store(&ledger, Manner::TalksOn, S_OK), &story).expect("it starts");
    assert_eq!(running.wait(Some(PATIENCE)), Some(MAPI_W_PARTIAL_COMPLETION));
    assert!(eventually(|| ledger.live() == 0));
    story.assert_whole();
    ledger.assert_checked();
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_store_outlives_an_observer_that_panics() {
    panic_in_silence();
    let ledger = Ledger::new();
    let store = new_store(&ledger, Manner::OnItsThread, E_UNEXPECTED);
    let observer = SyncHandlers::new()
        .on_progress(|_, _, _| panic!("on purpose, in an observer of progress"))
        .on_error(|_, _| panic!("on purpose, in an observer of errors"))
        .on_done(|_| panic!("on purpose, in an observer of the end"));
    let running = Synchronization::start(&store, flags(), None, observer).expect("it starts");
    assert_eq!(running.wait(Some(PATIENCE)), Some(MAPI_W_PARTIAL_COMPLETION));
    drop(store);
    assert!(eventually(|| ledger.live() == 0));
    ledger.assert_checked();
}

/// A session that answers `Number`, which C++ asks it.
fn session_of(object: IShelf) -> IMAPISession {
    // SAFETY: of a session only the methods of `IUnknown` are declared, and those every interface has. The reference
    // is handed over.
    unsafe { IMAPISession::from_raw(object.into_raw()) }
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_store_gets_the_session_of_a_rust_host() {
    let ledger = Ledger::new();
    let drops = Drops::default();
    let object: IShelf = Com::new(Provider::new(Plan::Works, &drops)).into_interface();
    assert_eq!(object.SetNumber(SESSION_NUMBER), S_OK);
    let of_cpp: IShelf = interop_new_shelf(ledger.raw(), SESSION_NUMBER).cast().expect("a shelf");
    for session in [session_of(object), session_of(of_cpp)] {
        let story = Story::default();
        let store = new_store(&ledger, Manner::WithinTheCall, S_OK);
        let running = Synchronization::start(&store, flags(), Some(&session), story.handlers()).expect("it starts");
        assert_eq!(running.wait(Some(PATIENCE)), Some(MAPI_W_PARTIAL_COMPLETION));
        story.assert_whole();
    }
    assert_eq!(drops.count(), 1);
    assert_eq!(ledger.live(), 0);
    ledger.assert_checked();
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn rust_calls_a_cpp_store_without_the_safe_layer() {
    let ledger = Ledger::new();
    let drops = Drops::default();
    let listener = Com::new(Listener::new(Some(S_OK), &drops));
    let callback: IMAPISyncProgressCallback = listener.to_interface();
    let store = new_store(&ledger, Manner::WithinTheCall, S_OK);
    let mut event = HANDLE::NULL;
    let mut request = MAPISIB {
        ulSize: size_of::<MAPISIB>() as u32,
        ulFlags: flags(),
        psesSync: core::ptr::null_mut(),
        punkCallBack: callback.as_raw(),
        phSyncDoneEvent: &raw mut event,
    };
    // SAFETY: the record and all that it points to outlive the call.
    assert_eq!(unsafe { store.SynchronizeInBackground(&raw mut request) }, S_OK);
    // SAFETY: the handle was made by this crate for C++, and is the host's to close.
    let event = unsafe { Event::from_handle(event) };
    assert!(event.wait(Some(Duration::ZERO)));
    let expected = [
        Call::progress(OPENING, 1, 3),
        Call::progress("", 2, 3),
        Call::progress(None, 3, 3),
        Call::Progress(Some(TORN.to_vec()), u32::MAX - 1, u32::MAX),
        Call::error(MAPI_E_NOT_FOUND, MISSING),
        Call::error(E_ABORT, None),
        Call::Done(event.handle(), MAPI_W_PARTIAL_COMPLETION),
    ];
    assert_eq!(listener.calls(), expected);
    ledger.assert_checked();
    drop((store, callback, listener));
    assert_eq!(drops.count(), 1);
}
