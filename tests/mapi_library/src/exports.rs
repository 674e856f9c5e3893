//! What the library exports.

use core::ffi::c_void;
use std::cell::Cell;
use std::sync::atomic::Ordering;

use mapi_com::mapi::*;
use mapi_com::{Com, GUID, HRESULT, InterfaceRef, PCWSTR, S_OK, read_wide};

use crate::counts::{FLAGS, INITIALIZED, LOGGED_ON, UNINITIALIZED, UNINITIALIZED_ELSEWHERE, count};
use crate::profiles::Profiles;
use crate::property_data::PropertyData;
use crate::session::Session;
use crate::{Counts, MEMORY, PASSWORD, PROFILE};

thread_local! {
    /// How often MAPI is initialized on this thread.
    static HERE: Cell<u32> = const { Cell::new(0) };
}

pub(crate) fn allocator() -> Allocator {
    CheckedMemory::<MEMORY>::allocator()
}

fn is_initialized() -> bool {
    INITIALIZED.load(Ordering::SeqCst) > UNINITIALIZED.load(Ordering::SeqCst)
}

/// # Safety
///
/// As of [`MAPIINITIALIZE`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn MAPIInitialize(init: *const MAPIINIT_0) -> HRESULT {
    // SAFETY: NULL, or readable.
    let init = unsafe { init.as_ref() }.copied().unwrap_or_default();
    if init.ulVersion != MAPI_INIT_VERSION {
        return MAPI_E_VERSION;
    }
    if init.ulFlags & !(MAPI_MULTITHREAD_NOTIFICATIONS | MAPI_NT_SERVICE | MAPI_NO_COINIT) != 0 {
        return MAPI_E_UNKNOWN_FLAGS;
    }
    FLAGS.store(init.ulFlags, Ordering::SeqCst);
    HERE.set(HERE.get() + 1);
    count(&INITIALIZED);
    S_OK
}

/// As of [`MAPIUNINITIALIZE`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub extern "system" fn MAPIUninitialize() {
    count(&UNINITIALIZED);
    match HERE.get().checked_sub(1) {
        Some(left) => HERE.set(left),
        None => count(&UNINITIALIZED_ELSEWHERE),
    }
}

/// # Safety
///
/// As of [`ALLOCATEBUFFER`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn MAPIAllocateBuffer(size: u32, buffer: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe { allocator().functions().0(size, buffer) }
}

/// # Safety
///
/// As of [`ALLOCATEMORE`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn MAPIAllocateMore(size: u32, object: *mut c_void, buffer: *mut *mut c_void) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe { allocator().functions().1(size, object, buffer) }
}

/// # Safety
///
/// As of [`FREEBUFFER`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn MAPIFreeBuffer(buffer: *mut c_void) -> u32 {
    // SAFETY: this function's contract.
    unsafe { allocator().functions().2(buffer) }
}

/// # Safety
///
/// As of [`MAPILOGONEX`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn MAPILogonEx(
    _window: usize,
    profile: LPTSTR,
    password: LPTSTR,
    flags: u32,
    session: *mut Option<IMAPISession>,
) -> HRESULT {
    // SAFETY: valid for a write.
    unsafe { session.write(None) };
    if !is_initialized() {
        return MAPI_E_NOT_INITIALIZED;
    }
    let (Text::Wide(profile), Text::Wide(password)) = (profile.of_flags(flags), password.of_flags(flags)) else {
        return MAPI_E_BAD_CHARWIDTH;
    };
    // SAFETY: NULL, or terminated.
    let (profile, password) = unsafe { (read_wide(PCWSTR(profile.0)), read_wide(PCWSTR(password.0))) };
    if profile.is_none() && flags & MAPI_USE_DEFAULT == 0 {
        return MAPI_E_NOT_FOUND;
    }
    if profile.is_some_and(|it| it != PROFILE) || password.is_some_and(|it| it != PASSWORD) {
        return MAPI_E_LOGON_FAILED;
    }
    count(&LOGGED_ON);
    // SAFETY: valid for a write.
    unsafe { session.write(Some(Com::new(Session::new(flags)).into())) };
    S_OK
}

/// # Safety
///
/// As of [`MAPIADMINPROFILES`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn MAPIAdminProfiles(flags: u32, admin: *mut Option<IProfAdmin>) -> HRESULT {
    let found = (flags == 0 && is_initialized()).then(|| Com::new(Profiles::default()).into());
    let answer = match (&found, flags) {
        (Some(_), _) => S_OK,
        (None, 0) => MAPI_E_NOT_INITIALIZED,
        (None, _) => MAPI_E_UNKNOWN_FLAGS,
    };
    // SAFETY: valid for a write.
    unsafe { admin.write(found) };
    answer
}

/// # Safety
///
/// As of [`MAPIOPENFORMMGR`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn MAPIOpenFormMgr(
    session: Option<InterfaceRef<'_, IMAPISession>>,
    manager: *mut Option<IMAPIFormMgr>,
) -> HRESULT {
    // SAFETY: valid for a write.
    unsafe { manager.write(None) };
    // There are no forms; what tells that from other failures is the session that is asked.
    match session {
        Some(session) if session.PrepareForm(None, None).is_ok_and(|token| token == 32) => MAPI_E_NO_SUPPORT,
        _ => MAPI_E_INVALID_PARAMETER,
    }
}

/// Says that it succeeds, and hands out nothing.
///
/// # Safety
///
/// As of [`MAPIOPENLOCALFORMCONTAINER`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn MAPIOpenLocalFormContainer(container: *mut Option<IMAPIFormContainer>) -> HRESULT {
    // SAFETY: valid for a write.
    unsafe { container.write(None) };
    S_OK
}

/// # Safety
///
/// As of [`CREATEIPROP`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn CreateIProp(
    iid: Option<&GUID>,
    allocate_buffer: Option<ALLOCATEBUFFER>,
    allocate_more: Option<ALLOCATEMORE>,
    free_buffer: Option<FREEBUFFER>,
    _reserved: *mut c_void,
    data: *mut Option<IPropData>,
) -> HRESULT {
    let (Some(allocate), Some(more), Some(free)) = (allocate_buffer, allocate_more, free_buffer) else {
        return MAPI_E_INVALID_PARAMETER;
    };
    if iid != Some(&<IPropData as mapi_com::Interface>::IID) {
        return MAPI_E_INTERFACE_NOT_SUPPORTED;
    }
    // SAFETY: the functions of the caller's memory.
    let allocator = unsafe { Allocator::new(allocate, more, free) };
    // SAFETY: valid for a write.
    unsafe { data.write(Some(Com::new(PropertyData::new(allocator)).into())) };
    S_OK
}

/// # Safety
///
/// `counts` is valid for a write.
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn CountsSoFar(counts: *mut Counts) {
    // SAFETY: this function's contract.
    unsafe { counts.write(Counts::so_far()) };
}

const _: MAPIINITIALIZE = MAPIInitialize;
const _: MAPIUNINITIALIZE = MAPIUninitialize;
const _: ALLOCATEBUFFER = MAPIAllocateBuffer;
const _: ALLOCATEMORE = MAPIAllocateMore;
const _: FREEBUFFER = MAPIFreeBuffer;
const _: MAPILOGONEX = MAPILogonEx;
const _: MAPIADMINPROFILES = MAPIAdminProfiles;
const _: MAPIOPENFORMMGR = MAPIOpenFormMgr;
const _: MAPIOPENLOCALFORMCONTAINER = MAPIOpenLocalFormContainer;
const _: CREATEIPROP = CreateIProp;
const _: crate::CountsFunction = CountsSoFar;
