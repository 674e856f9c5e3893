//! Service providers: message stores, address books, transports, and what MAPI does for them.
//!
//! A provider is a DLL. MAPI loads it, calls its entry point and gets the provider object: [`IMSProvider`] from
//! `MSProviderInit`, [`IABProvider`] from `ABProviderInit`, [`IXPProvider`] from `XPProviderInit`. `Logon` of that opens
//! a session: [`IMSLogon`] with an `IMsgStore`, [`IABLogon`], [`IXPLogon`]; it is given the support object, [`IMAPISupport`].
//! All of these but the support object are the provider's to implement, and MAPI's to call.
//!
//! The macros [`ms_provider_init!`](crate::ms_provider_init), [`ab_provider_init!`](crate::ab_provider_init),
//! [`xp_provider_init!`](crate::xp_provider_init) and [`service_entry!`](crate::service_entry) make the exported functions, one
//! line each.
//!
//! Memory that goes from one side to the other comes from the functions that the entry point is given: [`ALLOCATEBUFFER`],
//! [`ALLOCATEMORE`], [`FREEBUFFER`].
//!
//! Sources: MAPISPI.h, MAPIDefS.h; a page alone for [`IMAPIGetSession`].

mod address_book;
pub(crate) mod entry;
mod memory;
mod stores;
mod support;
mod transports;

pub use address_book::*;
pub use entry::{ABPROVIDERINIT, MSGSERVICEENTRY, MSPROVIDERINIT, ProviderInit, ServiceCall, XPPROVIDERINIT};
pub use memory::*;
pub use stores::*;
pub use support::*;
pub use transports::*;
