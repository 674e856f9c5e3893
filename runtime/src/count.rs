//! The reference count of an object: one atomic word that can neither wrap nor reach zero twice.

use core::sync::atomic::{AtomicU32, Ordering};
use std::process::abort;

/// Above this the count is taken for an overflow. The gap up to the width of the word is room for the other
/// threads that may increment before one of them aborts the process.
const MAX_COUNT: u32 = u32::MAX / 2;

/// The count while the state is dropped. References that the destructor takes and gives back move it around
/// this value, far from zero, so they cannot destroy the object a second time.
const DESTROYING: u32 = MAX_COUNT / 2;

/// What is left to do after a reference was given back.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Released {
    /// Other references remain; their number, for `Release` to answer.
    Remaining(u32),
    /// It was the last one: the caller owns the object now and destroys it.
    Last,
}

/// A count of owners, beginning with the one who created the object.
pub(crate) struct RefCount(AtomicU32);

impl RefCount {
    pub(crate) const fn new() -> Self {
        Self(AtomicU32::new(1))
    }

    /// Adds an owner and answers the new number of owners. Aborts the process when the count would overflow,
    /// as `Arc` does: a wrapped count is a use after free in somebody else's code.
    #[inline]
    pub(crate) fn increment(&self) -> u32 {
        // Relaxed: whoever increments already holds a reference, through which the object was published.
        let before = self.0.fetch_add(1, Ordering::Relaxed);
        if before.wrapping_sub(1) >= MAX_COUNT {
            count_is_broken(before);
        }
        before + 1
    }

    /// Takes an owner away.
    #[inline]
    pub(crate) fn decrement(&self) -> Released {
        // Release: what this owner did happens before the destruction, on whatever thread that is.
        let before = self.0.fetch_sub(1, Ordering::Release);
        if before > 1 {
            return Released::Remaining(before - 1);
        }
        if before == 0 {
            count_is_broken(before);
        }
        // Acquire: the destroying thread sees what all other owners did before they let go. A load instead of a fence,
        // as in `Arc`, because the thread sanitizer does not know fences.
        self.0.load(Ordering::Acquire);
        Released::Last
    }

    /// Called once, by the owner that [`decrement`](Self::decrement) answered `Last`, before the state is dropped.
    pub(crate) fn begin_destruction(&self) {
        self.0.store(DESTROYING, Ordering::Relaxed);
    }

    /// Called once, after the state was dropped and before the memory goes back. A reference that was taken
    /// during the destruction and kept would dangle, so it ends the process instead.
    pub(crate) fn end_destruction(&self) {
        if self.0.load(Ordering::Acquire) != DESTROYING {
            eprintln!("mapi-com: a reference that was taken while the object was dropped outlives it");
            abort();
        }
    }
}

#[cold]
#[inline(never)]
fn count_is_broken(count: u32) -> ! {
    let what = match count {
        0 => "Release or AddRef of an object that has no reference left",
        _ => "overflow of a reference count",
    };
    eprintln!("mapi-com: {what}");
    abort();
}

#[cfg(test)]
mod tests {
    use super::{RefCount, Released};

    #[test]
    fn the_last_of_several_owners_is_told() {
        let count = RefCount::new();
        assert_eq!(count.increment(), 2);
        assert_eq!(count.increment(), 3);
        assert_eq!(count.decrement(), Released::Remaining(2));
        assert_eq!(count.decrement(), Released::Remaining(1));
        assert_eq!(count.decrement(), Released::Last);
    }

    #[test]
    fn references_within_the_destruction_do_not_destroy_again() {
        let count = RefCount::new();
        assert_eq!(count.decrement(), Released::Last);
        count.begin_destruction();
        count.increment();
        assert!(matches!(count.decrement(), Released::Remaining(_)));
        count.end_destruction();
    }
}
