//! Reference counts: one atomic word each, that can neither wrap nor reach zero twice.

use crate::atomic::{AtomicU32, Ordering, constant};

// The word is the number of owners less one, read as a signed number, so that the processor's flags after the one locked
// instruction say all there is to ask: whoever has taken a reference looks whether the sign was clear, whoever has given one back
// whether any other was left.

/// What the word is when there is no owner.
const NOBODY: u32 = u32::MAX;

/// The word while the state is dropped. References that the destructor takes and gives back move it around
/// this value, far from zero, so they cannot destroy the object a second time.
const DESTROYING: u32 = 3 << 30;

/// So far the word may move while the state is dropped.
const DESTROYING_SPAN: u32 = 1 << 29;

/// The word that an object begins with which is never destroyed.
const IMMORTAL: u32 = 1 << 29;

/// What is left to do after a reference was given back that was perhaps the last.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Released {
    /// Other references remain; their number, for `Release` to answer.
    Remaining(u32),
    /// It was the last one: the caller owns the object now and destroys it.
    Last,
}

/// That a count was not what it mostly is: what the word was before. What that means is asked in a function of its own, so that
/// AddRef and Release are one locked instruction and a jump that is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unusual(pub(crate) u32);

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
        pub(crate) fn new() = Self(AtomicU32::new(0));

        /// Owners enough that what is taken and given back never reaches zero.
        pub(crate) fn immortal() = Self(AtomicU32::new(IMMORTAL));
    }

    /// Adds an owner and answers the new number of owners.
    #[inline]
    pub(crate) fn increment(&self) -> Result<u32, Unusual> {
        // Relaxed: whoever increments already holds a reference, through which the object was published.
        let before = self.0.fetch_add(1, Ordering::Relaxed);
        // The numbers above are room for the other threads that may increment before one of them ends the process.
        if before.cast_signed() >= 0 { Ok(before + 2) } else { Err(Unusual(before)) }
    }

    /// Adds an owner if there is one: what a weak reference does. An object whose state is being dropped has none.
    #[inline]
    pub(crate) fn increment_if_alive(&self) -> Result<bool, Broken> {
        let mut word = self.0.load(Ordering::Relaxed);
        while word.cast_signed() >= 0 {
            // Acquire: what was written before the object could be reached through the weak reference is seen.
            match self.0.compare_exchange_weak(word, word + 1, Ordering::Acquire, Ordering::Relaxed) {
                Ok(_) => return Ok(true),
                Err(now) => word = now,
            }
        }
        if word == NOBODY || is_destroying(word) { Ok(false) } else { Err(Broken::Overflow) }
    }

    /// Takes an owner away and answers how many are left, if that is any.
    #[inline]
    pub(crate) fn decrement(&self) -> Result<u32, Unusual> {
        // Release: what this owner did happens before the destruction, on whatever thread that is.
        let before = self.0.fetch_sub(1, Ordering::Release);
        if before.cast_signed() > 0 { Ok(before) } else { Err(Unusual(before)) }
    }

    /// What is the matter after a [`decrement`](Self::decrement).
    #[inline]
    pub(crate) fn decremented(&self, Unusual(before): Unusual) -> Result<Released, Broken> {
        if before == 0 {
            // Acquire: the destroying thread sees what all other owners did before they let go. A load instead of a
            // fence, as in `Arc`, because the thread sanitizer does not know fences.
            self.0.load(Ordering::Acquire);
            return Ok(Released::Last);
        }
        if before == NOBODY { Err(Broken::NoneLeft) } else { Ok(Released::Remaining(before)) }
    }

    /// Whether the state is being dropped.
    #[inline]
    pub(crate) fn is_in_destruction(&self) -> bool {
        is_destroying(self.0.load(Ordering::Relaxed))
    }

    /// The number of owners at some moment. Acquire: if it is one, what the others did is seen.
    #[inline]
    pub(crate) fn load(&self) -> u32 {
        self.0.load(Ordering::Acquire).wrapping_add(1)
    }

    /// Called once, by the owner that [`decrement`](Self::decrement) answered `Last`, before the state is dropped.
    #[inline]
    pub(crate) fn begin_destruction(&self) {
        self.0.store(DESTROYING, Ordering::Relaxed);
    }

    /// Called once, after the state was dropped. Answers whether every reference that was taken meanwhile was given back:
    /// one that was kept dangles.
    #[must_use]
    #[inline]
    pub(crate) fn end_destruction(&self) -> bool {
        // Nobody from now on, for the weak references that still look at it.
        self.0.swap(NOBODY, Ordering::AcqRel) == DESTROYING
    }
}

impl Unusual {
    /// What is the matter after an [`increment`](RefCount::increment): the number of owners, or that the count is broken.
    pub(crate) fn incremented(self) -> Result<u32, Broken> {
        if is_destroying(self.0) {
            return Ok(self.0.wrapping_add(2));
        }
        Err(if self.0 == NOBODY { Broken::NoneLeft } else { Broken::Overflow })
    }
}

#[inline]
fn is_destroying(word: u32) -> bool {
    word.abs_diff(DESTROYING) < DESTROYING_SPAN
}

#[cfg(all(test, not(loom)))]
mod tests {
    use super::{AtomicU32, Broken, DESTROYING, NOBODY, RefCount, Released};

    /// The largest number of owners, as a word.
    const MOST: u32 = i32::MAX.cast_unsigned();

    fn increment(count: &RefCount) -> Result<u32, Broken> {
        count.increment().or_else(|unusual| unusual.incremented())
    }

    fn decrement(count: &RefCount) -> Result<Released, Broken> {
        count.decrement().map(Released::Remaining).or_else(|unusual| count.decremented(unusual))
    }

    fn count_of(word: u32) -> RefCount {
        RefCount(AtomicU32::new(word))
    }

    #[test]
    fn the_last_of_several_owners_is_told() {
        let count = RefCount::new();
        assert_eq!(increment(&count), Ok(2));
        assert_eq!(increment(&count), Ok(3));
        assert_eq!(decrement(&count), Ok(Released::Remaining(2)));
        assert_eq!(decrement(&count), Ok(Released::Remaining(1)));
        assert_eq!(decrement(&count), Ok(Released::Last));
    }

    #[test]
    fn references_within_the_destruction_do_not_destroy_again() {
        let count = RefCount::new();
        assert_eq!(decrement(&count), Ok(Released::Last));
        count.begin_destruction();
        assert!(increment(&count).is_ok());
        assert!(matches!(decrement(&count), Ok(Released::Remaining(_))));
        assert_eq!(count.increment_if_alive(), Ok(false), "what is being destroyed has no owners to join");
        assert!(count.end_destruction());
        assert_eq!(count.increment_if_alive(), Ok(false));
    }

    #[test]
    fn a_reference_that_outlives_the_destruction_is_told() {
        let count = RefCount::new();
        assert_eq!(decrement(&count), Ok(Released::Last));
        count.begin_destruction();
        assert!(increment(&count).is_ok());
        assert!(!count.end_destruction());
    }

    #[test]
    fn a_count_never_wraps() {
        assert_eq!(increment(&count_of(MOST)), Ok(MOST + 2));
        assert_eq!(increment(&count_of(MOST + 1)), Err(Broken::Overflow));
        assert_eq!(count_of(MOST + 1).increment_if_alive(), Err(Broken::Overflow));
        assert_eq!(increment(&count_of(NOBODY - 1)), Err(Broken::Overflow));
        assert_eq!(increment(&count_of(DESTROYING)), Ok(DESTROYING + 2));
    }

    #[test]
    fn what_has_no_owner_is_neither_taken_nor_given_back() {
        assert_eq!(increment(&count_of(NOBODY)), Err(Broken::NoneLeft));
        assert_eq!(decrement(&count_of(NOBODY)), Err(Broken::NoneLeft));
        assert_eq!(count_of(NOBODY).increment_if_alive(), Ok(false));
        assert_eq!(count_of(NOBODY).load(), 0);
    }
}
