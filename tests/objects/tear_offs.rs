//! Tear-offs: interfaces that are objects of their own in memory, and in every other respect the object that they are torn off.

use std::ptr;
use std::sync::Barrier;
use std::thread;

use crate::child::assert_gives_up;
use crate::drops::{Drops, Probe};
use crate::raw::{BackPointer, POISON, add_ref, ask, call, count, query_interface, release};
use mapi_com::{
    Com, E_INVALIDARG, E_NOINTERFACE, E_POINTER, E_UNEXPECTED, GUID, HRESULT, IUnknown, Interface, com_interface,
    com_object,
};

#[com_interface("3b9d5e7a-64c1-4f0b-9a2d-7c8e1f0a2b01", free_threaded)]
unsafe trait IListed: IUnknown {
    #[slot(3)]
    fn Listed(&self) -> HRESULT;
}

#[com_interface("3b9d5e7a-64c1-4f0b-9a2d-7c8e1f0a2b02", free_threaded)]
unsafe trait ITorn: IUnknown {
    #[slot(3)]
    fn Torn(&self) -> HRESULT;
}

#[com_interface("3b9d5e7a-64c1-4f0b-9a2d-7c8e1f0a2b03", free_threaded)]
unsafe trait ITornMore: ITorn {
    #[slot(4)]
    fn Panics(&self) -> HRESULT;
}

#[com_interface("3b9d5e7a-64c1-4f0b-9a2d-7c8e1f0a2b04", free_threaded)]
unsafe trait IKept: IUnknown {
    #[slot(3)]
    fn Kept(&self) -> HRESULT;
}

#[com_interface("3b9d5e7a-64c1-4f0b-9a2d-7c8e1f0a2b05", free_threaded)]
unsafe trait IKeptToo: IUnknown {
    #[slot(3)]
    fn KeptToo(&self) -> HRESULT;
}

const ANSWERED: [GUID; 6] = [IUnknown::IID, IListed::IID, ITorn::IID, ITornMore::IID, IKept::IID, IKeptToo::IID];

#[com_object(IListed, tear_off(ITornMore), cached_tear_off(IKept, IKeptToo))]
struct Sheet<N: Into<i32> + Copy + Send + Sync> {
    number: N,
    _probe: Probe,
}

impl<N: Into<i32> + Copy + Send + Sync> IListed_Impl for Sheet_Impl<N> {
    fn Listed(&self) -> HRESULT {
        HRESULT(self.number.into())
    }
}
impl<N: Into<i32> + Copy + Send + Sync> ITorn_Impl for Sheet_Impl<N> {
    fn Torn(&self) -> HRESULT {
        HRESULT(self.number.into() + 1)
    }
}
impl<N: Into<i32> + Copy + Send + Sync> ITornMore_Impl for Sheet_Impl<N> {
    fn Panics(&self) -> HRESULT {
        panic!("in a tear-off")
    }
}
impl<N: Into<i32> + Copy + Send + Sync> IKept_Impl for Sheet_Impl<N> {
    fn Kept(&self) -> HRESULT {
        HRESULT(self.number.into() + 2)
    }
}
impl<N: Into<i32> + Copy + Send + Sync> IKeptToo_Impl for Sheet_Impl<N> {
    fn KeptToo(&self) -> HRESULT {
        HRESULT(self.number.into() + 3)
    }
}

fn sheet(drops: &Drops) -> Com<Sheet<i16>> {
    Com::new(Sheet { number: 10_i16, _probe: drops.probe() })
}

#[test]
fn every_interface_is_reached_from_every_other_with_one_identity() {
    let drops = Drops::default();
    let object = sheet(&drops);
    let identity: IUnknown = object.to_interface();
    for first in &ANSWERED {
        let first = ask(identity.as_raw(), first).expect("answered");
        for second in &ANSWERED {
            let second = ask(first.as_raw(), second).expect("answered from everywhere");
            let again = ask(second.as_raw(), &IUnknown::IID).expect("IUnknown");
            assert_eq!(again.as_raw(), identity.as_raw());
            assert!(Com::<Sheet<i16>>::from_interface(&second).is_some());
            assert!(Com::<Sheet<i32>>::from_interface(&second).is_none());
        }
        assert_eq!(ask(first.as_raw(), &GUID::zeroed()).err(), Some(E_NOINTERFACE));
    }
    assert_eq!(count(&identity), 2, "everything was given back");
    drop((object, identity));
    assert_eq!((drops.count(), drops.alive()), (1, 0));
}

#[test]
fn each_has_its_methods_in_their_slots() {
    let drops = Drops::default();
    let object: IUnknown = sheet(&drops).to_interface();
    for (iid, answer) in
        [(IListed::IID, 10), (ITorn::IID, 11), (ITornMore::IID, 11), (IKept::IID, 12), (IKeptToo::IID, 13)]
    {
        let pointer = ask(object.as_raw(), &iid).expect("answered");
        // SAFETY: slot 3 of each takes nothing.
        assert_eq!(unsafe { call(pointer.as_raw(), 3) }, HRESULT(answer));
    }
    let torn: ITornMore = object.cast().expect("answered");
    assert_eq!((torn.Torn(), torn.Panics()), (HRESULT(11), E_UNEXPECTED));
}

#[test]
fn one_that_is_not_kept_counts_for_itself_and_once_on_its_owner() {
    let drops = Drops::default();
    let object: IListed = sheet(&drops).to_interface();
    let torn = ask(object.as_raw(), &ITorn::IID).expect("answered");
    assert_eq!((count(&torn), count(&object)), (1, 2));
    // SAFETY: alive; the reference is given back below.
    assert_eq!(unsafe { add_ref(torn.as_raw()) }, 2);
    assert_eq!(count(&object), 2);
    let other = ask(object.as_raw(), &ITorn::IID).expect("answered");
    assert_ne!(other.as_raw(), torn.as_raw(), "each query makes one");
    assert_eq!((count(&torn), count(&other), count(&object)), (2, 1, 3));
    // SAFETY: references that the test holds.
    unsafe {
        assert_eq!(release(other.into_raw()), 0);
        assert_eq!(count(&object), 2);
        assert_eq!(release(torn.as_raw()), 1);
        assert_eq!(release(torn.into_raw()), 0);
    }
    assert_eq!((count(&object), drops.count()), (1, 0));
    assert!(ask(object.as_raw(), &ITorn::IID).is_ok(), "a new query works again");
}

#[test]
fn one_that_is_kept_is_the_same_for_the_life_of_its_owner() {
    let drops = Drops::default();
    let object: IListed = sheet(&drops).to_interface();
    let kept = ask(object.as_raw(), &IKept::IID).expect("answered");
    let address = kept.as_raw();
    assert_eq!((count(&kept), count(&object)), (2, 2), "it counts for its owner");
    drop(kept);
    assert_eq!(count(&object), 1);
    let again = ask(object.as_raw(), &IKept::IID).expect("answered");
    assert_eq!(again.as_raw(), address);
    let too = ask(again.as_raw(), &IKeptToo::IID).expect("answered");
    assert_ne!(too.as_raw(), address);
    assert_eq!((count(&again), count(&too), count(&object)), (3, 3, 3));
}

#[test]
fn the_owner_lives_as_long_as_its_tear_offs() {
    for iid in [ITornMore::IID, IKept::IID] {
        let drops = Drops::default();
        let object = sheet(&drops);
        let torn = object.query::<IUnknown>().and_then(|object| Ok(ask(object.as_raw(), &iid)?)).expect("answered");
        drop(object);
        assert_eq!((count(&torn), drops.count()), (1, 0));
        // SAFETY: slot 3 of both takes nothing.
        assert!(unsafe { call(torn.as_raw(), 3) }.0 > 10);
        let owner = Com::<Sheet<i16>>::from_interface(&torn).expect("alive");
        let listed: IListed = owner.into_interface();
        assert_eq!(listed.Listed(), HRESULT(10));
        drop(listed);
        // SAFETY: the last reference is given up.
        assert_eq!(unsafe { release(torn.into_raw()) }, 0);
        assert_eq!((drops.count(), drops.alive()), (1, 0));
    }
}

#[test]
fn null_arguments_are_answered() {
    let drops = Drops::default();
    let object: IListed = sheet(&drops).to_interface();
    for iid in [ITorn::IID, IKept::IID] {
        let torn = ask(object.as_raw(), &iid).expect("answered");
        for wanted in [ITorn::IID, IKeptToo::IID, GUID::zeroed()] {
            // SAFETY: QueryInterface takes NULL.
            assert_eq!(unsafe { query_interface(torn.as_raw(), &wanted, ptr::null_mut()) }, E_POINTER);
        }
        let mut out = POISON;
        // SAFETY: as above.
        assert_eq!(unsafe { query_interface(torn.as_raw(), ptr::null(), &mut out) }, E_INVALIDARG);
        assert!(out.is_null());
        assert_eq!(count(&object), 2);
    }
}

/// Asks itself in its destructor.
#[com_object(IListed, tear_off(ITorn), cached_tear_off(IKept))]
struct Dying {
    this: BackPointer,
    keeps: Option<GUID>,
    probe: Probe,
}

impl IListed_Impl for Dying_Impl {
    fn Listed(&self) -> HRESULT {
        HRESULT(1)
    }
}
impl ITorn_Impl for Dying_Impl {
    fn Torn(&self) -> HRESULT {
        HRESULT(2)
    }
}
impl IKept_Impl for Dying_Impl {
    fn Kept(&self) -> HRESULT {
        HRESULT(3)
    }
}

impl Drop for Dying {
    fn drop(&mut self) {
        let this = self.this.get();
        let first = ask(this, &ITorn::IID).expect("answered");
        let second = ask(first.as_raw(), &IKept::IID).expect("answered");
        let third = ask(second.as_raw(), &ITorn::IID).expect("answered");
        assert_eq!(ask(third.as_raw(), &IUnknown::IID).expect("IUnknown").as_raw(), this);
        assert_eq!(ask(third.as_raw(), &IKept::IID).expect("answered").as_raw(), second.as_raw());
        if let Some(iid) = self.keeps {
            std::mem::forget(ask(this, &iid));
        }
        self.probe.pass();
    }
}

fn let_die(drops: &Drops, is_kept_before: bool, keeps: Option<GUID>) {
    let object = Com::new(Dying { this: BackPointer::default(), keeps, probe: drops.probe() });
    object.this.set(&*object.as_interface::<IUnknown>());
    if is_kept_before {
        assert_eq!(object.query::<IKept>().expect("answered").Kept(), HRESULT(3));
    }
}

#[test]
fn tear_offs_made_in_drop_are_harmless() {
    for is_kept_before in [false, true] {
        let drops = Drops::default();
        let_die(&drops, is_kept_before, None);
        assert_eq!((drops.passed(), drops.count(), drops.alive()), (1, 1, 0));
    }
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_tear_off_kept_from_drop_ends_the_process() {
    assert_gives_up("tear_offs::a_tear_off_kept_from_drop_ends_the_process", "outlives it", || {
        let_die(&Drops::default(), false, Some(ITorn::IID));
    });
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_cached_tear_off_kept_from_drop_ends_the_process() {
    assert_gives_up("tear_offs::a_cached_tear_off_kept_from_drop_ends_the_process", "outlives it", || {
        let_die(&Drops::default(), true, Some(IKept::IID));
    });
}

#[test]
fn threads_that_ask_at_once_get_the_same_kept_one() {
    const THREADS: usize = 4;
    for _ in 0..if cfg!(miri) { 10 } else { 500 } {
        let drops = Drops::default();
        let (object, start) = (sheet(&drops), Barrier::new(THREADS));
        thread::scope(|scope| {
            let threads: Vec<_> = (0..THREADS)
                .map(|_| {
                    scope.spawn(|| {
                        start.wait();
                        let kept: IKept = object.query().expect("answered");
                        assert_eq!(kept.Kept(), HRESULT(12));
                        kept
                    })
                })
                .collect();
            let kept: Vec<IKept> = threads.into_iter().map(|thread| thread.join().expect("no panic")).collect();
            assert!(kept.iter().all(|one| one.as_raw() == kept[0].as_raw()));
            assert_eq!(count(&*object.as_interface::<IListed>()), 1 + u32::try_from(THREADS).expect("few"));
        });
        drop(object);
        assert_eq!((drops.count(), drops.alive()), (1, 0));
    }
}
