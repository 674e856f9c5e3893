//! The mode in which every QueryInterface hands out a pointer with a count of its own.

use mapi_com::{Com, IUnknown, Interface, com_interface, com_object};

use crate::raw::{add_ref, release};
use crate::{is_child, last_words};

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f21")]
unsafe trait IOne: IUnknown {
    #[on_panic(0)]
    fn One(&self) -> u32;
}

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f22")]
unsafe trait ITwo: IUnknown {
    #[on_panic(0)]
    fn Two(&self) -> u32;
}

#[com_object(IOne, ITwo)]
struct Pair(u32);

impl IOne_Impl for Pair_Impl {
    fn One(&self) -> u32 {
        self.0
    }
}

impl ITwo_Impl for Pair_Impl {
    fn Two(&self) -> u32 {
        2 * self.0
    }
}

#[test]
fn the_object_is_the_same_through_all_its_pointers() {
    let pair = Com::new(Pair(7));
    let one: IOne = pair.query().expect("IOne");
    let again: IOne = one.cast().expect("IOne");
    let two: ITwo = one.cast().expect("ITwo");
    assert_ne!(one.as_raw(), again.as_raw(), "each query has a pointer of its own");
    assert_eq!(one, again, "and all have one identity");
    assert_eq!((one.One(), again.One(), two.Two()), (7, 7, 14));
    drop(pair);
    drop(one);
    assert_eq!(two.Two(), 14, "each pointer keeps the object");
    let unknown: IUnknown = two.cast().expect("IUnknown");
    assert!(Com::<Pair>::from_interface(&unknown).is_some());
}

#[test]
fn a_release_on_the_wrong_interface_is_named() {
    if is_child() {
        let pair = Com::new(Pair(7));
        let one: IOne = pair.query().expect("IOne");
        let two: ITwo = pair.query().expect("ITwo");
        // SAFETY: on purpose it is not: what was taken on one pointer is given back on the other.
        unsafe {
            add_ref(one.as_raw());
            release(two.as_raw());
            release(two.into_raw());
        }
        return;
    }
    let told = last_words("checked::a_release_on_the_wrong_interface_is_named");
    assert!(told.contains("checked::Pair: more references were given back on a pointer to ITwo"), "{told}");
}

#[test]
fn a_pointer_that_is_used_up_stays_so() {
    if is_child() {
        let pair = Com::new(Pair(7));
        let one: IOne = pair.query().expect("IOne");
        let raw = one.as_raw();
        drop(one);
        // SAFETY: on purpose it is not: the pointer has no reference left.
        unsafe { add_ref(raw) };
        return;
    }
    let told = last_words("checked::a_pointer_that_is_used_up_stays_so");
    assert!(told.contains("pointer to IOne"), "{told}");
}

#[test]
fn no_reference_is_lost_or_won() {
    let pair = Com::new(Pair(7));
    for _ in 0..3 {
        let one: IOne = pair.query().expect("IOne");
        let unknown: IUnknown = one.cast().expect("IUnknown");
        assert!(unknown.cast::<ITwo>().is_ok());
    }
    // SAFETY: balanced, on a pointer that is borrowed.
    let references = unsafe {
        add_ref(pair.as_interface::<IUnknown>().as_raw());
        release(pair.as_interface::<IUnknown>().as_raw())
    };
    assert_eq!(references, 1);
}
