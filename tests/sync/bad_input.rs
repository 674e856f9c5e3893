//! Requests that are none: the documented HRESULT, nothing started, nothing leaked.

use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::store::{Listener, Store, record};
use mapi_com::mapi::{
    IMAPISync, MAPI_E_INTERFACE_NOT_SUPPORTED, MAPI_E_INVALID_PARAMETER, MAPISIB, SYNC_DOWNLOAD_CONTENTS, SyncRequest,
};
use mapi_com::{Com, Event, HANDLE, HRESULT, Interface, S_OK};

struct Scene {
    alive: Arc<AtomicUsize>,
    store: Com<Store>,
    listener: Com<Listener>,
}

impl Scene {
    fn set() -> Self {
        let alive = Arc::default();
        let store = Store::with(&alive, |_| panic!("nothing must be started"));
        let (listener, _) = Listener::new(&alive, S_OK);
        Self { alive, store, listener }
    }

    fn ask(&self, request: *mut MAPISIB) -> HRESULT {
        let sync: IMAPISync = self.store.to_interface();
        // SAFETY: the tests pass NULL or records of which as much is readable as they say.
        let answer = unsafe { sync.SynchronizeInBackground(request) };
        assert!(!self.store.is_running());
        answer
    }

    /// Nobody else holds anything: when the scene lets go, all is gone.
    fn end(self) {
        let Self { alive, store, listener } = self;
        drop((store, listener));
        assert_eq!(alive.load(Ordering::SeqCst), 0);
    }
}

#[test]
fn a_null_record() {
    let scene = Scene::set();
    assert_eq!(scene.ask(ptr::null_mut()), MAPI_E_INVALID_PARAMETER);
    scene.end();
}

#[test]
fn a_record_that_says_it_is_too_small() {
    let scene = Scene::set();
    let mut event = HANDLE(ptr::dangling_mut::<u64>().cast());
    for size in [0, 4, size_of::<MAPISIB>() as u32 - 1] {
        let mut request = record(SYNC_DOWNLOAD_CONTENTS, Some(&scene.listener));
        request.ulSize = size;
        request.phSyncDoneEvent = &raw mut event;
        assert_eq!(scene.ask(&raw mut request), MAPI_E_INVALID_PARAMETER);
    }
    assert!(!event.is_null(), "a field that is not there is not written through");
    scene.end();
}

#[test]
fn only_the_size_is_read_of_a_record_that_ends_behind_it() {
    let scene = Scene::set();
    // Four bytes on the heap: a read beyond them is seen by sanitizers and by valgrind.
    let size = Box::into_raw(Box::new(4_u32));
    assert_eq!(scene.ask(size.cast()), MAPI_E_INVALID_PARAMETER);
    // SAFETY: made by `into_raw` above and not freed since.
    drop(unsafe { Box::from_raw(size) });
    scene.end();
}

#[test]
fn no_place_for_the_event() {
    let scene = Scene::set();
    let mut request = record(SYNC_DOWNLOAD_CONTENTS, Some(&scene.listener));
    assert_eq!(scene.ask(&raw mut request), MAPI_E_INVALID_PARAMETER);
    scene.end();
}

#[test]
fn a_callback_that_is_none() {
    let scene = Scene::set();
    let mut event = HANDLE(ptr::dangling_mut::<u64>().cast());
    let mut request = record(SYNC_DOWNLOAD_CONTENTS, None);
    request.punkCallBack = scene.store.as_interface::<IMAPISync>().as_raw();
    request.phSyncDoneEvent = &raw mut event;
    assert_eq!(scene.ask(&raw mut request), MAPI_E_INTERFACE_NOT_SUPPORTED);
    assert!(event.is_null(), "no event was handed out");
    scene.end();
}

#[test]
fn a_checked_request_that_is_dropped_starts_nothing() {
    let scene = Scene::set();
    let mut event = HANDLE::NULL;
    let mut raw = record(SYNC_DOWNLOAD_CONTENTS, Some(&scene.listener));
    raw.phSyncDoneEvent = &raw mut event;
    // SAFETY: the record and what it points to live until the end of this test.
    let request = unsafe { SyncRequest::from_raw(&raw mut raw) }.expect("a complete record");
    assert_eq!(request.flags(), SYNC_DOWNLOAD_CONTENTS);
    assert!(request.has_callback());
    assert!(request.session().is_none());
    drop(request);
    assert!(event.is_null());
    assert!(scene.listener.heard.lock().expect("not poisoned").is_empty());
    scene.end();
}

#[test]
fn a_larger_record_is_one_of_a_later_version() {
    #[repr(C)]
    struct Later {
        record: MAPISIB,
        more: u64,
    }
    let alive = Arc::default();
    let store = Store::with(&alive, |_| Ok(S_OK));
    let mut event = HANDLE::NULL;
    let mut later = Later { record: record(SYNC_DOWNLOAD_CONTENTS, None), more: u64::MAX };
    later.record.ulSize = size_of::<Later>() as u32;
    later.record.phSyncDoneEvent = &raw mut event;
    let sync: IMAPISync = store.to_interface();
    // SAFETY: a complete record; nobody listens.
    assert_eq!(unsafe { sync.SynchronizeInBackground((&raw mut later).cast()) }, S_OK);
    assert_eq!(later.more, u64::MAX);
    // SAFETY: the store has handed the event out, and it is the host's to close.
    let event = unsafe { Event::from_handle(event) };
    assert!(event.wait(crate::store::LIMIT));
}
