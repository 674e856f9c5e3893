//! What MAPI does for providers: the support object.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, Result};

use crate::com_interface;
use crate::mapi::{
    ADRLIST, ADRPARM, ALLOCATEBUFFER, ALLOCATEMORE, DISMISSMODELESS, ENTRYID, FREEBUFFER, IAddrBook, IMAPIAdviseSink,
    IMAPIProgress, IMAPIProp, IMAPITable, IMessage, IProfSect, IStorage, LPCTSTR, LPFNBUTTON, MAPI_E_NO_SUPPORT,
    MAPIERROR, MAPIUID, NOTIFICATION, NOTIFKEY, SBinaryArray, SPropProblemArray, SPropTagArray, SPropValue,
};

/// The support object of a session with a provider, or of a call of a service entry. Implemented by MAPI, called by providers,
/// from any thread.
///
/// Providers get it from `Logon`, services from their entry, and hold it with a reference of their own. Each kind of provider
/// has its own: what does not concern that kind fails with `MAPI_E_NO_SUPPORT`, as do methods that an implementation leaves out.
/// "For" below says which kinds a method is for; without it, all.
///
/// Source: MAPISPI.h, page "IMAPISupport : IUnknown", which leaves `UpdatePAB` (slot 33) and `Preprocess` (slot 36) out, so
/// that later methods seem to have lower slots; the order of the header is followed.
#[com_interface("0002030f-0000-0000-c000-000000000046", free_threaded, unsupported = MAPI_E_NO_SUPPORT)]
pub unsafe trait IMAPISupport: IUnknown {
    /// Answers what there is to say about the failure `result` of this object, in one block for the caller to free with
    /// `MAPIFreeBuffer`, or NULL with `S_OK`.
    ///
    /// `flags` is 0 or `MAPI_UNICODE`. Fails with `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Answers the functions that memory is handed out with, the same that the provider's entry point was given. For callers,
    /// [`Allocator::of`](crate::mapi::Allocator::of).
    ///
    /// Whoever implements it answers three that keep to what [`Allocator::new`](crate::mapi::Allocator::new) asks for.
    ///
    /// # Safety
    ///
    /// All pointers are valid for a write.
    #[slot(4)]
    unsafe fn GetMemAllocRoutines(
        &self,
        allocate_buffer: *mut Option<ALLOCATEBUFFER>,
        allocate_more: *mut Option<ALLOCATEMORE>,
        free_buffer: *mut Option<FREEBUFFER>,
    ) -> HRESULT;

    /// Registers `sink` for the events in `event_mask` (`fnev*`) of what `key` stands for, and answers a connection number,
    /// never 0: how a provider leaves its `Advise` to MAPI. For stores, address books, transports.
    ///
    /// `flags` is 0 or `NOTIFY_SYNC`, with which `Notify` returns after the sinks have heard. MAPI holds the sink. The page has
    /// a ULONG for the number; the header, which is followed, has what is as wide as a pointer, here and in `Unsubscribe`.
    ///
    /// # Safety
    ///
    /// `key` points to a key with `cb` readable bytes.
    #[slot(5)]
    #[retval]
    unsafe fn Subscribe(
        &self,
        key: *const NOTIFKEY,
        event_mask: u32,
        flags: u32,
        sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
    ) -> Result<usize>;

    /// Ends the registration that `Subscribe` answered `connection` for, and releases its sink, once no thread is in its
    /// `OnNotify`. Fails with `MAPI_E_NOT_FOUND`.
    #[slot(6)]
    fn Unsubscribe(&self, connection: usize) -> HRESULT;

    /// Tells all that are registered for `key` what has happened. MAPI copies the notifications.
    ///
    /// `*flags` is 0 or `MAPI_UNICODE`, for the texts in the notifications, and afterwards has `NOTIFY_CANCELED` if a sink
    /// ended a synchronous notification. Entry identifiers in notifications are long-term ones.
    ///
    /// # Safety
    ///
    /// `key` points to a key with `cb` readable bytes, `notifications` to `count` notifications with what they point to;
    /// `flags` is valid for reads and writes.
    #[slot(7)]
    unsafe fn Notify(
        &self,
        key: *const NOTIFKEY,
        count: u32,
        notifications: *const NOTIFICATION,
        flags: *mut u32,
    ) -> HRESULT;

    /// Adds the provider's row to the status table, or with `STATUSROW_UPDATE` changes what is given of it.
    ///
    /// # Safety
    ///
    /// `values` points to `count` properties, with what they point to.
    #[slot(8)]
    unsafe fn ModifyStatusRow(&self, count: u32, values: *const SPropValue, flags: u32) -> HRESULT;

    /// Opens a section of the profile; NULL is the provider's own.
    ///
    /// `flags` are `MAPI_MODIFY`, with which a section that does not exist is made, and `MAPI_DEFERRED_ERRORS`. Fails with
    /// `MAPI_E_NOT_FOUND`, `MAPI_E_NO_ACCESS`, `MAPI_E_UNKNOWN_FLAGS`.
    #[slot(9)]
    #[retval]
    fn OpenProfileSection(&self, uid: Option<&MAPIUID>, flags: u32) -> Result<IProfSect>;

    /// Registers functions of a DLL that the spooler calls before it sends a message, and to undo that. For transports.
    ///
    /// They are for recipients with this `uid` in their entry identifiers or of this address type; both may be NULL. `flags`
    /// is reserved and 0, so the texts are narrow.
    ///
    /// # Safety
    ///
    /// The texts are NUL-terminated or, all but `dll_name`, NULL. The functions are of the types `PreprocessMessage` and
    /// `RemovePreprocessInfo`.
    #[slot(10)]
    unsafe fn RegisterPreprocessor(
        &self,
        uid: Option<&MAPIUID>,
        address_type: LPCTSTR,
        dll_name: LPCTSTR,
        preprocess: PCSTR,
        remove_preprocess_info: PCSTR,
        flags: u32,
    ) -> HRESULT;

    /// Makes a new unique identifier. Not for what `SetProviderUID` is given, which is the same for ever.
    ///
    /// # Safety
    ///
    /// `uid` is valid for a write.
    #[slot(11)]
    unsafe fn NewUID(&self, uid: *mut MAPIUID) -> HRESULT;

    /// Makes an object unusable: puts a vtable in the place of its own, with which `AddRef` and `Release` work and all else
    /// fails with `MAPI_E_INVALID_OBJECT`. `flags` is reserved and 0.
    ///
    /// # Safety
    ///
    /// `object` is an interface pointer to an object of the caller's, of at least 16 bytes, with `reference_count` references
    /// and a vtable of `method_count` methods, three or more; its memory is laid out as MAPI expects it. Objects that
    /// `com_object` makes are not: their references and their destructor are lost with their vtable.
    #[slot(12)]
    unsafe fn MakeInvalid(&self, flags: u32, object: *mut c_void, reference_count: u32, method_count: u32) -> HRESULT;

    /// Lets the spooler work in between, during long operations. For transports. `flags` is reserved and 0.
    ///
    /// Answers `MAPI_W_CANCEL_MESSAGE` if the message is not to be sent any further.
    #[slot(13)]
    fn SpoolerYield(&self, flags: u32) -> HRESULT;

    /// Tells the spooler something, or asks it for something (`NOTIFY_*`). For transports and stores.
    ///
    /// Stores use `NOTIFY_READYTOSEND` and `NOTIFY_NEWMAIL_RECEIVED` alone, the former once before the first
    /// `PrepareSubmit`.
    ///
    /// # Safety
    ///
    /// `data` points to a `NEWMAIL_NOTIFICATION` with `NOTIFY_NEWMAIL_RECEIVED`, to the entry identifier in an `SBinary` with
    /// `NOTIFY_SENTDEFERRED`, to what is known of the failure with `NOTIFY_CRITICAL_ERROR`, and else is NULL.
    #[slot(14)]
    unsafe fn SpoolerNotify(&self, flags: u32, data: *mut c_void) -> HRESULT;

    /// Makes the entry identifier of a recipient that no container holds, as `IAddrBook::CreateOneOff` does, for the caller to
    /// free with `MAPIFreeBuffer`. For stores, address books, transports.
    ///
    /// # Safety
    ///
    /// As of `IAddrBook::CreateOneOff`.
    #[slot(15)]
    unsafe fn CreateOneOff(
        &self,
        name: LPCTSTR,
        address_type: LPCTSTR,
        address: LPCTSTR,
        flags: u32,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Says which `MAPIUID` the entry identifiers of this provider have, for MAPI to find it by them. For stores and address
    /// books, at logon. `flags` is reserved and 0.
    ///
    /// Each call adds one, and none can be taken back.
    #[slot(16)]
    fn SetProviderUID(&self, uid: Option<&MAPIUID>, flags: u32) -> HRESULT;

    /// Answers whether two entry identifiers of one provider, this or another, stand for the same object: nonzero if they do.
    /// `flags` is reserved and 0.
    ///
    /// After a failure, such as `MAPI_E_UNKNOWN_ENTRYID`, nothing is known: assume what does the least harm.
    ///
    /// # Safety
    ///
    /// `first` points to `first_size`, `second` to `second_size` readable bytes.
    #[slot(17)]
    #[retval]
    unsafe fn CompareEntryIDs(
        &self,
        first_size: u32,
        first: *const ENTRYID,
        second_size: u32,
        second: *const ENTRYID,
        flags: u32,
    ) -> Result<u32>;

    /// Binds an entry of this provider's to the code of the one that it was copied from: `IABLogon::OpenTemplateID` of that
    /// one. For address books.
    ///
    /// `data` is this provider's entry, open for writing; `*bound` is what to use in its place, maybe the same object. Fails
    /// with `MAPI_E_UNKNOWN_ENTRYID` if the other provider is not there.
    ///
    /// # Safety
    ///
    /// `template_id` points to `template_id_size` readable bytes; `bound` is valid for a write. `sibling` is reserved: NULL.
    #[slot(18)]
    unsafe fn OpenTemplateID(
        &self,
        template_id_size: u32,
        template_id: *const ENTRYID,
        flags: u32,
        data: Option<InterfaceRef<'_, IMAPIProp>>,
        interface: Option<&GUID>,
        bound: *mut Option<IMAPIProp>,
        sibling: Option<InterfaceRef<'_, IMAPIProp>>,
    ) -> HRESULT;

    /// Opens any object of the session. `IMsgStore::OpenEntry` and `IAddrBook::OpenEntry` are faster if it is known whose it
    /// is. For stores, address books, transports.
    ///
    /// A NULL `interface` is the standard one of the object; `*object_type` says what it is. `flags` are `MAPI_MODIFY`,
    /// `MAPI_BEST_ACCESS` and `MAPI_DEFERRED_ERRORS`. Fails with `MAPI_E_NO_ACCESS`, `MAPI_E_NOT_FOUND`,
    /// `MAPI_E_UNKNOWN_ENTRYID`.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes; `object_type` is valid for a write.
    #[slot(19)]
    #[retval]
    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        interface: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IUnknown>;

    /// Answers the table of all templates for recipients, of all providers and MAPI. For address books. `flags` is 0 or
    /// `MAPI_UNICODE`.
    #[slot(20)]
    #[retval]
    fn GetOneOffTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Shows the address book for choosing recipients, as `IAddrBook::Address` does. For address books.
    ///
    /// # Safety
    ///
    /// As of `IAddrBook::Address`.
    #[slot(21)]
    unsafe fn Address(&self, window: *mut usize, parameters: *mut ADRPARM, recipients: *mut *mut ADRLIST) -> HRESULT;

    /// Shows the details of an entry, as `IAddrBook::Details` does. For address books.
    ///
    /// # Safety
    ///
    /// As of `IAddrBook::Details`.
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

    /// Lets the user make a new entry, as `IAddrBook::NewEntry` does. For address books. `flags` is reserved and 0.
    ///
    /// # Safety
    ///
    /// As of `IAddrBook::NewEntry`.
    #[slot(23)]
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

    /// Shows a property sheet for configuring, with the controls of `display_table` and the properties of `data`.
    ///
    /// `top_page` counts from 0. The page says that `flags` is reserved and 0.
    ///
    /// # Safety
    ///
    /// `title` is NULL or NUL-terminated, in the width that `flags` says. `window` is 0 or a window handle.
    #[slot(24)]
    unsafe fn DoConfigPropsheet(
        &self,
        window: usize,
        flags: u32,
        title: LPCTSTR,
        display_table: Option<InterfaceRef<'_, IMAPITable>>,
        data: Option<InterfaceRef<'_, IMAPIProp>>,
        top_page: u32,
    ) -> HRESULT;

    /// Copies or moves messages between folders, for `IMAPIFolder::CopyMessages`. For stores.
    ///
    /// The interfaces say what the folder pointers point to. `flags` are `MESSAGE_MOVE` and `MESSAGE_DIALOG`, without which
    /// `window` and `progress` do not matter; NULL for `progress` is MAPI's own. Fails with `MAPI_E_USER_CANCEL`.
    ///
    /// # Safety
    ///
    /// `source` and `destination` are interface pointers of the kind that stands before them, valid for the call;
    /// `messages` points to an array of `cValues` entry identifiers, each readable.
    #[slot(25)]
    unsafe fn CopyMessages(
        &self,
        source_interface: Option<&GUID>,
        source: *mut c_void,
        messages: *const SBinaryArray,
        destination_interface: Option<&GUID>,
        destination: *mut c_void,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// Copies or moves a folder into another one, for `IMAPIFolder::CopyFolder`. For stores.
    ///
    /// `flags` are `COPY_SUBFOLDERS`, `FOLDER_MOVE`, `FOLDER_DIALOG` and `MAPI_UNICODE`; `name` is the new name, or NULL. The
    /// page says that `destination_interface` is reserved and NULL.
    ///
    /// Answers `MAPI_W_PARTIAL_COMPLETION` if not all could be copied. Fails with `MAPI_E_COLLISION`.
    ///
    /// # Safety
    ///
    /// As of `CopyMessages`; `entry_id` points to `entry_id_size` readable bytes; `name` is NULL or NUL-terminated, in the
    /// width that `flags` says.
    #[slot(26)]
    unsafe fn CopyFolder(
        &self,
        source_interface: Option<&GUID>,
        source: *mut c_void,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        destination_interface: Option<&GUID>,
        destination: *mut c_void,
        name: LPCTSTR,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// Copies or moves all properties of an object but some, for `IMAPIProp::CopyTo`. For stores.
    ///
    /// `flags` are `MAPI_MOVE`, `MAPI_NOREPLACE` and `MAPI_DIALOG`. `excluded_properties` may be NULL, but not empty. What went
    /// wrong with single properties is in `*problems`, for the caller to free with `MAPIFreeBuffer`; NULL if nobody asks.
    ///
    /// Fails with `MAPI_E_COLLISION`, `MAPI_E_FOLDER_CYCLE`, `MAPI_E_INTERFACE_NOT_SUPPORTED`, `MAPI_E_NO_ACCESS`,
    /// `MAPI_E_INVALID_PARAMETER` (without `source_interface`).
    ///
    /// # Safety
    ///
    /// `source` and `destination` are interface pointers of the kind that stands before them, valid for the call;
    /// `excluded_interfaces` points to `excluded_interface_count` IIDs, `excluded_properties` is NULL or points to `cValues`
    /// tags; `problems` is NULL or valid for a write. `window` is 0 or a window handle.
    #[slot(27)]
    unsafe fn DoCopyTo(
        &self,
        source_interface: Option<&GUID>,
        source: *mut c_void,
        excluded_interface_count: u32,
        excluded_interfaces: *const GUID,
        excluded_properties: *const SPropTagArray,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        destination_interface: Option<&GUID>,
        destination: *mut c_void,
        flags: u32,
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// Copies or moves some properties of an object, for `IMAPIProp::CopyProps`: as `DoCopyTo`, with the properties to take,
    /// which may not be NULL. For stores.
    ///
    /// # Safety
    ///
    /// As of `DoCopyTo`; `properties` points to `cValues` tags.
    #[slot(28)]
    unsafe fn DoCopyProps(
        &self,
        source_interface: Option<&GUID>,
        source: *mut c_void,
        properties: *const SPropTagArray,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        destination_interface: Option<&GUID>,
        destination: *mut c_void,
        flags: u32,
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// Answers MAPI's progress indicator. For stores and address books. `flags` is 0 or `MAPI_TOP_LEVEL`; `window` is 0 or a
    /// window handle.
    #[slot(29)]
    #[retval]
    fn DoProgressDialog(&self, window: usize, flags: u32) -> Result<IMAPIProgress>;

    /// Makes the report that a message was read or, with `MAPI_NON_READ`, was not. For stores, once for each message.
    ///
    /// `*report` is an empty message of the caller's, and afterwards the report, for the caller to submit and release.
    ///
    /// # Safety
    ///
    /// `report` is valid for reads and writes.
    #[slot(30)]
    unsafe fn ReadReceipt(
        &self,
        flags: u32,
        read: Option<InterfaceRef<'_, IMessage>>,
        report: *mut Option<IMessage>,
    ) -> HRESULT;

    /// Makes a message ready for the spooler, in `IMessage::SubmitMessage`. For stores, after `SpoolerNotify` with
    /// `NOTIFY_READYTOSEND`.
    ///
    /// # Safety
    ///
    /// `flags` is valid for reads and writes; it points to 0, and is reserved.
    #[slot(31)]
    unsafe fn PrepareSubmit(&self, message: Option<InterfaceRef<'_, IMessage>>, flags: *mut u32) -> HRESULT;

    /// Completes the recipients of a message, in `IMessage::SubmitMessage`: expands personal distribution lists, resolves
    /// one-off addresses, marks what is there twice. For stores.
    ///
    /// Answers `NEEDS_PREPROCESSING`, `NEEDS_SPOOLER`, both or 0.
    #[slot(32)]
    #[retval]
    fn ExpandRecips(&self, message: Option<InterfaceRef<'_, IMessage>>) -> Result<u32>;

    /// Puts the recipients of a message into the personal address book, by its name.
    ///
    /// Source: MAPISPI.h alone; there is no page.
    #[slot(33)]
    fn UpdatePAB(&self, flags: u32, message: Option<InterfaceRef<'_, IMessage>>) -> HRESULT;

    /// Does what is left to do with a message that was sent, in `IMsgStore::FinishedMsg`: moves or deletes it, and releases
    /// it. For stores. `flags` is reserved and 0.
    ///
    /// # Safety
    ///
    /// MAPI releases the reference that the caller has of `message`, which the caller does not use or release after.
    #[slot(34)]
    unsafe fn DoSentMail(&self, flags: u32, message: Option<InterfaceRef<'_, IMessage>>) -> HRESULT;

    /// Answers the address book. For stores, address books, transports. `flags` is reserved and 0.
    ///
    /// Answers `MAPI_W_ERRORS_RETURNED`, with an address book all the same, if some providers could not be loaded, or all.
    ///
    /// # Safety
    ///
    /// `address_book` is valid for a write; `interface` is NULL or the IID of `IAddrBook`.
    #[slot(35)]
    unsafe fn OpenAddressBook(
        &self,
        interface: Option<&GUID>,
        flags: u32,
        address_book: *mut Option<IAddrBook>,
    ) -> HRESULT;

    /// Has a message preprocessed, by its name and by what is said of `CompleteMsg`.
    ///
    /// Source: MAPISPI.h alone; there is no page.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes.
    #[slot(36)]
    unsafe fn Preprocess(&self, flags: u32, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// Has the spooler do its last work on a message that was sent. For stores that are one with a transport. `flags` is
    /// reserved and 0.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes.
    #[slot(37)]
    unsafe fn CompleteMsg(&self, flags: u32, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// Has the spooler let go of a store, in `IMsgStore::StoreLogoff` or the last `Release` of the store. For stores.
    ///
    /// `*flags` is one of `LOGOFF_ABORT`, `LOGOFF_NO_WAIT`, `LOGOFF_ORDERLY`, `LOGOFF_PURGE`, `LOGOFF_QUIET`, and afterwards
    /// `LOGOFF_COMPLETE`, `LOGOFF_INBOUND`, `LOGOFF_OUTBOUND`, `LOGOFF_OUTBOUND_QUEUE`, as it is.
    ///
    /// # Safety
    ///
    /// `flags` is valid for reads and writes.
    #[slot(38)]
    unsafe fn StoreLogoffTransports(&self, flags: *mut u32) -> HRESULT;

    /// Reports to the sender which of the recipients got a message, and which did not. For transports, best once for each
    /// message.
    ///
    /// MAPI frees the list if the call succeeds. Answers `MAPI_W_ERRORS_RETURNED` if there was nothing to report for a kind of
    /// recipients.
    ///
    /// # Safety
    ///
    /// `recipients` points to a list from `MAPIAllocateBuffer` and `MAPIAllocateMore`, which the caller does not use after a
    /// success.
    #[slot(39)]
    unsafe fn StatusRecips(&self, message: Option<InterfaceRef<'_, IMessage>>, recipients: *mut ADRLIST) -> HRESULT;

    /// Makes the entry identifier of a store that clients see of the one that the provider uses, for the caller to free with
    /// `MAPIFreeBuffer`. For stores, address books, transports.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes; `wrapped_size` and `wrapped` are valid for a write.
    #[slot(40)]
    unsafe fn WrapStoreEntryID(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        wrapped_size: *mut u32,
        wrapped: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Puts the provider's profile section into the list of stores, for good; with `MDB_TEMPORARY` nothing. For stores.
    #[slot(41)]
    fn ModifyProfile(&self, flags: u32) -> HRESULT;

    /// Makes a storage over a stream, for properties that are opened as one. It holds the stream. For stores, address books,
    /// transports.
    ///
    /// `interface` says what `stream` is: NULL or `IStream`, or `ILockBytes`. `flags` are `STGSTRM_CREATE`, `STGSTRM_CURRENT`,
    /// `STGSTRM_MODIFY`, `STGSTRM_RESET`.
    ///
    /// # Safety
    ///
    /// `stream` is an interface pointer of the kind that `interface` says.
    #[slot(42)]
    #[retval]
    unsafe fn IStorageFromStream(
        &self,
        stream: Option<InterfaceRef<'_, IUnknown>>,
        interface: Option<&GUID>,
        flags: u32,
    ) -> Result<IStorage>;

    /// Answers a support object to call a service entry with. `flags` is reserved and 0.
    #[slot(43)]
    #[retval]
    fn GetSvcConfigSupportObj(&self, flags: u32) -> Result<IMAPISupport>;
}

/// Finds the session that a support object belongs to. Exposed by the support object, implemented by MAPI, called by
/// providers, from any thread.
///
/// Source: page "IMAPIGetSession : IUnknown"; no header is named.
#[com_interface("614ab435-491d-4f5b-a8b4-60eb031030c6", free_threaded)]
pub unsafe trait IMAPIGetSession: IUnknown {
    /// Answers the session, to be queried for `IMAPISession`.
    #[slot(3)]
    #[retval]
    fn GetMAPISession(&self) -> Result<IUnknown>;
}
