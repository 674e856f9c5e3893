//! Messages and attachments.

use windows_core::{GUID, HRESULT, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{ADRLIST, IMAPIProgress, IMAPIProp, IMAPITable, MAPI_E_NO_SUPPORT};

/// A message: its properties, recipients and attachments. Implemented by store providers, called by clients.
///
/// With transactions: changes, also those of recipients and attachments, are there after `SaveChanges`.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IMessage : IMAPIProp".
#[com_interface("00020307-0000-0000-c000-000000000046", free_threaded, unsupported = MAPI_E_NO_SUPPORT)]
pub unsafe trait IMessage: IMAPIProp {
    /// Opens the table of attachments; it follows the changes of the open message.
    ///
    /// Flags: `MAPI_UNICODE` for columns of texts in UTF-16, `MAPI_DEFERRED_ERRORS` lets failures wait for the first
    /// use.
    #[slot(14)]
    #[retval]
    fn GetAttachmentTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Opens an attachment, named by its `PR_ATTACH_NUM`.
    ///
    /// Flags: `MAPI_MODIFY` for writing, `MAPI_BEST_ACCESS` for as much as is allowed, `MAPI_DEFERRED_ERRORS`.
    ///
    /// # Safety
    ///
    /// `iid` is NULL, `IAttach` or an interface that extends it; with another, what comes back may only be used as
    /// that.
    #[slot(15)]
    #[retval]
    unsafe fn OpenAttach(&self, number: u32, iid: Option<&GUID>, flags: u32) -> Result<IAttach>;

    /// Makes an attachment and tells its number, which is good while the message is open. It is there for others once
    /// both the attachment and the message are saved.
    ///
    /// Flags: `MAPI_DEFERRED_ERRORS`.
    ///
    /// # Safety
    ///
    /// `iid` is NULL, `IAttach` or an interface that extends it; with another, what comes back may only be used as
    /// that. `number` is valid for a write.
    #[slot(16)]
    #[retval]
    unsafe fn CreateAttach(&self, iid: Option<&GUID>, flags: u32, number: *mut u32) -> Result<IAttach>;

    /// Deletes an attachment, named by its `PR_ATTACH_NUM`; for others, once the message is saved.
    ///
    /// `window` and `progress` count with `ATTACH_DIALOG` in `flags` only; NULL for `progress` is MAPI's own.
    #[slot(17)]
    fn DeleteAttach(
        &self,
        number: u32,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// Opens the table of recipients; it follows the changes of the open message.
    ///
    /// Flags as of `GetAttachmentTable`.
    #[slot(18)]
    #[retval]
    fn GetRecipientTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Adds, changes or removes recipients (`MODRECIP_ADD`, `-MODIFY`, `-REMOVE`); with 0 the list replaces all.
    ///
    /// Recipients are told apart by `PR_ROWID`. The list stays the caller's.
    ///
    /// # Safety
    ///
    /// `recipients` points to a readable list with all the entries that it counts, all parts of which are readable.
    #[slot(19)]
    unsafe fn ModifyRecipients(&self, flags: u32, recipients: *const ADRLIST) -> HRESULT;

    /// Saves the message and hands it over to be sent; then it may only be released.
    ///
    /// `FORCE_SUBMIT` in `flags` is not in use. `MAPI_E_NO_RECIPIENTS` if there are none.
    #[slot(20)]
    fn SubmitMessage(&self, flags: u32) -> HRESULT;

    /// Sets or clears that the message was read, and says what becomes of reports about it (`CLEAR_READ_FLAG`,
    /// `SUPPRESS_RECEIPT` and others).
    ///
    /// `MAPI_E_NO_SUPPRESS` if the store cannot suppress reports, `MAPI_E_INVALID_PARAMETER` for flags that exclude
    /// each other.
    #[slot(21)]
    fn SetReadFlag(&self, flags: u32) -> HRESULT;
}

/// An attachment: its properties, among them its data, as bytes or as an object. Implemented by store providers,
/// called by clients. It has no methods of its own.
///
/// With transactions: changes are there after `SaveChanges` of the attachment and of its message.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IAttach : IMAPIProp". The header's constant for its IID is `IID_IAttachment`.
#[com_interface("00020308-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IAttach: IMAPIProp {}
