//! The counts of objects under every order of events that the memory model allows: the code itself, over the atomic words
//! of loom. `RUSTFLAGS="--cfg loom" cargo test --release`, in the folder of this package.
#![cfg(test)]

#[cfg(not(loom))]
compile_error!("the models are built with RUSTFLAGS=\"--cfg loom\"");

mod atomic {
    pub(crate) use loom::sync::atomic::{AtomicU32, Ordering};

    macro_rules! constant {
        ($($(#[$attribute:meta])* $visibility:vis fn $name:ident() = $value:expr;)*) => {$(
            $(#[$attribute])*
            $visibility fn $name() -> Self {
                $value
            }
        )*};
    }
    pub(crate) use constant;
}

#[allow(dead_code, reason = "not all of it is modelled")]
#[path = "../../../runtime/src/count.rs"]
mod count;

use std::sync::atomic::{AtomicUsize, Ordering};

use loom::cell::UnsafeCell;
use loom::sync::Arc;
use loom::thread;

use count::{RefCount, Released};

/// An object of which loom sees every access: as a reader while it is used, as a writer when it is destroyed or freed.
struct Object {
    owners: RefCount,
    weak: RefCount,
    state: UnsafeCell<u32>,
    memory: UnsafeCell<()>,
    /// Not part of the model: how often both were done, over one run of it.
    destroyed: AtomicUsize,
    freed: AtomicUsize,
}

impl Object {
    fn new() -> Arc<Self> {
        Arc::new(Self {
            owners: RefCount::new(),
            weak: RefCount::new(),
            state: UnsafeCell::new(0),
            memory: UnsafeCell::new(()),
            destroyed: AtomicUsize::new(0),
            freed: AtomicUsize::new(0),
        })
    }

    fn add_ref(&self) {
        self.owners.increment().expect("a count within its bounds");
    }

    /// As `object::lifetime` does it.
    fn release(&self) {
        self.memory.with(|_| ());
        if self.owners.decrement() == Ok(Released::Last) {
            self.owners.begin_destruction();
            // SAFETY: loom reports whoever else looks at the state.
            self.state.with_mut(|state| unsafe { *state += 1 });
            self.destroyed.fetch_add(1, Ordering::Relaxed);
            assert!(self.owners.end_destruction());
            self.release_weak();
        }
    }

    fn release_weak(&self) {
        self.memory.with(|_| ());
        if self.weak.decrement() == Ok(Released::Last) {
            self.memory.with_mut(|_| ());
            self.freed.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Uses the state as a method does.
    fn call(&self) {
        // SAFETY: loom reports whoever writes to the state meanwhile.
        let state = self.state.with(|state| unsafe { *state });
        assert_eq!(state, 0, "a call of an object that was destroyed");
    }

    fn upgrade(&self) -> bool {
        self.memory.with(|_| ());
        self.owners.increment_if_alive().expect("a count within its bounds")
    }

    fn assert_gone(&self) {
        assert_eq!(self.destroyed.load(Ordering::Relaxed), 1, "destroyed once");
        assert_eq!(self.freed.load(Ordering::Relaxed), 1, "freed once");
    }
}

#[test]
fn owners_on_three_threads_destroy_once_and_after_all_calls() {
    loom::model(|| {
        let object = Object::new();
        let threads: Vec<_> = (0..2)
            .map(|_| {
                object.add_ref();
                let object = Arc::clone(&object);
                thread::spawn(move || {
                    object.call();
                    object.release();
                })
            })
            .collect();
        object.call();
        object.release();
        threads.into_iter().for_each(|thread| thread.join().expect("no panic"));
        object.assert_gone();
    });
}

#[test]
fn references_that_are_passed_on_keep_the_object() {
    loom::model(|| {
        let object = Object::new();
        object.add_ref();
        let other = Arc::clone(&object);
        let thread = thread::spawn(move || {
            other.add_ref();
            other.release();
            other.call();
            other.release();
        });
        object.release();
        thread.join().expect("no panic");
        object.assert_gone();
    });
}

#[test]
fn what_owners_wrote_is_seen_by_the_one_who_destroys() {
    loom::model(|| {
        let count = Arc::new(RefCount::new());
        let written = Arc::new([UnsafeCell::new(0), UnsafeCell::new(0)]);
        count.increment().expect("a count within its bounds");
        let give_up = |index: usize, count: Arc<RefCount>, written: Arc<[UnsafeCell<u32>; 2]>| {
            // SAFETY: an element for each owner.
            written[index].with_mut(|cell| unsafe { *cell = 7 });
            if count.decrement() == Ok(Released::Last) {
                for cell in &*written {
                    // SAFETY: nobody else is left; loom reports it if that is not seen.
                    assert_eq!(cell.with(|cell| unsafe { *cell }), 7);
                }
            }
        };
        let (others_count, others_written) = (Arc::clone(&count), Arc::clone(&written));
        let thread = thread::spawn(move || give_up(0, others_count, others_written));
        give_up(1, count, written);
        thread.join().expect("no panic");
    });
}

#[test]
fn a_weak_reference_that_races_with_the_last_release_gets_the_object_or_nothing() {
    loom::model(|| {
        let object = Object::new();
        object.weak.increment().expect("a count within its bounds");
        let other = Arc::clone(&object);
        let thread = thread::spawn(move || {
            if other.upgrade() {
                other.call();
                other.release();
            }
            other.release_weak();
        });
        object.call();
        object.release();
        thread.join().expect("no panic");
        assert!(!object.upgrade(), "what was destroyed does not come back");
        object.assert_gone();
    });
}

/// What Resolve does when it is asked for an interface that the object does not answer: cppwinrt#975.
#[test]
fn two_weak_references_that_give_their_owner_back_at_once_destroy_once() {
    let mut model = loom::model::Builder::new();
    // All orders of three threads take a minute; those with three preemptions, which find all that two threads can do to each
    // other, a moment.
    model.preemption_bound = Some(3);
    model.check(|| {
        let object = Object::new();
        let threads: Vec<_> = (0..2)
            .map(|_| {
                object.weak.increment().expect("a count within its bounds");
                let object = Arc::clone(&object);
                thread::spawn(move || {
                    if object.upgrade() {
                        object.release();
                    }
                    object.release_weak();
                })
            })
            .collect();
        object.release();
        threads.into_iter().for_each(|thread| thread.join().expect("no panic"));
        object.assert_gone();
    });
}

#[test]
fn a_weak_reference_made_of_a_weak_reference_keeps_the_memory() {
    loom::model(|| {
        let object = Object::new();
        object.weak.increment().expect("a count within its bounds");
        let other = Arc::clone(&object);
        let thread = thread::spawn(move || {
            other.weak.increment().expect("a count within its bounds");
            other.release_weak();
            other.release_weak();
        });
        object.release();
        thread.join().expect("no panic");
        object.assert_gone();
    });
}
