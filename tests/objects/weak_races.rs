//! Weak references against the end of the object: on other threads, and at the end of what a count can hold.

use std::ffi::c_void;
use std::slice;
use std::sync::Barrier;
use std::thread;

use crate::child::assert_gives_up;
use crate::drops::Drops;
use crate::raw::{add_ref, ask, release};
use crate::weak::{INode, Node, node, resolve};
use mapi_com::{Com, E_NOINTERFACE, GUID, IUnknown, IWeakReference, IWeakReferenceSource, Interface};

const ROUNDS: usize = if cfg!(miri) { 30 } else { 3_000 };

/// A pointer that goes to another thread.
struct Sent(*mut c_void);
// SAFETY: the objects of this file are free-threaded, and so are their weak references.
unsafe impl Send for Sent {}

impl Sent {
    fn get(&self) -> *mut c_void {
        self.0
    }
}

/// Gives up the last reference on this thread, while another one runs `other` with the weak reference.
fn race(other: impl Fn(*mut c_void) + Sync) {
    for _ in 0..ROUNDS {
        let drops = Drops::default();
        let object = node(&drops);
        let source: IWeakReferenceSource = object.query().expect("weak");
        let weak = source.GetWeakReference().expect("weak");
        let source = source.into_raw();
        // SAFETY: the object has other references.
        unsafe { release(source) };
        let sent = Sent(weak.clone().into_raw());
        let start = Barrier::new(2);
        thread::scope(|scope| {
            scope.spawn(|| {
                let sent = sent;
                start.wait();
                other(sent.get());
                // SAFETY: the reference that was sent here.
                unsafe { release(sent.get()) };
            });
            start.wait();
            drop(object);
        });
        assert_eq!((drops.count(), drops.alive()), (1, 0), "dropped once, whoever was the last");
        assert_eq!(resolve(weak.as_raw(), &INode::IID), Ok(None));
        // SAFETY: the reference is given up.
        assert_eq!(unsafe { release(weak.into_raw()) }, 0);
    }
}

#[test]
fn a_resolve_races_the_last_release() {
    race(|weak| {
        if let Some(object) = resolve(weak, &INode::IID).expect("supported") {
            let object: INode = object.cast().expect("itself");
            assert_eq!(object.Number().0, 7, "what was resolved is whole");
        }
    });
}

#[test]
fn a_resolve_of_what_is_not_supported_races_the_last_release() {
    const ABSENT: GUID = GUID::from_u128(0xe1c0a9d4_2b7f_4d16_8a53_0f9e8d7c6b99);
    race(|weak| assert!(matches!(resolve(weak, &ABSENT), Ok(None) | Err(E_NOINTERFACE))));
}

#[test]
fn an_upgrade_races_the_last_release() {
    for _ in 0..ROUNDS {
        let drops = Drops::default();
        let object = node(&drops);
        let (weak, start) = (object.downgrade(), Barrier::new(3));
        thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    let weak = weak.clone();
                    start.wait();
                    if let Some(object) = weak.upgrade() {
                        assert_eq!(object.number, 7);
                    }
                });
            }
            start.wait();
            drop(object);
        });
        assert_eq!((drops.count(), drops.alive()), (1, 0));
        assert!(weak.upgrade().is_none());
    }
}

#[test]
fn the_last_weak_reference_goes_while_the_last_owner_does() {
    for _ in 0..ROUNDS {
        let drops = Drops::default();
        let object = node(&drops);
        let (weak, start) = (object.downgrade(), Barrier::new(2));
        thread::scope(|scope| {
            let start = &start;
            scope.spawn(move || {
                start.wait();
                drop(weak);
            });
            start.wait();
            drop(object);
        });
        assert_eq!((drops.count(), drops.alive()), (1, 0));
    }
}

/// The words that count, found by what changes when a reference is taken, set to a number that cannot be reached in the time
/// of a test.
fn set_count(of: &impl Interface, object: &IUnknown, number: u32) {
    const WORDS: usize = 2 * size_of::<usize>() / 4;
    // One chain, the source and the weak reference: three vtable pointers before the two counts.
    // SAFETY: the identity points to the beginning of the object, of which nobody else has a reference.
    let counts = unsafe { object.as_raw().cast::<*const c_void>().add(3).cast::<u32>() };
    // SAFETY: alive, balanced; the words are within the object, which is three pointers, two counts and a larger state.
    unsafe {
        let before = slice::from_raw_parts(counts, WORDS).to_vec();
        add_ref(of.as_raw());
        let place =
            (0..WORDS).find(|&index| counts.add(index).read() != before[index]).expect("one of them has changed");
        release(of.as_raw());
        counts.add(place).write(number);
    }
}

fn object_with_weak_references() -> (Com<Node>, IUnknown, IWeakReference) {
    let object = node(&Drops::default());
    let unknown: IUnknown = object.to_interface();
    let source = ask(unknown.as_raw(), &IWeakReferenceSource::IID).expect("weak");
    let weak = source.cast::<IWeakReferenceSource>().expect("itself").GetWeakReference().expect("weak");
    (object, unknown, weak)
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn soundness_s9_owners_overflow_though_there_are_weak_references() {
    let test = "weak_races::soundness_s9_owners_overflow_though_there_are_weak_references";
    assert_gives_up(test, "overflow of the reference count", || {
        let (object, unknown, _weak) = object_with_weak_references();
        set_count(&unknown, &unknown, 1 << 31);
        std::mem::forget(object.clone());
    });
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn soundness_s9_an_upgrade_overflows() {
    assert_gives_up("weak_races::soundness_s9_an_upgrade_overflows", "overflow of the reference count", || {
        let (object, unknown, weak) = object_with_weak_references();
        set_count(&unknown, &unknown, 1 << 31);
        std::mem::forget(object.downgrade().upgrade());
        drop(weak);
    });
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn soundness_s9_weak_references_overflow() {
    assert_gives_up("weak_races::soundness_s9_weak_references_overflow", "overflow of the reference count", || {
        let (object, unknown, weak) = object_with_weak_references();
        set_count(&weak, &unknown, 1 << 31);
        std::mem::forget(object.downgrade());
    });
}
