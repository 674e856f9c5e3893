//! The provider's side of a background synchronisation.

use core::cell::Cell;
use core::marker::PhantomData;
use core::mem::size_of;
use core::ptr::NonNull;

use windows_core::{HRESULT, IUnknown, Interface, PCWSTR, Result};

use super::{IMAPISyncProgressCallback, MAPISIB, SyncFlags};
use crate::abi::Return;
use crate::mapi::{IMAPISession, MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_RESOURCES};
use crate::panics::{Place, contain};
use crate::{E_ABORT, E_UNEXPECTED, Event, HANDLE, WideText};

/// A checked [`MAPISIB`]: the size is right, the session and the callback are held, the place for the event is there.
///
/// `'a` is the call of `SynchronizeInBackground` that it came with.
#[derive(Debug)]
pub struct SyncRequest<'a> {
    flags: SyncFlags,
    session: Option<IMAPISession>,
    callback: Option<IMAPISyncProgressCallback>,
    done_event: NonNull<HANDLE>,
    call: PhantomData<&'a mut HANDLE>,
}

impl SyncRequest<'_> {
    /// Checks a record, sets `*phSyncDoneEvent` to NULL, and takes references on session and callback.
    ///
    /// NULL for session or callback is taken for "none". Unknown flags are kept. A record that is larger than
    /// [`MAPISIB`] is one of a later version, whose further fields are not looked at.
    ///
    /// # Errors
    ///
    /// - `MAPI_E_INVALID_PARAMETER`: `request` or its `phSyncDoneEvent` is NULL, or `ulSize` is too small.
    /// - `MAPI_E_INTERFACE_NOT_SUPPORTED`, or what else its QueryInterface answered: `punkCallBack` is not an
    ///   [`IMAPISyncProgressCallback`].
    ///
    /// # Safety
    ///
    /// `request` is NULL or points to a record of which `ulSize` bytes are readable, and which is not written to
    /// meanwhile. Its pointers are NULL or valid: the two interfaces during this call, the place for the event for as
    /// long as the result lives.
    pub unsafe fn from_raw(request: *mut MAPISIB) -> Result<Self> {
        let Some(request) = NonNull::new(request) else {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        };
        // SAFETY: a record has at least the field that tells its size.
        let size = unsafe { (&raw const (*request.as_ptr()).ulSize).read_unaligned() };
        if (size as usize) < size_of::<MAPISIB>() {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        // SAFETY: the caller says that `ulSize` bytes are readable, and that is enough for all fields.
        let record = unsafe { request.read_unaligned() };
        let Some(done_event) = NonNull::new(record.phSyncDoneEvent) else {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        };
        // SAFETY: not NULL, so valid for a write.
        unsafe { done_event.write_unaligned(HANDLE::NULL) };
        // SAFETY: NULL or a valid interface pointer.
        let callback = unsafe { IUnknown::from_raw_borrowed(&record.punkCallBack) };
        // SAFETY: as above.
        let session = unsafe { IMAPISession::from_raw_borrowed(&record.psesSync) };
        Ok(Self {
            flags: record.ulFlags,
            callback: callback.map(|unknown| unknown.cast()).transpose()?,
            session: session.cloned(),
            done_event,
            call: PhantomData,
        })
    }

    /// What to synchronise.
    pub fn flags(&self) -> SyncFlags {
        self.flags
    }

    /// The session to work in.
    pub fn session(&self) -> Option<&IMAPISession> {
        self.session.as_ref()
    }

    /// Whether somebody wants to hear how it goes.
    pub fn has_callback(&self) -> bool {
        self.callback.is_some()
    }

    /// Makes the event and hands it to the host. From here on the host waits for the end, so the job that comes
    /// back tells it in any case: [`SyncJob::run`] it on a thread of your own, or use
    /// [`BackgroundSync`](super::BackgroundSync), which does. A thread of your own must keep the library in the process to its end, as
    /// a host may unload it when the event is signalled.
    ///
    /// # Errors
    ///
    /// `MAPI_E_NOT_ENOUGH_RESOURCES` if no event can be made. Nothing was handed out then.
    pub fn accept(self) -> Result<SyncJob> {
        let prepared = self.prepare()?;
        Ok(prepared.hand_out())
    }

    pub(super) fn prepare(self) -> Result<Prepared> {
        let out_of_events = |_| MAPI_E_NOT_ENOUGH_RESOURCES;
        let signal = Event::new().map_err(out_of_events)?;
        let host_event = signal.try_clone().map_err(out_of_events)?;
        let listening = Cell::new(self.callback.is_some());
        let completion =
            Completion { callback: self.callback, host_event: host_event.handle(), result: Cell::new(E_ABORT) };
        let (session, signal) = (self.session, EndSignal(signal));
        let reporter = SyncReporter { completion, session, signal, flags: self.flags, listening };
        Ok(Prepared { job: SyncJob { reporter }, host_event, done_event: self.done_event })
    }
}

/// A job whose event the host does not have yet: it can still be taken back without a trace.
pub(super) struct Prepared {
    job: SyncJob,
    host_event: Event,
    done_event: NonNull<HANDLE>,
}

impl Prepared {
    pub(super) fn hand_out(self) -> SyncJob {
        // SAFETY: valid while the request lived that this was made of, in the same call of the host's.
        unsafe { self.done_event.write_unaligned(self.host_event.into_handle()) };
        self.job
    }

    pub(super) fn take_back(mut self) {
        self.job.reporter.completion.callback = None;
    }
}

/// A synchronisation that the host waits for: it will hear `Done` exactly once, whatever becomes of this.
///
/// Dropped without being run, it reports `E_ABORT`.
#[derive(Debug)]
pub struct SyncJob {
    reporter: SyncReporter,
}

impl SyncJob {
    /// Does the work on the calling thread, then calls `Done` with its result, lets go of callback and session, and
    /// signals the event.
    ///
    /// `work` returns `HRESULT`, `Result<()>` or `Result<HRESULT>`. If it panics, the panic is reported and the
    /// result is `E_UNEXPECTED`.
    pub fn run<R: Return<Abi = HRESULT>>(self, work: impl FnOnce(&SyncReporter) -> R) -> HRESULT {
        self.finish(work).0
    }

    /// Like [`run`](Self::run), but leaves the signal to the caller, who may have more to let go of before it.
    pub(super) fn finish<R>(self, work: impl FnOnce(&SyncReporter) -> R) -> (HRESULT, EndSignal)
    where
        R: Return<Abi = HRESULT>,
    {
        let reporter = self.reporter;
        let outcome = contain(|| Place::named("IMAPISync", "worker"), || work(&reporter).into_abi());
        let result = outcome.unwrap_or(E_UNEXPECTED);
        reporter.completion.result.set(result);
        (result, reporter.signal)
    }
}

/// Tells the end of a synchronisation when it is dropped, and lets go of the callback.
#[derive(Debug)]
struct Completion {
    callback: Option<IMAPISyncProgressCallback>,
    /// What `*phSyncDoneEvent` was set to. The host's, closed by it after `Done`: named here, never used.
    host_event: HANDLE,
    result: Cell<HRESULT>,
}

impl Drop for Completion {
    fn drop(&mut self) {
        if let Some(callback) = self.callback.take() {
            // What the host answers changes nothing: the synchronisation has ended.
            let _ = callback.Done(self.host_event, self.result.get());
        }
    }
}

/// Our handle to the event that the host has a handle to, signalled when this is dropped. It is an own one because the
/// host may close its within `Done`, and it comes last because a host may take down the session, or unload the
/// provider, as soon as it is signalled.
#[derive(Debug)]
pub(super) struct EndSignal(Event);

impl Drop for EndSignal {
    fn drop(&mut self) {
        // An open event handle can always be signalled.
        let _ = self.0.signal();
    }
}

/// How the work tells the host where it is. Lives on the worker's thread.
///
/// When the host answers a report with a failure, it is taken for "stop reporting": later reports are not sent.
/// `Done` is, in any case.
#[derive(Debug)]
pub struct SyncReporter {
    // The first three are dropped in this order.
    completion: Completion,
    session: Option<IMAPISession>,
    signal: EndSignal,
    flags: SyncFlags,
    listening: Cell<bool>,
}

impl SyncReporter {
    /// What to synchronise.
    pub fn flags(&self) -> SyncFlags {
        self.flags
    }

    /// The session to work in.
    pub fn session(&self) -> Option<&IMAPISession> {
        self.session.as_ref()
    }

    /// Whether reports still reach anybody: false if the host gave no callback, or answered a report with a failure.
    /// No reason to stop the work, which the host wants all the same.
    pub fn is_listening(&self) -> bool {
        self.listening.get()
    }

    /// Reports step `index` of `max` and what is being done. A NUL within the text becomes U+FFFD.
    pub fn progress(&self, text: &str, index: u32, max: u32) {
        let text = WideText::new(text);
        // SAFETY: a terminated string that outlives the call.
        self.report(|callback| unsafe { callback.Progress(text.as_pcwstr(), index, max) });
    }

    /// Reports step `index` of `max` and leaves the last text standing.
    pub fn advance(&self, index: u32, max: u32) {
        // SAFETY: NULL is what the page provides for this.
        self.report(|callback| unsafe { callback.Progress(PCWSTR::null(), index, max) });
    }

    /// Reports that something failed; the synchronisation goes on. NULs as in [`progress`](Self::progress).
    pub fn error(&self, code: impl Into<HRESULT>, text: &str) {
        let text = WideText::new(text);
        let code = code.into();
        // SAFETY: a terminated string that outlives the call.
        self.report(|callback| unsafe { callback.Error(code, text.as_pcwstr()) });
    }

    fn report(&self, call: impl FnOnce(&IMAPISyncProgressCallback) -> HRESULT) {
        if let Some(callback) = self.completion.callback.as_ref().filter(|_| self.listening.get())
            && call(callback).is_err()
        {
            self.listening.set(false);
        }
    }
}
