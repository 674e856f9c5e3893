//! How the functions of a C++ half are declared, and those of its ledger.

use core::cell::UnsafeCell;
use core::ffi::c_void;
use core::marker::{PhantomData, PhantomPinned};

use mapi_com::HANDLE;

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

pub(crate) use cpp;

cpp! {
    fn interop_ledger_new() -> &'static RawLedger;
    fn interop_ledger_live(ledger: &RawLedger) -> i32;
    fn interop_ledger_checks(ledger: &RawLedger) -> u32;
    fn interop_ledger_failures(ledger: &RawLedger) -> u32;
    /// Writes what has failed so far, with a NUL at the end.
    fn interop_ledger_text(ledger: &RawLedger, text: &mut [u8; LEDGER_TEXT]);
}
