//! The address book as MAPI shows it, over the containers of all providers.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{
    ADRENTRY, ADRLIST, ADRPARM, DISMISSMODELESS, ENTRYID, IMAPIAdviseSink, IMAPIProp, LPCTSTR, LPFNBUTTON,
    SPropTagArray, SPropValue, SRowSet,
};

/// The integrated address book of a session. Implemented by MAPI, called by clients and providers, from any thread.
///
/// MAPI finds the provider of an entry by the `MAPIUID` in its entry identifier and hands the call on.
///
/// Source: MAPIX.h, page "IAddrBook : IMAPIProp".
#[com_interface("00020309-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IAddrBook: IMAPIProp {
    /// Opens a container, messaging user or distribution list.
    ///
    /// `interface` says which interface is wanted; NULL is the standard one of the entry: `IABContainer`, `IMailUser` or
    /// `IDistList`. A provider may answer another one, so `*object_type` (`MAPI_ABCONT`, `MAPI_MAILUSER`, `MAPI_DISTLIST`)
    /// is what tells. `flags` are `MAPI_MODIFY`, `MAPI_BEST_ACCESS`, `MAPI_DEFERRED_ERRORS` and the Exchange provider's own;
    /// without them the entry is opened for reading.
    ///
    /// Fails with `MAPI_E_NO_ACCESS`, `MAPI_E_NOT_FOUND`, or `MAPI_E_UNKNOWN_ENTRYID` if no open provider knows the entry.
    ///
    /// # Safety
    ///
    /// `entry_id` is NULL or points to `entry_id_size` readable bytes; `object_type` is valid for a write.
    #[slot(14)]
    #[retval]
    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        interface: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IUnknown>;

    /// Answers whether two entry identifiers of one provider stand for the same object: nonzero if they do.
    ///
    /// `flags` is reserved and 0. After a failure, such as `MAPI_E_UNKNOWN_ENTRYID`, nothing is known: assume what does the
    /// least harm.
    ///
    /// # Safety
    ///
    /// `first` points to `first_size`, `second` to `second_size` readable bytes.
    #[slot(15)]
    #[retval]
    unsafe fn CompareEntryIDs(
        &self,
        first_size: u32,
        first: *const ENTRYID,
        second_size: u32,
        second: *const ENTRYID,
        flags: u32,
    ) -> Result<u32>;

    /// Registers `sink` for the events in `event_mask` (`fnev*`) of an entry, and answers a connection number, never 0, for
    /// `Unadvise`.
    ///
    /// The provider holds the sink and may release it at any time; the caller releases its own reference. Events may arrive
    /// on any thread. Fails with `MAPI_E_NO_SUPPORT`, `MAPI_E_INVALID_ENTRYID` or `MAPI_E_UNKNOWN_ENTRYID`.
    ///
    /// The page passes the connection number by value; the header, which is followed, has a pointer.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes.
    #[slot(16)]
    #[retval]
    unsafe fn Advise(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        event_mask: u32,
        sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
    ) -> Result<usize>;

    /// Ends the registration that `Advise` answered `connection` for.
    ///
    /// The sink is released now or, if another thread is in its `OnNotify`, when that returns.
    #[slot(17)]
    fn Unadvise(&self, connection: usize) -> HRESULT;

    /// Makes the entry identifier of a recipient that no container holds.
    ///
    /// `name` may be NULL, `address_type` and `address` may not. `flags`: `MAPI_UNICODE` for the width of the three texts,
    /// `MAPI_SEND_NO_RICH_INFO` for a recipient that takes no formatted text. The caller frees the entry identifier with
    /// `MAPIFreeBuffer`.
    ///
    /// # Safety
    ///
    /// The texts are NULL or NUL-terminated, in the width that `flags` says; `entry_id_size` and `entry_id` are valid for a
    /// write.
    #[slot(18)]
    unsafe fn CreateOneOff(
        &self,
        name: LPCTSTR,
        address_type: LPCTSTR,
        address: LPCTSTR,
        flags: u32,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Lets the user make a new entry, in a container or for one message only.
    ///
    /// Without a container (0, NULL) the entry is a one-off recipient; without a template (0, NULL) the user chooses one from
    /// a dialog. The caller frees the entry identifier with `MAPIFreeBuffer`.
    ///
    /// # Safety
    ///
    /// `container` and `template` are NULL or point to `container_size` and `template_size` readable bytes;
    /// `new_entry_size` and `new_entry` are NULL, both, or valid for a write. `window` is 0 or a window handle.
    #[slot(19)]
    unsafe fn NewEntry(
        &self,
        window: usize,
        flags: u32,
        container_size: u32,
        container: *const ENTRYID,
        template_size: u32,
        template: *const ENTRYID,
        new_entry_size: *mut u32,
        new_entry: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Resolves the recipients in `recipients` that have no `PR_ENTRYID` yet.
    ///
    /// `flags`: `MAPI_DIALOG` lets the user decide what is ambiguous, `MAPI_UNICODE` is about the properties that are added,
    /// `AB_UNICODEUI` about `title`, which may be NULL; `MAPI_CACHE_ONLY` is the Exchange provider's. Resolved entries get
    /// new property arrays in the list, which stays the caller's.
    ///
    /// Fails with `MAPI_E_NOT_FOUND` or `MAPI_E_AMBIGUOUS_RECIP` if a recipient stays unresolved; what could be resolved is.
    ///
    /// # Safety
    ///
    /// `title` is NULL or NUL-terminated, UTF-16 with `AB_UNICODEUI`; `recipients` points to a list whose parts are from
    /// `MAPIAllocateBuffer`, as [`ADRLIST`] says. `window` is 0 or a window handle.
    #[slot(20)]
    unsafe fn ResolveName(&self, window: usize, flags: u32, title: LPCTSTR, recipients: *mut ADRLIST) -> HRESULT;

    /// Shows the address book for choosing recipients.
    ///
    /// `*window` is the parent and, for a modeless dialog, afterwards the dialog itself; outside of Outlook the dialog is
    /// always modal. `*recipients` is NULL or a list to begin with, which MAPI may free and replace by a larger one; either
    /// way the caller frees what is there afterwards.
    ///
    /// # Safety
    ///
    /// `window`, `parameters` and `recipients` are valid for reads and writes; `*parameters` is filled in as [`ADRPARM`]
    /// says; `*recipients` is NULL or a list whose parts are from `MAPIAllocateBuffer`.
    #[slot(21)]
    unsafe fn Address(&self, window: *mut usize, parameters: *mut ADRPARM, recipients: *mut *mut ADRLIST) -> HRESULT;

    /// Shows the details of an entry.
    ///
    /// `dismissed` and its context are for modeless dialogs (`DIALOG_SDI`); `button` and its context are for a button of the
    /// caller's, labelled `button_text`, NULL for none. With `AB_TELL_DETAILS_CHANGE` the answer is `S_FALSE` if nothing was
    /// changed.
    ///
    /// # Safety
    ///
    /// `window` is valid for reads and writes; `entry_id` points to `entry_id_size` readable bytes; the callbacks and their
    /// contexts are valid for as long as the dialog is open; `button_text` is NULL or NUL-terminated, in the width that
    /// `flags` says.
    #[slot(22)]
    unsafe fn Details(
        &self,
        window: *mut usize,
        dismissed: Option<DISMISSMODELESS>,
        dismissed_context: *mut c_void,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        button: Option<LPFNBUTTON>,
        button_context: *mut c_void,
        button_text: LPCTSTR,
        flags: u32,
    ) -> HRESULT;

    /// Lets the user set the options of one recipient.
    ///
    /// Source: MAPIX.h alone; the page calls the method not supported.
    ///
    /// # Safety
    ///
    /// `recipient` points to an entry whose property array is from `MAPIAllocateBuffer`. `window` is 0 or a window handle.
    #[slot(23)]
    unsafe fn RecipOptions(&self, window: usize, flags: u32, recipient: *mut ADRENTRY) -> HRESULT;

    /// Answers the options that recipients of an address type begin with, for the caller to free with `MAPIFreeBuffer`.
    ///
    /// Source: MAPIX.h alone; the page calls the method not supported.
    ///
    /// # Safety
    ///
    /// `address_type` is NUL-terminated, in the width that `flags` says; `option_count` and `options` are valid for a write.
    #[slot(24)]
    unsafe fn QueryDefaultRecipOpt(
        &self,
        address_type: LPCTSTR,
        flags: u32,
        option_count: *mut u32,
        options: *mut *mut SPropValue,
    ) -> HRESULT;

    /// Answers the entry identifier of the personal address book, for the caller to free with `MAPIFreeBuffer`; NULL if
    /// there is none. If none was chosen, it is the first container that can be changed.
    ///
    /// # Safety
    ///
    /// Both pointers are valid for a write.
    #[slot(25)]
    unsafe fn GetPAB(&self, entry_id_size: *mut u32, entry_id: *mut *mut ENTRYID) -> HRESULT;

    /// Makes a container the personal address book, at once and for good. NULL is not allowed.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes.
    #[slot(26)]
    unsafe fn SetPAB(&self, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// Answers the entry identifier of the container that is shown first, for the caller to free with `MAPIFreeBuffer`.
    ///
    /// # Safety
    ///
    /// Both pointers are valid for a write.
    #[slot(27)]
    unsafe fn GetDefaultDir(&self, entry_id_size: *mut u32, entry_id: *mut *mut ENTRYID) -> HRESULT;

    /// Makes a container the one that is shown first, at once and for good.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes.
    #[slot(28)]
    unsafe fn SetDefaultDir(&self, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// Answers the containers that names are resolved in, in their order; `flags` is 0 or `MAPI_UNICODE`.
    ///
    /// The caller frees the rows, each with its properties, with `FreeProws`.
    ///
    /// # Safety
    ///
    /// `search_path` is valid for a write.
    #[slot(29)]
    unsafe fn GetSearchPath(&self, flags: u32, search_path: *mut *mut SRowSet) -> HRESULT;

    /// Keeps the containers that names are resolved in, in the profile, at once. `flags` is reserved and 0.
    ///
    /// The first property of each row must be `PR_ENTRYID`, or the call fails with `MAPI_E_MISSING_REQUIRED_COLUMN`. The rows
    /// stay the caller's.
    ///
    /// # Safety
    ///
    /// `search_path` points to a set of `cRows` rows, each with its readable properties.
    #[slot(30)]
    unsafe fn SetSearchPath(&self, flags: u32, search_path: *const SRowSet) -> HRESULT;

    /// Gives recipients long-term entry identifiers and the properties in `property_tags`, which come first in each entry.
    ///
    /// `property_tags` may be NULL. What cannot be found is of type `PT_ERROR` in the entry, and the call succeeds.
    ///
    /// # Safety
    ///
    /// `property_tags` is NULL or points to `cValues` tags; `recipients` points to a list whose parts are from
    /// `MAPIAllocateBuffer`, as [`ADRLIST`] says, and which may be replaced one by one.
    #[slot(31)]
    unsafe fn PrepareRecips(
        &self,
        flags: u32,
        property_tags: *const SPropTagArray,
        recipients: *mut ADRLIST,
    ) -> HRESULT;
}
