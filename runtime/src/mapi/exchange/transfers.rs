//! Messages and properties on their way, as buffers and as streams.

use windows_core::{BOOL, GUID, HRESULT, IUnknown, Result};

use crate::com_interface;
use crate::mapi::{IStream, SPropTagArray, SPropValue};

/// Transfers objects in buffers; `CopyTo`, `CopyProps`, `CopyMessages` and `CopyFolder` are made of it. Opened on
/// `PR_FAST_TRANSFER`.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h.
#[com_interface("ff7db070-a88a-11cd-9bc8-00aa002fc45a", free_threaded)]
pub unsafe trait IExchangeFastTransfer: IUnknown {
    /// Begins a transfer: `TRANSFER_COPYTO` (1), `-COPYPROPS` (2), `-COPYMESSAGES` (3) or `-COPYFOLDER` (4).
    ///
    /// `MAPI_MOVE` in `flags` moves instead of copying.
    #[slot(3)]
    fn Config(&self, flags: u32, transfer_method: u32) -> HRESULT;

    /// Transfers the next `size` bytes at `data`, and tells how many were processed.
    ///
    /// # Safety
    ///
    /// `data` points to `size` bytes that may be read and written. `processed` is valid for a write.
    #[slot(4)]
    unsafe fn TransferBuffer(&self, size: u32, data: *mut u8, processed: *mut u32) -> HRESULT;

    /// Tells whether an object of the interface `iid` can be transferred in this way.
    ///
    /// # Safety
    ///
    /// `iid` is not NULL. `tags` is NULL or points to a list with all the tags that it counts.
    #[slot(5)]
    #[on_panic(BOOL(0))]
    unsafe fn IsInterfaceOk(
        &self,
        transfer_method: u32,
        iid: Option<&GUID>,
        tags: *const SPropTagArray,
        flags: u32,
    ) -> BOOL;
}

/// Opens streams that convert a message to an Internet format.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h.
#[com_interface("3532b360-d114-11cf-a83b-00c04fd65597", free_threaded)]
pub unsafe trait IExchangeMessageConversion: IUnknown {
    /// Opens a stream of the message; the properties say how it is converted.
    ///
    /// # Safety
    ///
    /// `values` points to `value_count` properties, all parts of which are readable.
    #[slot(3)]
    #[retval]
    unsafe fn OpenStream(&self, value_count: u32, values: *const SPropValue) -> Result<IStream>;
}
