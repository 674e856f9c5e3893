//! Aggregation two levels deep: a part that has a part; and what dies with the whole.

use std::cell::RefCell;

use crate::aggregation::{Engine, ICar, ICar_Impl, IDiesel, IEngine, IEngine_Impl, ILog, ITuning, engine};
use crate::drops::{Drops, Probe};
use crate::foreign::{self, CAR, ENGINE};
use crate::raw::{BackPointer, ask, call, count, release};
use mapi_com::{
    Com, E_NOINTERFACE, E_UNEXPECTED, GUID, HRESULT, IUnknown, Inner, Interface, Result, com_interface, com_object,
};

#[com_interface("94c7e1b2-5d3a-4e88-b60f-1a2b3c4d5e11")]
unsafe trait IFrame: IUnknown {
    #[slot(3)]
    fn Hold(&self) -> HRESULT;
}

/// Part of a car, and itself with an engine as a part.
#[com_object(IFrame, aggregatable, aggregate(IDiesel, ITuning, ILog => engine))]
struct Frame {
    engine: Inner,
    _probe: Probe,
}

impl IFrame_Impl for Frame_Impl {
    fn Hold(&self) -> HRESULT {
        HRESULT(5)
    }
}

#[com_object(ICar, aggregate(IFrame, IDiesel, ITuning, ILog => frame))]
struct Car {
    frame: Inner,
    _probe: Probe,
}

impl ICar_Impl for Car_Impl {
    fn Drive(&self) -> HRESULT {
        HRESULT(4)
    }
}

/// The own `IUnknown`s of frame and engine.
type Parts = RefCell<Vec<IUnknown>>;

/// A frame with an engine, for whoever is the outer object.
fn frame(outer: std::ptr::NonNull<std::ffi::c_void>, drops: &Drops, parts: &Parts) -> Result<IUnknown> {
    // SAFETY: the callers' outer objects keep what they are given until they are destroyed.
    let own = unsafe { Com::new_inner(outer, Frame { engine: Inner::new(), _probe: drops.probe() }) };
    let frame = Com::<Frame>::from_interface(&own).ok_or(E_UNEXPECTED)?;
    // SAFETY: `engine` is part of the frame, which keeps it.
    unsafe {
        frame.engine.create(&*frame, |outermost| {
            assert_eq!(outermost, outer, "the engine is part of what the frame is part of");
            let engine = Com::new_inner(outermost, engine(drops));
            parts.borrow_mut().extend([own.clone(), engine.clone()]);
            Ok(engine)
        })?;
    }
    Ok(own)
}

fn car(drops: &Drops) -> (Com<Car>, Vec<IUnknown>) {
    let (car, parts) = (Com::new(Car { frame: Inner::new(), _probe: drops.probe() }), Parts::default());
    // SAFETY: `frame` is part of the car, which keeps it.
    unsafe { car.frame.create(&*car, |outer| frame(outer, drops, &parts)) }.expect("the first frame");
    (car, parts.take())
}

fn foreign_car(drops: &Drops) -> (ICar, Vec<IUnknown>) {
    let parts = Parts::default();
    (foreign::outer(drops.probe(), |outer| frame(outer, drops, &parts).expect("the first frame")), parts.take())
}

/// Each with its number in slot 3.
const OF_THE_PARTS: [(GUID, i32); 5] =
    [(IFrame::IID, 5), (IEngine::IID, 1), (IDiesel::IID, 1), (ITuning::IID, 2), (ILog::IID, 3)];

/// The rules for a car with `before` references of the caller.
fn assert_is_one_object(car: &ICar, parts: &[IUnknown], before: u32) {
    assert_eq!((count(car), count(&parts[0]), count(&parts[1])), (before, 2, 2), "creation has counted nothing above");
    let identity = ask(car.as_raw(), &IUnknown::IID).expect("IUnknown");
    for (first, number) in OF_THE_PARTS {
        let first = ask(identity.as_raw(), &first).expect("answered");
        assert_eq!(count(car), before + 2, "whatever it is part of, it counts on the outermost object");
        // SAFETY: slot 3 of each takes nothing.
        assert_eq!(unsafe { call(first.as_raw(), 3) }, HRESULT(number));
        for second in OF_THE_PARTS.iter().map(|(iid, _)| iid).chain([&ICar::IID]) {
            let second = ask(first.as_raw(), second).expect("answered from everywhere");
            assert_eq!(ask(second.as_raw(), &IUnknown::IID).expect("IUnknown"), identity);
        }
        assert_eq!(ask(first.as_raw(), &GUID::zeroed()).err(), Some(E_NOINTERFACE));
    }
    for own in parts {
        assert_ne!(*own, identity);
        assert_eq!(ask(own.as_raw(), &IUnknown::IID).expect("itself").as_raw(), own.as_raw());
        assert_eq!(ask(own.as_raw(), &ICar::IID).err(), Some(E_NOINTERFACE));
        assert_eq!(ask(own.as_raw(), &IDiesel::IID).expect("of both parts").cast::<IUnknown>(), Ok(identity.clone()));
    }
    assert_eq!(ask(parts[1].as_raw(), &IFrame::IID).err(), Some(E_NOINTERFACE));
    let in_rust = (Com::<Frame>::from_interface(&parts[0]), Com::<Engine>::from_interface(&parts[1]));
    assert!(in_rust.0.is_some() && in_rust.1.is_some());
    assert_eq!(count(car), before + 3);
    drop((identity, in_rust));
    assert_eq!((count(car), count(&parts[0]), count(&parts[1])), (before, 2, 2), "everything was given back");
}

#[test]
fn all_three_are_ours() {
    let drops = Drops::default();
    let (car, parts) = car(&drops);
    assert_is_one_object(&car.to_interface(), &parts, 2);
    let log: ILog = car.query().expect("of the innermost");
    assert!(Com::<Car>::from_interface(&log).is_some());
    drop((car, parts));
    assert_eq!(drops.count(), 0);
    // SAFETY: the last reference is given up.
    assert_eq!(unsafe { release(log.into_raw()) }, 0);
    assert_eq!((drops.count(), drops.alive()), (3, 0));
}

#[test]
fn the_outermost_is_foreign() {
    let drops = Drops::default();
    let (car, parts) = foreign_car(&drops);
    assert_is_one_object(&car, &parts, 1);
    let tuning: ITuning = car.cast().expect("of the innermost");
    drop((car, parts));
    assert_eq!((tuning.cast::<ICar>().expect("of the whole").Drive(), drops.count()), (CAR, 0));
    drop(tuning);
    assert_eq!((drops.count(), drops.alive()), (3, 0));
}

#[test]
fn the_innermost_is_foreign() {
    let drops = Drops::default();
    let car = Com::new(Car { frame: Inner::new(), _probe: drops.probe() });
    let make_frame = |outer| {
        // SAFETY: the car keeps the frame, and the frame its engine.
        unsafe {
            let own = Com::new_inner(outer, Frame { engine: Inner::new(), _probe: drops.probe() });
            let frame = Com::<Frame>::from_interface(&own).ok_or(E_UNEXPECTED)?;
            frame.engine.create(&*frame, |outermost| Ok(foreign::part(outermost, drops.probe(), None)))?;
            Ok(own)
        }
    };
    // SAFETY: `frame` is part of the car.
    unsafe { car.frame.create(&*car, make_frame) }.expect("the first frame");
    let engine: IEngine = car.query().expect("of the innermost");
    assert_eq!((engine.Start(), count(&engine)), (ENGINE, 2));
    let frame: IFrame = engine.cast().expect("symmetric");
    assert_eq!((frame.Hold(), frame.cast::<IEngine>().expect("symmetric").as_raw()), (HRESULT(5), engine.as_raw()));
    drop((car, frame));
    assert_eq!((engine.Start(), drops.count()), (ENGINE, 0));
    drop(engine);
    assert_eq!((drops.count(), drops.alive()), (3, 0));
}

/// Uses the whole in its destructor, as a part in C++ does that has references to give back.
#[com_object(IEngine, aggregatable)]
struct DyingEngine {
    whole: BackPointer,
    probe: Probe,
}

impl IEngine_Impl for DyingEngine_Impl {
    fn Start(&self) -> HRESULT {
        HRESULT(5)
    }
}

impl Drop for DyingEngine {
    fn drop(&mut self) {
        let whole = self.whole.get();
        let car = ask(whole, &ICar::IID).expect("what is listed is answered to the end");
        assert_eq!(ask(car.as_raw(), &IUnknown::IID).expect("IUnknown").as_raw(), whole);
        assert_eq!(ask(car.as_raw(), &IEngine::IID).err(), Some(E_NOINTERFACE), "a part that dies is not answered");
        self.probe.pass();
        panic!("and then it panics");
    }
}

#[com_object(ICar, aggregate(IEngine => engine))]
struct DyingCar {
    engine: Inner,
    this: BackPointer,
    probe: Probe,
}

impl ICar_Impl for DyingCar_Impl {
    fn Drive(&self) -> HRESULT {
        HRESULT(6)
    }
}

impl Drop for DyingCar {
    fn drop(&mut self) {
        let this = ask(self.this.get(), &ICar::IID).expect("what is listed is answered to the end");
        assert_eq!(ask(this.as_raw(), &IEngine::IID).err(), Some(E_NOINTERFACE));
        self.probe.pass();
        panic!("and then it panics");
    }
}

#[test]
fn whole_and_part_may_use_each_other_in_drop_and_panic() {
    let drops = Drops::default();
    let car = Com::new(DyingCar { engine: Inner::new(), this: BackPointer::default(), probe: drops.probe() });
    car.this.set(&*car.as_interface::<IUnknown>());
    let state = DyingEngine { whole: BackPointer::default(), probe: drops.probe() };
    state.whole.set(&*car.as_interface::<IUnknown>());
    // SAFETY: `engine` is part of the car, which keeps it.
    unsafe { car.engine.create(&*car, |outer| Ok(Com::new_inner(outer, state))) }.expect("the first one");
    let engine: IEngine = car.query().expect("aggregated");
    drop(car);
    assert_eq!((engine.Start(), drops.count()), (HRESULT(5), 0));
    drop(engine);
    assert_eq!((drops.passed(), drops.count(), drops.alive()), (2, 2, 0));
}
