//! Agility: an object says that any thread may call it when its author asked for that, and only then.

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use crate::drops::{Drops, Probe};
use crate::raw::{BackPointer, ask, count};
use mapi_com::{
    Com, E_NOINTERFACE, GUID, HRESULT, IUnknown, IWeakReferenceSource, Inner, Interface, StaticCom, Weak,
    com_interface, com_object,
};

const AGILE_OBJECT: GUID = GUID::from_u128(0x94ea2b94_e9cc_49e0_c0ff_ee64ca8f5b90);
const MARSHAL: GUID = GUID::from_u128(0x00000003_0000_0000_c000_000000000046);

#[com_interface("8e0f2a4c-6b8d-4157-9f3e-b5c7d9e1f301", free_threaded)]
unsafe trait IFirst: IUnknown {
    #[slot(3)]
    fn First(&self) -> HRESULT;
}

#[com_interface("8e0f2a4c-6b8d-4157-9f3e-b5c7d9e1f302")]
unsafe trait ISecond: IUnknown {}

#[com_interface("8e0f2a4c-6b8d-4157-9f3e-b5c7d9e1f303")]
unsafe trait ITorn: IUnknown {}

#[com_interface("8e0f2a4c-6b8d-4157-9f3e-b5c7d9e1f304")]
unsafe trait IKept: IUnknown {}

#[com_object(IFirst, ISecond, agile, weak, tear_off(ITorn), cached_tear_off(IKept))]
struct Agile {
    calls: AtomicU32,
    this: BackPointer,
    probe: Probe,
}

impl IFirst_Impl for Agile_Impl {
    fn First(&self) -> HRESULT {
        HRESULT(self.calls.fetch_add(1, Ordering::SeqCst).cast_signed())
    }
}
impl ISecond_Impl for Agile_Impl {}
impl ITorn_Impl for Agile_Impl {}
impl IKept_Impl for Agile_Impl {}

impl Drop for Agile {
    fn drop(&mut self) {
        let this = self.this.get();
        assert_eq!(ask(this, &AGILE_OBJECT).expect("it stays agile to the end").as_raw(), this);
        self.probe.pass();
    }
}

fn agile(drops: &Drops) -> Com<Agile> {
    let object = Com::new(Agile { calls: AtomicU32::new(0), this: BackPointer::default(), probe: drops.probe() });
    object.this.set(&*object.as_interface::<IUnknown>());
    object
}

#[test]
fn an_agile_object_says_so_from_every_interface() {
    let drops = Drops::default();
    let object = agile(&drops);
    let identity: IUnknown = object.to_interface();
    for iid in [IFirst::IID, ISecond::IID, ITorn::IID, IKept::IID, IWeakReferenceSource::IID, AGILE_OBJECT] {
        let pointer = ask(identity.as_raw(), &iid).expect("answered");
        let before = count(&identity);
        let agile = ask(pointer.as_raw(), &AGILE_OBJECT).expect("agile");
        assert_eq!(count(&identity), before + 1);
        assert_eq!(ask(agile.as_raw(), &IUnknown::IID).expect("IUnknown"), identity);
        assert_eq!(ask(agile.as_raw(), &iid).expect("symmetric").cast::<IUnknown>(), Ok(identity.clone()));
        assert_eq!(
            ask(agile.as_raw(), &MARSHAL).is_ok(),
            cfg!(windows),
            "the marshaler is there where the system has it"
        );
    }
    assert_eq!(count(&identity), 2);
    drop((object, identity));
    assert_eq!((drops.passed(), drops.count(), drops.alive()), (1, 1, 0));
}

#[test]
fn an_agile_object_is_called_and_destroyed_on_any_thread() {
    let drops = Drops::default();
    let pointer: IFirst = agile(&drops).into_interface();
    let identity = ask(pointer.as_raw(), &IUnknown::IID).expect("IUnknown").as_raw().addr();
    let threads: Vec<_> = (0..3)
        .map(|_| {
            let pointer = pointer.clone();
            thread::spawn(move || {
                let agile = ask(pointer.as_raw(), &AGILE_OBJECT).expect("agile there, too");
                assert_eq!(agile.as_raw().addr(), identity, "the object itself, no proxy");
                let _ = pointer.First();
                let object = Com::<Agile>::from_interface(&pointer).expect("the way back is there, too");
                object.calls.load(Ordering::SeqCst)
            })
        })
        .collect();
    drop(pointer);
    let most = threads.into_iter().map(|thread| thread.join().expect("no panic")).max();
    assert_eq!(most, Some(3));
    assert_eq!((drops.passed(), drops.count(), drops.alive()), (1, 1, 0));
}

/// It could say so, and was not asked to.
#[com_object(ISecond, tear_off(ITorn))]
struct Sendable(AtomicU32);

impl ISecond_Impl for Sendable_Impl {}
impl ITorn_Impl for Sendable_Impl {}

#[test]
fn an_object_that_did_not_ask_is_not_agile() {
    let object = Com::new(Sendable(AtomicU32::new(1)));
    for iid in [IUnknown::IID, ISecond::IID, ITorn::IID] {
        let pointer = object.query::<IUnknown>().and_then(|object| Ok(ask(object.as_raw(), &iid)?)).expect("answered");
        for claim in [AGILE_OBJECT, MARSHAL] {
            assert_eq!(ask(pointer.as_raw(), &claim).err(), Some(E_NOINTERFACE));
        }
    }
    assert_eq!((object.0.load(Ordering::Relaxed), count(&*object.as_interface::<ISecond>())), (1, 1));
}

#[test]
fn a_part_is_as_agile_as_the_whole() {
    #[com_object(IFirst, agile, aggregatable)]
    struct Part(AtomicU32);

    impl IFirst_Impl for Part_Impl {
        fn First(&self) -> HRESULT {
            HRESULT(self.0.load(Ordering::Relaxed).cast_signed())
        }
    }

    #[com_object(ISecond, aggregate(IFirst => part))]
    struct Whole {
        part: Inner,
    }

    impl ISecond_Impl for Whole_Impl {}

    let alone = Com::new(Part(AtomicU32::new(1)));
    assert!(ask(alone.as_interface::<IUnknown>().as_raw(), &AGILE_OBJECT).is_ok());
    let whole = Com::new(Whole { part: Inner::new() });
    let state = Part(AtomicU32::new(2));
    // SAFETY: `part` is part of the whole, which keeps it, and neither leaves this thread.
    unsafe { whole.part.create(&*whole, |outer| Ok(Com::new_inner(outer, state))) }.expect("the first one");
    let first: IFirst = whole.query().expect("aggregated");
    assert_eq!((first.First(), ask(first.as_raw(), &AGILE_OBJECT).err()), (HRESULT(2), Some(E_NOINTERFACE)));
}

#[test]
fn what_refers_to_a_shared_state_is_shared() {
    fn is_send_and_sync<T: Send + Sync>() {}
    is_send_and_sync::<Com<Agile>>();
    is_send_and_sync::<Weak<Agile>>();
    is_send_and_sync::<Com<Sendable>>();
    fn is_sync<T: Sync>() {}
    is_sync::<StaticCom<Sendable>>();
    is_sync::<Agile_Impl>();
}
