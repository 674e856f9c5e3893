//! One store, many synchronisations at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::store::{LIMIT, Store, eventually};
use mapi_com::mapi::{IMAPISync, SYNC_BACKGROUND, SyncHandlers, Synchronization};
use mapi_com::{HRESULT, S_OK};

const THREADS: usize = if cfg!(miri) { 2 } else { 8 };
const EACH: usize = if cfg!(miri) { 3 } else { 125 };

#[test]
fn a_thousand_synchronisations_from_eight_threads_end_a_thousand_times() {
    let alive = Arc::new(AtomicUsize::new(0));
    let done = Arc::new(AtomicUsize::new(0));
    let reports = Arc::new(AtomicUsize::new(0));
    let store = Store::with(&alive, |reporter| {
        reporter.progress("working", 1, 2);
        reporter.advance(2, 2);
        Ok(HRESULT(1))
    });
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let store: IMAPISync = store.to_interface();
            let (done, reports) = (Arc::clone(&done), Arc::clone(&reports));
            thread::spawn(move || {
                let running: Vec<_> = (0..EACH).map(|_| start(&store, &done, &reports)).collect();
                for synchronization in running {
                    assert_eq!(synchronization.wait(LIMIT), Some(HRESULT(1)));
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().expect("no panic");
    }
    assert_eq!(done.load(Ordering::SeqCst), THREADS * EACH);
    assert_eq!(reports.load(Ordering::SeqCst), 2 * THREADS * EACH);
    drop(store);
    eventually(|| alive.load(Ordering::SeqCst) == 0);
    eventually(|| Arc::strong_count(&done) == 1);
    assert_eq!(done.load(Ordering::SeqCst), THREADS * EACH, "and no more");
}

fn start(store: &IMAPISync, done: &Arc<AtomicUsize>, reports: &Arc<AtomicUsize>) -> Synchronization {
    let (done, reports) = (Arc::clone(done), Arc::clone(reports));
    let handlers = SyncHandlers::new()
        .on_progress(move |_, _, _| {
            reports.fetch_add(1, Ordering::SeqCst);
        })
        .on_done(move |_| {
            done.fetch_add(1, Ordering::SeqCst);
        });
    Synchronization::start(store, SYNC_BACKGROUND, None, handlers).expect("started")
}

#[test]
fn a_store_released_at_work_lives_until_it_is_done() {
    let alive = Arc::new(AtomicUsize::new(0));
    let observed = Arc::clone(&alive);
    let store: IMAPISync = Store::with(&alive, move |_| {
        thread::sleep(std::time::Duration::from_millis(20));
        assert_eq!(observed.load(Ordering::SeqCst), 1, "the worker holds the store");
        Ok(S_OK)
    })
    .into();
    let running = Synchronization::start(&store, SYNC_BACKGROUND, None, SyncHandlers::new()).expect("started");
    drop(store);
    assert_eq!(running.wait(LIMIT), Some(S_OK));
    eventually(|| alive.load(Ordering::SeqCst) == 0);
}
