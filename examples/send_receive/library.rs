//! A provider in a library: loaded and asked for its stores as Outlook does it, by the entry point `MSProviderInit`.

use std::mem;
use std::path::Path;
use std::ptr;

use libloading::Library;
use mapi_com::mapi::{
    ALLOCATEBUFFER, ALLOCATEMORE, Allocator, Buffer, CURRENT_SPI_VERSION, FREEBUFFER, IMAPISupport, IMSLogon,
    IMSProvider, IMalloc, IMsgStore, LPCTSTR, MAPI_E_CALL_FAILED, MAPI_UNICODE,
};
use mapi_com::{HANDLE, HRESULT, InterfaceRef, PCWSTR, Result, read_wide};

/// The entry point of a store provider. Cdecl, unlike all else in MAPI.
///
/// Source: MAPISPI.h; page "MSProviderInit".
pub(crate) type ProviderInit = unsafe extern "C" fn(
    instance: HANDLE,
    malloc: Option<InterfaceRef<'_, IMalloc>>,
    allocate_buffer: Option<ALLOCATEBUFFER>,
    allocate_more: Option<ALLOCATEMORE>,
    free_buffer: Option<FREEBUFFER>,
    flags: u32,
    mapi_version: u32,
    provider_version: *mut u32,
    provider: *mut Option<IMSProvider>,
) -> HRESULT;

/// A store that is logged on to. What MAPI gets of it and what clients get are parts of one.
pub(crate) struct OpenStore {
    pub(crate) logon: IMSLogon,
    pub(crate) store: IMsgStore,
}

/// The entry point of the library at `path`, which stays in the process to its end: its threads and objects may outlive every sign of
/// them that a host could wait for.
///
/// # Safety
///
/// The library is a store provider: its `MSProviderInit` is what MAPI documents. Loading it runs its code.
pub(crate) unsafe fn load(path: &Path) -> std::result::Result<ProviderInit, libloading::Error> {
    // SAFETY: this function's contract.
    let library = unsafe { Library::new(path) }?;
    // SAFETY: as above.
    let init = *unsafe { library.get::<ProviderInit>(b"MSProviderInit\0") }?;
    mem::forget(library);
    Ok(init)
}

/// Asks a library for its provider object.
///
/// # Safety
///
/// `init` is what [`load`] found.
pub(crate) unsafe fn provider(init: ProviderInit, allocator: Allocator) -> Result<IMSProvider> {
    let (allocate, more, free) = allocator.functions();
    let (mut version, mut provider) = (0, None);
    // SAFETY: this function's contract; the functions are those of one allocator, and the last two are valid for a write.
    let answer = unsafe {
        init(
            HANDLE::NULL,
            None,
            Some(allocate),
            Some(more),
            Some(free),
            0,
            CURRENT_SPI_VERSION,
            &mut version,
            &mut provider,
        )
    };
    answer.ok()?;
    provider.ok_or_else(|| MAPI_E_CALL_FAILED.into())
}

/// Why a provider did not open a store.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) code: HRESULT,
    /// What it says for the user; empty if it says nothing.
    pub(crate) text: String,
}

/// Opens the store that the profile section of the support object describes. `allocator` is that of the provider.
pub(crate) fn log_on(
    provider: &IMSProvider,
    support: &IMAPISupport,
    allocator: Allocator,
) -> std::result::Result<OpenStore, Refusal> {
    let (mut logon, mut store, mut error) = (None, None, ptr::null_mut());
    let (mut security_size, mut security) = (0, ptr::null_mut());
    // SAFETY: no texts and no entry id; all others are valid for a write.
    let answer = unsafe {
        provider.Logon(
            Some(support.into()),
            0,
            LPCTSTR::NULL,
            0,
            ptr::null(),
            MAPI_UNICODE,
            None,
            &mut security_size,
            &mut security,
            &mut error,
            &mut logon,
            &mut store,
        )
    };
    // SAFETY: NULL, or a block of the provider's memory, which is ours now.
    let details = unsafe { Buffer::from_raw(allocator, error) };
    // SAFETY: NULL, or a text that is in the block.
    let text = details.and_then(|details| unsafe { read_wide(PCWSTR(details.lpszError.0)) }).unwrap_or_default();
    match (logon, store) {
        (Some(logon), Some(store)) if answer.is_ok() => Ok(OpenStore { logon, store }),
        _ => Err(Refusal { code: if answer.is_err() { answer } else { MAPI_E_CALL_FAILED }, text }),
    }
}
