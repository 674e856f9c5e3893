//! What functions of Win32 fail with, as errors of COM.

use windows_core::{Error, HRESULT};

/// What `HRESULT_FROM_WIN32` makes of a code; windows-core has a function for it at one end of its range only.
pub(crate) fn win32_error(code: u32) -> Error {
    Error::from_hresult(HRESULT((0x8007_0000 | (code & 0xFFFF)).cast_signed()))
}

/// What the last function of this thread that failed has left in `GetLastError`.
pub(crate) fn last_win32_error() -> Error {
    win32_error(std::io::Error::last_os_error().raw_os_error().unwrap_or(0).cast_unsigned())
}
