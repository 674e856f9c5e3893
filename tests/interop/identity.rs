//! C++ holds Rust objects against the rules of `IUnknown`, and against panics.

use mapi_com::mapi::IMAPISync;
use mapi_com::{Com, IUnknown, Interface, InterfaceRef, VtableFor};

use crate::bridge::{
    interop_ask_in_vain, interop_count_to_the_end, interop_survive_panics, interop_use_a_child_as_its_parent,
    interop_walk_identity,
};
use crate::cpp::RawLedger;
use crate::interfaces::{ILabel, IShelf};
use crate::ledger::Ledger;
use crate::rust_objects::{Drops, Fragile, Plan, Provider, Provider_Impl, panic_in_silence};

/// Has C++ check an object that is not held by anybody else.
fn checked_by_cpp(check: impl Fn(&RawLedger, InterfaceRef<'_, IUnknown>)) {
    let ledger = Ledger::new();
    let drops = Drops::default();
    let object = Com::new(Provider::new(Plan::Works, &drops));
    check(ledger.raw(), object.as_interface());
    ledger.assert_checked();
    assert_eq!(drops.count(), 0);
    drop(object);
    assert_eq!(drops.count(), 1);
}

/// As C++ gets it from a Rust function that hands out `I`.
fn through<I: VtableFor<Provider_Impl, 0>>(check: impl Fn(&RawLedger, InterfaceRef<'_, IUnknown>)) {
    let ledger = Ledger::new();
    let drops = Drops::default();
    let interface: I = Com::new(Provider::new(Plan::Works, &drops)).into_interface();
    let this = interface.as_raw();
    // SAFETY: every interface is an `IUnknown`, and this one lives for the call.
    let unknown = unsafe { IUnknown::from_raw_borrowed(&this) }.expect("not NULL");
    check(ledger.raw(), unknown.to_ref());
    ledger.assert_checked();
    drop(interface);
    assert_eq!(drops.count(), 1);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn cpp_finds_one_identity_behind_all_interfaces() {
    checked_by_cpp(interop_walk_identity);
    through::<IMAPISync>(interop_walk_identity);
    through::<IShelf>(interop_walk_identity);
    through::<ILabel>(interop_walk_identity);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn cpp_gets_no_interface_and_a_cleared_pointer() {
    checked_by_cpp(interop_ask_in_vain);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn cpp_uses_a_child_interface_as_its_parent() {
    checked_by_cpp(interop_use_a_child_as_its_parent);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn the_last_release_by_cpp_drops_the_object_once() {
    let ledger = Ledger::new();
    let drops = Drops::default();
    let object: IUnknown = Com::new(Provider::new(Plan::Works, &drops)).into_interface();
    interop_count_to_the_end(ledger.raw(), object);
    assert_eq!(drops.count(), 1);
    ledger.assert_checked();
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn cpp_outlives_panics_of_rust() {
    panic_in_silence();
    let ledger = Ledger::new();
    let drops = Drops::default();
    let object: IUnknown = Com::new(Fragile { drops: drops.clone() }).into_interface();
    interop_survive_panics(ledger.raw(), object);
    assert_eq!(drops.count(), 1);
    ledger.assert_checked();
}
