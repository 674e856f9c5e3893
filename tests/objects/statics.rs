//! Objects in a `static`: objects like any other, which no Release destroys.

use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use crate::drops::{Drops, Probe};
use crate::raw::{add_ref, ask, call, count, release};
use crate::weak::resolve;
use mapi_com::{
    Com, E_NOINTERFACE, GUID, HRESULT, IUnknown, IWeakReference, IWeakReferenceSource, Interface, QueryHook, StaticCom,
    com_interface, com_object,
};

#[com_interface("2c4e6a80-9b1d-4f35-8d7c-a1b3c5d7e901", free_threaded)]
unsafe trait ICounter: IUnknown {
    #[slot(3)]
    fn Count(&self) -> HRESULT;
}

#[com_interface("2c4e6a80-9b1d-4f35-8d7c-a1b3c5d7e902", free_threaded)]
unsafe trait ITorn: IUnknown {}

#[com_interface("2c4e6a80-9b1d-4f35-8d7c-a1b3c5d7e903", free_threaded)]
unsafe trait IKept: IUnknown {}

#[com_interface("2c4e6a80-9b1d-4f35-8d7c-a1b3c5d7e904", free_threaded)]
unsafe trait IRenamed: IUnknown {}

#[com_object(ICounter)]
struct Plain(AtomicU32);

impl ICounter_Impl for Plain_Impl {
    fn Count(&self) -> HRESULT {
        HRESULT(self.0.fetch_add(1, Ordering::Relaxed).cast_signed())
    }
}

impl Drop for Plain {
    fn drop(&mut self) {
        unreachable!("a static object is never destroyed");
    }
}

#[test]
fn references_come_and_go_and_nothing_is_destroyed() {
    static PLAIN: StaticCom<Plain> = StaticCom::new(Plain(AtomicU32::new(5)));
    let pointer: ICounter = PLAIN.to_interface();
    let owner: Com<Plain> = PLAIN.to_com();
    let before = count(&pointer);
    assert_eq!(owner.as_interface::<ICounter>().as_raw(), pointer.as_raw());
    assert_eq!((pointer.Count(), owner.Count(), PLAIN.0.load(Ordering::Relaxed)), (HRESULT(5), HRESULT(6), 7));
    assert_eq!(ask(pointer.as_raw(), &IUnknown::IID).expect("IUnknown").as_raw(), pointer.as_raw());
    assert_eq!(ask(pointer.as_raw(), &ITorn::IID).err(), Some(E_NOINTERFACE));
    assert_eq!(Com::<Plain>::from_interface(&pointer).expect("itself").Count(), HRESULT(7));
    assert_eq!(count(&pointer), before, "as many were given back as taken");
    let this = pointer.as_raw();
    drop((owner, pointer));
    // SAFETY: the object is there for ever; the excess of releases is what is tested.
    unsafe {
        assert_eq!(release(this), before - 3);
        for _ in 0..100 {
            release(this);
        }
        assert_eq!(call(this, 3), HRESULT(8));
        assert_eq!(add_ref(this), before - 102);
    }
    assert_eq!(PLAIN.to_interface::<ICounter>().Count(), HRESULT(9));
}

#[test]
fn threads_share_it() {
    static SHARED: StaticCom<Plain> = StaticCom::new(Plain(AtomicU32::new(0)));
    const ROUNDS: u32 = if cfg!(miri) { 10 } else { 1_000 };
    let before = count(&SHARED.to_interface::<ICounter>());
    let threads = [(); 3].map(|()| {
        thread::spawn(|| {
            for _ in 0..ROUNDS {
                let pointer: ICounter = SHARED.to_interface();
                let _ = pointer.cast::<ICounter>().expect("itself").Count();
            }
        })
    });
    threads.into_iter().for_each(|thread| thread.join().expect("no panic"));
    assert_eq!(SHARED.0.load(Ordering::Relaxed), 3 * ROUNDS);
    assert_eq!(count(&SHARED.to_interface::<ICounter>()), before);
}

/// With everything that a static object may have besides.
#[com_object(ICounter, weak, agile, tear_off(ITorn), cached_tear_off(IKept), query_hook)]
struct Rich<N: Into<i32> + Copy + Send + Sync>(N);

impl<N: Into<i32> + Copy + Send + Sync> ICounter_Impl for Rich_Impl<N> {
    fn Count(&self) -> HRESULT {
        HRESULT(self.0.into())
    }
}
impl<N: Into<i32> + Copy + Send + Sync> ITorn_Impl for Rich_Impl<N> {}
impl<N: Into<i32> + Copy + Send + Sync> IKept_Impl for Rich_Impl<N> {}

// SAFETY: `IRenamed` has no methods but those of `IUnknown`.
unsafe impl<N: Into<i32> + Copy + Send + Sync + 'static> QueryHook for Rich_Impl<N> {
    fn query(&self, iid: &GUID) -> Option<IUnknown> {
        (*iid == IRenamed::IID).then(|| self.to_interface())
    }
}

static RICH: StaticCom<Rich<i8>> = StaticCom::new(Rich(3));

#[test]
fn it_may_have_what_other_objects_have() {
    let identity: IUnknown = RICH.to_interface();
    for first in [ICounter::IID, ITorn::IID, IKept::IID, IRenamed::IID, IWeakReferenceSource::IID] {
        let first = ask(identity.as_raw(), &first).expect("answered");
        assert_eq!(ask(first.as_raw(), &IUnknown::IID).expect("IUnknown"), identity);
        assert!(ask(first.as_raw(), &IRenamed::IID).is_ok());
        assert!(Com::<Rich<i8>>::from_interface(&first).is_some());
    }
    let kept = ask(identity.as_raw(), &IKept::IID).expect("answered").as_raw();
    assert_eq!(ask(identity.as_raw(), &IKept::IID).expect("answered").as_raw(), kept);
}

#[test]
fn its_weak_references_are_never_without_an_object() {
    let weak = RICH.to_com().downgrade();
    let source: IWeakReferenceSource = RICH.to_com().query().expect("weak");
    let reference: IWeakReference = source.GetWeakReference().expect("weak");
    drop(source);
    assert_eq!(weak.upgrade().expect("it is there").Count(), HRESULT(3));
    let resolved = resolve(reference.as_raw(), &ICounter::IID).expect("answered").expect("it is there");
    assert_eq!(resolved.as_raw(), RICH.to_interface::<ICounter>().as_raw());
    drop(weak);
    let this = reference.as_raw();
    drop(reference);
    // SAFETY: it is part of the object, which is there for ever; the excess of releases is what is tested.
    unsafe { (0..10).for_each(|_| assert_ne!(release(this), 0)) };
    assert!(resolve(this, &ICounter::IID).expect("answered").is_some());
}

/// No interface of it is free-threaded, and its state is not `Sync`, so it can be in no `static`.
#[com_object(ILocal)]
struct Local {
    calls: Cell<i32>,
    _probe: Probe,
}

#[com_interface("2c4e6a80-9b1d-4f35-8d7c-a1b3c5d7e905")]
unsafe trait ILocal: IUnknown {
    #[slot(3)]
    fn Next(&self) -> HRESULT;
}

impl ILocal_Impl for Local_Impl {
    fn Next(&self) -> HRESULT {
        self.calls.set(self.calls.get() + 1);
        HRESULT(self.calls.get())
    }
}

#[test]
fn one_that_was_never_borrowed_for_ever_is_a_value_like_any_other() {
    let drops = Drops::default();
    let value = StaticCom::new(Local { calls: Cell::new(0), _probe: drops.probe() });
    let moved = Box::new(value);
    assert_eq!((moved.calls.get(), drops.count()), (0, 0));
    drop(moved);
    assert_eq!((drops.count(), drops.alive()), (1, 0));
}
