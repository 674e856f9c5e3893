//! What was done with the library.

use std::sync::atomic::{AtomicU32, Ordering};

use mapi_com::mapi::CheckedMemory;

use crate::MEMORY;

/// What was done with the library since it was loaded.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Calls of `MAPIInitialize` that succeeded.
    pub initialized: u32,
    /// Calls of `MAPIUninitialize`.
    pub uninitialized: u32,
    /// Those of them on a thread that had not initialized it, or not as often.
    pub uninitialized_elsewhere: u32,
    /// The flags of the last `MAPIInitialize`.
    pub flags: u32,
    /// Sessions that were logged on.
    pub logged_on: u32,
    /// Calls of `Logoff`.
    pub logged_off: u32,
    /// Sessions that were destroyed.
    pub sessions_destroyed: u32,
    /// Calls of methods of a session, but for `Logoff`.
    pub session_calls: u32,
    /// Blocks of memory that are not freed.
    pub blocks_alive: u32,
    /// What was done with memory that must not be done.
    pub memory_misuses: u32,
}

/// The type of `CountsSoFar`, which this library exports beside what MAPI has.
pub type CountsFunction = unsafe extern "system" fn(counts: *mut Counts);

pub(crate) static INITIALIZED: AtomicU32 = AtomicU32::new(0);
pub(crate) static UNINITIALIZED: AtomicU32 = AtomicU32::new(0);
pub(crate) static UNINITIALIZED_ELSEWHERE: AtomicU32 = AtomicU32::new(0);
pub(crate) static FLAGS: AtomicU32 = AtomicU32::new(0);
pub(crate) static LOGGED_ON: AtomicU32 = AtomicU32::new(0);
pub(crate) static LOGGED_OFF: AtomicU32 = AtomicU32::new(0);
pub(crate) static SESSIONS_DESTROYED: AtomicU32 = AtomicU32::new(0);
pub(crate) static SESSION_CALLS: AtomicU32 = AtomicU32::new(0);

pub(crate) fn count(counter: &AtomicU32) {
    counter.fetch_add(1, Ordering::SeqCst);
}

impl Counts {
    pub(crate) fn so_far() -> Self {
        let of = |counter: &AtomicU32| counter.load(Ordering::SeqCst);
        Self {
            initialized: of(&INITIALIZED),
            uninitialized: of(&UNINITIALIZED),
            uninitialized_elsewhere: of(&UNINITIALIZED_ELSEWHERE),
            flags: of(&FLAGS),
            logged_on: of(&LOGGED_ON),
            logged_off: of(&LOGGED_OFF),
            sessions_destroyed: of(&SESSIONS_DESTROYED),
            session_calls: of(&SESSION_CALLS),
            blocks_alive: CheckedMemory::<MEMORY>::alive() as u32,
            memory_misuses: CheckedMemory::<MEMORY>::misuses().len() as u32,
        }
    }
}
