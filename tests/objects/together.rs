//! Everything that an object may ask for, in one object.

use std::cell::Cell;

use crate::aggregation::{IDiesel, IEngine, ILog, ITuning, engine};
use crate::drops::{Drops, Probe};
use crate::raw::{BackPointer, POISON, add_ref, ask, call, count, query_interface, release};
use crate::weak::resolve;
use mapi_com::{
    Com, E_INVALIDARG, E_NOINTERFACE, GUID, HRESULT, IUnknown, IWeakReference, IWeakReferenceSource, Inner, Interface,
    QueryHook, Weak, com_interface, com_object,
};

macro_rules! interfaces {
    ($($name:ident: $parent:ident = $iid:literal { $($method:ident)? })*) => {$(
        #[com_interface($iid)]
        unsafe trait $name: $parent {
            $(fn $method(&self) -> HRESULT;)?
        }
    )*};
}

interfaces! {
    IFirst: IUnknown = "4d6f8193-a5b7-4c29-8e3d-5f7092a4b601" { First }
    IFirstMore: IFirst = "4d6f8193-a5b7-4c29-8e3d-5f7092a4b602" { }
    ISecond: IUnknown = "4d6f8193-a5b7-4c29-8e3d-5f7092a4b603" { Second }
    ITorn: IUnknown = "4d6f8193-a5b7-4c29-8e3d-5f7092a4b604" { Torn }
    IKept: IUnknown = "4d6f8193-a5b7-4c29-8e3d-5f7092a4b605" { Kept }
    IGiven: IUnknown = "4d6f8193-a5b7-4c29-8e3d-5f7092a4b606" { Given }
    IHooked: IUnknown = "4d6f8193-a5b7-4c29-8e3d-5f7092a4b607" { First }
    IRefused: IUnknown = "4d6f8193-a5b7-4c29-8e3d-5f7092a4b608" { }
}

#[com_object(
    IFirstMore, ISecond, weak, query_hook,
    tear_off(ITorn), cached_tear_off(IKept), delegate(IGiven => given), aggregate(IDiesel, ITuning => engine),
    // What the engine answers besides, and what the hook would.
    refuse(ILog, IRefused),
)]
struct Everything<T: Copy + Into<i32> + 'static> {
    number: T,
    given: Given,
    engine: Inner,
    this: BackPointer,
    itself: Cell<Option<Weak<Self>>>,
    probe: Probe,
}

struct Given(Cell<i32>);

impl IGiven_Impl for Given {
    fn Given(&self) -> HRESULT {
        HRESULT(self.0.get())
    }
}
impl<T: Copy + Into<i32>> IFirst_Impl for Everything_Impl<T> {
    fn First(&self) -> HRESULT {
        HRESULT(self.number.into())
    }
}
impl<T: Copy + Into<i32>> IFirstMore_Impl for Everything_Impl<T> {}
impl<T: Copy + Into<i32>> ISecond_Impl for Everything_Impl<T> {
    fn Second(&self) -> HRESULT {
        HRESULT(self.number.into() + 1)
    }
}
impl<T: Copy + Into<i32>> ITorn_Impl for Everything_Impl<T> {
    fn Torn(&self) -> HRESULT {
        HRESULT(self.number.into() + 2)
    }
}
impl<T: Copy + Into<i32>> IKept_Impl for Everything_Impl<T> {
    fn Kept(&self) -> HRESULT {
        HRESULT(self.number.into() + 3)
    }
}

// SAFETY: `IHooked` has the slots of `IFirst`; `IRefused` has none of its own, and the hook is not asked for it.
unsafe impl<T: Copy + Into<i32>> QueryHook for Everything_Impl<T> {
    fn query(&self, iid: &GUID) -> Option<IUnknown> {
        [IHooked::IID, IRefused::IID].contains(iid).then(|| self.to_interface())
    }
}

impl<T: Copy + Into<i32>> Drop for Everything<T> {
    fn drop(&mut self) {
        let this = self.this.get();
        let itself = self.itself.take().expect("set by the test");
        assert!(itself.upgrade().is_none());
        for iid in [IFirst::IID, IFirstMore::IID, ISecond::IID, IGiven::IID, ITorn::IID, IKept::IID] {
            let pointer = ask(this, &iid).expect("answered without the state to the end");
            assert_eq!(ask(pointer.as_raw(), &IUnknown::IID).expect("IUnknown").as_raw(), this);
        }
        for iid in [IHooked::IID, IDiesel::IID, IRefused::IID] {
            assert_eq!(ask(this, &iid).err(), Some(E_NOINTERFACE), "it would need the state");
        }
        let source: IWeakReferenceSource =
            ask(this, &IWeakReferenceSource::IID).and_then(|s| Ok(s.cast()?)).expect("weak");
        assert_eq!(resolve(source.GetWeakReference().expect("weak").as_raw(), &IFirst::IID), Ok(None));
        self.probe.pass();
    }
}

/// Each with its number in slot 3.
const ANSWERED: [(GUID, i32); 10] = [
    (IFirst::IID, 10),
    (IFirstMore::IID, 10),
    (ISecond::IID, 11),
    (ITorn::IID, 12),
    (IKept::IID, 13),
    (IGiven::IID, 14),
    (IEngine::IID, 1),
    (IDiesel::IID, 1),
    (ITuning::IID, 2),
    (IHooked::IID, 10),
];

fn everything(drops: &Drops) -> Com<Everything<u16>> {
    let (given, this, itself) = (Given(Cell::new(14)), BackPointer::default(), Cell::new(None));
    let state = Everything { number: 10, given, engine: Inner::new(), this, itself, probe: drops.probe() };
    let object = Com::new(state);
    object.this.set(&*object.as_interface::<IUnknown>());
    object.itself.set(Some(object.downgrade()));
    // SAFETY: `engine` is part of the object, which keeps it.
    unsafe { object.engine.create(&*object, |outer| Ok(Com::new_inner(outer, engine(drops)))) }
        .expect("the first engine");
    object
}

#[test]
fn it_is_one_object() {
    let drops = Drops::default();
    let object = everything(&drops);
    let identity: IUnknown = object.to_interface();
    for (first, number) in ANSWERED {
        let first = ask(identity.as_raw(), &first).expect("answered");
        // SAFETY: slot 3 of each takes nothing; the others are balanced or take NULL.
        unsafe {
            assert_eq!(call(first.as_raw(), 3), HRESULT(number));
            let owners = add_ref(first.as_raw());
            assert_eq!(release(first.as_raw()), owners - 1);
            let mut out = POISON;
            assert_eq!(query_interface(first.as_raw(), std::ptr::null(), &mut out), E_INVALIDARG);
            assert!(out.is_null());
        }
        for (second, number) in ANSWERED.into_iter().chain([(IFirst::IID, 10)]) {
            let second = ask(first.as_raw(), &second).expect("answered from everywhere");
            // SAFETY: as above.
            assert_eq!(unsafe { call(second.as_raw(), 3) }, HRESULT(number));
            assert_eq!(ask(second.as_raw(), &IUnknown::IID).expect("IUnknown"), identity);
            assert!(Com::<Everything<u16>>::from_interface(&second).is_some());
        }
        assert!(ask(first.as_raw(), &IWeakReferenceSource::IID).is_ok());
        for refused in [IRefused::IID, ILog::IID, IWeakReference::IID, GUID::zeroed()] {
            assert_eq!(ask(first.as_raw(), &refused).err(), Some(E_NOINTERFACE));
        }
    }
    assert_eq!(count(&identity), 2, "everything was given back");
    drop((object, identity));
    assert_eq!((drops.passed(), drops.count(), drops.alive()), (1, 2, 0));
}

#[test]
fn any_of_its_interfaces_keeps_all_of_it() {
    for (iid, number) in ANSWERED {
        let drops = Drops::default();
        let object = everything(&drops);
        let weak = object.downgrade();
        let last = ask(object.as_interface::<IUnknown>().as_raw(), &iid).expect("answered");
        assert_eq!(count(&*object.as_interface::<IUnknown>()), 2);
        drop(object);
        // SAFETY: slot 3 of each takes nothing.
        assert_eq!((unsafe { call(last.as_raw(), 3) }, drops.count()), (HRESULT(number), 0));
        assert_eq!(weak.upgrade().expect("alive").First(), HRESULT(10));
        // SAFETY: the last reference is given up.
        assert_eq!(unsafe { release(last.into_raw()) }, 0);
        assert!(weak.upgrade().is_none());
        assert_eq!((drops.passed(), drops.count(), drops.alive()), (1, 2, 0));
    }
}

#[test]
fn its_weak_reference_resolves_to_any_of_its_interfaces() {
    let drops = Drops::default();
    let object = everything(&drops);
    let source: IWeakReferenceSource = object.query().expect("weak");
    let weak = source.GetWeakReference().expect("weak");
    drop(source);
    for (iid, number) in ANSWERED {
        let pointer = resolve(weak.as_raw(), &iid).expect("answered").expect("alive");
        // SAFETY: slot 3 of each takes nothing.
        assert_eq!(unsafe { call(pointer.as_raw(), 3) }, HRESULT(number));
        assert_eq!(count(&*object.as_interface::<IUnknown>()), 2);
    }
    for refused in [IRefused::IID, ILog::IID, GUID::zeroed()] {
        assert_eq!(resolve(weak.as_raw(), &refused), Err(E_NOINTERFACE));
    }
    assert_eq!(count(&*object.as_interface::<IUnknown>()), 1);
    drop(object);
    for (iid, _) in ANSWERED {
        assert_eq!(resolve(weak.as_raw(), &iid), Ok(None));
    }
    assert_eq!((drops.passed(), drops.count(), drops.alive()), (1, 2, 0));
}
