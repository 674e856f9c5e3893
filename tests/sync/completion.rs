//! `Done` comes exactly once, whatever becomes of the work; the event is signalled behind it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};

use crate::store::{Heard, LIMIT, Listener, Store, eventually, record};
use mapi_com::mapi::{
    IMAPISync, MAPI_E_NETWORK_ERROR, MAPI_E_NOT_FOUND, MAPI_W_PARTIAL_COMPLETION, SYNC_BACKGROUND,
    SYNC_DOWNLOAD_HIERARCHY, SyncJob, SyncReporter, SyncRequest,
};
use mapi_com::{E_ABORT, E_FAIL, E_UNEXPECTED, Event, HANDLE, HRESULT, Result, S_OK};

/// Runs one synchronisation to its end and answers what the callback has heard.
fn synchronize(answer: HRESULT, work: impl Fn(&SyncReporter) -> Result<HRESULT> + Send + Sync + 'static) -> Vec<Heard> {
    let alive = Arc::new(AtomicUsize::new(0));
    let store = Store::with(&alive, work);
    let (listener, heard) = Listener::new(&alive, answer);
    let mut event = HANDLE::NULL;
    let mut request = record(SYNC_BACKGROUND | SYNC_DOWNLOAD_HIERARCHY, Some(&listener));
    request.phSyncDoneEvent = &raw mut event;
    let sync: IMAPISync = store.to_interface();
    drop(store);
    // SAFETY: a complete record.
    assert_eq!(unsafe { sync.SynchronizeInBackground(&raw mut request) }, S_OK);
    drop((sync, listener));
    // SAFETY: handed out by the store; the host closes it, which the callback of these tests leaves to us.
    let event = unsafe { Event::from_handle(event) };
    assert!(event.wait(LIMIT), "the event is signalled at the end");
    assert_eq!(alive.load(Ordering::SeqCst), 0, "store and callback are released before it is");
    Arc::into_inner(heard).expect("all who listened are gone").into_inner().expect("not poisoned")
}

fn done(result: HRESULT) -> Heard {
    Heard::Done { with_handle: true, result }
}

#[test]
fn reports_arrive_in_order_and_whole() {
    let heard = synchronize(S_OK, |reporter| {
        assert!(reporter.flags().contains(SYNC_DOWNLOAD_HIERARCHY));
        assert!(reporter.session().is_none());
        reporter.progress("Gr\u{fc}\u{df}e, \u{1f4ec}", 1, 3);
        reporter.advance(2, 3);
        reporter.progress("", 3, 3);
        reporter.error(MAPI_E_NOT_FOUND, "one\0two");
        Ok(MAPI_W_PARTIAL_COMPLETION)
    });
    let expected = [
        Heard::Progress(Some("Gr\u{fc}\u{df}e, \u{1f4ec}".to_owned()), 1, 3),
        Heard::Progress(None, 2, 3),
        Heard::Progress(Some(String::new()), 3, 3),
        Heard::Error(MAPI_E_NOT_FOUND, "one\u{fffd}two".to_owned()),
        done(MAPI_W_PARTIAL_COMPLETION),
    ];
    assert_eq!(heard, expected);
}

#[test]
fn an_error_is_the_result() {
    assert_eq!(synchronize(S_OK, |_| Err(MAPI_E_NETWORK_ERROR.into())), [done(MAPI_E_NETWORK_ERROR)]);
}

#[test]
fn a_panic_is_e_unexpected() {
    assert_eq!(synchronize(S_OK, |_| panic!("in the worker")), [done(E_UNEXPECTED)]);
}

#[test]
fn a_host_that_answers_failure_hears_no_more_reports_but_the_end() {
    let heard = synchronize(E_FAIL, |reporter| {
        assert!(reporter.is_listening());
        reporter.progress("first", 0, 2);
        assert!(!reporter.is_listening());
        reporter.progress("second", 1, 2);
        reporter.error(E_FAIL, "third");
        Ok(S_OK)
    });
    assert_eq!(heard, [Heard::Progress(Some("first".to_owned()), 0, 2), done(S_OK)]);
}

/// A request for `Listener`, accepted but not yet run.
fn accepted(alive: &Arc<AtomicUsize>) -> (SyncJob, Event, Arc<Mutex<Vec<Heard>>>) {
    let (listener, heard) = Listener::new(alive, S_OK);
    let mut handle = HANDLE::NULL;
    let mut request = record(SYNC_BACKGROUND, Some(&listener));
    request.phSyncDoneEvent = &raw mut handle;
    // SAFETY: a complete record, which outlives the request.
    let request = unsafe { SyncRequest::from_raw(&raw mut request) }.expect("a complete record");
    let job = request.accept().expect("room for an event");
    assert!(!handle.is_null());
    // SAFETY: handed out just now, to be closed by the host.
    (job, unsafe { Event::from_handle(handle) }, heard)
}

#[test]
fn a_job_on_a_thread_of_the_providers_own() {
    let alive = Arc::default();
    let (job, event, heard) = accepted(&alive);
    let result = std::thread::spawn(move || job.run(|_| -> Result<()> { Ok(()) })).join().expect("no panic");
    assert_eq!(result, S_OK);
    assert!(event.wait(LIMIT));
    assert_eq!(*heard.lock().expect("not poisoned"), [done(S_OK)]);
    assert_eq!(alive.load(Ordering::SeqCst), 0);
}

#[test]
fn a_job_that_is_dropped_is_given_up() {
    let alive = Arc::default();
    let (job, event, heard) = accepted(&alive);
    assert!(heard.lock().expect("not poisoned").is_empty());
    drop(job);
    assert!(event.wait(LIMIT));
    assert_eq!(*heard.lock().expect("not poisoned"), [done(E_ABORT)]);
    assert_eq!(alive.load(Ordering::SeqCst), 0);
}

#[test]
fn a_second_request_waits_for_the_first() {
    let alive = Arc::new(AtomicUsize::new(0));
    let (release, gate) = mpsc::channel::<()>();
    let gate = Mutex::new(gate);
    let at_work = Arc::new(AtomicUsize::new(0));
    let observed = Arc::clone(&at_work);
    let store = Store::with(&alive, move |_| {
        assert_eq!(observed.fetch_add(1, Ordering::SeqCst), 0, "one at a time");
        gate.lock().expect("not poisoned").recv().expect("the test lets it go on");
        observed.fetch_sub(1, Ordering::SeqCst);
        Ok(S_OK)
    });
    let sync: IMAPISync = store.to_interface();
    let mut waiting = Vec::new();
    for _ in 0..3 {
        let (listener, heard) = Listener::new(&alive, S_OK);
        let mut handle = HANDLE::NULL;
        let mut request = record(SYNC_BACKGROUND, Some(&listener));
        request.phSyncDoneEvent = &raw mut handle;
        // SAFETY: a complete record.
        assert_eq!(unsafe { sync.SynchronizeInBackground(&raw mut request) }, S_OK, "accepted, to be done in its turn");
        // SAFETY: handed out just now, to be closed by the host.
        waiting.push((unsafe { Event::from_handle(handle) }, heard));
    }
    assert!(store.is_running());
    for (event, heard) in waiting {
        assert!(heard.lock().expect("not poisoned").is_empty(), "in the order of the requests");
        release.send(()).expect("the worker waits");
        assert!(event.wait(LIMIT));
        assert_eq!(*heard.lock().expect("not poisoned"), [done(S_OK)]);
    }
    eventually(|| !store.is_running());
    drop((store, sync));
    assert_eq!(alive.load(Ordering::SeqCst), 0);
}
