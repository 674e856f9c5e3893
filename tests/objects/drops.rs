//! States that tell when they are dropped.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What became of the probes it gave out.
#[derive(Default)]
pub(crate) struct Drops(Arc<Tally>);

#[derive(Default)]
struct Tally {
    dropped: AtomicUsize,
    passed: AtomicUsize,
}

impl Drops {
    pub(crate) fn probe(&self) -> Probe {
        Probe(Arc::clone(&self.0))
    }

    pub(crate) fn count(&self) -> usize {
        self.0.dropped.load(Ordering::SeqCst)
    }

    /// How many probes are there still. One that was dropped and is there, or the other way round, was dropped twice, or its
    /// fields were not.
    pub(crate) fn alive(&self) -> usize {
        Arc::strong_count(&self.0) - 1
    }

    /// How many destructors have got to their ends. A panic in a destructor is contained, an assertion that fails is no
    /// exception, so whoever asserts something there says when it is through.
    pub(crate) fn passed(&self) -> usize {
        self.0.passed.load(Ordering::SeqCst)
    }
}

/// A part of a state.
pub(crate) struct Probe(Arc<Tally>);

impl Probe {
    pub(crate) fn pass(&self) {
        self.0.passed.fetch_add(1, Ordering::SeqCst);
    }
}

impl Drop for Probe {
    fn drop(&mut self) {
        self.0.dropped.fetch_add(1, Ordering::SeqCst);
    }
}
