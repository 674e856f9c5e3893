//! `ISupportErrorInfo`: that the texts of errors can be had.

use windows_core::{GUID, HRESULT, IUnknown, Interface};

use super::query::is;
use super::{ComObject, ObjectImpl, find_chain};
use crate::servant::ByRuntime;
use crate::{E_POINTER, S_FALSE, S_OK, com_interface};

/// Says of which interfaces the failures leave an `IErrorInfo` on the thread of the call: every object answers this that has
/// `error_info` in its `#[com_object(..)]`.
///
/// On Windows a method that returns `Err(error_with_text(code, "text"))` leaves the text there. Elsewhere there is no `IErrorInfo`.
///
/// Source: oaidl.h.
#[com_interface("df0b3d60-548f-101b-8e65-08002b2bd119", crate = crate)]
pub unsafe trait ISupportErrorInfo: IUnknown {
    /// `S_OK` if failures of interface `iid` come with a text, `S_FALSE` if not, `E_POINTER` for NULL.
    ///
    /// # Safety
    ///
    /// `iid` is NULL or readable.
    #[slot(3)]
    unsafe fn InterfaceSupportsErrorInfo(&self, iid: *const GUID) -> HRESULT;
}

impl<T: ObjectImpl> ISupportErrorInfo_Impl for ByRuntime<T> {
    unsafe fn InterfaceSupportsErrorInfo(&self, iid: *const GUID) -> HRESULT {
        if iid.is_null() {
            return E_POINTER;
        }
        // SAFETY: not null, so readable by the caller's promise.
        let iid = unsafe { iid.read_unaligned() };
        let is_own = is(&iid, &IUnknown::IID) || is(&iid, &ISupportErrorInfo::IID);
        if !is_own && find_chain(T::State::CHAINS, &iid).is_some() { S_OK } else { S_FALSE }
    }
}
