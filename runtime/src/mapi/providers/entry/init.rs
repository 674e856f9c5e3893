//! `MSProviderInit`, `ABProviderInit` and `XPProviderInit`.

use windows_core::{InterfaceRef, Result};

use super::super::{ALLOCATEBUFFER, ALLOCATEMORE, FREEBUFFER, IABProvider, IMSProvider, IXPProvider};
use crate::abi::failure;
use crate::mapi::{Allocator, CURRENT_SPI_VERSION, IMalloc, MAPI_E_INVALID_PARAMETER, MAPI_E_VERSION, MAPI_NT_SERVICE};
use crate::panics::{Place, contain_or};
use crate::{ComInterface, E_UNEXPECTED, HANDLE, HRESULT, S_OK};

/// What MAPI tells a provider when it asks for a provider object.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct ProviderInit<'a> {
    /// The module of the provider's DLL (`HINSTANCE`), for its resources. Off Windows whatever the caller gave, maybe NULL.
    pub instance: HANDLE,
    /// The allocator of OLE, or NULL. A provider that wants to use it later keeps a reference of its own.
    pub malloc: Option<InterfaceRef<'a, IMalloc>>,
    /// What memory for MAPI and clients must come from. May be kept for as long as the provider is loaded.
    pub allocator: Allocator,
    /// `MAPI_NT_SERVICE`, or 0.
    pub flags: u32,
    /// The version of the service provider interface that MAPI has: [`CURRENT_SPI_VERSION`] or later.
    pub mapi_version: u32,
}

impl ProviderInit<'_> {
    /// Whether the process is a Windows service, which has nobody to show a dialog to.
    pub const fn is_service(&self) -> bool {
        self.flags & MAPI_NT_SERVICE != 0
    }
}

/// A provider object, and the function that hands it out.
#[doc(hidden)]
#[diagnostic::on_unimplemented(message = "`{Self}` is not a provider object of MAPI")]
pub trait ProviderObject: ComInterface {
    /// The name that MAPI looks for in the DLL.
    const ENTRY: &'static str;
}

/// A function that answers `P`, which can be handed out as the provider object `I`.
///
/// A bound on the function, and not on what it answers, so that what does not fit is said of the user's expression.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0401: this does not make a provider object",
    label = "not a function from `ProviderInit<'_>` to a `Result`",
    note = "write `fn create(init: ProviderInit<'_>) -> Result<Com<MyProvider>>`"
)]
pub trait Creates<I, P>: FnOnce(ProviderInit<'_>) -> Result<P> {
    /// Calls it.
    fn create(self, init: ProviderInit<'_>) -> Result<I>;
}

impl<I, P: HandedOutAs<I>, F: FnOnce(ProviderInit<'_>) -> Result<P>> Creates<I, P> for F {
    fn create(self, init: ProviderInit<'_>) -> Result<I> {
        self(init).map(HandedOutAs::hand_out)
    }
}

/// What a function may answer to be handed out as the provider object `I`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "MC0401: `{Self}` cannot be handed out as `{I}`",
    label = "answers `{Self}`, and this entry point hands out `{I}`",
    note = "the function answers `Result<{I}>`, or `Result<Com<T>>` where `T` is an object that lists `{I}`"
)]
pub trait HandedOutAs<I> {
    /// What MAPI gets.
    fn hand_out(self) -> I;
}

#[diagnostic::do_not_recommend]
impl<I, P: Into<I>> HandedOutAs<I> for P {
    fn hand_out(self) -> I {
        self.into()
    }
}

/// What an exported function was called with.
#[doc(hidden)]
pub struct InitArguments<'a, I> {
    pub instance: HANDLE,
    pub malloc: Option<InterfaceRef<'a, IMalloc>>,
    pub allocate_buffer: Option<ALLOCATEBUFFER>,
    pub allocate_more: Option<ALLOCATEMORE>,
    pub free_buffer: Option<FREEBUFFER>,
    pub flags: u32,
    pub mapi_version: u32,
    pub provider_version: *mut u32,
    pub provider: *mut Option<I>,
}

/// The body of the exported functions.
///
/// The caller's pointers are looked at in this order: what is handed out is cleared, then all that must be there is, then the
/// versions fit. A provider that needs a later interface than MAPI has must refuse, and a MAPI that does not like
/// `provider_version` releases the provider; so that is written even if the provider refuses.
///
/// # Safety
///
/// `provider_version` and `provider` are NULL or valid for a write. The functions are as [`Allocator::new`] asks for.
#[doc(hidden)]
pub unsafe fn provider_init<I: ProviderObject, P, F: Creates<I, P>>(given: InitArguments<'_, I>, create: F) -> HRESULT {
    if !given.provider.is_null() {
        // SAFETY: not null, so valid for a write by this function's contract. What was there is the caller's memory and no
        // interface pointer yet.
        unsafe { given.provider.write(None) };
    }
    // SAFETY: this function's contract.
    let allocator = unsafe { Allocator::of_all(given.allocate_buffer, given.allocate_more, given.free_buffer) };
    let (Some(allocator), false, false) = (allocator, given.provider.is_null(), given.provider_version.is_null())
    else {
        return MAPI_E_INVALID_PARAMETER;
    };
    // SAFETY: as above.
    unsafe { given.provider_version.write(CURRENT_SPI_VERSION) };
    if given.mapi_version < CURRENT_SPI_VERSION {
        return MAPI_E_VERSION;
    }
    let InitArguments { instance, malloc, flags, mapi_version, .. } = given;
    let init = ProviderInit { instance, malloc, allocator, flags, mapi_version };
    contain_or(
        || Place::named(I::DESCRIPTOR.name, I::ENTRY),
        || E_UNEXPECTED,
        || match create.create(init) {
            Ok(provider) => {
                // SAFETY: as above.
                unsafe { given.provider.write(Some(provider)) };
                S_OK
            }
            Err(error) => failure(error),
        },
    )
}

macro_rules! provider_entries {
    ($($prototype:ident, $entry:ident, $interface:ident, $kind:literal;)*) => {$(
        impl ProviderObject for $interface {
            const ENTRY: &'static str = stringify!($entry);
        }

        #[doc = concat!("`", stringify!($entry), "`, which the DLL of ", $kind, " exports: hands out a new [`",
            stringify!($interface), "`].")]
        ///
        /// Cdecl, unlike all else in MAPI. `malloc` may be NULL, nothing else that is a pointer. `*provider_version` is set
        /// to the version of the service provider interface that the provider has; with a lower `mapi_version` the function
        /// fails with `MAPI_E_VERSION`. MAPI calls it once for each session, never with the same object for an answer.
        ///
        #[doc = concat!("Source: MAPISPI.h; page \"", stringify!($entry), "\".")]
        pub type $prototype = unsafe extern "C" fn(
            instance: HANDLE,
            malloc: Option<InterfaceRef<'_, IMalloc>>,
            allocate_buffer: Option<ALLOCATEBUFFER>,
            allocate_more: Option<ALLOCATEMORE>,
            free_buffer: Option<FREEBUFFER>,
            flags: u32,
            mapi_version: u32,
            provider_version: *mut u32,
            provider: *mut Option<$interface>,
        ) -> HRESULT;
    )*};
}

provider_entries! {
    MSPROVIDERINIT, MSProviderInit, IMSProvider, "a message store provider";
    ABPROVIDERINIT, ABProviderInit, IABProvider, "an address book provider";
    XPPROVIDERINIT, XPProviderInit, IXPProvider, "a transport provider";
}

/// Exports [`MSProviderInit`](crate::mapi::MSPROVIDERINIT) from a message store provider's DLL, a crate of the type `cdylib`.
///
/// It takes a function that is given a
/// [`ProviderInit`](crate::mapi::ProviderInit) and answers the provider object as
/// a `Result`: an `IMSProvider`, or what can be made one, as a `Com` that lists it. That must be a new object each time.
///
/// The exported function does what the documentation asks of it before and after:
///
/// - `*lppMSProvider` is NULL unless the call succeeds; a NULL pointer, other than that to OLE's allocator, is
///   `MAPI_E_INVALID_PARAMETER`;
/// - `*lpulProviderVer` is set to [`CURRENT_SPI_VERSION`](crate::mapi::CURRENT_SPI_VERSION), and a MAPI that is older than that
///   gets `MAPI_E_VERSION`;
/// - a panic is contained and reported, and MAPI gets `E_UNEXPECTED`.
///
/// ```standalone_crate
/// use mapi_com::mapi::{Allocator, IMSProvider, IMSProvider_Impl, ProviderInit};
/// use mapi_com::{Com, HRESULT, Result, S_OK, com_object};
/// # use mapi_com::mapi::*;
/// # use mapi_com::{GUID, HANDLE, InterfaceRef};
///
/// #[com_object(IMSProvider)]
/// struct Provider { allocator: Allocator }
///
/// impl Provider {
///     fn create(init: ProviderInit<'_>) -> Result<Com<Self>> {
///         Ok(Com::new(Self { allocator: init.allocator }))
///     }
/// }
///
/// mapi_com::ms_provider_init!(Provider::create);
///
/// impl IMSProvider_Impl for Provider_Impl {
///     unsafe fn Shutdown(&self, _flags: *mut u32) -> HRESULT { S_OK }
///     // and so on
/// #   unsafe fn Logon(
/// #       &self, _: Option<InterfaceRef<'_, IMAPISupport>>, _: usize, _: LPCTSTR, _: u32, _: *const ENTRYID, _: u32,
/// #       _: Option<&GUID>, _: *mut u32, _: *mut *mut u8, _: *mut *mut MAPIERROR, _: *mut Option<IMSLogon>,
/// #       _: *mut Option<IMsgStore>,
/// #   ) -> HRESULT { MAPI_E_NO_SUPPORT }
/// #   unsafe fn SpoolerLogon(
/// #       &self, _: Option<InterfaceRef<'_, IMAPISupport>>, _: usize, _: LPCTSTR, _: u32, _: *const ENTRYID, _: u32,
/// #       _: Option<&GUID>, _: u32, _: *const u8, _: *mut *mut MAPIERROR, _: *mut Option<IMSLogon>,
/// #       _: *mut Option<IMsgStore>,
/// #   ) -> HRESULT { MAPI_E_NO_SUPPORT }
/// #   unsafe fn CompareStoreIDs(
/// #       &self, _: u32, _: *const ENTRYID, _: u32, _: *const ENTRYID, _: u32,
/// #   ) -> Result<u32> { Ok(0) }
/// }
/// # let (mut version, mut provider) = (0, None);
/// # let answer = unsafe {
/// #     MSProviderInit(HANDLE::NULL, None, None, None, None, 0, CURRENT_SPI_VERSION, &mut version, &mut provider)
/// # };
/// # assert_eq!((answer, provider), (MAPI_E_INVALID_PARAMETER, None), "no memory");
/// ```
#[macro_export]
macro_rules! ms_provider_init {
    ($create:expr) => {
        $crate::__provider_entry!($create, MSProviderInit, MSPROVIDERINIT, IMSProvider);
    };
}

/// Exports [`ABProviderInit`](crate::mapi::ABPROVIDERINIT) from an address book provider's DLL: as
/// [`ms_provider_init!`](crate::ms_provider_init), for an `IABProvider`.
#[macro_export]
macro_rules! ab_provider_init {
    ($create:expr) => {
        $crate::__provider_entry!($create, ABProviderInit, ABPROVIDERINIT, IABProvider);
    };
}

/// Exports [`XPProviderInit`](crate::mapi::XPPROVIDERINIT) from a transport provider's DLL: as
/// [`ms_provider_init!`](crate::ms_provider_init), for an `IXPProvider`.
#[macro_export]
macro_rules! xp_provider_init {
    ($create:expr) => {
        $crate::__provider_entry!($create, XPProviderInit, XPPROVIDERINIT, IXPProvider);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __provider_entry {
    ($create:expr, $entry:ident, $prototype:ident, $interface:ident) => {
        #[doc = concat!("Hands out a new provider object: `mapi_com::mapi::", stringify!($prototype), "`.")]
        ///
        /// # Safety
        ///
        /// The last two are NULL or valid for a write. The functions are those of MAPI's memory.
        #[unsafe(no_mangle)]
        #[allow(non_snake_case, clippy::too_many_arguments)]
        pub unsafe extern "C" fn $entry(
            instance: $crate::HANDLE,
            malloc: ::core::option::Option<$crate::InterfaceRef<'_, $crate::mapi::IMalloc>>,
            allocate_buffer: ::core::option::Option<$crate::mapi::ALLOCATEBUFFER>,
            allocate_more: ::core::option::Option<$crate::mapi::ALLOCATEMORE>,
            free_buffer: ::core::option::Option<$crate::mapi::FREEBUFFER>,
            flags: u32,
            mapi_version: u32,
            provider_version: *mut u32,
            provider: *mut ::core::option::Option<$crate::mapi::$interface>,
        ) -> $crate::HRESULT {
            let given = $crate::__private::InitArguments {
                instance,
                malloc,
                allocate_buffer,
                allocate_more,
                free_buffer,
                flags,
                mapi_version,
                provider_version,
                provider,
            };
            // SAFETY: this function's contract.
            unsafe { $crate::__private::provider_init(given, $create) }
        }

        const _: $crate::mapi::$prototype = $entry;
    };
}
