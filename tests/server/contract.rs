//! The classes by the rules of the contract: those of objects, of class objects and of servers.

use mapi_com::contract::{self, ClassObject, Subject};
use mapi_com::server::ComClass;
use mapi_com::{ComInterface, IUnknown, IWeakReferenceSource, Interface};

use crate::classes::{Agile, Counter, DllCanUnloadNow, DllGetClassObject, End, Fragile, ICount, IFail, NEXT, Watched};
use crate::host::{alone, create, create_raw, factory, handed_out};

/// The class object of `S`, with its server.
fn class<S: ComClass>() -> ClassObject {
    ClassObject::new(factory::<S>).can_unload(|| DllCanUnloadNow()).class_objects(|clsid, iid, object| {
        // SAFETY: the kit passes what the function takes.
        unsafe { DllGetClassObject(clsid, iid, object) }
    })
}

fn subject<S: ComClass, I: ComInterface>() -> Subject {
    Subject::new(S::NAME, || create::<IUnknown>(&factory::<S>()).expect("made"))
        .answers::<I>()
        .class_object(class::<S>())
}

fn verify(subject: &Subject) -> Vec<u32> {
    let report = contract::verify(subject);
    assert!(report.passed(), "{report}");
    report.passes().into_iter().map(u32::from).filter(|check| *check == 49 || (57..73).contains(check)).collect()
}

#[test]
fn an_apartment_bound_class_keeps_the_rules() {
    let _alone = alone();
    let counter = subject::<Counter, ICount>().aggregatable(|outer| {
        let factory = factory::<Counter>();
        // SAFETY: the kit's outer object keeps the rules of aggregation; what is made is counted.
        let part = unsafe { handed_out(|object| create_raw(&factory, outer.as_ptr(), &IUnknown::IID, object)) };
        part.expect("a part")
    });
    assert_eq!(verify(&counter), [49, 59, 67, 68, 69, 70, 71, 72]);
}

#[test]
fn a_class_with_weak_references_keeps_the_rules() {
    let _alone = alone();
    let watched = subject::<Watched, ICount>().answers::<IWeakReferenceSource>().tear_off::<IFail>();
    assert_eq!(verify(&watched), [57, 59, 67, 68, 69, 70, 71, 72]);
}

#[test]
fn an_agile_class_keeps_the_rules() {
    let _alone = alone();
    // SAFETY: an agile object may be called on any thread.
    let agile = unsafe { subject::<Agile, IFail>().agile() };
    assert_eq!(verify(&agile), [57, 58, 67, 68, 69, 70, 71, 72]);
}

#[test]
fn a_class_that_fails_keeps_the_rules() {
    let _alone = alone();
    let failing = || {
        let factory = factory::<Fragile>();
        NEXT.set(End::WithError);
        factory
    };
    let fragile = Subject::new("fails", || {
        NEXT.set(End::Well);
        create::<IUnknown>(&factory::<Fragile>()).expect("made")
    });
    let class = ClassObject::new(|| {
        NEXT.set(End::Well);
        factory::<Fragile>()
    });
    let report = contract::verify_only(
        &fragile.answers::<IFail>().class_object(class.failing(failing).can_unload(|| DllCanUnloadNow())),
        |check| check.number() == 66,
    );
    NEXT.set(End::Well);
    assert_eq!(report.passes(), [66], "{report}");
}
