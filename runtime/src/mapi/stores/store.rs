//! Stores, and what they may offer besides.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::enumeration::c_enum;
use crate::mapi::{ENTRYID, IMAPIAdviseSink, IMAPIProp, IMAPITable, IMessage, LPTSTR, MAPI_E_NO_SUPPORT, NOTIFICATION};

c_enum! {
    /// What [`IMSCapabilities::GetCapabilities`] is asked about.
    ///
    /// Source: IMSCapabilities.h, page "MSCAP_SELECTOR".
    MSCAP_SELECTOR: i32 {
        /// Reserved.
        MSCAP_SEL_RESERVED1 = 0,
        /// Reserved.
        MSCAP_SEL_RESERVED2 = 1,
        /// Folders: the answer may have `MSCAP_SECURE_FOLDER_HOMEPAGES`.
        MSCAP_SEL_FOLDER = 2,
        /// Reserved.
        MSCAP_SEL_RESERVED3 = 3,
        /// Restrictions: the answer may have `MSCAP_RES_ANNOTATION`.
        MSCAP_SEL_RESTRICTION = 4,
    }
}

/// A message store: opens its folders and messages, notifies of changes, and serves the sending of messages.
/// Implemented by store providers, called by clients, by MAPI and by its spooler.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IMsgStore : IMAPIProp".
#[com_interface("00020306-0000-0000-c000-000000000046", free_threaded, unsupported = MAPI_E_NO_SUPPORT)]
pub unsafe trait IMsgStore: IMAPIProp {
    /// Registers a sink for events of an object, or with NULL for `entry_id` of the whole store, and answers the
    /// number of the registration, never 0.
    ///
    /// `event_mask` has `fnev*` for the kinds of events. The store keeps a reference to the sink until `Unadvise`.
    /// The number is as wide as a pointer; the page leaves out that it goes through a pointer. `MAPI_E_NO_SUPPORT`.
    ///
    /// # Safety
    ///
    /// `entry_id` is NULL or points to `entry_id_size` readable bytes.
    #[slot(14)]
    #[retval]
    unsafe fn Advise(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        event_mask: u32,
        sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
    ) -> Result<usize>;

    /// Ends a registration. A notification that is under way may still arrive.
    #[slot(15)]
    fn Unadvise(&self, connection: usize) -> HRESULT;

    /// Tells whether two entry identifiers name the same object: 1 or 0. `flags` is reserved, 0.
    ///
    /// `MAPI_E_UNKNOWN_ENTRYID` if one is another provider's.
    ///
    /// # Safety
    ///
    /// `first` points to `first_size` and `second` to `second_size` readable bytes.
    #[slot(16)]
    #[retval]
    unsafe fn CompareEntryIDs(
        &self,
        first_size: u32,
        first: *const ENTRYID,
        second_size: u32,
        second: *const ENTRYID,
        flags: u32,
    ) -> Result<u32>;

    /// Opens a folder or a message, or with NULL for `entry_id` the root folder, and tells which it is.
    ///
    /// NULL for `iid` is `IMAPIFolder` or `IMessage`. Flags: `MAPI_MODIFY` for writing, `MAPI_BEST_ACCESS` for as
    /// much as is allowed, `MAPI_DEFERRED_ERRORS`. `MAPI_E_NO_ACCESS`.
    ///
    /// # Safety
    ///
    /// `entry_id` is NULL or points to `entry_id_size` readable bytes. `object_type` is NULL or valid for a write.
    #[slot(17)]
    #[retval]
    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        iid: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IUnknown>;

    /// Says in which folder messages of a class arrive; NULL or an empty text is the default of the store.
    ///
    /// NULL for `entry_id` goes back to the default. `MAPI_UNICODE` in `flags` says that the class is UTF-16. After a
    /// failure everything is as it was.
    ///
    /// # Safety
    ///
    /// `message_class` is NULL or a NUL-terminated text of the width that `flags` say. `entry_id` is NULL or points
    /// to `entry_id_size` readable bytes.
    #[slot(18)]
    unsafe fn SetReceiveFolder(
        &self,
        message_class: LPTSTR,
        flags: u32,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
    ) -> HRESULT;

    /// Tells in which folder messages of a class arrive, and which class, that or one it derives from, this was set
    /// for.
    ///
    /// NULL or an empty text asks for the default of the store. `MAPI_UNICODE` in `flags` says that both texts are
    /// UTF-16. The caller frees the entry identifier and the class with `MAPIFreeBuffer`, each for itself. What the
    /// page says of NULL for `explicit_class` is not clear; an implementer that gets it does not answer the class.
    ///
    /// # Safety
    ///
    /// `message_class` is NULL or a NUL-terminated text of the width that `flags` say. `entry_id_size` and `entry_id`
    /// are valid for a write, `explicit_class` is so or NULL.
    #[slot(19)]
    unsafe fn GetReceiveFolder(
        &self,
        message_class: LPTSTR,
        flags: u32,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
        explicit_class: *mut LPTSTR,
    ) -> HRESULT;

    /// Opens the table of what `SetReceiveFolder` has set.
    ///
    /// Flags: `MAPI_UNICODE` for columns of texts in UTF-16, `MAPI_DEFERRED_ERRORS`.
    #[slot(20)]
    #[retval]
    fn GetReceiveFolderTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Says what becomes of messages on their way when the store is released: one of `LOGOFF_*` goes in, what is
    /// still moving comes out.
    ///
    /// The store keeps the flag for `IMAPISupport::StoreLogoffTransports`, which it calls on its last release.
    ///
    /// # Safety
    ///
    /// `flags` is valid for a read and a write.
    #[slot(21)]
    unsafe fn StoreLogoff(&self, flags: *mut u32) -> HRESULT;

    /// Takes a message out of the queue of those to be sent. `flags` is reserved, 0.
    ///
    /// `MAPI_E_NOT_IN_QUEUE` if it is not there, `MAPI_E_UNABLE_TO_ABORT` if it is being sent. The page leaves out
    /// the return type; the header's is followed.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes.
    #[slot(22)]
    unsafe fn AbortSubmit(&self, entry_id_size: u32, entry_id: *const ENTRYID, flags: u32) -> HRESULT;

    /// Opens the table of messages to be sent, for MAPI's spooler only. `flags` is reserved, 0.
    #[slot(23)]
    #[retval]
    fn GetOutgoingQueue(&self, flags: u32) -> Result<IMAPITable>;

    /// Locks a message that is being sent, or unlocks it: `MSG_LOCKED`, `MSG_UNLOCKED`. Called by MAPI's spooler
    /// only.
    ///
    /// Its changes are saved before. While it is locked, `AbortSubmit` fails.
    #[slot(24)]
    fn SetLockState(&self, message: Option<InterfaceRef<'_, IMessage>>, lock_state: u32) -> HRESULT;

    /// Does with a message that was sent what its properties ask for: unlocks it, then deletes, moves or leaves it.
    /// Called by MAPI's spooler only. `flags` is reserved, 0.
    ///
    /// `MAPI_E_NO_SUPPORT` if the store does not send.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes.
    #[slot(25)]
    unsafe fn FinishedMsg(&self, flags: u32, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// Tells the store that a message has arrived in it, for it to notify those who asked for new mail. Called by
    /// MAPI's spooler only.
    ///
    /// The notification is the caller's: to be read, and copied if it is needed later.
    ///
    /// # Safety
    ///
    /// `notification` points to a notification, all parts of which are readable.
    #[slot(26)]
    unsafe fn NotifyNewMail(&self, notification: *const NOTIFICATION) -> HRESULT;
}

/// Tells whether a folder can be shared. Folders of a store provider have it, clients query for it.
///
/// Free-threaded, as all of MAPI.
///
/// Source: page "IFolderSupport : IUnknown"; no header declares it.
#[com_interface("00375ac3-ecaf-4ef8-a527-34f452fa9c67", free_threaded)]
pub unsafe trait IFolderSupport: IUnknown {
    /// Tells what is supported: `FS_SUPPORTS_SHARING`, or `FS_NONE`.
    #[slot(3)]
    #[retval]
    fn GetSupportMask(&self) -> Result<u32>;
}

/// Gives access to what is behind a wrapped IMAP store, without the download that reading a message causes otherwise.
/// Stores that are wrapped have it, clients query for it.
///
/// Free-threaded, as all of MAPI.
///
/// Source: page "IProxyStoreObject", declaration in MFCMAPI's `interfaces.h`.
#[com_interface("29f3ab10-554d-11d0-a97c-00a0c911f50a", free_threaded)]
pub unsafe trait IProxyStoreObject: IUnknown {
    /// Published without a meaning.
    #[slot(3)]
    #[reserved]
    fn PlaceHolder1(&self);

    /// Hands out the store that is behind this one, an `IMsgStore *`.
    ///
    /// It is **not counted** for the caller, who takes a reference of his own: `Interface::from_raw_borrowed`, then
    /// `clone`.
    ///
    /// # Safety
    ///
    /// `store` is valid for a write.
    #[slot(4)]
    unsafe fn UnwrapNoRef(&self, store: *mut *mut c_void) -> HRESULT;

    /// Published without a meaning.
    #[slot(5)]
    #[reserved]
    fn PlaceHolder2(&self);
}

/// Tells what a store can do that others cannot. Stores may have it, Outlook queries for it.
///
/// Free-threaded, as all of MAPI.
///
/// Source: IMSCapabilities.h, page "IMSCapabilities : IUnknown".
#[com_interface("00020393-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMSCapabilities: IUnknown {
    /// Tells what the store can do about `selector`, as bits; 0 is nothing.
    #[slot(3)]
    #[on_panic(0)]
    fn GetCapabilities(&self, selector: MSCAP_SELECTOR) -> u32;
}
