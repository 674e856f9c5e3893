//! Errors with texts.

use windows_core::{Error, HRESULT};

/// An error with a text for the caller, who may be written in any language: on Windows the text is in an `IErrorInfo`, the
/// one of the thread when the error leaves a method as `Err`. Elsewhere COM has no place for it, and the code is all.
///
/// `windows_core::Error::new` does the same by way of the Windows Runtime, which some hosts do not have.
pub fn error_with_text(code: HRESULT, text: &str) -> Error {
    #[cfg(windows)]
    if imp::set(text).is_ok() {
        // Takes what is on the thread.
        return Error::from(code);
    }
    let _ = text;
    Error::from_hresult(code)
}

#[cfg(windows)]
mod imp {
    use core::ffi::c_void;
    use core::ptr;

    use windows_core::{GUID, HRESULT, IUnknown, Interface, PCWSTR, Result};

    use crate::{WideText, com_interface};

    windows_core::link!("oleaut32.dll" "system" fn CreateErrorInfo(info: *mut *mut c_void) -> HRESULT);
    windows_core::link!("oleaut32.dll" "system" fn SetErrorInfo(reserved: u32, info: *mut c_void) -> HRESULT);

    /// An `IErrorInfo` that is being written.
    ///
    /// Source: oaidl.h.
    #[com_interface("22f03340-547d-101b-8e65-08002b2bd119", crate = crate)]
    #[allow(missing_docs)]
    unsafe trait ICreateErrorInfo: IUnknown {
        #[slot(3)]
        unsafe fn SetGUID(&self, iid: *const GUID) -> HRESULT;
        #[slot(4)]
        unsafe fn SetSource(&self, source: PCWSTR) -> HRESULT;
        #[slot(5)]
        unsafe fn SetDescription(&self, description: PCWSTR) -> HRESULT;
        #[slot(6)]
        unsafe fn SetHelpFile(&self, file: PCWSTR) -> HRESULT;
        #[slot(7)]
        unsafe fn SetHelpContext(&self, context: u32) -> HRESULT;
    }

    /// Source: oaidl.h.
    const IID_IERRORINFO: GUID = GUID::from_u128(0x1cf2b120_547d_101b_8e65_08002b2bd119);

    /// Puts a text on the thread.
    pub(super) fn set(text: &str) -> Result<()> {
        let mut info = ptr::null_mut();
        // SAFETY: `info` is valid for a write.
        unsafe { CreateErrorInfo(&mut info) }.ok()?;
        // SAFETY: the function has succeeded, so it has handed out a counted pointer.
        let info = unsafe { ICreateErrorInfo::from_raw(info) };
        let text = WideText::new(text);
        // SAFETY: terminated, and copied by the call.
        unsafe { info.SetDescription(text.as_pcwstr()) }.ok()?;
        let mut written = ptr::null_mut();
        // SAFETY: both pointers are valid.
        unsafe { info.query(&IID_IERRORINFO, &mut written) }.ok()?;
        // SAFETY: the query has succeeded, so it has handed out a counted pointer.
        let written = unsafe { IUnknown::from_raw(written) };
        // SAFETY: an `IErrorInfo`, of which the thread takes a reference of its own.
        unsafe { SetErrorInfo(0, written.as_raw()) }.ok()
    }
}
