//! Aggregation across languages: an outer object or a part that is not ours.

use std::cell::RefCell;

use crate::aggregation::{
    Engine, ICar, ICar_Impl, IDiesel, IDiesel_Impl, IEngine, IEngine_Impl, ILog, ITuning, engine,
};
use crate::drops::{Drops, Probe};
use crate::foreign::{self, CAR, ENGINE};
use crate::raw::{ask, call, count, release};
use mapi_com::{Com, E_FAIL, E_NOINTERFACE, E_POINTER, GUID, HRESULT, IUnknown, Inner, Interface, S_OK, com_object};

/// Ours as a part of a foreign object, and its own `IUnknown`.
fn foreign_car(drops: &Drops) -> (ICar, IUnknown) {
    let own = RefCell::new(None);
    let car = foreign::outer(drops.probe(), |outer| {
        // SAFETY: the outer object keeps what it is given until it is destroyed.
        let unknown = unsafe { Com::new_inner(outer, engine(drops)) };
        own.replace(Some(unknown.clone()));
        unknown
    });
    (car, own.take().expect("made"))
}

#[test]
fn ours_is_part_of_a_foreign_object() {
    let drops = Drops::default();
    let (car, own) = foreign_car(&drops);
    assert_eq!(
        (count(&car), count(&own), car.Drive()),
        (1, 2, CAR),
        "creation has counted nothing on the outer object"
    );
    let all = [(ICar::IID, CAR.0), (IEngine::IID, 1), (IDiesel::IID, 1), (ITuning::IID, 2), (ILog::IID, 3)];
    for (first, number) in all {
        let first = ask(car.as_raw(), &first).expect("answered");
        // SAFETY: slot 3 of each takes nothing.
        assert_eq!(unsafe { call(first.as_raw(), 3) }, HRESULT(number));
        for (second, _) in all {
            let second = ask(first.as_raw(), &second).expect("answered from everywhere");
            assert_eq!(ask(second.as_raw(), &IUnknown::IID).expect("IUnknown").as_raw(), car.as_raw());
        }
        assert_eq!(ask(first.as_raw(), &GUID::zeroed()).err(), Some(E_NOINTERFACE));
    }
    assert_eq!((count(&car), count(&own)), (1, 2), "everything was given back");
    let diesel: IDiesel = car.cast().expect("of the part");
    assert_eq!((count(&diesel), diesel.Owners()), (2, HRESULT(2)));
    drop((car, own));
    let torn: ITuning = diesel.cast().expect("of the part");
    assert_eq!((diesel.Owners(), count(&torn), drops.count()), (HRESULT(2), 1, 0));
    drop(diesel);
    assert_eq!(torn.Tune(), HRESULT(2));
    // SAFETY: the last reference is given up.
    assert_eq!(unsafe { release(torn.into_raw()) }, 0);
    assert_eq!((drops.count(), drops.alive()), (2, 0));
}

#[test]
fn an_owner_of_the_part_owns_the_foreign_whole() {
    let drops = Drops::default();
    let (car, own) = foreign_car(&drops);
    let through_own = Com::<Engine>::from_interface(&own).expect("an engine");
    let through_car = Com::<Engine>::from_interface(&car).expect("the outer object leaves the question to its part");
    let diesel: IDiesel = through_car.to_interface();
    assert_eq!((count(&car), count(&own), through_own.Owners()), (4, 2, HRESULT(4)));
    drop((car, own, through_own, diesel));
    assert_eq!((through_car.Start(), drops.count()), (HRESULT(1), 0));
    assert_eq!(through_car.query::<ICar>().expect("of the whole").Drive(), CAR);
    drop(through_car);
    assert_eq!((drops.count(), drops.alive()), (2, 0));
}

#[com_object(ICar, aggregate(IEngine => engine))]
struct Kit {
    engine: Inner,
    _probe: Probe,
}

impl ICar_Impl for Kit_Impl {
    fn Drive(&self) -> HRESULT {
        HRESULT(4)
    }
}

fn kit(drops: &Drops, spoilt: Option<HRESULT>) -> Com<Kit> {
    let kit = Com::new(Kit { engine: Inner::new(), _probe: drops.probe() });
    // SAFETY: `engine` is part of the kit; the foreign part keeps to the rules, or answers nonsense to QueryInterface.
    unsafe { kit.engine.create(&*kit, |outer| Ok(foreign::part(outer, drops.probe(), spoilt))) }
        .expect("the first one");
    kit
}

#[test]
fn a_foreign_object_is_part_of_ours() {
    let drops = Drops::default();
    let kit = kit(&drops, None);
    let identity: IUnknown = kit.to_interface();
    let engine: IEngine = kit.query().expect("of the part");
    assert_eq!((engine.Start(), count(&engine), count(&identity)), (ENGINE, 3, 3));
    for pointer in [ask(engine.as_raw(), &ICar::IID), ask(engine.as_raw(), &IEngine::IID)] {
        let pointer = pointer.expect("symmetric and reflexive");
        assert_eq!(ask(pointer.as_raw(), &IUnknown::IID).expect("IUnknown"), identity);
        assert!(Com::<Kit>::from_interface(&pointer).is_some());
    }
    for iid in [IDiesel::IID, GUID::zeroed()] {
        assert_eq!(ask(engine.as_raw(), &iid).err(), Some(E_NOINTERFACE), "what is not listed is not asked for");
    }
    drop((kit, identity));
    assert_eq!((engine.Start(), drops.count()), (ENGINE, 0));
    // SAFETY: the last reference is given up.
    assert_eq!(unsafe { release(engine.into_raw()) }, 0);
    assert_eq!((drops.count(), drops.alive()), (2, 0));
}

#[test]
fn nonsense_of_a_foreign_part_ends_at_the_outer_object() {
    for (spoilt, answer) in [(S_OK, E_POINTER), (E_FAIL, E_FAIL)] {
        let drops = Drops::default();
        let kit = kit(&drops, Some(spoilt));
        let identity: IUnknown = kit.to_interface();
        assert_eq!(ask(identity.as_raw(), &IEngine::IID).err(), Some(answer), "with NULL, which `ask` looks at");
        assert_eq!(count(&identity), 2);
        drop((kit, identity));
        assert_eq!((drops.count(), drops.alive()), (2, 0));
    }
}
