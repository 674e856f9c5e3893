//! The hook of QueryInterface, which may add answers and cannot break those that are there; and IIDs that are refused.

use std::cell::{Cell, RefCell};
use std::ptr;

use crate::drops::{Drops, Probe};
use crate::raw::{BackPointer, POISON, ask, count, query_interface};
use mapi_com::{
    Com, E_INVALIDARG, E_NOINTERFACE, E_POINTER, E_UNEXPECTED, GUID, HRESULT, IUnknown, Interface, QueryHook,
    com_interface, com_object,
};

#[com_interface("6a2f4c8e-1b3d-4597-a8c6-e0d2f4a6b801")]
unsafe trait IBase: IUnknown {
    #[slot(3)]
    fn Base(&self) -> HRESULT;
}

#[com_interface("6a2f4c8e-1b3d-4597-a8c6-e0d2f4a6b802")]
unsafe trait IListed: IBase {}

#[com_interface("6a2f4c8e-1b3d-4597-a8c6-e0d2f4a6b803")]
unsafe trait ITorn: IUnknown {}

#[com_interface("6a2f4c8e-1b3d-4597-a8c6-e0d2f4a6b804")]
unsafe trait IRefused: IUnknown {}

/// The later name of `IBase`, which only the hook knows.
#[com_interface("6a2f4c8e-1b3d-4597-a8c6-e0d2f4a6b805")]
unsafe trait IRenamed: IUnknown {
    #[slot(3)]
    fn Base(&self) -> HRESULT;
}

#[com_interface("6a2f4c8e-1b3d-4597-a8c6-e0d2f4a6b806")]
unsafe trait IAbsent: IUnknown {}

/// What the hook does.
#[derive(Clone, Copy)]
enum Hook {
    Nothing,
    /// Answers `IRenamed` with the object's `IBase`.
    Renames,
    /// Answers every IID with the object's `IUnknown`.
    GrantsAll,
    /// Answers with another object.
    Lies,
    Panics,
    /// Asks the object for other interfaces before it renames.
    Reenters,
}

#[com_object(IListed, tear_off(ITorn), refuse(IRefused), query_hook)]
struct Hooked {
    hook: Cell<Hook>,
    asked: RefCell<Vec<GUID>>,
    other: RefCell<Option<IUnknown>>,
    _probe: Probe,
}

impl IBase_Impl for Hooked_Impl {
    fn Base(&self) -> HRESULT {
        HRESULT(3)
    }
}
impl IListed_Impl for Hooked_Impl {}
impl ITorn_Impl for Hooked_Impl {}

// SAFETY: `IRenamed` has the slots of `IBase`. That `GrantsAll` and `Lies` answer the wrong interface is what is tested: the
// tests call none of its methods but those of `IUnknown`.
unsafe impl QueryHook for Hooked_Impl {
    fn query(&self, iid: &GUID) -> Option<IUnknown> {
        self.asked.borrow_mut().push(*iid);
        match self.hook.get() {
            Hook::Nothing => None,
            Hook::Renames => (*iid == IRenamed::IID).then(|| self.to_interface()),
            Hook::GrantsAll => Some(self.to_interface()),
            Hook::Lies => self.other.borrow().clone(),
            Hook::Panics => panic!("in the hook"),
            Hook::Reenters => {
                let listed: IListed = self.to_interface();
                let torn: ITorn = listed.cast().expect("torn off");
                if *iid == IRenamed::IID {
                    assert_eq!(torn.cast::<IAbsent>().expect_err("the hook is asked again").code(), E_NOINTERFACE);
                    return torn.cast::<IBase>().and_then(|base| base.cast()).ok();
                }
                None
            }
        }
    }
}

fn hooked(hook: Hook, drops: &Drops) -> Com<Hooked> {
    let (hook, asked, other) = (Cell::new(hook), RefCell::default(), RefCell::default());
    Com::new(Hooked { hook, asked, other, _probe: drops.probe() })
}

#[test]
fn it_is_asked_for_nothing_that_is_answered_or_refused_without_it() {
    let drops = Drops::default();
    let object = hooked(Hook::GrantsAll, &drops);
    let identity: IUnknown = object.to_interface();
    for iid in [IUnknown::IID, IBase::IID, IListed::IID, ITorn::IID] {
        let pointer = ask(identity.as_raw(), &iid).expect("answered");
        assert_eq!(ask(pointer.as_raw(), &IUnknown::IID).expect("IUnknown"), identity);
        assert_eq!(ask(pointer.as_raw(), &IRefused::IID).err(), Some(E_NOINTERFACE));
        let mut out = POISON;
        // SAFETY: QueryInterface takes NULL for both.
        unsafe {
            assert_eq!(query_interface(pointer.as_raw(), &IRenamed::IID, ptr::null_mut()), E_POINTER);
            assert_eq!(query_interface(pointer.as_raw(), ptr::null(), &mut out), E_INVALIDARG);
        }
        assert!(out.is_null());
    }
    assert!(object.asked.borrow().is_empty());
}

#[test]
fn the_way_back_to_the_object_does_not_lead_through_it() {
    let drops = Drops::default();
    let object = hooked(Hook::GrantsAll, &drops);
    let listed: IListed = object.to_interface();
    assert!(Com::<Hooked>::from_interface(&listed).is_some(), "whatever the hook would answer");
    assert!(object.asked.borrow().is_empty());
    assert_eq!(count(&listed), 2);
}

#[test]
fn what_it_answers_is_one_more_interface_of_the_object() {
    for hook in [Hook::Renames, Hook::Reenters] {
        let drops = Drops::default();
        let object = hooked(hook, &drops);
        let identity: IUnknown = object.to_interface();
        for from in [IUnknown::IID, ITorn::IID, IRenamed::IID] {
            let from = ask(identity.as_raw(), &from).expect("answered");
            let before = count(&identity);
            let renamed: IRenamed = from.cast().expect("the hook answers it");
            assert_eq!((renamed.Base(), count(&identity)), (HRESULT(3), before + 1));
            assert_eq!(ask(renamed.as_raw(), &IUnknown::IID).expect("IUnknown"), identity);
            assert!(ask(renamed.as_raw(), &ITorn::IID).is_ok());
            assert_eq!(ask(renamed.as_raw(), &IAbsent::IID).err(), Some(E_NOINTERFACE));
        }
        assert_eq!(count(&identity), 2);
        drop((object, identity));
        assert_eq!((drops.count(), drops.alive()), (1, 0));
    }
}

#[test]
fn another_object_is_not_handed_out_and_is_given_back() {
    let drops = Drops::default();
    let (object, other) = (hooked(Hook::Lies, &drops), hooked(Hook::Nothing, &drops));
    *object.other.borrow_mut() = Some(other.to_interface());
    let (identity, of_other): (IUnknown, IUnknown) = (object.to_interface(), other.to_interface());
    assert_eq!((count(&identity), count(&of_other)), (2, 3));
    for iid in [IRenamed::IID, IAbsent::IID, GUID::zeroed()] {
        assert_eq!(ask(identity.as_raw(), &iid).err(), Some(E_NOINTERFACE));
    }
    assert_eq!((count(&identity), count(&of_other)), (2, 3));
    assert_eq!(*object.asked.borrow(), [IRenamed::IID, IAbsent::IID, GUID::zeroed()]);
    *object.other.borrow_mut() = Some(ask(identity.as_raw(), &ITorn::IID).expect("torn off"));
    assert!(ask(identity.as_raw(), &IRenamed::IID).is_ok(), "a tear-off is the object itself");
    object.other.take();
}

#[test]
fn a_panic_is_contained() {
    let drops = Drops::default();
    let identity: IUnknown = hooked(Hook::Panics, &drops).to_interface();
    assert_eq!(ask(identity.as_raw(), &IRenamed::IID).err(), Some(E_UNEXPECTED), "with NULL, which `ask` looks at");
    assert_eq!(count(&identity), 1);
    assert!(ask(identity.as_raw(), &IListed::IID).is_ok(), "the object still works");
    drop(identity);
    assert_eq!((drops.count(), drops.alive()), (1, 0));
}

/// Asks itself for what only its hook answers, while it is dropped.
#[com_object(IListed, query_hook)]
struct Dying {
    this: BackPointer,
    asked: Cell<u32>,
    probe: Probe,
}

impl IBase_Impl for Dying_Impl {
    fn Base(&self) -> HRESULT {
        HRESULT(4)
    }
}
impl IListed_Impl for Dying_Impl {}

// SAFETY: `IRenamed` has the slots of `IBase`.
unsafe impl QueryHook for Dying_Impl {
    fn query(&self, iid: &GUID) -> Option<IUnknown> {
        self.asked.set(self.asked.get() + 1);
        (*iid == IRenamed::IID).then(|| self.to_interface())
    }
}

impl Drop for Dying {
    fn drop(&mut self) {
        assert!(ask(self.this.get(), &IListed::IID).is_ok());
        assert_eq!(ask(self.this.get(), &IRenamed::IID).err(), Some(E_NOINTERFACE));
        assert_eq!(self.asked.get(), 1);
        self.probe.pass();
    }
}

#[test]
fn a_state_that_is_dropped_is_not_asked() {
    let drops = Drops::default();
    let object = Com::new(Dying { this: BackPointer::default(), asked: Cell::new(0), probe: drops.probe() });
    object.this.set(&*object.as_interface::<IUnknown>());
    assert_eq!(object.query::<IRenamed>().expect("by the hook").Base(), HRESULT(4));
    drop(object);
    assert_eq!((drops.passed(), drops.count(), drops.alive()), (1, 1, 0));
}

#[test]
fn a_refused_parent_is_not_answered_and_still_a_parent() {
    #[com_object(IListed, refuse(IBase))]
    struct Selective;

    impl IBase_Impl for Selective_Impl {
        fn Base(&self) -> HRESULT {
            HRESULT(5)
        }
    }
    impl IListed_Impl for Selective_Impl {}

    let object = Com::new(Selective);
    let listed: IListed = object.query().expect("not refused");
    assert_eq!(listed.cast::<IBase>().expect_err("refused").code(), E_NOINTERFACE);
    assert_eq!(ask(listed.as_raw(), &IUnknown::IID).expect("IUnknown").as_raw(), listed.as_raw());
    let base: IBase = object.to_interface();
    assert_eq!((base.Base(), count(&base)), (HRESULT(5), 3), "who holds it from Rust has it");
    assert!(Com::<Selective>::from_interface(&base).is_some());
}
