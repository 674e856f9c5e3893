//! What an object keeps so that the kit may look at it while it is destroyed.

use core::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

type Hook = dyn Fn() + Send + Sync;

/// To be kept in the state of an object that is examined: when it is dropped, and so while the object is destroyed, the kit uses
/// the object as foreign code would that still has the pointer.
///
/// Objects that are not written in Rust call [`run`](Self::run) in their destructor.
pub struct DropHook {
    hook: Arc<Hook>,
    runs: Arc<AtomicUsize>,
}

impl DropHook {
    /// Also answers how often the hook has run, which is told as soon as it begins.
    pub(super) fn new(hook: impl Fn() + Send + Sync + 'static) -> (Self, Arc<AtomicUsize>) {
        let runs = Arc::new(AtomicUsize::new(0));
        (Self { hook: Arc::new(hook), runs: Arc::clone(&runs) }, runs)
    }

    /// Lets the kit use the object. Within itself it does nothing but note that it was run.
    pub fn run(&self) {
        if self.runs.fetch_add(1, Ordering::SeqCst) == 0 {
            (self.hook)();
        }
    }
}

impl Drop for DropHook {
    fn drop(&mut self) {
        self.run();
    }
}

impl fmt::Debug for DropHook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DropHook").field("runs", &self.runs).finish_non_exhaustive()
    }
}
