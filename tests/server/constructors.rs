//! Constructors that do not succeed.

use mapi_com::{E_ACCESSDENIED, E_NOINTERFACE, E_UNEXPECTED, HRESULT, IUnknown};

use crate::classes::{End, Fragile, ICount, IFail, NEXT};
use crate::host::{alone, create, factory, is_used};

/// What the next construction answers. The class object works again afterwards.
fn ended(end: End) -> Option<HRESULT> {
    let factory = factory::<Fragile>();
    NEXT.set(end);
    let answer = create::<IFail>(&factory).err();
    NEXT.set(End::Well);
    let object: IFail = create(&factory).expect("it works again");
    assert_eq!(object.Panic(), E_UNEXPECTED, "a panic of a method is contained, too");
    answer
}

#[test]
fn an_error_is_what_the_caller_gets() {
    let _alone = alone();
    assert_eq!(ended(End::WithError), Some(E_ACCESSDENIED));
    assert!(!is_used(), "the object that was not made is not counted");
}

#[test]
fn a_panic_is_a_failure() {
    let _alone = alone();
    assert_eq!(ended(End::WithPanic), Some(E_UNEXPECTED));
    assert!(!is_used());
}

#[test]
fn an_object_that_does_not_answer_is_gone_at_once() {
    let _alone = alone();
    let factory = factory::<Fragile>();
    assert_eq!(create::<ICount>(&factory).err(), Some(E_NOINTERFACE));
    drop(factory);
    assert!(!is_used());
    assert!(create::<IUnknown>(&self::factory::<Fragile>()).is_ok());
}
