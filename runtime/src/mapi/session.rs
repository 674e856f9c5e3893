//! Sessions: what a client gets from a logon.

use core::ops::Deref;

use windows_core::{GUID, IUnknown, IUnknown_Vtbl, Interface};

/// The IID of [`IMAPISession`].
#[expect(non_upper_case_globals, reason = "the published name")]
pub const IID_IMAPISession: GUID = GUID::from_u128(0x00020300_0000_0000_c000_000000000046);

/// A MAPI session: profiles, message stores, address book.
///
/// A counted pointer for now, to be held and handed on: the 19 methods behind `IUnknown` (slots 3 to 21) are not
/// declared yet, so nothing can be called on it but `cast`, no object can implement it, and no interface can extend it.
///
/// MAPI is free-threaded: the pointer may be used from any thread that has called `MAPIInitialize`.
///
/// Source: MAPIX.h, page "IMAPISession : IUnknown".
#[repr(transparent)]
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IMAPISession(IUnknown);

// SAFETY: transparent over a counted pointer; of the vtable only the part that it begins with is declared.
unsafe impl Interface for IMAPISession {
    type Vtable = IUnknown_Vtbl;
    const IID: GUID = IID_IMAPISession;
}

// SAFETY: sessions are free-threaded by MAPI's rules.
unsafe impl Send for IMAPISession {}
// SAFETY: as above.
unsafe impl Sync for IMAPISession {}

impl Deref for IMAPISession {
    type Target = IUnknown;

    fn deref(&self) -> &IUnknown {
        &self.0
    }
}
