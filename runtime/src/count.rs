//! Reference counts: one atomic word each, that can neither wrap nor reach zero twice.

use crate::atomic::{AtomicU32, Ordering, constant};

/// A word that holds one less than the number of owners, as a signed number: zero is the one who created the object, and what
/// is below zero is not an ordinary count. So one look at the sign, or at the flags of the addition, finds all that is not
/// ordinary, and the rest is sorted out off the way.
///
/// At 2^31 owners the sign changes, and the count is taken for an overflow. The numbers above are room for the other threads
/// that may increment before one of them ends the process.
type Word = u32;

/// The count while the state is dropped. References that the destructor takes and gives back move it around
/// this value, far from zero, so they cannot destroy the object a second time.
const DESTROYING: Word = 3 << 30;

/// So far the count may move while the state is dropped.
const DESTROYING_SPAN: Word = 1 << 29;

/// No owner is left.
const GONE: Word = Word::MAX;

/// The count that an object begins with which is never destroyed.
const IMMORTAL: Word = 1 << 29;

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

/// The word before a decrement.
#[repr(transparent)]
pub(crate) struct Before(Word);

/// A count of owners, beginning with the one who created the object.
pub struct RefCount(AtomicU32);

impl RefCount {
    constant! {
        /// One owner.
        pub(crate) fn new() = Self(AtomicU32::new(0));

        /// Owners enough that what is taken and given back never reaches zero.
        pub(crate) fn immortal() = Self(AtomicU32::new(IMMORTAL));
    }

    /// Adds an owner and answers the new number of owners. After `None`, which comes with what is not an ordinary count, the
    /// caller goes on with [`settle_increment`](Self::settle_increment), off the way of the others.
    #[inline]
    pub(crate) fn try_increment(&self) -> Option<u32> {
        // Relaxed: whoever increments already holds a reference, through which the object was published.
        let before = self.0.fetch_add(1, Ordering::Relaxed);
        is_ordinary(before).then(|| before + 2)
    }

    /// Looks again at what was incremented: that [`try_increment`](Self::try_increment) need not keep what it found, saves two
    /// instructions of each QueryInterface.
    #[cold]
    pub(crate) fn settle_increment(&self) -> Result<u32, Broken> {
        let now = self.0.load(Ordering::Relaxed);
        if is_destroying(now) {
            Ok(now)
        } else if now.wrapping_sub(GONE) < IMMORTAL {
            Err(Broken::NoneLeft)
        } else {
            Err(Broken::Overflow)
        }
    }

    /// Both.
    #[inline]
    pub(crate) fn increment(&self) -> Result<u32, Broken> {
        match self.try_increment() {
            Some(count) => Ok(count),
            None => self.settle_increment(),
        }
    }

    /// Adds an owner if there is one: what a weak reference does. An object whose state is being dropped has none.
    #[inline]
    pub(crate) fn increment_if_alive(&self) -> Result<bool, Broken> {
        let mut count = self.0.load(Ordering::Relaxed);
        while is_ordinary(count) {
            // Acquire: what was written before the object could be reached through the weak reference is seen.
            match self.0.compare_exchange_weak(count, count + 1, Ordering::Acquire, Ordering::Relaxed) {
                Ok(_) => return Ok(true),
                Err(now) => count = now,
            }
        }
        if count == GONE || is_destroying(count) { Ok(false) } else { Err(Broken::Overflow) }
    }

    /// Takes an owner away and answers how many are left. After `Err`, which comes with the last one and with what is not an
    /// ordinary count, the caller goes on with [`settle_decrement`](Self::settle_decrement), off the way of the others.
    #[inline]
    pub(crate) fn try_decrement(&self) -> Result<u32, Before> {
        // Release: what this owner did happens before the destruction, on whatever thread that is.
        let before = self.0.fetch_sub(1, Ordering::Release);
        if before.cast_signed() > 0 { Ok(before) } else { Err(Before(before)) }
    }

    /// What the decrement was.
    #[inline]
    pub(crate) fn settle_decrement(&self, Before(before): Before) -> Result<Released, Broken> {
        match before {
            0 => {
                // Acquire: the destroying thread sees what all other owners did before they let go. A load instead of a
                // fence, as in `Arc`, because the thread sanitizer does not know fences.
                self.0.load(Ordering::Acquire);
                Ok(Released::Last)
            }
            GONE => Err(Broken::NoneLeft),
            before => Ok(Released::Remaining(before.wrapping_sub(1))),
        }
    }

    /// Both.
    #[inline]
    pub(crate) fn decrement(&self) -> Result<Released, Broken> {
        match self.try_decrement() {
            Ok(count) => Ok(Released::Remaining(count)),
            Err(before) => self.settle_decrement(before),
        }
    }

    /// Whether the state is being dropped.
    pub(crate) fn is_in_destruction(&self) -> bool {
        is_destroying(self.0.load(Ordering::Relaxed))
    }

    /// The number of owners at some moment. Acquire: if it is one, what the others did is seen.
    pub(crate) fn load(&self) -> u32 {
        self.0.load(Ordering::Acquire).wrapping_add(1)
    }

    /// Called once, by the owner that [`decrement`](Self::decrement) answered `Last`, before the state is dropped.
    pub(crate) fn begin_destruction(&self) {
        self.0.store(DESTROYING, Ordering::Relaxed);
    }

    /// Called once, after the state was dropped. Answers whether every reference that was taken meanwhile was given back:
    /// one that was kept dangles.
    #[must_use]
    pub(crate) fn end_destruction(&self) -> bool {
        // None from now on, for the weak references that still look at it.
        self.0.swap(GONE, Ordering::AcqRel) == DESTROYING
    }
}

/// Whether there is an owner, and no more of them than there may be.
#[inline]
fn is_ordinary(count: Word) -> bool {
    count.cast_signed() >= 0
}

fn is_destroying(count: Word) -> bool {
    count.abs_diff(DESTROYING) < DESTROYING_SPAN
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::{AtomicU32, Broken, DESTROYING, GONE, RefCount, Released};

    /// The first count that is too many.
    const OVERFLOW: u32 = 1 << 31;

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
        assert_eq!(count_of(OVERFLOW - 1).increment(), Ok(OVERFLOW + 1));
        assert_eq!(count_of(OVERFLOW).increment(), Err(Broken::Overflow));
        assert_eq!(count_of(OVERFLOW).increment_if_alive(), Err(Broken::Overflow));
        assert_eq!(count_of(OVERFLOW + 1000).increment(), Err(Broken::Overflow));
        assert_eq!(count_of(DESTROYING).increment(), Ok(DESTROYING + 1));
    }

    #[test]
    fn what_has_no_owner_is_neither_taken_nor_given_back() {
        assert_eq!(count_of(GONE).increment(), Err(Broken::NoneLeft));
        assert_eq!(count_of(GONE).decrement(), Err(Broken::NoneLeft));
        assert_eq!(count_of(GONE).increment_if_alive(), Ok(false));
    }
}
