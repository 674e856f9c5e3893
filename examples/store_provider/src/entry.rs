//! What the library exports: `MSProviderInit`.

use std::panic::{AssertUnwindSafe, catch_unwind};

use mapi_com::mapi::{
    ALLOCATEBUFFER, ALLOCATEMORE, Allocator, CURRENT_SPI_VERSION, FREEBUFFER, IMSProvider, IMalloc,
    MAPI_E_INVALID_PARAMETER, MAPI_E_VERSION,
};
use mapi_com::{E_UNEXPECTED, HANDLE, HRESULT, InterfaceRef, S_OK};

use crate::provider::Provider;

/// Hands out a new provider object. Cdecl, unlike all else in MAPI.
///
/// `*provider` is NULL unless the call succeeds, and the host's to release. A NULL pointer, other than that to OLE's allocator and the
/// instance, is `MAPI_E_INVALID_PARAMETER`. `*provider_version` is set to the version of the service provider interface that is
/// spoken here; a lower `mapi_version` is `MAPI_E_VERSION`.
///
/// Source: MAPISPI.h; page "MSProviderInit".
///
/// # Safety
///
/// The last two are NULL or valid for a write. The functions are those of MAPI's memory: see [`Allocator::new`].
#[unsafe(no_mangle)]
#[allow(non_snake_case, reason = "the published name")]
#[allow(clippy::too_many_arguments, reason = "the published arguments")]
pub unsafe extern "C" fn MSProviderInit(
    _instance: HANDLE,
    _malloc: Option<InterfaceRef<'_, IMalloc>>,
    allocate_buffer: Option<ALLOCATEBUFFER>,
    allocate_more: Option<ALLOCATEMORE>,
    free_buffer: Option<FREEBUFFER>,
    _flags: u32,
    mapi_version: u32,
    provider_version: *mut u32,
    provider: *mut Option<IMSProvider>,
) -> HRESULT {
    if !provider.is_null() {
        // SAFETY: not null, so valid for a write by this function's contract. What was there is the caller's memory, and no interface
        // pointer yet.
        unsafe { provider.write(None) };
    }
    let (Some(allocate), Some(more), Some(free), false, false) =
        (allocate_buffer, allocate_more, free_buffer, provider.is_null(), provider_version.is_null())
    else {
        return MAPI_E_INVALID_PARAMETER;
    };
    // SAFETY: not null, so valid for a write by this function's contract.
    unsafe { provider_version.write(CURRENT_SPI_VERSION) };
    if mapi_version < CURRENT_SPI_VERSION {
        return MAPI_E_VERSION;
    }
    // SAFETY: this function's contract.
    let allocator = unsafe { Allocator::new(allocate, more, free) };
    match catch_unwind(AssertUnwindSafe(|| Provider::create(allocator))) {
        Ok(Ok(created)) => {
            // SAFETY: as above.
            unsafe { provider.write(Some(created.into_interface())) };
            S_OK
        }
        Ok(Err(error)) => error.code(),
        Err(_) => E_UNEXPECTED,
    }
}
