//! Events on Windows: the six functions of kernel32 that they take.

use core::ffi::c_void;
use core::ptr;
use std::time::Duration;

use windows_core::{BOOL, PCWSTR, Result};

use crate::HANDLE;
use crate::win32_error::last_win32_error;

windows_core::link!("kernel32.dll" "system" fn CloseHandle(object: *mut c_void) -> BOOL);
windows_core::link!("kernel32.dll" "system" fn CreateEventW(attributes: *const c_void, manual: BOOL, initial: BOOL, name: PCWSTR) -> *mut c_void);
windows_core::link!("kernel32.dll" "system" fn DuplicateHandle(source_process: *mut c_void, source: *mut c_void, target_process: *mut c_void, target: *mut *mut c_void, access: u32, inherit: BOOL, options: u32) -> BOOL);
windows_core::link!("kernel32.dll" "system" fn GetCurrentProcess() -> *mut c_void);
windows_core::link!("kernel32.dll" "system" fn SetEvent(event: *mut c_void) -> BOOL);
windows_core::link!("kernel32.dll" "system" fn WaitForSingleObject(object: *mut c_void, milliseconds: u32) -> u32);

const DUPLICATE_SAME_ACCESS: u32 = 2;
const INFINITE: u32 = u32::MAX;
const WAIT_OBJECT_0: u32 = 0;

pub(super) fn create() -> Result<HANDLE> {
    // SAFETY: no attributes and no name are allowed; the rest are values.
    let event = unsafe { CreateEventW(ptr::null(), true.into(), false.into(), PCWSTR::null()) };
    if event.is_null() { Err(last_win32_error()) } else { Ok(HANDLE(event)) }
}

/// # Safety
///
/// `handle` is an open event handle of this process.
pub(super) unsafe fn duplicate(handle: HANDLE) -> Result<HANDLE> {
    let mut copy = ptr::null_mut();
    // SAFETY: the pseudo handle of this process needs no closing; `copy` is valid for a write.
    let copied = unsafe {
        let process = GetCurrentProcess();
        DuplicateHandle(process, handle.0, process, &mut copy, 0, false.into(), DUPLICATE_SAME_ACCESS)
    };
    if copied.as_bool() { Ok(HANDLE(copy)) } else { Err(last_win32_error()) }
}

/// # Safety
///
/// As for [`duplicate`].
pub(super) unsafe fn signal(handle: HANDLE) -> Result<()> {
    // SAFETY: this function's contract.
    if unsafe { SetEvent(handle.0) }.as_bool() { Ok(()) } else { Err(last_win32_error()) }
}

/// # Safety
///
/// As for [`duplicate`].
pub(super) unsafe fn wait(handle: HANDLE, limit: Option<Duration>) -> bool {
    let milliseconds = match limit {
        None => INFINITE,
        // Rounded up, and short of the value that means for ever.
        Some(limit) => u32::try_from(limit.as_micros().div_ceil(1000)).unwrap_or(INFINITE).min(INFINITE - 1),
    };
    // SAFETY: this function's contract.
    unsafe { WaitForSingleObject(handle.0, milliseconds) == WAIT_OBJECT_0 }
}

/// # Safety
///
/// As for [`duplicate`]; the handle is not used afterwards.
pub(super) unsafe fn close(handle: HANDLE) {
    // SAFETY: this function's contract. A failure could only mean that it was broken; nothing can be done about it.
    let _ = unsafe { CloseHandle(handle.0) };
}
