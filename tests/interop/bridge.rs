//! The functions of the C++ half. Their parameter types say who owns what: an interface by value is handed over, an
//! `InterfaceRef` is borrowed.

use mapi_com::mapi::{ALLOCATEBUFFER, FREEBUFFER, IMAPISync, SRowSet};
use mapi_com::{HANDLE, HRESULT, IUnknown, InterfaceRef};

use crate::agreement::Facts;
use crate::cpp::{RawLedger, Services, cpp};

/// Any interface of an object, borrowed.
pub(crate) type AnyRef<'a> = InterfaceRef<'a, IUnknown>;
/// A store, borrowed.
pub(crate) type StoreRef<'a> = InterfaceRef<'a, IMAPISync>;

cpp! {
    fn interop_facts(facts: &mut Facts);

    fn interop_walk_identity(ledger: &RawLedger, object: AnyRef<'_>);
    fn interop_ask_in_vain(ledger: &RawLedger, object: AnyRef<'_>);
    fn interop_use_a_child_as_its_parent(ledger: &RawLedger, object: AnyRef<'_>);
    fn interop_count_to_the_end(ledger: &RawLedger, object: IUnknown);
    fn interop_survive_panics(ledger: &RawLedger, object: IUnknown);
    fn interop_call_widths(ledger: &RawLedger, object: AnyRef<'_>);
    /// The handle is passed on and not used.
    fn interop_report_to_callback(ledger: &RawLedger, object: AnyRef<'_>, handle: HANDLE);

    /// `free` is for what the object hands out.
    fn interop_pass_misplaced(ledger: &RawLedger, object: AnyRef<'_>, free: FREEBUFFER);
    /// The rows are in memory of `allocate`, and handed over.
    fn interop_hand_out_misplaced(ledger: &RawLedger, allocate: ALLOCATEBUFFER) -> *mut SRowSet;

    fn interop_host_listens(ledger: &RawLedger, services: &Services, store: StoreRef<'_>);
    fn interop_host_of_a_later_version(ledger: &RawLedger, services: &Services, store: StoreRef<'_>);
    fn interop_host_stops_listening(ledger: &RawLedger, services: &Services, store: StoreRef<'_>);
    fn interop_host_closes_within_done(ledger: &RawLedger, services: &Services, store: StoreRef<'_>);
    fn interop_host_without_listener(ledger: &RawLedger, services: &Services, store: StoreRef<'_>);
    fn interop_host_starts_several(ledger: &RawLedger, services: &Services, store: StoreRef<'_>);
    fn interop_host_of_a_panicking_store(ledger: &RawLedger, services: &Services, store: StoreRef<'_>);
    fn interop_host_sends_no_callback(ledger: &RawLedger, services: &Services, store: StoreRef<'_>);
    fn interop_host_sends_broken_records(ledger: &RawLedger, services: &Services, store: StoreRef<'_>);
    /// `gate` is an event that stays open for the call.
    fn interop_host_lets_go_early(ledger: &RawLedger, services: &Services, store: IMAPISync, gate: HANDLE);

    fn interop_new_recorder(ledger: &'static RawLedger) -> IUnknown;
    fn interop_new_shelf(ledger: &'static RawLedger, number: u32) -> IUnknown;
    fn interop_new_widths(ledger: &'static RawLedger) -> IUnknown;
    fn interop_new_provider(
        ledger: &'static RawLedger,
        services: &'static Services,
        manner: u32,
        expected: HRESULT,
    ) -> IUnknown;
}
