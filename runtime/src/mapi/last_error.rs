//! `GetLastError` of MAPI objects: the text of a failure, kept on the object until the caller asks for it.

use core::ptr;
use std::sync::{Mutex, PoisonError};

use windows_core::{Error, HRESULT, PWSTR};

use super::ALLOCATEBUFFER;
use super::status::{MAPI_E_BAD_CHARWIDTH, MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY, MAPI_E_UNKNOWN_FLAGS};
use crate::{S_OK, WideText, assert_layout, error_with_text};

/// In the flags of a call: the texts are UTF-16. Without it they are in the code page of the system.
///
/// Source: MAPIDefS.h.
pub const MAPI_UNICODE: u32 = 0x8000_0000;

/// What went wrong, as `GetLastError` hands it out: one block of memory, which the caller frees with `MAPIFreeBuffer`. The texts
/// are `LPTSTR`: UTF-16 if [`MAPI_UNICODE`] was among the flags of the call.
///
/// Source: MAPIDefS.h; page "MAPIERROR".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MAPIERROR {
    /// The version of this record: 0.
    pub ulVersion: u32,
    /// What went wrong, in words for the user.
    pub lpszError: PWSTR,
    /// The component that failed, or NULL.
    pub lpszComponent: PWSTR,
    /// The failure of a lower level, such as the network, or 0.
    pub ulLowLevelError: u32,
    /// Where in the component it happened, for its help, or 0.
    pub ulContext: u32,
}

assert_layout!(MAPIERROR {
    size: 20 | 32,
    ulVersion: 0 | 0,
    lpszError: 4 | 8,
    lpszComponent: 8 | 16,
    ulLowLevelError: 12 | 24,
    ulContext: 16 | 28,
});

/// The details of a failure.
#[derive(Clone, Debug, Default)]
pub struct ErrorDetails {
    /// What went wrong, in words for the user.
    pub text: String,
    /// The component that failed; empty if that is not worth saying.
    pub component: String,
    /// The failure of a lower level, such as the network, or 0.
    pub low_level_error: u32,
    /// Where in the component it happened, for its help, or 0.
    pub context: u32,
}

/// The last failure of a MAPI object: a field of the object, on which methods note what went wrong and which
/// `GetLastError` answers from.
///
/// ```
/// use mapi_com::mapi::{LastError, MAPI_E_NETWORK_ERROR};
/// use mapi_com::{Result, S_OK};
///
/// struct Store { last_error: LastError }
///
/// impl Store {
///     fn connect(&self) -> Result<()> {
///         Err(self.last_error.note(MAPI_E_NETWORK_ERROR, "The server does not answer."))
///     }
/// }
/// let store = Store { last_error: LastError::new() };
/// assert_eq!(store.connect().unwrap_err().code(), MAPI_E_NETWORK_ERROR);
/// ```
///
/// One failure is kept, the last one of any thread: the caller names the code that it got, and is answered with the details
/// of that code or with none.
#[derive(Debug, Default)]
pub struct LastError(Mutex<Option<(HRESULT, ErrorDetails)>>);

impl LastError {
    /// Nothing went wrong yet.
    pub const fn new() -> Self {
        Self(Mutex::new(None))
    }

    /// Notes a failure, and answers the error for the method to return. On Windows the text is in its `IErrorInfo`, too.
    pub fn note(&self, code: HRESULT, text: impl Into<String>) -> Error {
        self.note_details(code, ErrorDetails { text: text.into(), ..ErrorDetails::default() })
    }

    /// As [`note`](Self::note), with all that there is to say.
    pub fn note_details(&self, code: HRESULT, details: ErrorDetails) -> Error {
        let error = error_with_text(code, &details.text);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((code, details));
        error
    }

    /// What was noted of a code, if that was the last failure.
    pub fn details(&self, code: HRESULT) -> Option<ErrorDetails> {
        let last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.as_ref().filter(|(noted, _)| *noted == code).map(|(_, details)| details.clone())
    }

    /// What `GetLastError` of `IMAPIProp` and its relatives answers: the details of `result` in memory of `allocate`, or NULL
    /// with `S_OK` if nothing was noted of it.
    ///
    /// `MAPI_E_INVALID_PARAMETER` if `error` is NULL, `MAPI_E_UNKNOWN_FLAGS` for flags other than [`MAPI_UNICODE`],
    /// `MAPI_E_BAD_CHARWIDTH` without it, as the page says of implementations that support Unicode only, and
    /// `MAPI_E_NOT_ENOUGH_MEMORY` or what `allocate` fails with.
    ///
    /// # Safety
    ///
    /// `error` is NULL or valid for one write. `allocate` hands out what it is asked for, aligned for a pointer.
    pub unsafe fn hand_out(
        &self,
        result: HRESULT,
        flags: u32,
        error: *mut *mut MAPIERROR,
        allocate: ALLOCATEBUFFER,
    ) -> HRESULT {
        if error.is_null() {
            return MAPI_E_INVALID_PARAMETER;
        }
        // SAFETY: not null, so valid for a write by this function's contract.
        unsafe { error.write(ptr::null_mut()) };
        if flags & !MAPI_UNICODE != 0 {
            return MAPI_E_UNKNOWN_FLAGS;
        }
        let Some(details) = self.details(result) else {
            return S_OK;
        };
        if flags & MAPI_UNICODE == 0 {
            return MAPI_E_BAD_CHARWIDTH;
        }
        // SAFETY: this function's contract.
        match unsafe { details.in_one_block(allocate) } {
            Ok(block) => {
                // SAFETY: as above.
                unsafe { error.write(block) };
                S_OK
            }
            Err(code) => code,
        }
    }
}

impl ErrorDetails {
    /// The record, and behind it the texts.
    ///
    /// # Safety
    ///
    /// `allocate` hands out what it is asked for, aligned for a pointer.
    unsafe fn in_one_block(&self, allocate: ALLOCATEBUFFER) -> Result<*mut MAPIERROR, HRESULT> {
        let text = WideText::new(&self.text);
        let component = (!self.component.is_empty()).then(|| WideText::new(&self.component));
        let texts = [Some(&text), component.as_ref()].map(|text| text.map_or(&[][..], WideText::as_units));
        let size = size_of::<MAPIERROR>() + 2 * (texts[0].len() + texts[1].len());
        let size = u32::try_from(size).map_err(|_| MAPI_E_NOT_ENOUGH_MEMORY)?;
        let mut block = ptr::null_mut();
        // SAFETY: `block` is valid for a write.
        let answer = unsafe { allocate(size, &mut block) };
        if answer.is_err() {
            return Err(answer);
        }
        if block.is_null() {
            return Err(MAPI_E_NOT_ENOUGH_MEMORY);
        }
        let record = block.cast::<MAPIERROR>();
        // SAFETY: the block has room for the record and, right behind it, for the units of both texts. A record is aligned
        // for a pointer, as the block is, and its size is a multiple of that.
        unsafe {
            let mut end = record.add(1).cast::<u16>();
            let [error, component] = texts.map(|units| {
                let start = end;
                ptr::copy_nonoverlapping(units.as_ptr(), start, units.len());
                end = end.add(units.len());
                PWSTR(if units.is_empty() { ptr::null_mut() } else { start })
            });
            record.write(MAPIERROR {
                ulVersion: 0,
                lpszError: error,
                lpszComponent: component,
                ulLowLevelError: self.low_level_error,
                ulContext: self.context,
            });
        }
        Ok(record)
    }
}
