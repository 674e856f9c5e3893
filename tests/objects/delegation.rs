//! Delegation: a field implements the interface, and the object answers it.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::thread;

use crate::drops::{Drops, Probe};
use crate::raw::{BackPointer, ask, call, count, release};
use mapi_com::{Com, E_NOINTERFACE, E_UNEXPECTED, GUID, HRESULT, IUnknown, Interface, S_OK, com_interface, com_object};

#[com_interface("f5b7d9e1-0a2c-4e46-8f80-c1d3e5f7a901")]
unsafe trait IOwn: IUnknown {
    #[slot(3)]
    fn Own(&self) -> HRESULT;
}

#[com_interface("f5b7d9e1-0a2c-4e46-8f80-c1d3e5f7a902")]
unsafe trait IBase: IUnknown {
    #[slot(3)]
    fn Base(&self) -> HRESULT;
}

#[com_interface("f5b7d9e1-0a2c-4e46-8f80-c1d3e5f7a903")]
unsafe trait IDerived: IBase {
    #[slot(4)]
    fn Panics(&self) -> HRESULT;
}

#[com_interface("f5b7d9e1-0a2c-4e46-8f80-c1d3e5f7a904")]
unsafe trait ISecond: IUnknown {
    #[slot(3)]
    fn Second(&self) -> HRESULT;
}

#[com_interface("f5b7d9e1-0a2c-4e46-8f80-c1d3e5f7a905", free_threaded)]
unsafe trait IShared: IUnknown {
    #[slot(3)]
    fn Shared(&self) -> HRESULT;
}

/// Implements interfaces and is no object.
struct Engine<T> {
    number: T,
    calls: Cell<i32>,
    _probe: Probe,
}

impl<T: Copy + Into<i32>> IBase_Impl for Engine<T> {
    fn Base(&self) -> HRESULT {
        self.calls.set(self.calls.get() + 1);
        HRESULT(self.number.into())
    }
}
impl<T: Copy + Into<i32>> IDerived_Impl for Engine<T> {
    fn Panics(&self) -> HRESULT {
        panic!("in the field")
    }
}
impl<T: Copy + Into<i32>> ISecond_Impl for Engine<T> {
    fn Second(&self) -> HRESULT {
        HRESULT(self.number.into() + 100)
    }
}

/// The object answers two interfaces by one field and lists one itself.
#[com_object(IOwn, delegate(IDerived, ISecond => engine))]
struct Car<T: Copy + Into<i32>> {
    before: u64,
    engine: Engine<T>,
}

impl<T: Copy + Into<i32>> IOwn_Impl for Car_Impl<T> {
    fn Own(&self) -> HRESULT {
        HRESULT(self.engine.calls.get())
    }
}

fn car(drops: &Drops) -> Com<Car<i16>> {
    Com::new(Car { before: u64::MAX, engine: Engine { number: 7, calls: Cell::new(0), _probe: drops.probe() } })
}

const ANSWERED: [(GUID, i32); 4] = [(IOwn::IID, 0), (IBase::IID, 7), (IDerived::IID, 7), (ISecond::IID, 107)];

#[test]
fn what_a_field_answers_is_the_object_itself() {
    let drops = Drops::default();
    let object = car(&drops);
    let identity: IUnknown = object.to_interface();
    for (first, number) in ANSWERED {
        let first = ask(identity.as_raw(), &first).expect("answered");
        assert_eq!((count(&first), count(&identity)), (3, 3));
        // SAFETY: slot 3 of each takes nothing.
        assert_eq!(unsafe { call(first.as_raw(), 3) }, HRESULT(number));
        for (second, _) in ANSWERED {
            let second = ask(first.as_raw(), &second).expect("answered from everywhere");
            assert_eq!(ask(second.as_raw(), &IUnknown::IID).expect("IUnknown"), identity);
            assert!(Com::<Car<i16>>::from_interface(&second).is_some());
            assert!(Com::<Car<i32>>::from_interface(&second).is_none());
        }
        assert_eq!(ask(first.as_raw(), &GUID::zeroed()).err(), Some(E_NOINTERFACE));
        object.engine.calls.set(0);
    }
    assert_eq!((count(&identity), object.before), (2, u64::MAX));
    let second: ISecond = object.query().expect("delegated");
    drop((object, identity));
    assert_eq!((second.Second(), drops.count()), (HRESULT(107), 0));
    // SAFETY: the last reference is given up.
    assert_eq!(unsafe { release(second.into_raw()) }, 0);
    assert_eq!((drops.count(), drops.alive()), (1, 0));
}

#[test]
fn the_field_is_the_one_of_the_object() {
    let drops = Drops::default();
    let (one, other) = (car(&drops), car(&drops));
    let derived: IDerived = one.query().expect("delegated");
    assert_eq!((derived.Base(), derived.Base()), (HRESULT(7), HRESULT(7)));
    assert_eq!((one.Own(), other.Own()), (HRESULT(2), HRESULT(0)));
    assert_eq!(derived.Panics(), E_UNEXPECTED, "a panic ends at the object");
    assert_eq!((derived.Base(), one.Own()), (HRESULT(7), HRESULT(3)));
}

/// A field of a tuple, and nothing that the object implements itself.
#[com_object(delegate(IShared => 1))]
struct Pair(Mutex<Option<IShared>>, Arc<Mutex<i32>>, Probe);

impl IShared_Impl for Arc<Mutex<i32>> {
    fn Shared(&self) -> HRESULT {
        let mut number = self.lock().expect("not poisoned");
        *number += 1;
        HRESULT(*number)
    }
}

#[test]
fn an_object_may_be_made_of_its_fields() {
    let (drops, number) = (Drops::default(), Arc::new(Mutex::new(0)));
    let object = Com::new(Pair(Mutex::new(None), Arc::clone(&number), drops.probe()));
    let shared: IShared = object.query().expect("delegated");
    assert_eq!(ask(shared.as_raw(), &IUnknown::IID).expect("IUnknown").as_raw(), shared.as_raw());
    *object.0.lock().expect("not poisoned") = Some(shared.clone());
    assert_eq!((count(&shared), object.2.pass()), (3, ()));
    drop(object.0.lock().expect("not poisoned").take());
    drop(object);
    let threads = [(); 3].map(|()| {
        let shared = shared.clone();
        thread::spawn(move || shared.Shared())
    });
    drop(shared);
    threads.into_iter().for_each(|thread| assert!(thread.join().expect("no panic").0 > 0));
    assert_eq!((*number.lock().expect("not poisoned"), Arc::strong_count(&number)), (3, 1));
    assert_eq!((drops.count(), drops.alive()), (1, 0));
}

/// Fields that are dropped one after the other, the first of which uses the object once more.
#[com_object(IOwn, delegate(ISecond => second))]
struct Dying {
    first: UsesInDrop,
    second: Rc<Cell<i32>>,
}

struct UsesInDrop {
    this: BackPointer,
    probe: Probe,
}

impl IOwn_Impl for Dying_Impl {
    fn Own(&self) -> HRESULT {
        S_OK
    }
}
impl ISecond_Impl for Rc<Cell<i32>> {
    fn Second(&self) -> HRESULT {
        HRESULT(self.get())
    }
}

impl Drop for UsesInDrop {
    fn drop(&mut self) {
        let this = self.this.get();
        let second = ask(this, &ISecond::IID).expect("what is listed is answered to the end");
        assert_eq!(ask(second.as_raw(), &IOwn::IID).expect("symmetric").as_raw(), this);
        self.probe.pass();
    }
}

#[test]
fn references_to_a_delegated_interface_in_drop_are_harmless() {
    let (drops, second) = (Drops::default(), Rc::new(Cell::new(9)));
    let first = UsesInDrop { this: BackPointer::default(), probe: drops.probe() };
    let object = Com::new(Dying { first, second: Rc::clone(&second) });
    object.first.this.set(&*object.as_interface::<IUnknown>());
    let pointer: ISecond = object.query().expect("delegated");
    drop(object);
    assert_eq!((pointer.Second(), Rc::strong_count(&second)), (HRESULT(9), 2));
    drop(pointer);
    assert_eq!((drops.passed(), drops.count(), Rc::strong_count(&second)), (1, 1, 1));
}

/// A field whose method gives up the last reference to its object.
#[com_object(delegate(IOwn => 0))]
struct Whole(GivesUp);

struct GivesUp {
    owner: Cell<Option<IUnknown>>,
    drops: Rc<Drops>,
    probe: Probe,
}

impl IOwn_Impl for GivesUp {
    fn Own(&self) -> HRESULT {
        drop(self.owner.take());
        self.probe.pass();
        HRESULT(self.drops.count().try_into().expect("few"))
    }
}

#[test]
fn a_field_outlives_the_method_that_gives_its_object_up() {
    let drops = Rc::new(Drops::default());
    let field = GivesUp { owner: Cell::default(), drops: Rc::clone(&drops), probe: drops.probe() };
    let object = Com::new(Whole(field));
    let pointer: IUnknown = object.to_interface();
    let raw = pointer.as_raw();
    object.0.owner.set(Some(pointer));
    drop(object);
    // SAFETY: slot 3 of a live object, which holds itself for the calls of what it delegates.
    let dropped_meanwhile = unsafe { call(raw, 3) };
    assert_eq!((dropped_meanwhile, drops.passed(), drops.count(), drops.alive()), (HRESULT(0), 1, 1, 0));
}
