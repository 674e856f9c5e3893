//! Objects that a class object makes as parts of others.

use std::cell::Cell;
use std::ffi::c_void;
use std::ptr::NonNull;

use mapi_com::mapi::IClassFactory;
use mapi_com::{
    CLASS_E_NOAGGREGATION, Com, E_NOINTERFACE, Error, HRESULT, IUnknown, Inner, Interface, S_OK, com_interface,
    com_object,
};

use crate::classes::{Agile, Counter, ICount, Watched};
use crate::host::{alone, create_raw, factory, handed_out, is_used};

#[com_interface("6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e03")]
unsafe trait IOuter: IUnknown {
    #[slot(3)]
    fn Ends(&self) -> HRESULT;
}

#[com_object(IOuter, aggregate(ICount => part))]
struct Outer {
    part: Inner,
    calls: Cell<u32>,
}

impl IOuter_Impl for Outer_Impl {
    fn Ends(&self) -> HRESULT {
        self.calls.set(self.calls.get() + 1);
        S_OK
    }
}

/// An outer object of ours with a part that the class object makes, as the class objects of other servers make them.
fn outer() -> Com<Outer> {
    let outer = Com::new(Outer { part: Inner::new(), calls: Cell::new(0) });
    let factory = factory::<Counter>().cast::<IClassFactory>().expect("a class object");
    let create = |unknown: NonNull<c_void>| {
        // SAFETY: the outer object is alive for the call; what is made is counted.
        let part = unsafe { handed_out(|object| create_raw(&factory, unknown.as_ptr(), &IUnknown::IID, object)) };
        part.map_err(Error::from)
    };
    // SAFETY: the part belongs to the outer object and keeps to the rules.
    unsafe { outer.part.create(&*outer, create) }.expect("a part");
    outer
}

#[test]
fn a_part_has_the_identity_of_the_whole() {
    let _alone = alone();
    let outer = outer();
    let count: ICount = outer.query().expect("answered by the part");
    assert_eq!((count.Count(), count.Count()), (0, 1));
    let whole: IUnknown = outer.to_interface();
    assert_eq!(count.cast::<IUnknown>().expect("an identity"), whole);
    assert_eq!(count.cast::<IOuter>().expect("answered by the whole").Ends(), S_OK);
    drop((outer, whole));
    assert!(is_used(), "by what the part has handed out");
    drop(count);
    assert!(!is_used());
}

#[test]
fn a_part_is_made_as_its_own_iunknown_only() {
    let _alone = alone();
    let (whole, factory) = (outer(), factory::<Counter>());
    let unknown = whole.to_interface::<IUnknown>();
    // SAFETY: valid pointers.
    let answer = unsafe { handed_out(|object| create_raw(&factory, unknown.as_raw(), &ICount::IID, object)) };
    assert_eq!(answer.err(), Some(E_NOINTERFACE));
}

#[test]
fn other_classes_refuse() {
    let _alone = alone();
    let whole = outer();
    let unknown = whole.to_interface::<IUnknown>();
    for factory in [factory::<Watched>(), factory::<Agile>()] {
        for iid in [IUnknown::IID, ICount::IID] {
            // SAFETY: valid pointers.
            let answer = unsafe { handed_out(|object| create_raw(&factory, unknown.as_raw(), &iid, object)) };
            assert_eq!(answer.err(), Some(CLASS_E_NOAGGREGATION));
        }
    }
}
