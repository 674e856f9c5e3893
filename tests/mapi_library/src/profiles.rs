//! The administration of profiles.

use std::sync::Mutex;

use mapi_com::mapi::*;
use mapi_com::{HRESULT, PCWSTR, Result, S_OK, com_object, read_wide};

use crate::PROFILE;

/// The profiles: one that there is, and those that are made with this object.
#[com_object(IProfAdmin)]
pub(crate) struct Profiles {
    names: Mutex<Vec<String>>,
}

impl Default for Profiles {
    fn default() -> Self {
        Self { names: Mutex::new(vec![PROFILE.to_owned()]) }
    }
}

/// A name in UTF-16.
///
/// # Safety
///
/// `name` is NULL, or a terminated text of the width that `flags` say.
unsafe fn name_of(name: LPTSTR, flags: u32) -> core::result::Result<String, HRESULT> {
    let Text::Wide(name) = name.of_flags(flags) else {
        return Err(MAPI_E_BAD_CHARWIDTH);
    };
    // SAFETY: this function's contract.
    unsafe { read_wide(PCWSTR(name.0)) }.ok_or(MAPI_E_INVALID_PARAMETER)
}

impl IProfAdmin_Impl for Profiles_Impl {
    unsafe fn GetLastError(&self, _result: HRESULT, _flags: u32, error: *mut *mut MAPIERROR) -> HRESULT {
        // SAFETY: valid for a write.
        unsafe { error.write(std::ptr::null_mut()) };
        S_OK
    }

    fn GetProfileTable(&self, _flags: u32) -> Result<IMAPITable> {
        Err(MAPI_E_NO_SUPPORT.into())
    }

    unsafe fn CreateProfile(&self, name: LPTSTR, _password: LPTSTR, _window: usize, flags: u32) -> HRESULT {
        // SAFETY: this method's contract.
        let name = match unsafe { name_of(name, flags) } {
            Ok(name) => name,
            Err(code) => return code,
        };
        let mut names = self.names.lock().expect("no panic");
        if names.contains(&name) {
            return MAPI_E_NO_ACCESS;
        }
        names.push(name);
        S_OK
    }

    unsafe fn DeleteProfile(&self, name: LPTSTR, flags: u32) -> HRESULT {
        // SAFETY: this method's contract.
        let name = match unsafe { name_of(name, flags) } {
            Ok(name) => name,
            Err(code) => return code,
        };
        let mut names = self.names.lock().expect("no panic");
        let before = names.len();
        names.retain(|it| *it != name);
        if names.len() == before { MAPI_E_NOT_FOUND } else { S_OK }
    }

    unsafe fn ChangeProfilePassword(&self, _: LPTSTR, _: LPTSTR, _: LPTSTR, _: u32) -> HRESULT {
        MAPI_E_NO_SUPPORT
    }

    unsafe fn CopyProfile(&self, _: LPTSTR, _: LPTSTR, _: LPTSTR, _: usize, _: u32) -> HRESULT {
        MAPI_E_NO_SUPPORT
    }

    unsafe fn RenameProfile(&self, _: LPTSTR, _: LPTSTR, _: LPTSTR, _: usize, _: u32) -> HRESULT {
        MAPI_E_NO_SUPPORT
    }

    unsafe fn SetDefaultProfile(&self, _: LPTSTR, _: u32) -> HRESULT {
        MAPI_E_NO_SUPPORT
    }

    unsafe fn AdminServices(&self, _: LPTSTR, _: LPTSTR, _: usize, _: u32) -> Result<IMsgServiceAdmin> {
        Err(MAPI_E_NO_SUPPORT.into())
    }
}
