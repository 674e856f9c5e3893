//! The host's side: closures or a trait, a wait with a limit, providers that break the rules.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use crate::store::{LIMIT, Store, eventually};
use mapi_com::mapi::{
    IMAPISync, IMAPISync_Impl, IMAPISyncProgressCallback, MAPI_E_BUSY, MAPI_E_CANCEL, MAPISIB, SYNC_ON_DEMAND,
    SYNC_UPLOAD_CONTENTS, SyncHandlers, SyncObserver, Synchronization,
};
use mapi_com::{Com, E_UNEXPECTED, HANDLE, HRESULT, IUnknown, Interface, PCWSTR, S_OK, com_object};

#[test]
fn closures_hear_everything() {
    let alive = Arc::default();
    let store: IMAPISync = Store::with(&alive, |reporter| {
        assert_eq!(reporter.flags(), SYNC_ON_DEMAND | SYNC_UPLOAD_CONTENTS);
        reporter.progress("one", 1, 2);
        reporter.advance(2, 2);
        reporter.error(MAPI_E_BUSY, "two");
        Err(MAPI_E_CANCEL.into())
    })
    .into();
    let log = Arc::new(Mutex::new(Vec::new()));
    let write = |log: &Arc<Mutex<Vec<String>>>| {
        let log = Arc::clone(log);
        move |line: String| log.lock().expect("not poisoned").push(line)
    };
    let (progress, error, done) = (write(&log), write(&log), write(&log));
    let handlers = SyncHandlers::new()
        .on_progress(move |text, index, max| progress(format!("{text:?} {index}/{max}")))
        .on_error(move |code, text| error(format!("{:08X} {text}", code.0)))
        .on_done(move |result| done(format!("done {:08X}", result.0)));
    let running = Synchronization::start(&store, SYNC_ON_DEMAND | SYNC_UPLOAD_CONTENTS, None, handlers);
    let running = running.expect("started");
    assert_eq!(running.wait(LIMIT), Some(MAPI_E_CANCEL));
    assert!(running.event().expect("the store gave one").wait(LIMIT));
    assert_eq!(running.wait(None), Some(MAPI_E_CANCEL), "it has ended for ever");
    let heard = log.lock().expect("not poisoned").clone();
    assert_eq!(heard, ["Some(\"one\") 1/2", "None 2/2", "8004010B two", "done 80040501"]);
    drop((running, store));
    eventually(|| alive.load(Ordering::SeqCst) == 0);
}

struct Counting(Arc<AtomicUsize>);

impl SyncObserver for Counting {
    fn done(&self, _result: HRESULT) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn a_wait_ends_at_its_limit_and_the_work_goes_on() {
    let alive = Arc::default();
    let (release, gate) = mpsc::channel::<()>();
    let gate = Mutex::new(gate);
    let store: IMAPISync = Store::with(&alive, move |_| {
        gate.lock().expect("not poisoned").recv().expect("the test lets it go on");
        Ok(S_OK)
    })
    .into();
    let done = Arc::new(AtomicUsize::new(0));
    let running = Synchronization::start(&store, SYNC_ON_DEMAND, None, Counting(Arc::clone(&done))).expect("started");
    assert_eq!(running.wait(Some(Duration::ZERO)), None);
    assert_eq!(running.wait(Some(Duration::from_millis(20))), None);
    drop(running);
    release.send(()).expect("the worker waits");
    eventually(|| done.load(Ordering::SeqCst) == 1);
    drop(store);
    eventually(|| alive.load(Ordering::SeqCst) == 0 && Arc::strong_count(&done) == 1);
}

/// An observer whose every method panics.
struct Panicky(Arc<()>);

impl SyncObserver for Panicky {
    fn progress(&self, _: Option<&str>, _: u32, _: u32) {
        panic!("progress, {}", Arc::strong_count(&self.0))
    }
    fn error(&self, _: HRESULT, _: &str) {
        panic!("error")
    }
    fn done(&self, _: HRESULT) {
        panic!("done")
    }
}

#[test]
fn a_callback_that_panics_harms_neither_side() {
    let alive = Arc::default();
    let store: IMAPISync = Store::with(&alive, |reporter| {
        reporter.progress("one", 1, 1);
        assert!(!reporter.is_listening(), "the panic came back as a failure");
        reporter.error(MAPI_E_BUSY, "two");
        Ok(S_OK)
    })
    .into();
    let field = Arc::new(());
    let running = Synchronization::start(&store, SYNC_ON_DEMAND, None, Panicky(Arc::clone(&field))).expect("started");
    assert_eq!(running.wait(LIMIT), Some(S_OK), "who waits is woken");
    drop((running, store));
    eventually(|| alive.load(Ordering::SeqCst) == 0 && Arc::strong_count(&field) == 1);
}

/// A provider without the safe layer, which calls back at once and more often than it may.
#[com_object(IMAPISync)]
struct Rude;

impl IMAPISync_Impl for Rude_Impl {
    unsafe fn SynchronizeInBackground(&self, request: *mut MAPISIB) -> HRESULT {
        // SAFETY: the caller's promise.
        let record = unsafe { request.read() };
        // SAFETY: as above; the host's callback is never NULL.
        let unknown = unsafe { IUnknown::from_raw_borrowed(&record.punkCallBack) }.expect("a callback");
        let callback: IMAPISyncProgressCallback = unknown.cast().expect("the right interface");
        assert_eq!(callback.Done(HANDLE::NULL, MAPI_E_CANCEL), S_OK);
        assert_eq!(callback.Done(HANDLE::NULL, S_OK), E_UNEXPECTED);
        // SAFETY: NULL is allowed.
        unsafe {
            assert_eq!(callback.Progress(PCWSTR::null(), 0, 0), E_UNEXPECTED);
            assert_eq!(callback.Error(S_OK, PCWSTR::null()), E_UNEXPECTED);
        }
        S_OK
    }
}

#[test]
fn a_second_done_is_refused_and_a_missing_event_is_tolerated() {
    let store: IMAPISync = Rude.into();
    let done = Arc::new(AtomicUsize::new(0));
    let running = Synchronization::start(&store, SYNC_ON_DEMAND, None, Counting(Arc::clone(&done))).expect("started");
    assert_eq!(running.wait(LIMIT), Some(MAPI_E_CANCEL));
    assert!(running.event().is_none());
    assert_eq!(done.load(Ordering::SeqCst), 1);
}

#[com_object(IMAPISync)]
struct Panics;

impl IMAPISync_Impl for Panics_Impl {
    unsafe fn SynchronizeInBackground(&self, _request: *mut MAPISIB) -> HRESULT {
        panic!("in SynchronizeInBackground")
    }
}

#[test]
fn a_provider_that_panics_has_not_started() {
    let store: IMAPISync = Com::new(Panics).into();
    let done = Arc::new(AtomicUsize::new(0));
    let refused = Synchronization::start(&store, SYNC_ON_DEMAND, None, Counting(Arc::clone(&done)));
    assert_eq!(refused.expect_err("a failure").code(), E_UNEXPECTED);
    assert_eq!(done.load(Ordering::SeqCst), 0);
    assert_eq!(Arc::strong_count(&done), 1, "the callback is gone");
}
