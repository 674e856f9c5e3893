//! `ServiceEntry`, by this or another name.

use core::{ptr, slice};

use windows_core::{InterfaceRef, Result};

use super::super::IMAPISupport;
use crate::abi::failure;
use crate::mapi::{
    Allocator, IMalloc, IProviderAdmin, LastError, MAPI_E_INVALID_PARAMETER, MAPI_UNICODE, MAPIERROR, SPropValue,
};
use crate::panics::{Place, contain_or};
use crate::{E_UNEXPECTED, HANDLE, HRESULT, S_OK};

/// The function that configures a message service, which its DLL exports as `ServiceEntry` or by the name in
/// `PR_SERVICE_ENTRY_NAME`. Called by MAPI when the service is added to a profile, changed, or taken out.
///
/// Stdcall, as the header has it, unlike the entry points of providers. `properties` may be NULL with a count of 0. `*error`
/// is set to one block that MAPI frees, or NULL.
///
/// Fails with `MAPI_E_UNCONFIGURED`, `MAPI_E_USER_CANCEL`, `MAPI_E_NO_SUPPORT`, `MAPI_E_BAD_CHARWIDTH`.
///
/// Source: MAPISPI.h; page "MSGSERVICEENTRY".
pub type MSGSERVICEENTRY = unsafe extern "system" fn(
    instance: HANDLE,
    malloc: Option<InterfaceRef<'_, IMalloc>>,
    support: Option<InterfaceRef<'_, IMAPISupport>>,
    window: usize,
    flags: u32,
    context: u32,
    property_count: u32,
    properties: *const SPropValue,
    providers: Option<InterfaceRef<'_, IProviderAdmin>>,
    error: *mut *mut MAPIERROR,
) -> HRESULT;

/// What MAPI wants of a message service. All of it is valid for the call; what is to live longer is cloned.
///
/// The page does not say of any pointer that it may be NULL, but for the properties. None is refused; what is missing is
/// `None`.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct ServiceCall<'a> {
    /// The module of the service's DLL (`HINSTANCE`), for its resources.
    pub instance: HANDLE,
    /// The allocator of OLE.
    pub malloc: Option<InterfaceRef<'a, IMalloc>>,
    /// The support object of the service.
    pub support: Option<InterfaceRef<'a, IMAPISupport>>,
    /// The parent window of dialogs, or 0.
    pub window: usize,
    /// `SERVICE_UI_ALLOWED`, `SERVICE_UI_ALWAYS`, without which there may be no dialog, `UI_CURRENT_PROVIDER_FIRST`,
    /// `MSG_SERVICE_UI_READ_ONLY`, and `MAPI_UNICODE` for the width of texts.
    pub flags: u32,
    /// What is being done: one of `MSG_SERVICE_*`.
    pub context: u32,
    /// What to set without asking the user, with `MSG_SERVICE_CONFIGURE`; else, and if the user is to be asked, empty.
    pub properties: &'a [SPropValue],
    /// The providers of this service in the profile.
    pub providers: Option<InterfaceRef<'a, IProviderAdmin>>,
    /// Where to note what went wrong, for MAPI to show: `Err(call.last_error.note(code, text))`.
    pub last_error: &'a LastError,
}

/// What the exported function was called with.
#[doc(hidden)]
pub struct ServiceArguments<'a> {
    pub instance: HANDLE,
    pub malloc: Option<InterfaceRef<'a, IMalloc>>,
    pub support: Option<InterfaceRef<'a, IMAPISupport>>,
    pub window: usize,
    pub flags: u32,
    pub context: u32,
    pub property_count: u32,
    pub properties: *const SPropValue,
    pub providers: Option<InterfaceRef<'a, IProviderAdmin>>,
    pub error: *mut *mut MAPIERROR,
}

/// The body of the exported function.
///
/// # Safety
///
/// `properties` is NULL or points to `property_count` properties, valid for the call; `error` is NULL or valid for a write.
#[doc(hidden)]
pub unsafe fn service_call(
    given: ServiceArguments<'_>,
    configure: impl FnOnce(ServiceCall<'_>) -> Result<()>,
) -> HRESULT {
    if !given.error.is_null() {
        // SAFETY: not null, so valid for a write by this function's contract.
        unsafe { given.error.write(ptr::null_mut()) };
    }
    let properties = match (given.properties.is_null(), given.property_count) {
        (_, 0) => &[],
        (true, _) => return MAPI_E_INVALID_PARAMETER,
        // SAFETY: not null, so as many properties as that, by this function's contract.
        (false, count) => unsafe { slice::from_raw_parts(given.properties, count as usize) },
    };
    let last_error = LastError::new();
    let ServiceArguments { instance, malloc, support, window, flags, context, providers, error, .. } = given;
    let last_error = &last_error;
    let call = ServiceCall { instance, malloc, support, window, flags, context, properties, providers, last_error };
    let answer = contain_or(
        || Place::named("MSGSERVICEENTRY", "ServiceEntry"),
        || E_UNEXPECTED,
        || configure(call).map_or_else(failure, |()| S_OK),
    );
    let allocator = support.and_then(|support| Allocator::of(&support).ok());
    if let (true, false, Some(allocator)) = (answer.is_err(), error.is_null(), allocator) {
        // SAFETY: `error` is valid for a write, and MAPI's function hands out what it is asked for, aligned for all types. If
        // the details cannot be handed out, there are none, and the failure is still the one of the service.
        let _ = unsafe { last_error.hand_out(answer, flags & MAPI_UNICODE, error, allocator.functions().0) };
    }
    answer
}

/// Exports [`ServiceEntry`](crate::mapi::MSGSERVICEENTRY) from a message service's DLL, a crate of the type `cdylib`.
///
/// It takes a function, or a closure that captures nothing, which is given a [`ServiceCall`](crate::mapi::ServiceCall) and answers a `Result<()>`. By another
/// name, for a DLL with several services: `service_entry!(FaxServiceEntry = configure_fax)`; `PR_SERVICE_ENTRY_NAME` in MAPISVC.INF
/// says the same name.
///
/// The exported function does the rest: properties that are NULL and counted are `MAPI_E_INVALID_PARAMETER`; what was noted of
/// the failure goes to `*lppMapiError`, in memory that the support object allocates, or else that is NULL; a panic is
/// contained and reported, and MAPI gets `E_UNEXPECTED`.
///
/// ```standalone_crate
/// use mapi_com::Result;
/// use mapi_com::mapi::*;
///
/// fn configure(call: ServiceCall<'_>) -> Result<()> {
///     match call.context {
///         MSG_SERVICE_CREATE if call.flags & (SERVICE_UI_ALLOWED | SERVICE_UI_ALWAYS) == 0 => {
///             Err(call.last_error.note(MAPI_E_UNCONFIGURED, "The server is not known, and nobody may be asked."))
///         }
///         MSG_SERVICE_PROVIDER_CREATE | MSG_SERVICE_PROVIDER_DELETE => Err(MAPI_E_NO_SUPPORT.into()),
///         _ => Ok(()),
///     }
/// }
///
/// mapi_com::service_entry!(configure);
/// # let enter = |context| {
/// #     let null = mapi_com::HANDLE::NULL;
/// #     unsafe { ServiceEntry(null, None, None, 0, 0, context, 0, std::ptr::null(), None, std::ptr::null_mut()) }
/// # };
/// # assert_eq!(enter(MSG_SERVICE_CREATE), MAPI_E_UNCONFIGURED);
/// # assert_eq!(enter(MSG_SERVICE_DELETE), mapi_com::S_OK);
/// ```
#[macro_export]
macro_rules! service_entry {
    ($entry:ident = $configure:expr) => {
        /// Configures the message service: `mapi_com::mapi::MSGSERVICEENTRY`.
        ///
        /// # Safety
        ///
        /// `properties` is NULL or points to `property_count` properties; `error` is NULL or valid for a write.
        #[unsafe(no_mangle)]
        #[allow(non_snake_case, clippy::too_many_arguments)]
        pub unsafe extern "system" fn $entry(
            instance: $crate::HANDLE,
            malloc: ::core::option::Option<$crate::InterfaceRef<'_, $crate::mapi::IMalloc>>,
            support: ::core::option::Option<$crate::InterfaceRef<'_, $crate::mapi::IMAPISupport>>,
            window: usize,
            flags: u32,
            context: u32,
            property_count: u32,
            properties: *const $crate::mapi::SPropValue,
            providers: ::core::option::Option<$crate::InterfaceRef<'_, $crate::mapi::IProviderAdmin>>,
            error: *mut *mut $crate::mapi::MAPIERROR,
        ) -> $crate::HRESULT {
            let given = $crate::__private::ServiceArguments {
                instance,
                malloc,
                support,
                window,
                flags,
                context,
                property_count,
                properties,
                providers,
                error,
            };
            // By its type, so that what does not fit is said of the user's expression.
            let configure: fn($crate::mapi::ServiceCall<'_>) -> $crate::Result<()> = $configure;
            // SAFETY: this function's contract.
            unsafe { $crate::__private::service_call(given, configure) }
        }

        const _: $crate::mapi::MSGSERVICEENTRY = $entry;
    };
    ($configure:expr) => {
        $crate::service_entry!(ServiceEntry = $configure);
    };
}
