//! The functions of the C++ half. Their parameter types say who owns what: an interface by value is handed over, an
//! `InterfaceRef` is borrowed.

use core::cell::UnsafeCell;
use core::ffi::c_void;
use core::marker::{PhantomData, PhantomPinned};

use mapi_com::mapi::IMAPISync;
use mapi_com::{HANDLE, HRESULT, IUnknown, InterfaceRef};

use crate::agreement::Facts;

/// The room for the text of a ledger, as in ledger.h.
pub(crate) const LEDGER_TEXT: usize = 8192;

/// `interop::Ledger`, of which only the address is known here.
#[repr(C)]
pub(crate) struct RawLedger {
    // Neither `Send` nor `Sync` nor `Unpin`, as nothing is known.
    opaque: PhantomData<(*mut c_void, PhantomPinned)>,
    bytes: UnsafeCell<[u8; 0]>,
}

/// `interop::Services`: what C++ asks of Rust.
#[repr(C)]
pub(crate) struct Services {
    pub(crate) create_event: extern "C" fn() -> HANDLE,
    pub(crate) duplicate_event: unsafe extern "C" fn(HANDLE) -> HANDLE,
    pub(crate) signal_event: unsafe extern "C" fn(HANDLE),
    pub(crate) wait_event: unsafe extern "C" fn(HANDLE, u32) -> u32,
    pub(crate) close_event: unsafe extern "C" fn(HANDLE),
    pub(crate) sleep: extern "C" fn(u32),
}

/// Declares functions of C++. Without a C++ compiler the tests that call them are ignored, and must build all the
/// same: then each is a function that panics.
macro_rules! cpp {
    ($($(#[$attribute:meta])* fn $name:ident($($arg:ident: $type:ty),* $(,)?) $(-> $output:ty)?;)*) => {
        $(
            $(#[$attribute])*
            pub(crate) fn $name($($arg: $type),*) $(-> $output)? {
                #[cfg(not(no_cpp_compiler))]
                {
                    // SAFETY: the C++ half declares it with parameters of the same layout, and asks of them no more
                    // than their types promise here.
                    unsafe extern "C" {
                        safe fn $name($($arg: $type),*) $(-> $output)?;
                    }
                    $name($($arg),*)
                }
                #[cfg(no_cpp_compiler)]
                {
                    let _ = ($($arg,)*);
                    panic!("no C++ compiler");
                }
            }
        )*
    };
}

/// Any interface of an object, borrowed.
pub(crate) type AnyRef<'a> = InterfaceRef<'a, IUnknown>;
/// A store, borrowed.
pub(crate) type StoreRef<'a> = InterfaceRef<'a, IMAPISync>;

cpp! {
    fn interop_ledger_new() -> &'static RawLedger;
    fn interop_ledger_live(ledger: &RawLedger) -> i32;
    fn interop_ledger_checks(ledger: &RawLedger) -> u32;
    fn interop_ledger_failures(ledger: &RawLedger) -> u32;
    /// Writes what has failed so far, with a NUL at the end.
    fn interop_ledger_text(ledger: &RawLedger, text: &mut [u8; LEDGER_TEXT]);

    fn interop_facts(facts: &mut Facts);

    fn interop_walk_identity(ledger: &RawLedger, object: AnyRef<'_>);
    fn interop_ask_in_vain(ledger: &RawLedger, object: AnyRef<'_>);
    fn interop_use_a_child_as_its_parent(ledger: &RawLedger, object: AnyRef<'_>);
    fn interop_count_to_the_end(ledger: &RawLedger, object: IUnknown);
    fn interop_survive_panics(ledger: &RawLedger, object: IUnknown);
    fn interop_call_widths(ledger: &RawLedger, object: AnyRef<'_>);
    /// The handle is passed on and not used.
    fn interop_report_to_callback(ledger: &RawLedger, object: AnyRef<'_>, handle: HANDLE);

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
