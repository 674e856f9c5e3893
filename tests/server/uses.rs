//! What keeps the library loaded, and for how long.

use mapi_com::server::ModuleReference;
use mapi_com::{Com, E_UNEXPECTED, IUnknown, IWeakReference, IWeakReferenceSource, Interface, S_OK, StaticCom};
use mapi_com::{com_object, scope};

use crate::classes::{Agile, Counter, ICount, IFail, IFail_Impl, Watched};
use crate::host::{alone, create, factory, is_used, lock};

#[test]
fn a_class_object_and_each_of_its_objects_do() {
    let _alone = alone();
    let factory = factory::<Counter>();
    assert!(is_used());
    let object: ICount = create(&factory).expect("made");
    drop(factory);
    assert!(is_used());
    let other = object.clone();
    drop(object);
    assert!(is_used());
    drop(other);
    assert!(!is_used());
}

#[test]
fn an_object_that_a_method_hands_out_does() {
    let _alone = alone();
    let child = create::<ICount>(&factory::<Counter>()).expect("made").Child().expect("a child");
    assert!(is_used());
    assert_eq!(child.Count(), 0);
    drop(child);
    assert!(!is_used());
}

/// The memory of the object is where the weak reference counts, and the functions that count are in the library.
#[test]
fn a_weak_reference_does_when_its_object_is_gone() {
    let _alone = alone();
    let object: ICount = create(&factory::<Watched>()).expect("made");
    let weak: IWeakReference =
        object.cast::<IWeakReferenceSource>().and_then(|source| source.GetWeakReference()).expect("a weak reference");
    drop(object);
    assert!(is_used());
    let mut gone = std::ptr::null_mut();
    // SAFETY: an IID and a place.
    assert_eq!(unsafe { weak.Resolve(&IUnknown::IID, &mut gone) }, S_OK);
    assert!(gone.is_null() && is_used());
    drop(weak);
    assert!(!is_used());
}

#[test]
fn a_tear_off_does() {
    let _alone = alone();
    let torn: IFail = create(&factory::<Watched>()).expect("made through its tear-off");
    assert!(is_used());
    assert_eq!(torn.Panic(), E_UNEXPECTED);
    drop(torn);
    assert!(!is_used());
}

#[test]
fn locks_do_until_each_is_taken_back() {
    let _alone = alone();
    let one = factory::<Counter>();
    assert_eq!((lock(&one, true), lock(&one, true)), (S_OK, S_OK));
    drop(one);
    assert!(is_used());
    // Another class object of the same library.
    let other = factory::<Agile>();
    assert_eq!(lock(&other, false), S_OK);
    assert!(is_used());
    assert_eq!(lock(&other, false), S_OK);
    assert_eq!(lock(&other, false), E_UNEXPECTED, "there is no lock left");
    drop(other);
    assert!(!is_used());
    // That one too many has not counted: the next lock is one.
    let again = factory::<Counter>();
    assert_eq!(lock(&again, true), S_OK);
    drop(again);
    assert!(is_used());
    assert_eq!(lock(&factory::<Counter>(), false), S_OK);
}

#[test]
fn a_module_reference_does() {
    let _alone = alone();
    let one = ModuleReference::new();
    let other = one.clone();
    drop(one);
    assert!(is_used());
    std::thread::spawn(move || drop(other)).join().expect("no panic");
    assert!(!is_used());
    drop(ModuleReference::default());
    assert!(!is_used());
}

#[com_object(IFail, scoped)]
struct Scoped;

impl IFail_Impl for Scoped_Impl {
    fn Panic(&self) -> mapi_com::HRESULT {
        S_OK
    }
}

/// They are not on the heap: the one is there for as long as the library is, the other for as long as the call.
#[test]
fn objects_in_statics_and_scopes_do_not() {
    let _alone = alone();
    static AGILE: StaticCom<Agile> = StaticCom::new(Agile);
    let object: IFail = AGILE.to_interface();
    assert!(!is_used());
    drop(object);
    scope(Scoped, |object| {
        assert_eq!(object.to_interface::<IFail>().Panic(), S_OK);
        assert!(!is_used());
    });
}

/// With its owner on another thread, as foreign code does.
#[test]
fn an_object_that_ends_on_another_thread_does_until_then() {
    let _alone = alone();
    let object = Com::new(Agile);
    assert!(is_used());
    std::thread::spawn(move || drop(object)).join().expect("no panic");
    assert!(!is_used());
}

/// More than the memory of objects that debug builds keep; Miri, which is slow, keeps none.
#[test]
fn many_objects_leave_nothing() {
    const MANY: usize = if cfg!(miri) { 10 } else { 1000 };
    let _alone = alone();
    let factory = factory::<Counter>();
    for _ in 0..3 {
        let objects: Vec<ICount> = (0..MANY).map(|_| create(&factory).expect("made")).collect();
        assert!(is_used());
        drop(objects);
    }
    drop(factory);
    assert!(!is_used());
}
