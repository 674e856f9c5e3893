//! Moving mailboxes: what the one who moves them is told. Exchange asks the `IMAPIProgress` object of
//! `IMsgStore::CopyTo` for these interfaces if `MAPI_EXTENDEDCALLBACKS` is in its flags.

use windows_core::{HRESULT, IUnknown, PCWSTR};

use crate::com_interface;
use crate::mapi::{SBinary, SPropValue};

/// Is told of items that cannot be moved with a mailbox. Implemented by clients, called by Exchange's store provider.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h.
#[com_interface("1df85ab7-4d20-4a57-b170-2f062136c1d6", free_threaded)]
pub unsafe trait IExchangeBadItemCallback: IUnknown {
    /// Tells of an item that failed with `result`, of its folder, and of the properties that are known of it.
    ///
    /// # Safety
    ///
    /// `folder_name` is NULL or a NUL-terminated text. `folder_entry_id` is NULL or points to a record whose bytes are
    /// readable. `values` points to `value_count` properties, all parts of which are readable.
    #[slot(3)]
    unsafe fn BadItem(
        &self,
        result: HRESULT,
        flags: u32,
        folder_name: PCWSTR,
        folder_entry_id: *const SBinary,
        value_count: u32,
        values: *const SPropValue,
    ) -> HRESULT;
}

/// Is told folder by folder how the moving of a mailbox is getting on. Implemented by clients, called by Exchange's
/// store provider.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h.
#[com_interface("ef2fb44a-8dac-4e4e-b1e3-a3b926355617", free_threaded)]
pub unsafe trait IExchangeMoveUserProgress: IUnknown {
    /// Tells which folder is next.
    ///
    /// # Safety
    ///
    /// `folder_name` is NULL or a NUL-terminated text.
    #[slot(3)]
    unsafe fn NextFolder(&self, flags: u32, folder_name: PCWSTR) -> HRESULT;

    /// Tells that `count` of `total` are done.
    #[slot(4)]
    fn Progress(&self, flags: u32, count: u32, total: u32) -> HRESULT;

    /// Tells that it begins again.
    #[slot(5)]
    fn Restart(&self, flags: u32) -> HRESULT;
}
