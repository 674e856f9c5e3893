//! The session, status objects, progress indicators and controls.

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, Result};

use crate::com_interface;
use crate::mapi::{
    ENTRYID, IAddrBook, IMAPIAdviseSink, IMAPIFolder, IMAPIProp, IMAPITable, IMessage, IMsgServiceAdmin, IMsgStore,
    IProfSect, LPTSTR, MAPIERROR, MAPIUID, SPropValue,
};

/// The session of a client, as `MAPILogonEx` makes it: opens stores, the address book and the objects in them.
/// Implemented by MAPI, called by clients and by MAPI.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIX.h, page "IMAPISession : IUnknown".
#[com_interface("00020300-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPISession: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this session returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16. `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Opens the table of the stores in the profile, which the caller may sort, filter and watch.
    ///
    /// `MAPI_UNICODE` in `flags` for columns of texts in UTF-16. `MAPI_E_BAD_CHARWIDTH`.
    #[slot(4)]
    #[retval]
    fn GetMsgStoresTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Opens a store, named by its entry identifier. `window` is the parent of what it may have to ask.
    ///
    /// Flags: `MDB_WRITE` for writing, `MAPI_BEST_ACCESS` for as much as is allowed, `MDB_NO_DIALOG`, `MDB_NO_MAIL`,
    /// `MDB_ONLINE`, `MDB_TEMPORARY`, `MAPI_DEFERRED_ERRORS`.
    ///
    /// `MAPI_W_ERRORS_RETURNED`, a success, if something was not possible: `GetLastError` tells what.
    /// `MAPI_E_NOT_FOUND`, `MAPI_E_NO_ACCESS`, `MAPI_E_UNKNOWN_CPID`, `MAPI_E_UNKNOWN_LCID`.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes. `store` is valid for a write. `iid` is NULL, `IMsgStore`
    /// or an interface that extends it; with another, what comes back may only be used as that.
    #[slot(5)]
    unsafe fn OpenMsgStore(
        &self,
        window: usize,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        iid: Option<&GUID>,
        flags: u32,
        store: *mut Option<IMsgStore>,
    ) -> HRESULT;

    /// Opens the address book of all providers together. `window` is the parent of what it may have to ask, unless
    /// `AB_NO_DIALOG` is in `flags`.
    ///
    /// `MAPI_W_ERRORS_RETURNED`, a success, if some providers could not be loaded: `GetLastError` tells which.
    ///
    /// # Safety
    ///
    /// `address_book` is valid for a write. `iid` is NULL, `IAddrBook` or an interface that extends it; with another,
    /// what comes back may only be used as that.
    #[slot(6)]
    unsafe fn OpenAddressBook(
        &self,
        window: usize,
        iid: Option<&GUID>,
        flags: u32,
        address_book: *mut Option<IAddrBook>,
    ) -> HRESULT;

    /// Opens a section of the profile.
    ///
    /// Flags: `MAPI_MODIFY` for writing, which makes one that is not there; `MAPI_FORCE_ACCESS` for one that belongs
    /// to a provider; `MAPI_DEFERRED_ERRORS`. `MAPI_E_NOT_FOUND`, `MAPI_E_NO_ACCESS`.
    ///
    /// # Safety
    ///
    /// `iid` is NULL, `IProfSect` or an interface that extends it; with another, what comes back may only be used as
    /// that.
    #[slot(7)]
    #[retval]
    unsafe fn OpenProfileSection(&self, uid: Option<&MAPIUID>, iid: Option<&GUID>, flags: u32) -> Result<IProfSect>;

    /// Opens the table of the status objects of MAPI and of all providers.
    ///
    /// `MAPI_UNICODE` in `flags` for columns of texts in UTF-16.
    #[slot(8)]
    #[retval]
    fn GetStatusTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Opens an object of any provider of the session, and tells what it is, such as `MAPI_FOLDER`.
    ///
    /// NULL for `iid` is what such objects commonly have. Flags: `MAPI_MODIFY` for writing, `MAPI_BEST_ACCESS` for as
    /// much as is allowed, `SHOW_SOFT_DELETES`, `MAPI_DEFERRED_ERRORS`; for address books `MAPI_CACHE_ONLY` and its
    /// relatives.
    ///
    /// `MAPI_E_NOT_FOUND`, `MAPI_E_NO_ACCESS`, `MAPI_E_UNKNOWN_ENTRYID` if no provider knows the identifier.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes. `object_type` is NULL or valid for a write.
    #[slot(9)]
    #[retval]
    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        iid: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IUnknown>;

    /// Tells whether two entry identifiers name the same object: 1 or 0. `flags` is reserved, 0.
    ///
    /// `MAPI_E_UNKNOWN_ENTRYID` if no provider knows them.
    ///
    /// # Safety
    ///
    /// `first` points to `first_size` and `second` to `second_size` readable bytes.
    #[slot(10)]
    #[retval]
    unsafe fn CompareEntryIDs(
        &self,
        first_size: u32,
        first: *const ENTRYID,
        second_size: u32,
        second: *const ENTRYID,
        flags: u32,
    ) -> Result<u32>;

    /// Registers a sink for events of a store or an address book, or with NULL for `entry_id` of the session itself,
    /// and answers the number of the registration, never 0.
    ///
    /// `event_mask` has `fnev*` for the kinds of events. The sink is kept until `Unadvise`. The number is as wide as
    /// a pointer; the page leaves out that it goes through a pointer. `MAPI_E_NO_SUPPORT`, `MAPI_E_INVALID_ENTRYID`,
    /// `MAPI_E_UNKNOWN_ENTRYID`.
    ///
    /// # Safety
    ///
    /// `entry_id` is NULL or points to `entry_id_size` readable bytes.
    #[slot(11)]
    #[retval]
    unsafe fn Advise(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        event_mask: u32,
        sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
    ) -> Result<usize>;

    /// Ends a registration. A notification that is under way may still arrive.
    #[slot(12)]
    fn Unadvise(&self, connection: usize) -> HRESULT;

    /// Shows the options of a message that recipients of an address type have. No page describes it.
    ///
    /// # Safety
    ///
    /// `address_type` is a NUL-terminated text of the width that `flags` say.
    #[slot(13)]
    unsafe fn MessageOptions(
        &self,
        window: usize,
        flags: u32,
        address_type: LPTSTR,
        message: Option<InterfaceRef<'_, IMessage>>,
    ) -> HRESULT;

    /// Hands out the options that messages to an address type have unless others are set. No page describes it; the
    /// values are taken to be the caller's, to be freed with `MAPIFreeBuffer`, as everywhere in MAPI.
    ///
    /// # Safety
    ///
    /// `address_type` is a NUL-terminated text of the width that `flags` say. `count` and `options` are valid for a
    /// write.
    #[slot(14)]
    unsafe fn QueryDefaultMessageOpt(
        &self,
        address_type: LPTSTR,
        flags: u32,
        count: *mut u32,
        options: *mut *mut SPropValue,
    ) -> HRESULT;

    /// Hands out the address types that the transport providers of the session can send to.
    ///
    /// The list is a block that the caller frees with `MAPIFreeBuffer`. `MAPI_UNICODE` in `flags` for texts in
    /// UTF-16.
    ///
    /// # Safety
    ///
    /// `count` and `address_types` are valid for a write.
    #[slot(15)]
    unsafe fn EnumAdrTypes(&self, flags: u32, count: *mut u32, address_types: *mut *mut LPTSTR) -> HRESULT;

    /// Hands out the entry identifier of the user of the session, which the caller frees with `MAPIFreeBuffer`.
    ///
    /// `MAPI_W_NO_SERVICE`, a success, if no provider knows: the identifier then is a fixed one.
    ///
    /// # Safety
    ///
    /// `entry_id_size` and `entry_id` are valid for a write.
    #[slot(16)]
    unsafe fn QueryIdentity(&self, entry_id_size: *mut u32, entry_id: *mut *mut ENTRYID) -> HRESULT;

    /// Ends the session; then it may only be released. `reserved` is 0.
    ///
    /// Flags: `MAPI_LOGOFF_UI` may ask, with `window` as parent. `MAPI_LOGOFF_SHARED` would end all clients and is
    /// not to be used.
    #[slot(17)]
    fn Logoff(&self, window: usize, flags: u32, reserved: u32) -> HRESULT;

    /// Makes a store the default of the session, or the first or second choice of the profile; with NULL none.
    ///
    /// One of `MAPI_DEFAULT_STORE`, `MAPI_PRIMARY_STORE`, `MAPI_SECONDARY_STORE`, `MAPI_SIMPLE_STORE_PERMANENT` and
    /// `MAPI_SIMPLE_STORE_TEMPORARY`.
    ///
    /// # Safety
    ///
    /// `entry_id` is NULL or points to `entry_id_size` readable bytes.
    #[slot(18)]
    unsafe fn SetDefaultStore(&self, flags: u32, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// Opens the administration of the message services of the session's profile. `flags` is reserved, 0.
    #[slot(19)]
    #[retval]
    fn AdminServices(&self, flags: u32) -> Result<IMsgServiceAdmin>;

    /// Shows a message that `PrepareForm` has prepared, in a window of `window`.
    ///
    /// `iid` is NULL or `IMessage`, `message_sent` is reserved, NULL. The token is as wide as a pointer, though the
    /// page has 32 bits. `status`, `message_flags`, `access` and the class are copies of the properties of the
    /// message. Flags: `MAPI_NEW_MESSAGE`, `MAPI_POST_MESSAGE`. `MAPI_E_USER_CANCEL`.
    ///
    /// # Safety
    ///
    /// `message_class` is a NUL-terminated text. `message_token` is one of `PrepareForm` that was not used yet.
    #[slot(20)]
    unsafe fn ShowForm(
        &self,
        window: usize,
        store: Option<InterfaceRef<'_, IMsgStore>>,
        parent_folder: Option<InterfaceRef<'_, IMAPIFolder>>,
        iid: Option<&GUID>,
        message_token: usize,
        message_sent: Option<InterfaceRef<'_, IMessage>>,
        flags: u32,
        status: u32,
        message_flags: u32,
        access: u32,
        message_class: PCSTR,
    ) -> HRESULT;

    /// Prepares a message for `ShowForm`, and answers the token that stands for it there.
    ///
    /// `iid` is NULL or `IMessage`. The token is as wide as a pointer, though the page has 32 bits; no other
    /// reference to the message should be left when it is shown.
    #[slot(21)]
    #[retval]
    fn PrepareForm(&self, iid: Option<&GUID>, message: Option<InterfaceRef<'_, IMessage>>) -> Result<usize>;
}

/// The state of MAPI, of its spooler, of the address book or of a provider, and ways to act on it. Implemented by
/// MAPI and by providers, called by clients. `PR_RESOURCE_METHODS` tells which methods there are.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IMAPIStatus : IMAPIProp".
#[com_interface("00020305-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIStatus: IMAPIProp {
    /// Checks the state, and brings what is told of it up to date; all status objects have it.
    ///
    /// Flags for remote transports: `REFRESH_XP_HEADER_CACHE`, `PROCESS_XP_HEADER_CACHE`, `FORCE_XP_CONNECT`,
    /// `FORCE_XP_DISCONNECT`, `ABORT_XP_HEADER_OPERATION`; for all `CONFIG_CHANGED`, `SUPPRESS_UI`. `MAPI_E_BUSY`,
    /// `MAPI_E_USER_CANCEL`, `MAPI_E_NO_SUPPORT`.
    #[slot(14)]
    fn ValidateState(&self, window: usize, flags: u32) -> HRESULT;

    /// Shows the settings for the user to change; with `UI_READONLY` in `flags`, to read. `MAPI_E_NO_SUPPORT`.
    #[slot(15)]
    fn SettingsDialog(&self, window: usize, flags: u32) -> HRESULT;

    /// Changes the password of the provider. `MAPI_E_NO_ACCESS` if the old one is wrong, `MAPI_E_NO_SUPPORT`.
    ///
    /// # Safety
    ///
    /// Both are NUL-terminated texts of the width that `flags` say.
    #[slot(16)]
    unsafe fn ChangePassword(&self, old_password: LPTSTR, new_password: LPTSTR, flags: u32) -> HRESULT;

    /// Sends (`FLUSH_UPLOAD`) and fetches (`FLUSH_DOWNLOAD`) what is waiting.
    ///
    /// The spooler is told which transport by its entry identifier; a transport gets 0 and NULL. Flags:
    /// `FLUSH_NO_UI`, `FLUSH_FORCE`, `FLUSH_ASYNC_OK`. `MAPI_E_BUSY`, `MAPI_E_NO_SUPPORT`.
    ///
    /// # Safety
    ///
    /// `transport` is NULL or points to `transport_size` readable bytes.
    #[slot(17)]
    unsafe fn FlushQueues(&self, window: usize, transport_size: u32, transport: *const ENTRYID, flags: u32) -> HRESULT;
}

/// Shows how far an operation is. Implemented by MAPI and by clients, called by providers on the thread that does the
/// work.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IMAPIProgress : IUnknown".
#[com_interface("0002031f-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIProgress: IUnknown {
    /// Tells how far the operation is: `value` between the limits, and item `count` of `total`, which are 0 for
    /// objects below the one that the operation is about.
    #[slot(3)]
    fn Progress(&self, value: u32, count: u32, total: u32) -> HRESULT;

    /// Tells whether the object is the one that the operation is about: `MAPI_TOP_LEVEL`, or 0.
    #[slot(4)]
    #[retval]
    fn GetFlags(&self) -> Result<u32>;

    /// Tells the upper limit.
    #[slot(5)]
    #[retval]
    fn GetMax(&self) -> Result<u32>;

    /// Tells the lower limit.
    #[slot(6)]
    #[retval]
    fn GetMin(&self) -> Result<u32>;

    /// Sets the limits and the flags: of the whole operation with `MAPI_TOP_LEVEL`, else of a part of it.
    ///
    /// The page says nothing of NULL; an implementer that gets it leaves as it was what that would set.
    #[slot(7)]
    fn SetLimits(&self, min: Option<&u32>, max: Option<&u32>, flags: Option<&u32>) -> HRESULT;
}

/// A button in a dialog that a provider describes by a display table. Implemented by providers, called by MAPI.
///
/// Not free-threaded: it belongs to the thread of its dialog.
///
/// Source: MAPIDefS.h, page "IMAPIControl : IUnknown".
#[com_interface("0002031b-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIControl: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this control returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16. `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// The button was clicked. `flags` is reserved, 0; `window` is that of the dialog.
    #[slot(4)]
    fn Activate(&self, flags: u32, window: usize) -> HRESULT;

    /// Tells whether the button can be clicked: `MAPI_ENABLED` or `MAPI_DISABLED`. `flags` is reserved, 0.
    #[slot(5)]
    #[retval]
    fn GetState(&self, flags: u32) -> Result<u32>;
}
