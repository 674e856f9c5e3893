//! When objects are dropped: once, with the last reference, whatever happens meanwhile.

use std::cell::Cell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::{ptr, thread};

use crate::child::assert_gives_up;
use crate::drops::{Drops, Probe};
use crate::raw::{BackPointer, add_ref, count, query_interface, release};
use mapi_com::{Com, HRESULT, IUnknown, Interface, S_OK, com_interface, com_object};

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f01", free_threaded)]
unsafe trait ITouch: IUnknown {
    fn Touch(&self) -> HRESULT;
}

/// Counts how often it was dropped.
#[com_object(ITouch)]
struct Counted(Arc<AtomicUsize>);

impl ITouch_Impl for Counted_Impl {
    fn Touch(&self) -> HRESULT {
        S_OK
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn the_last_of_owners_and_interfaces_drops_the_state_once() {
    let drops = Arc::new(AtomicUsize::new(0));
    let owner = Com::new(Counted(Arc::clone(&drops)));
    let second = owner.clone();
    let interface: ITouch = owner.to_interface();
    let unknown: IUnknown = interface.cast().expect("IUnknown");
    assert_eq!(count(&unknown), 4);
    drop(owner);
    drop(interface);
    drop(second);
    assert_eq!(drops.load(Ordering::SeqCst), 0);
    drop(unknown);
    assert_eq!(drops.load(Ordering::SeqCst), 1);
    assert_eq!(Arc::strong_count(&drops), 1, "the fields are dropped, too");
}

#[test]
fn references_on_many_threads_drop_it_once() {
    const THREADS: usize = 4;
    const ROUNDS: usize = if cfg!(miri) { 20 } else { 2_000 };
    let drops = Arc::new(AtomicUsize::new(0));
    let owner = Com::new(Counted(Arc::clone(&drops)));
    let start = Arc::new(Barrier::new(THREADS));
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (owner, start) = (owner.clone(), Arc::clone(&start));
            thread::spawn(move || {
                start.wait();
                for _ in 0..ROUNDS {
                    let interface: ITouch = owner.to_interface();
                    assert_eq!(interface.clone().Touch(), S_OK);
                    assert!(owner.query::<IUnknown>().is_ok());
                }
            })
        })
        .collect();
    drop(owner);
    for thread in threads {
        thread.join().expect("no panic");
    }
    assert_eq!(drops.load(Ordering::SeqCst), 1);
}

/// In its destructor it is used as foreign code would that still has the pointer.
#[com_object(ITouch)]
struct Reentrant {
    pointer: BackPointer,
    probe: Probe,
}

impl ITouch_Impl for Reentrant_Impl {
    fn Touch(&self) -> HRESULT {
        S_OK
    }
}

impl Drop for Reentrant {
    fn drop(&mut self) {
        let this = self.pointer.get();
        let mut out = ptr::null_mut();
        // SAFETY: while the destructor runs, the vtable pointers and the count are in place; what is taken is given back.
        unsafe {
            add_ref(this);
            release(this);
            assert_eq!(query_interface(this, &IID_ITouch, &mut out), S_OK);
            release(out);
        }
        self.probe.pass();
    }
}

#[test]
fn references_taken_and_given_back_within_drop_are_harmless() {
    let drops = Drops::default();
    let object = Com::new(Reentrant { pointer: BackPointer::default(), probe: drops.probe() });
    object.pointer.set(&*object.as_interface::<IUnknown>());
    drop(object);
    assert_eq!((drops.passed(), drops.count(), drops.alive()), (1, 1, 0));
}

/// Keeps in its destructor a reference to itself, which would dangle.
#[com_object(ITouch)]
struct Resurrected(BackPointer);

impl ITouch_Impl for Resurrected_Impl {
    fn Touch(&self) -> HRESULT {
        S_OK
    }
}

impl Drop for Resurrected {
    fn drop(&mut self) {
        // SAFETY: as in `Reentrant`, but for the balance, which is what is tested.
        unsafe { add_ref(self.0.get()) };
    }
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_reference_kept_from_drop_ends_the_process() {
    assert_gives_up("lifetimes::a_reference_kept_from_drop_ends_the_process", "outlives it", || {
        let object = Com::new(Resurrected(BackPointer::default()));
        object.0.set(&*object.as_interface::<IUnknown>());
    });
}

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f02")]
unsafe trait IHolder: IUnknown {
    /// Gives up the reference through which it is called.
    fn LetGo(&self) -> HRESULT;
}

#[com_object(IHolder)]
struct Holder {
    own: Cell<Option<IHolder>>,
    drops: Arc<AtomicUsize>,
}

impl IHolder_Impl for Holder_Impl {
    fn LetGo(&self) -> HRESULT {
        drop(self.own.take());
        S_OK
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        self.drops.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn the_last_reference_may_go_in_a_method_of_the_object() {
    let drops = Arc::new(AtomicUsize::new(0));
    let object = Com::new(Holder { own: Cell::new(None), drops: Arc::clone(&drops) });
    object.own.set(Some(object.to_interface()));
    let this = object.as_interface::<IHolder>().as_raw();
    drop(object);
    assert_eq!(drops.load(Ordering::SeqCst), 0);
    // SAFETY: the object is alive through its own reference; LetGo touches nothing after giving it up.
    let answer = unsafe { crate::raw::call(this, 3) };
    assert_eq!(answer, S_OK);
    assert_eq!(drops.load(Ordering::SeqCst), 1);
}

#[test]
fn state_of_any_alignment_is_in_its_place() {
    #[repr(align(128))]
    struct Wide(u8);

    #[com_object(ITouch)]
    struct Aligned(Wide);

    impl ITouch_Impl for Aligned_Impl {
        fn Touch(&self) -> HRESULT {
            assert!((&raw const self.0).is_aligned());
            HRESULT(i32::from(self.0.0))
        }
    }

    let pointer: ITouch = Aligned(Wide(7)).into();
    assert_eq!(pointer.Touch(), HRESULT(7));
}
