//! Manual-reset events: Win32 events on Windows, an in-process equivalent elsewhere, behind one type.

use core::fmt;
use core::mem::ManuallyDrop;
use std::time::Duration;

use windows_core::Result;

use crate::HANDLE;

#[cfg(not(windows))]
#[path = "portable.rs"]
mod system;
#[cfg(windows)]
#[path = "windows.rs"]
mod system;

/// An event that stays signalled once it was, and the handle that owns it.
///
/// On Windows this is a Win32 manual-reset event, unnamed, closed with the last of its handles. Elsewhere it is
/// an object of this process with the same behaviour, whose handles mean something to this crate only.
pub struct Event(HANDLE);

// SAFETY: event handles may be used from any thread, here as on Windows.
unsafe impl Send for Event {}
// SAFETY: as above; all operations are atomic.
unsafe impl Sync for Event {}

impl Event {
    /// A new event, not signalled.
    ///
    /// # Errors
    ///
    /// The system's code if it has no room for another event.
    pub fn new() -> Result<Self> {
        system::create().map(Self)
    }

    /// A second handle to the same event, to be closed on its own.
    ///
    /// # Errors
    ///
    /// The system's code if it has no room for another handle.
    pub fn try_clone(&self) -> Result<Self> {
        // SAFETY: `self.0` is an open event handle for as long as `self` exists.
        unsafe { system::duplicate(self.0) }.map(Self)
    }

    /// Wakes everybody who waits, now and later.
    ///
    /// # Errors
    ///
    /// The system's code; not to be expected of a handle that is open.
    pub fn signal(&self) -> Result<()> {
        // SAFETY: as in `try_clone`.
        unsafe { system::signal(self.0) }
    }

    /// Waits until the event is signalled, at most for `limit`, and answers whether it is. `None` waits for ever,
    /// a limit of zero only looks.
    pub fn wait(&self, limit: Option<Duration>) -> bool {
        // SAFETY: as in `try_clone`.
        unsafe { system::wait(self.0, limit) }
    }

    /// The handle, still owned by `self`.
    pub fn handle(&self) -> HANDLE {
        self.0
    }

    /// Gives the handle away; whoever has it closes it.
    pub fn into_handle(self) -> HANDLE {
        ManuallyDrop::new(self).0
    }

    /// Takes over a handle, which is closed when the result is dropped.
    ///
    /// # Safety
    ///
    /// `handle` is the open handle of an event, made by [`into_handle`](Self::into_handle) of this copy of this crate
    /// or, on Windows, by anybody; the caller owns it and gives it up.
    pub unsafe fn from_handle(handle: HANDLE) -> Self {
        Self(handle)
    }
}

impl Drop for Event {
    fn drop(&mut self) {
        // SAFETY: `self` owns the open handle and is gone afterwards.
        unsafe { system::close(self.0) };
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signalled = self.wait(Some(Duration::ZERO));
        f.debug_struct("Event").field("handle", &self.0).field("signalled", &signalled).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Event;
    use std::thread;
    use std::time::Duration;

    #[test]
    fn an_event_stays_signalled_and_outlives_each_of_its_handles() {
        let event = Event::new().expect("room for an event");
        assert!(!event.wait(Some(Duration::ZERO)));
        let other = event.try_clone().expect("room for a handle");
        let waiter = thread::spawn(move || event.wait(None));
        other.signal().expect("the handle is open");
        assert!(waiter.join().expect("no panic"));
        assert!(other.wait(Some(Duration::ZERO)));
        assert!(other.wait(None));
    }

    #[test]
    fn a_wait_ends_at_its_limit() {
        let event = Event::new().expect("room for an event");
        assert!(!event.wait(Some(Duration::from_millis(20))));
    }

    #[test]
    fn a_handle_can_be_given_away_and_taken_over() {
        let event = Event::new().expect("room for an event");
        let handle = event.try_clone().expect("room for a handle").into_handle();
        // SAFETY: the handle was made by `into_handle` just now and is taken over once.
        let taken = unsafe { Event::from_handle(handle) };
        event.signal().expect("the handle is open");
        drop(event);
        assert!(taken.wait(Some(Duration::ZERO)));
    }
}
