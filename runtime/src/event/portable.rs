//! Events off Windows: a handle is the address of a counted flag in this process.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use windows_core::Result;

use crate::HANDLE;

#[derive(Default)]
struct Flag {
    signalled: Mutex<bool>,
    changed: Condvar,
}

#[expect(clippy::unnecessary_wraps, reason = "the signature is that of the Windows half, where this can fail")]
pub(super) fn create() -> Result<HANDLE> {
    Ok(HANDLE(Arc::into_raw(Arc::<Flag>::default()).cast_mut().cast()))
}

/// # Safety
///
/// `handle` was made by [`create`] or [`duplicate`] and is not closed.
#[expect(clippy::unnecessary_wraps, reason = "the signature is that of the Windows half, where this can fail")]
pub(super) unsafe fn duplicate(handle: HANDLE) -> Result<HANDLE> {
    // SAFETY: the handle is the address of a `Flag` in an `Arc`, of which it holds one count.
    unsafe { Arc::increment_strong_count(handle.0.cast::<Flag>()) };
    Ok(handle)
}

/// # Safety
///
/// As for [`duplicate`]; the handle stays open for the lifetime that the caller chooses.
unsafe fn flag<'a>(handle: HANDLE) -> &'a Flag {
    // SAFETY: as in `duplicate`.
    unsafe { &*handle.0.cast::<Flag>() }
}

/// # Safety
///
/// As for [`duplicate`].
#[expect(clippy::unnecessary_wraps, reason = "the signature is that of the Windows half, where this can fail")]
pub(super) unsafe fn signal(handle: HANDLE) -> Result<()> {
    // SAFETY: this function's contract.
    let flag = unsafe { flag(handle) };
    *flag.signalled.lock().unwrap_or_else(PoisonError::into_inner) = true;
    flag.changed.notify_all();
    Ok(())
}

/// # Safety
///
/// As for [`duplicate`].
pub(super) unsafe fn wait(handle: HANDLE, limit: Option<Duration>) -> bool {
    // SAFETY: this function's contract.
    let flag = unsafe { flag(handle) };
    let signalled = flag.signalled.lock().unwrap_or_else(PoisonError::into_inner);
    match limit {
        Some(limit) => {
            let outcome = flag.changed.wait_timeout_while(signalled, limit, |signalled| !*signalled);
            *outcome.unwrap_or_else(PoisonError::into_inner).0
        }
        None => {
            let outcome = flag.changed.wait_while(signalled, |signalled| !*signalled);
            *outcome.unwrap_or_else(PoisonError::into_inner)
        }
    }
}

/// # Safety
///
/// As for [`duplicate`]; the handle is not used afterwards.
pub(super) unsafe fn close(handle: HANDLE) {
    // SAFETY: gives up the one count that the handle holds.
    unsafe { Arc::decrement_strong_count(handle.0.cast::<Flag>()) };
}
