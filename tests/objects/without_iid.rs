//! Interfaces without a published IID: known to the compiler by their names, and to nobody who asks.

use mapi_com::{Com, ComInterface, E_NOINTERFACE, GUID, HRESULT, IUnknown, Interface, com_interface, com_object};

use crate::raw::{ask, count};

/// As `IMAPIWaitResult`, which a function hands out.
#[com_interface(no_iid)]
unsafe trait IHandedOut: IUnknown {
    #[slot(3)]
    fn One(&self) -> HRESULT;
}

/// The same but for its name.
#[com_interface(no_iid, free_threaded)]
unsafe trait IAlsoHandedOut: IUnknown {
    #[slot(3)]
    fn One(&self) -> HRESULT;
}

#[com_interface("7d3f1c52-0b8e-4a56-9c11-5a2f0e6d7c01")]
unsafe trait IParent: IUnknown {
    #[slot(3)]
    fn First(&self) -> HRESULT;
}

/// A child without an IID of a parent with one.
#[com_interface(no_iid)]
unsafe trait IChild: IParent {
    #[slot(4)]
    fn Second(&self) -> HRESULT;
}

/// A child with an IID of a parent without one.
#[com_interface("7d3f1c52-0b8e-4a56-9c11-5a2f0e6d7c02")]
unsafe trait IKnownChild: IHandedOut {
    #[slot(4)]
    fn Third(&self) -> HRESULT;
}

#[com_object(IAlsoHandedOut, IChild, IKnownChild)]
struct Thing;

impl IHandedOut_Impl for Thing_Impl {
    fn One(&self) -> HRESULT {
        HRESULT(1)
    }
}
impl IAlsoHandedOut_Impl for Thing_Impl {
    fn One(&self) -> HRESULT {
        HRESULT(11)
    }
}
impl IParent_Impl for Thing_Impl {
    fn First(&self) -> HRESULT {
        HRESULT(2)
    }
}
impl IChild_Impl for Thing_Impl {
    fn Second(&self) -> HRESULT {
        HRESULT(3)
    }
}
impl IKnownChild_Impl for Thing_Impl {
    fn Third(&self) -> HRESULT {
        HRESULT(4)
    }
}

#[test]
fn its_descriptor_says_so() {
    assert!(!IHandedOut::DESCRIPTOR.has_iid());
    assert_eq!(IHandedOut::IID, GUID::zeroed());
    assert!(IParent::DESCRIPTOR.has_iid() && IKnownChild::DESCRIPTOR.has_iid());
}

#[test]
fn the_compiler_finds_it_in_the_object() {
    let object = Com::new(Thing);
    assert_eq!(object.to_interface::<IAlsoHandedOut>().One(), HRESULT(11));
    assert_eq!(object.as_interface::<IAlsoHandedOut>().One(), HRESULT(11));
    assert_eq!(object.to_interface::<IHandedOut>().One(), HRESULT(1));
    assert_eq!(object.to_interface::<IChild>().Second(), HRESULT(3));
    assert_eq!(object.to_interface::<IChild>().First(), HRESULT(2));
    assert_eq!(object.to_interface::<IKnownChild>().One(), HRESULT(1));
    assert_eq!(Com::new(Thing).into_interface::<IChild>().Second(), HRESULT(3));
}

#[test]
fn nobody_can_ask_for_it() {
    let object = Com::new(Thing);
    let child: IChild = object.to_interface();
    let before = count(&child);
    assert_eq!(ask(child.as_raw(), &GUID::zeroed()).expect_err("no IID"), E_NOINTERFACE);
    assert_eq!(child.cast::<IAlsoHandedOut>().expect_err("no IID").code(), E_NOINTERFACE);
    assert_eq!(child.cast::<IChild>().expect_err("no IID").code(), E_NOINTERFACE);
    assert_eq!(object.query::<IHandedOut>().expect_err("no IID").code(), E_NOINTERFACE);
    assert_eq!(count(&child), before);
}

#[test]
fn its_relatives_with_an_iid_are_answered() {
    let child: IChild = Com::new(Thing).into_interface();
    let unknown: IUnknown = child.cast().expect("always");
    assert_eq!(unknown.cast::<IParent>().expect("the parent of a listed interface").First(), HRESULT(2));
    assert_eq!(unknown.cast::<IKnownChild>().expect("listed").Third(), HRESULT(4));
}
