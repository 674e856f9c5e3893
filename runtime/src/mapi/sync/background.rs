//! The worker thread of a store that synchronises in the background.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use windows_core::{HRESULT, Result};

use super::{MAPISIB, SyncReporter, SyncRequest, thread};
use crate::abi::Return;
use crate::panics::{Place, contain};
use crate::{Com, ComObject};

type Job = Box<dyn FnOnce() + Send>;

/// Runs the synchronisations of one store in the background: a field of the store object.
///
/// A store works at one synchronisation at a time. A request that comes while one runs is accepted and waits for its
/// turn; requests are run in the order in which they came. There is a thread while there is work and none otherwise.
/// The thread holds the object, so a store that is released in the middle is destroyed when its work is done. All
/// references of a synchronisation are given back before its event is signalled.
///
/// The thread does not call `MAPIInitialize`: work that uses objects of MAPI itself does so first.
///
/// On Windows the thread keeps the library of the provider in the process until it ends, so a host may call `FreeLibrary` as
/// soon as it has given all objects back. Elsewhere a library has to stay.
#[derive(Default)]
pub struct BackgroundSync {
    queue: Arc<Mutex<Queue>>,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Job>,
    has_worker: bool,
}

impl BackgroundSync {
    /// Nothing runs and nothing waits.
    pub fn new() -> Self {
        Self::default()
    }

    /// The whole of `IMAPISync::SynchronizeInBackground`: checks the record, makes the event, starts the worker,
    /// and answers what the method returns.
    ///
    /// # Safety
    ///
    /// As for [`IMAPISync::SynchronizeInBackground`](super::IMAPISync::SynchronizeInBackground).
    pub unsafe fn synchronize<S, R>(
        &self,
        object: Com<S>,
        request: *mut MAPISIB,
        work: impl FnOnce(&S::Impl, &SyncReporter) -> R + Send + 'static,
    ) -> HRESULT
    where
        S: ComObject + Send + Sync + 'static,
        R: Return<Abi = HRESULT>,
    {
        // SAFETY: this function's contract; the request does not outlive the call.
        let request = unsafe { SyncRequest::from_raw(request) };
        request.and_then(|request| self.start(object, request, work)).into_abi()
    }

    /// Accepts a request: makes the event, hands it to the host, and runs `work` on the worker thread.
    ///
    /// The host hears `Done` exactly once after this has returned `Ok`, also if `work` panics, and never if it has
    /// failed.
    ///
    /// # Errors
    ///
    /// `MAPI_E_NOT_ENOUGH_RESOURCES` if no event or no thread can be made. Nothing was started then, and
    /// `*phSyncDoneEvent` is NULL.
    pub fn start<S, R>(
        &self,
        object: Com<S>,
        request: SyncRequest<'_>,
        work: impl FnOnce(&S::Impl, &SyncReporter) -> R + Send + 'static,
    ) -> Result<()>
    where
        S: ComObject + Send + Sync + 'static,
        R: Return<Abi = HRESULT>,
    {
        let prepared = request.prepare()?;
        // Held until the host has its handle, so that no `Done` can come before it.
        let mut queue = lock(&self.queue);
        if !queue.has_worker {
            let worker_queue = Arc::clone(&self.queue);
            if let Err(error) = thread::spawn(move || drain(&worker_queue)) {
                drop(queue);
                prepared.take_back();
                return Err(error);
            }
            queue.has_worker = true;
        }
        let job = prepared.hand_out();
        queue.waiting.push_back(Box::new(move || {
            let (_, signal) = job.finish(|reporter| work(&object, reporter));
            drop(object);
            drop(signal);
        }));
        Ok(())
    }

    /// Whether a synchronisation runs or waits.
    pub fn is_running(&self) -> bool {
        lock(&self.queue).has_worker
    }
}

fn lock(queue: &Mutex<Queue>) -> MutexGuard<'_, Queue> {
    // No code of others runs under the lock, so nothing half done can be behind it.
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The worker: runs what waits, ends when nothing does.
fn drain(queue: &Mutex<Queue>) {
    loop {
        let mut locked = lock(queue);
        let Some(job) = locked.waiting.pop_front() else {
            locked.has_worker = false;
            return;
        };
        drop(locked);
        // The work contains its own panics; this is for the destructors of what it owned.
        contain(|| Place::named("IMAPISync", "worker"), job);
    }
}
