//! MC0401: an entry point hands out a provider object of its kind; a message service answers a result.

use mapi_com::Result;
use mapi_com::mapi::{IXPLogon, MAPI_E_NO_SUPPORT, ProviderInit, ServiceCall};

fn log_on(_: ProviderInit<'_>) -> Result<IXPLogon> {
    Err(MAPI_E_NO_SUPPORT.into())
}

mapi_com::xp_provider_init!(log_on);

mapi_com::ab_provider_init!(3);

fn configure(_: ServiceCall<'_>) -> i32 {
    0
}

mapi_com::service_entry!(configure);

fn main() {}
