//! Aggregation: several objects that are one for everybody else. Here all of them are ours.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

use crate::drops::{Drops, Probe};
use crate::raw::{POISON, add_ref, ask, call, count, query_interface, release};
use mapi_com::{
    Com, E_INVALIDARG, E_NOINTERFACE, E_OUTOFMEMORY, E_POINTER, E_UNEXPECTED, Error, GUID, HRESULT, IUnknown, Inner,
    Interface, com_interface, com_object,
};

#[com_interface("94c7e1b2-5d3a-4e88-b60f-1a2b3c4d5e01")]
pub(crate) unsafe trait IEngine: IUnknown {
    #[slot(3)]
    fn Start(&self) -> HRESULT;
}

#[com_interface("94c7e1b2-5d3a-4e88-b60f-1a2b3c4d5e02")]
pub(crate) unsafe trait IDiesel: IEngine {
    /// Answers the number of references to the whole.
    #[slot(4)]
    fn Owners(&self) -> HRESULT;
}

#[com_interface("94c7e1b2-5d3a-4e88-b60f-1a2b3c4d5e03")]
pub(crate) unsafe trait ITuning: IUnknown {
    #[slot(3)]
    fn Tune(&self) -> HRESULT;
}

#[com_interface("94c7e1b2-5d3a-4e88-b60f-1a2b3c4d5e04")]
pub(crate) unsafe trait ILog: IUnknown {
    #[slot(3)]
    fn Log(&self) -> HRESULT;
}

#[com_interface("94c7e1b2-5d3a-4e88-b60f-1a2b3c4d5e05")]
pub(crate) unsafe trait ICar: IUnknown {
    #[slot(3)]
    fn Drive(&self) -> HRESULT;
}

/// What may be a part: with a second vtable, and with tear-offs of both kinds.
#[com_object(IDiesel, aggregatable, tear_off(ITuning), cached_tear_off(ILog))]
pub(crate) struct Engine {
    _probe: Probe,
}

impl IEngine_Impl for Engine_Impl {
    fn Start(&self) -> HRESULT {
        HRESULT(1)
    }
}
impl IDiesel_Impl for Engine_Impl {
    fn Owners(&self) -> HRESULT {
        let (owner, pointer) = (self.to_com(), self.to_interface::<IDiesel>());
        assert_eq!(owner.as_interface::<IDiesel>().as_raw(), pointer.as_raw());
        HRESULT(i32::try_from(count(&pointer)).expect("few") - 2)
    }
}
impl ITuning_Impl for Engine_Impl {
    fn Tune(&self) -> HRESULT {
        HRESULT(2)
    }
}
impl ILog_Impl for Engine_Impl {
    fn Log(&self) -> HRESULT {
        HRESULT(3)
    }
}

pub(crate) fn engine(drops: &Drops) -> Engine {
    Engine { _probe: drops.probe() }
}

#[com_object(ICar, aggregate(IDiesel, ITuning, ILog => engine))]
struct Car {
    engine: Inner,
    _probe: Probe,
}

impl ICar_Impl for Car_Impl {
    fn Drive(&self) -> HRESULT {
        HRESULT(4)
    }
}

/// Each with its number in slot 3.
const ANSWERED: [(GUID, i32); 5] =
    [(ICar::IID, 4), (IEngine::IID, 1), (IDiesel::IID, 1), (ITuning::IID, 2), (ILog::IID, 3)];

fn car_without_engine(drops: &Drops) -> Com<Car> {
    Com::new(Car { engine: Inner::new(), _probe: drops.probe() })
}

/// A whole car, and the engine's own `IUnknown`.
fn car(drops: &Drops) -> (Com<Car>, IUnknown) {
    let (car, own) = (car_without_engine(drops), RefCell::new(None));
    // SAFETY: `engine` is part of the car, which keeps what it is given until it is destroyed.
    let created = unsafe {
        car.engine.create(&*car, |outer| {
            let unknown = Com::new_inner(outer, engine(drops));
            own.replace(Some(unknown.clone()));
            Ok(unknown)
        })
    };
    created.expect("the first engine");
    (car, own.take().expect("created"))
}

#[test]
fn the_parts_are_one_object() {
    let drops = Drops::default();
    let (car, own) = car(&drops);
    let identity: IUnknown = car.to_interface();
    assert_eq!((count(&identity), count(&own)), (2, 2), "creation has counted nothing on the outer object");
    for (first, number) in ANSWERED {
        let first = ask(identity.as_raw(), &first).expect("answered");
        // SAFETY: slot 3 of each takes nothing.
        assert_eq!(unsafe { call(first.as_raw(), 3) }, HRESULT(number));
        for (second, number) in ANSWERED {
            let second = ask(first.as_raw(), &second).expect("answered from everywhere");
            // SAFETY: as above.
            assert_eq!(unsafe { call(second.as_raw(), 3) }, HRESULT(number));
            assert_eq!(ask(second.as_raw(), &IUnknown::IID).expect("IUnknown").as_raw(), identity.as_raw());
            let found = Com::<Car>::from_interface(&second).expect("the outer object speaks for all");
            assert_eq!(found.as_interface::<IUnknown>().as_raw(), identity.as_raw());
            assert!(Com::<Engine>::from_interface(&second).is_none());
        }
        assert_eq!(ask(first.as_raw(), &GUID::zeroed()).err(), Some(E_NOINTERFACE));
    }
    assert_eq!((count(&identity), count(&own)), (2, 2), "everything was given back");
}

#[test]
fn what_is_counted_on_a_part_is_counted_on_the_whole() {
    let drops = Drops::default();
    let (car, own) = car(&drops);
    let engine: IDiesel = car.query().expect("aggregated");
    assert_eq!((count(&engine), engine.Owners()), (2, HRESULT(2)));
    // SAFETY: alive, balanced.
    unsafe {
        assert_eq!(add_ref(engine.as_raw()), 3);
        assert_eq!(count(&*car.as_interface::<ICar>()), 3);
        assert_eq!(release(engine.as_raw()), 2);
    }
    let torn: ITuning = engine.cast().expect("aggregated");
    assert_eq!((count(&torn), count(&engine)), (1, 3), "a tear-off of a part has a reference of the whole");
    let log: ILog = torn.cast().expect("aggregated");
    assert_eq!((count(&log), count(&own)), (4, 2), "one that is kept counts on the whole");
    drop((torn, log));
    assert_eq!(count(&engine), 2);
    drop((car, own));
    assert_eq!((engine.Start(), engine.Owners(), drops.count()), (HRESULT(1), HRESULT(1), 0));
    // SAFETY: the last reference is given up.
    assert_eq!(unsafe { release(engine.into_raw()) }, 0);
    assert_eq!((drops.count(), drops.alive()), (2, 0));
}

#[test]
fn the_own_unknown_of_a_part_speaks_for_the_part_only() {
    let drops = Drops::default();
    let (car, own) = car(&drops);
    let identity: IUnknown = car.to_interface();
    assert_ne!(own, identity);
    assert_eq!(ask(own.as_raw(), &IUnknown::IID).expect("itself").as_raw(), own.as_raw());
    assert_eq!(ask(own.as_raw(), &ICar::IID).err(), Some(E_NOINTERFACE));
    for (iid, _) in &ANSWERED[1..] {
        let part = ask(own.as_raw(), iid).expect("of the part");
        assert_eq!((count(&own), count(&identity)), (2, 3), "the answer is counted on the whole");
        assert_eq!(ask(part.as_raw(), &IUnknown::IID).expect("IUnknown"), identity);
    }
    let found = Com::<Engine>::from_interface(&own).expect("an engine");
    assert_eq!((count(&own), count(&identity)), (2, 3));
    assert_eq!(found.query::<ICar>().expect("of the whole").Drive(), HRESULT(4));
    assert!(Com::<Car>::from_interface(&own).is_none());
}

#[test]
fn null_arguments_are_answered() {
    let drops = Drops::default();
    let (car, own) = car(&drops);
    let identity: IUnknown = car.to_interface();
    let engine = ask(identity.as_raw(), &IEngine::IID).expect("aggregated");
    for pointer in [&own, &engine, &identity] {
        for iid in [IUnknown::IID, IDiesel::IID, GUID::zeroed()] {
            // SAFETY: QueryInterface takes NULL.
            assert_eq!(unsafe { query_interface(pointer.as_raw(), &iid, ptr::null_mut()) }, E_POINTER);
        }
        let mut out = POISON;
        // SAFETY: as above.
        assert_eq!(unsafe { query_interface(pointer.as_raw(), ptr::null(), &mut out) }, E_INVALIDARG);
        assert!(out.is_null());
    }
    assert_eq!((count(&own), count(&identity)), (2, 3));
}

#[test]
fn a_part_that_is_not_there_is_not_answered() {
    let drops = Drops::default();
    let car = car_without_engine(&drops);
    assert_eq!(car.query::<IDiesel>().expect_err("no engine yet").code(), E_NOINTERFACE);
    // SAFETY: as in `car`.
    let failed = unsafe { car.engine.create(&*car, |_| Err(Error::from(E_OUTOFMEMORY))) };
    assert_eq!(failed.expect_err("what `create` answers").code(), E_OUTOFMEMORY);
    let panics = || {
        // SAFETY: as in `car`.
        let _ = unsafe {
            car.engine.create(&*car, |outer| {
                let unknown = Com::new_inner(outer, engine(&drops));
                assert_eq!(count(&unknown), 2, "it is not two, so this panics");
                Ok(unknown)
            })
        };
    };
    assert!(catch_unwind(AssertUnwindSafe(panics)).is_err());
    assert_eq!((drops.count(), drops.alive()), (1, 1), "the engine that was not taken is gone");
    assert_eq!(car.query::<IEngine>().expect_err("no engine yet").code(), E_NOINTERFACE);
    // SAFETY: as in `car`.
    unsafe { car.engine.create(&*car, |outer| Ok(Com::new_inner(outer, engine(&drops)))) }.expect("the first one");
    assert_eq!(car.query::<IEngine>().expect("there now").Start(), HRESULT(1));
    drop(car);
    assert_eq!((drops.count(), drops.alive()), (3, 0));
}

#[test]
fn a_second_part_is_refused_before_it_is_made() {
    let drops = Drops::default();
    let (car, own) = car(&drops);
    let is_made = Cell::new(false);
    // SAFETY: as in `car`.
    let second = unsafe {
        car.engine.create(&*car, |outer| {
            is_made.set(true);
            Ok(Com::new_inner(outer, engine(&drops)))
        })
    };
    assert_eq!(second.expect_err("there is one").code(), E_UNEXPECTED);
    assert!(!is_made.get(), "it could have been handed out before it was given up");
    assert_eq!((count(&own), drops.count()), (2, 0));
}

#[test]
fn an_aggregatable_object_on_its_own_is_like_any_other() {
    let drops = Drops::default();
    let object = Com::new(engine(&drops));
    let pointer: IDiesel = object.to_interface();
    let torn: ITuning = object.query().expect("its tear-off");
    assert_eq!((count(&pointer), pointer.Owners(), torn.Tune()), (3, HRESULT(3), HRESULT(2)));
    assert_eq!(ask(torn.as_raw(), &IUnknown::IID).expect("IUnknown").as_raw(), pointer.as_raw());
    assert!(Com::<Engine>::from_interface(&torn).is_some());
    drop((object, pointer));
    assert_eq!(drops.count(), 0);
    drop(torn);
    assert_eq!((drops.count(), drops.alive()), (1, 0));
}
