//! The list of objects that are alive.

use std::sync::{Mutex, MutexGuard, PoisonError};

use mapi_com::live::{self, LiveObject};
use mapi_com::{Com, HRESULT, IUnknown, Interface, S_OK, com_interface, com_object};

use crate::{is_child, run_in_child};

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f11")]
unsafe trait IThing: IUnknown {
    fn Use(&self) -> HRESULT;
}

#[com_object(IThing, weak)]
struct Thing;

impl IThing_Impl for Thing_Impl {
    fn Use(&self) -> HRESULT {
        S_OK
    }
}

/// The list is that of the process, so tests that look at it do so one at a time.
fn alone() -> MutexGuard<'static, ()> {
    static LIST: Mutex<()> = Mutex::new(());
    LIST.lock().unwrap_or_else(PoisonError::into_inner)
}

fn things() -> Vec<LiveObject> {
    live::objects().into_iter().filter(|object| object.type_name.ends_with("live::Thing")).collect()
}

#[inline(never)]
fn takes_a_reference_here(thing: &Com<Thing>) -> Com<Thing> {
    thing.clone()
}

#[test]
fn objects_are_listed_until_they_are_destroyed() {
    let _alone = alone();
    assert!(things().is_empty());
    let thing = Com::new(Thing);
    let second = takes_a_reference_here(&thing);
    let listed = things();
    let [object] = &listed[..] else { panic!("one object, listed: {listed:?}") };
    assert_eq!(object.references, 2);
    assert_eq!(object.address, thing.as_interface::<IUnknown>().as_raw().addr());
    assert_eq!(object.taken.len(), 1);
    if !cfg!(windows) {
        let told = object.to_string();
        assert!(told.contains("takes_a_reference_here"), "{told}");
        assert!(told.contains("objects_are_listed_until_they_are_destroyed"), "{told}");
    }
    drop(second);
    assert_eq!((things()[0].references, things()[0].given_back), (1, 1));
    let weak = thing.downgrade();
    drop(thing);
    assert!(things().is_empty(), "a weak reference keeps no object alive");
    assert!(weak.upgrade().is_none());
}

#[test]
fn an_upgraded_reference_is_listed() {
    let _alone = alone();
    let thing = Com::new(Thing);
    let weak = thing.downgrade();
    let upgraded = weak.upgrade().expect("alive");
    assert_eq!(things()[0].references, 2);
    drop(upgraded);
    drop(thing);
    assert!(things().is_empty());
}

#[test]
fn the_report_at_the_end_names_what_leaked() {
    if is_child() {
        live::report_at_exit();
        live::report_at_exit();
        let thing: IThing = Com::new(Thing).into();
        assert_eq!(thing.Use(), S_OK);
        std::mem::forget(thing.clone());
        return;
    }
    let output = run_in_child("live::the_report_at_the_end_names_what_leaked");
    assert!(output.status.success());
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("1 objects are alive at the end"), "{told}");
    assert!(told.contains("live::Thing at 0x") && told.contains("references: 1"), "{told}");
    assert_eq!(told.matches("alive at the end").count(), 1, "{told}");
}
