//! What the library exports: `MSProviderInit`.

use mapi_com::mapi::ProviderInit;
use mapi_com::{Com, Result, ms_provider_init};

use crate::provider::Provider;

/// A new provider object for each call, over MAPI's memory.
fn create(init: ProviderInit<'_>) -> Result<Com<Provider>> {
    Provider::create(init.allocator)
}

ms_provider_init!(create);
