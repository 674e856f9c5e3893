//! Reference counts: one atomic word each, that can neither wrap nor reach zero twice.

use crate::atomic::{AtomicU32, Ordering, constant};

/// At this number the count is taken for an overflow. The numbers above are room for the other threads that may
/// increment before one of them ends the process.
const OVERFLOW: u32 = 1 << 31;

/// The count while the state is dropped. References that the destructor takes and gives back move it around
/// this value, far from zero, so they cannot destroy the object a second time.
const DESTROYING: u32 = 3 << 30;

/// So far the count may move while the state is dropped.
const DESTROYING_SPAN: u32 = 1 << 29;

/// The count that an object begins with which is never destroyed.
const IMMORTAL: u32 = 1 << 29;

/// What is left to do after a reference was given back.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Released {
    /// Other references remain; their number, for `Release` to answer.
    Remaining(u32),
    /// It was the last one: the caller owns the object now and destroys it.
    Last,
}

/// What a count must never do. Going on would be a use after free in somebody else's code, so whoever is answered this
/// ends the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// A reference was taken or given back, and none was left.
    NoneLeft,
    /// There are more references than the process has room for.
    Overflow,
}

/// A count of owners, beginning with the one who created the object.
pub struct RefCount(AtomicU32);

impl RefCount {
    constant! {
        /// One owner.
        pub(crate) fn new() = Self(AtomicU32::new(1));

        /// Owners enough that what is taken and given back never reaches zero.
        pub(crate) fn immortal() = Self(AtomicU32::new(IMMORTAL));
    }

    /// Adds an owner and answers the new number of owners.
    #[inline]
    pub(crate) fn increment(&self) -> Result<u32, Broken> {
        // Relaxed: whoever increments already holds a reference, through which the object was published.
        let before = self.0.fetch_add(1, Ordering::Relaxed);
        if before.wrapping_sub(1) < OVERFLOW - 1 {
            return Ok(before + 1);
        }
        if is_destroying(before) {
            return Ok(before.wrapping_add(1));
        }
        Err(if before == 0 { Broken::NoneLeft } else { Broken::Overflow })
    }

    /// Adds an owner if there is one: what a weak reference does. An object whose state is being dropped has none.
    pub(crate) fn increment_if_alive(&self) -> Result<bool, Broken> {
        let mut count = self.0.load(Ordering::Relaxed);
        while count != 0 && !is_destroying(count) {
            if count >= OVERFLOW {
                return Err(Broken::Overflow);
            }
            // Acquire: what was written before the object could be reached through the weak reference is seen.
            match self.0.compare_exchange_weak(count, count + 1, Ordering::Acquire, Ordering::Relaxed) {
                Ok(_) => return Ok(true),
                Err(now) => count = now,
            }
        }
        Ok(false)
    }

    /// Takes an owner away.
    #[inline]
    pub(crate) fn decrement(&self) -> Result<Released, Broken> {
        // Release: what this owner did happens before the destruction, on whatever thread that is.
        let before = self.0.fetch_sub(1, Ordering::Release);
        if before > 1 {
            return Ok(Released::Remaining(before - 1));
        }
        if before == 0 {
            return Err(Broken::NoneLeft);
        }
        // Acquire: the destroying thread sees what all other owners did before they let go. A load instead of a fence,
        // as in `Arc`, because the thread sanitizer does not know fences.
        self.0.load(Ordering::Acquire);
        Ok(Released::Last)
    }

    /// Whether the state is being dropped.
    pub(crate) fn is_in_destruction(&self) -> bool {
        is_destroying(self.0.load(Ordering::Relaxed))
    }

    /// The number of owners at some moment. Acquire: if it is one, what the others did is seen.
    pub(crate) fn load(&self) -> u32 {
        self.0.load(Ordering::Acquire)
    }

    /// Called once, by the owner that [`decrement`](Self::decrement) answered `Last`, before the state is dropped.
    pub(crate) fn begin_destruction(&self) {
        self.0.store(DESTROYING, Ordering::Relaxed);
    }

    /// Called once, after the state was dropped. Answers whether every reference that was taken meanwhile was given back:
    /// one that was kept dangles.
    #[must_use]
    pub(crate) fn end_destruction(&self) -> bool {
        // Zero from now on, for the weak references that still look at it.
        self.0.swap(0, Ordering::AcqRel) == DESTROYING
    }
}

fn is_destroying(count: u32) -> bool {
    count.abs_diff(DESTROYING) < DESTROYING_SPAN
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::{AtomicU32, Broken, DESTROYING, OVERFLOW, RefCount, Released};

    fn count_of(count: u32) -> RefCount {
        RefCount(AtomicU32::new(count))
    }

    #[test]
    fn the_last_of_several_owners_is_told() {
        let count = RefCount::new();
        assert_eq!(count.increment(), Ok(2));
        assert_eq!(count.increment(), Ok(3));
        assert_eq!(count.decrement(), Ok(Released::Remaining(2)));
        assert_eq!(count.decrement(), Ok(Released::Remaining(1)));
        assert_eq!(count.decrement(), Ok(Released::Last));
    }

    #[test]
    fn references_within_the_destruction_do_not_destroy_again() {
        let count = RefCount::new();
        assert_eq!(count.decrement(), Ok(Released::Last));
        count.begin_destruction();
        assert!(count.increment().is_ok());
        assert!(matches!(count.decrement(), Ok(Released::Remaining(_))));
        assert_eq!(count.increment_if_alive(), Ok(false), "what is being destroyed has no owners to join");
        assert!(count.end_destruction());
        assert_eq!(count.increment_if_alive(), Ok(false));
    }

    #[test]
    fn a_reference_that_outlives_the_destruction_is_told() {
        let count = RefCount::new();
        assert_eq!(count.decrement(), Ok(Released::Last));
        count.begin_destruction();
        assert!(count.increment().is_ok());
        assert!(!count.end_destruction());
    }

    #[test]
    fn a_count_never_wraps() {
        assert_eq!(count_of(OVERFLOW - 1).increment(), Ok(OVERFLOW));
        assert_eq!(count_of(OVERFLOW).increment(), Err(Broken::Overflow));
        assert_eq!(count_of(OVERFLOW).increment_if_alive(), Err(Broken::Overflow));
        assert_eq!(count_of(u32::MAX).increment(), Err(Broken::Overflow));
        assert_eq!(count_of(DESTROYING).increment(), Ok(DESTROYING + 1));
    }

    #[test]
    fn what_has_no_owner_is_neither_taken_nor_given_back() {
        assert_eq!(count_of(0).increment(), Err(Broken::NoneLeft));
        assert_eq!(count_of(0).decrement(), Err(Broken::NoneLeft));
        assert_eq!(count_of(0).increment_if_alive(), Ok(false));
    }
}
