//! What objects put into slots that are published and not described.

use core::ffi::c_void;

use windows_core::HRESULT;

use crate::E_NOTIMPL;

/// The function in every reserved slot: answers `E_NOTIMPL`, whatever the object.
///
/// On 32-bit Windows a callee pops its arguments (stdcall). This one pops `this` alone, so a call with more arguments
/// leaves the stack of its caller wrong. Nobody knows which arguments a reserved slot takes, which is why published
/// placeholders must never be called.
///
/// # Safety
///
/// None of its own; `unsafe` as all functions of a vtable are. `this` is not looked at.
#[doc(hidden)]
pub unsafe extern "system" fn reserved_slot(_this: *mut c_void) -> HRESULT {
    E_NOTIMPL
}
