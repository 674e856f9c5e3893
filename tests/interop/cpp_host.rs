//! C++ plays Outlook: it starts synchronisations of a provider that is written in Rust with the safe layer.

use mapi_com::mapi::IMAPISync;
use mapi_com::{Com, Event};

use crate::bridge::{
    StoreRef, interop_host_closes_within_done, interop_host_lets_go_early, interop_host_listens,
    interop_host_of_a_later_version, interop_host_of_a_panicking_store, interop_host_sends_broken_records,
    interop_host_sends_no_callback, interop_host_starts_several, interop_host_stops_listening,
    interop_host_without_listener,
};
use crate::cpp::{RawLedger, Services};
use crate::ledger::{Ledger, SERVICES, eventually};
use crate::rust_objects::{Drops, Plan, Provider, panic_in_silence};

/// Has C++ synchronise a store with this plan, and checks that the store is gone afterwards.
fn hosted_by_cpp(plan: Plan, host: impl Fn(&RawLedger, &Services, StoreRef<'_>)) {
    let ledger = Ledger::new();
    let drops = Drops::default();
    let store = Com::new(Provider::new(plan, &drops));
    host(ledger.raw(), &SERVICES, store.as_interface());
    ledger.assert_checked();
    assert_eq!(drops.count(), 0);
    drop(store);
    assert!(eventually(|| drops.count() == 1), "the store was dropped {} times", drops.count());
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_host_hears_a_rust_store_to_its_end() {
    hosted_by_cpp(Plan::Works, interop_host_listens);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_host_of_a_later_version_is_served() {
    hosted_by_cpp(Plan::Works, interop_host_of_a_later_version);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_host_that_answers_a_failure_hears_only_the_end() {
    hosted_by_cpp(Plan::Works, interop_host_stops_listening);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_host_may_close_its_handle_within_done() {
    hosted_by_cpp(Plan::Works, interop_host_closes_within_done);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_host_without_callback_and_session_gets_its_event() {
    hosted_by_cpp(Plan::Works, interop_host_without_listener);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn several_synchronisations_of_a_cpp_host_end_in_order() {
    hosted_by_cpp(Plan::Works, interop_host_starts_several);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_host_is_told_of_the_end_of_a_panicking_store() {
    panic_in_silence();
    hosted_by_cpp(Plan::Panics, interop_host_of_a_panicking_store);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_cpp_object_that_is_no_callback_is_refused_and_not_kept() {
    hosted_by_cpp(Plan::Works, interop_host_sends_no_callback);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn broken_records_of_a_cpp_host_are_refused_and_nothing_is_kept() {
    hosted_by_cpp(Plan::Works, interop_host_sends_broken_records);
}

#[test]
#[cfg_attr(no_cpp_compiler, ignore = "no C++ compiler")]
fn a_store_that_cpp_lets_go_of_early_finishes_its_work() {
    let ledger = Ledger::new();
    let drops = Drops::default();
    let gate = Event::new().expect("room for an event");
    let opened = gate.try_clone().expect("room for a handle");
    let store: IMAPISync = Com::new(Provider::new(Plan::WaitsFor(opened), &drops)).into_interface();
    interop_host_lets_go_early(ledger.raw(), &SERVICES, store, gate.handle());
    ledger.assert_checked();
    assert!(eventually(|| drops.count() == 1), "the store was dropped {} times", drops.count());
}
