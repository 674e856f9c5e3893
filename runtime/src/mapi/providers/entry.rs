//! The functions that a provider's DLL exports for MAPI, made from one line each.
//!
//! [`ms_provider_init!`](crate::ms_provider_init), [`ab_provider_init!`](crate::ab_provider_init) and
//! [`xp_provider_init!`](crate::xp_provider_init) export what hands out the provider object,
//! [`service_entry!`](crate::service_entry) what configures the message service. Each takes a safe function. The
//! exported function checks what it is given, contains panics, and hands out what the safe one answers.

mod init;
mod service;

pub use init::{ABPROVIDERINIT, InitArguments, MSPROVIDERINIT, ProviderInit, XPPROVIDERINIT, provider_init};
pub use service::{MSGSERVICEENTRY, ServiceArguments, ServiceCall, service_call};
