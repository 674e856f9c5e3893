//! Containers and folders.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{
    ENTRYID, ENTRYLIST, IMAPIProgress, IMAPIProp, IMAPITable, IMessage, LPTSTR, MAPI_E_NO_SUPPORT, SRestriction,
    SSortOrderSet,
};

/// What has objects in it: the parent of folders, address book containers and distribution lists; no object is just
/// this. Implemented by store, address book and remote transport providers, called by clients.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IMAPIContainer : IMAPIProp".
#[com_interface("0002030b-0000-0000-c000-000000000046", free_threaded, unsupported = MAPI_E_NO_SUPPORT)]
pub unsafe trait IMAPIContainer: IMAPIProp {
    /// Opens the table of what is in the container: the messages of a folder, the entries of an address book.
    ///
    /// Flags: `MAPI_ASSOCIATED` for the hidden messages of a folder, `SHOW_SOFT_DELETES` for those that are marked as
    /// deleted, `MAPI_UNICODE` for columns of texts in UTF-16, `MAPI_DEFERRED_ERRORS`. `MAPI_E_NO_SUPPORT` if there
    /// is no such table, `MAPI_E_BAD_CHARWIDTH`.
    #[slot(14)]
    #[retval]
    fn GetContentsTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Opens the table of the containers in this one; with `CONVENIENT_DEPTH` in `flags`, of several levels.
    ///
    /// Other flags and failures as of `GetContentsTable`.
    #[slot(15)]
    #[retval]
    fn GetHierarchyTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Opens an object of the container, and tells what it is, such as `MAPI_MESSAGE`.
    ///
    /// NULL for `entry_id` is the topmost container; NULL for `iid` is what such objects commonly have: `IMessage`,
    /// `IMAPIFolder`, `IMailUser`, `IDistList`, `IABContainer`. (The page names `IMAPIMessageSite` for messages; that
    /// is an error of the page.) Flags: `MAPI_MODIFY` for writing, `MAPI_BEST_ACCESS` for as much as is allowed,
    /// `SHOW_SOFT_DELETES`, `MAPI_DEFERRED_ERRORS`.
    ///
    /// `MAPI_E_NOT_FOUND`, `MAPI_E_NO_ACCESS`, `MAPI_E_UNKNOWN_ENTRYID` if the identifier is another provider's.
    ///
    /// # Safety
    ///
    /// `entry_id` is NULL or points to `entry_id_size` readable bytes. `object_type` is NULL or valid for a write.
    #[slot(16)]
    #[retval]
    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        iid: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IUnknown>;

    /// Says what a search folder is to find and where, and starts or stops the search.
    ///
    /// NULL for `restriction` or `containers` is what they were before; not for the first search. Flags:
    /// `RESTART_SEARCH` or `STOP_SEARCH`, `RECURSIVE_SEARCH` or `SHALLOW_SEARCH`, `FOREGROUND_SEARCH` or
    /// `BACKGROUND_SEARCH`, `NON_CONTENT_INDEXED_SEARCH`. `MAPI_E_TOO_COMPLEX`.
    ///
    /// # Safety
    ///
    /// `restriction` is NULL or points to a condition, all parts of which are readable. `containers` is NULL or
    /// points to a list, all parts of which are readable.
    #[slot(17)]
    unsafe fn SetSearchCriteria(
        &self,
        restriction: *const SRestriction,
        containers: *const ENTRYLIST,
        flags: u32,
    ) -> HRESULT;

    /// Hands out what a search folder finds and where, and how the search is getting on (`SEARCH_*`).
    ///
    /// What is handed out is the caller's, to be freed with `MAPIFreeBuffer`; NULL asks for nothing. `MAPI_UNICODE`
    /// in `flags` for texts in UTF-16. `MAPI_E_NOT_INITIALIZED` if nothing was ever set, `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `restriction`, `containers` and `search_state` are NULL or valid for a write.
    #[slot(18)]
    unsafe fn GetSearchCriteria(
        &self,
        flags: u32,
        restriction: *mut *mut SRestriction,
        containers: *mut *mut ENTRYLIST,
        search_state: *mut u32,
    ) -> HRESULT;
}

/// A folder: makes, copies, moves and deletes messages and folders. Implemented by store providers, called by clients
/// and by MAPI.
///
/// Where there is a window and a progress, they count with `MESSAGE_DIALOG` or `FOLDER_DIALOG` in the flags only, and
/// NULL for `progress` is MAPI's own. `MAPI_DECLINE_OK` in the flags is for MAPI.
///
/// `MAPI_W_PARTIAL_COMPLETION`, a success, means that it went well with some messages or folders and not with others.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IMAPIFolder : IMAPIContainer".
#[com_interface("0002030c-0000-0000-c000-000000000046", free_threaded, unsupported = MAPI_E_NO_SUPPORT)]
pub unsafe trait IMAPIFolder: IMAPIContainer {
    /// Makes a message. It is there for others once it is saved; some stores give it an entry identifier only then.
    ///
    /// Flags: `MAPI_ASSOCIATED` for a hidden one, `ITEMPROC_FORCE` for rules to be applied to it,
    /// `MAPI_DEFERRED_ERRORS`.
    ///
    /// # Safety
    ///
    /// `iid` is NULL, `IMessage` or an interface that extends it; with another, what comes back may only be used as
    /// that.
    #[slot(19)]
    #[retval]
    unsafe fn CreateMessage(&self, iid: Option<&GUID>, flags: u32) -> Result<IMessage>;

    /// Copies messages to another folder, or with `MESSAGE_MOVE` in `flags` moves them.
    ///
    /// `destination` is of the interface `iid`, or with NULL an `IMAPIFolder`, as clients have it.
    /// `MAPI_W_PARTIAL_COMPLETION`; `MAPI_E_DECLINE_COPY` if it was asked to decline.
    ///
    /// # Safety
    ///
    /// `messages` points to a list, all parts of which are readable. `destination` is a pointer to that interface,
    /// borrowed for the call.
    #[slot(20)]
    unsafe fn CopyMessages(
        &self,
        messages: *const ENTRYLIST,
        iid: Option<&GUID>,
        destination: *mut c_void,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// Deletes messages; with `DELETE_HARD_DELETE` in `flags` for good.
    ///
    /// `MAPI_W_PARTIAL_COMPLETION` if some are left, such as those that are open for writing or being sent.
    ///
    /// # Safety
    ///
    /// `messages` points to a list, all parts of which are readable.
    #[slot(21)]
    unsafe fn DeleteMessages(
        &self,
        messages: *const ENTRYLIST,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// Makes a folder in this one: `FOLDER_GENERIC` or `FOLDER_SEARCH`.
    ///
    /// NULL for `comment` is none; clients pass NULL for `iid`. Flags: `OPEN_IF_EXISTS` opens one that has the name
    /// already, `MAPI_UNICODE` says that the texts are UTF-16, `MAPI_DEFERRED_ERRORS`. `MAPI_E_COLLISION` if there is
    /// one of that name, `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `name` is a NUL-terminated text of the width that `flags` say, `comment` is NULL or another. `iid` is NULL,
    /// `IMAPIFolder` or an interface that extends it; with another, what comes back may only be used as that.
    #[slot(22)]
    #[retval]
    unsafe fn CreateFolder(
        &self,
        kind: u32,
        name: LPTSTR,
        comment: LPTSTR,
        iid: Option<&GUID>,
        flags: u32,
    ) -> Result<IMAPIFolder>;

    /// Copies a folder of this one to another folder, or with `FOLDER_MOVE` in `flags` moves it.
    ///
    /// `COPY_SUBFOLDERS` copies what is below it, too; moving always does. NULL for `new_name` keeps the name;
    /// `MAPI_UNICODE` says that it is UTF-16. `destination` as of `CopyMessages`.
    ///
    /// `MAPI_W_PARTIAL_COMPLETION`; `MAPI_E_COLLISION` if there is one of that name, `MAPI_E_FOLDER_CYCLE` if the
    /// folder has the destination in it, `MAPI_E_DECLINE_COPY`, `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes. `destination` is a pointer to the interface `iid`, or
    /// with NULL to `IMAPIFolder`, borrowed for the call. `new_name` is NULL or a NUL-terminated text of the width
    /// that `flags` say.
    #[slot(23)]
    unsafe fn CopyFolder(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        iid: Option<&GUID>,
        destination: *mut c_void,
        new_name: LPTSTR,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// Deletes a folder of this one; with `DEL_MESSAGES` and `DEL_FOLDERS` in `flags` one that is not empty, with
    /// `DELETE_HARD_DELETE` for good.
    ///
    /// The page gives the size a width of a pointer; the header's `ULONG` is followed. `MAPI_W_PARTIAL_COMPLETION`;
    /// `MAPI_E_HAS_FOLDERS`, `MAPI_E_HAS_MESSAGES`.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes.
    #[slot(24)]
    unsafe fn DeleteFolder(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// Does for messages of the folder, with NULL for all, what `IMessage::SetReadFlag` does for one.
    ///
    /// `MAPI_W_PARTIAL_COMPLETION`; `MAPI_E_NO_SUPPRESS`, `MAPI_E_INVALID_PARAMETER`.
    ///
    /// # Safety
    ///
    /// `messages` is NULL or points to a list, all parts of which are readable.
    #[slot(25)]
    unsafe fn SetReadFlags(
        &self,
        messages: *const ENTRYLIST,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// Tells the status of a message in this folder: `MSGSTATUS_*`, as in its `PR_MSG_STATUS`. `flags` is reserved,
    /// 0.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes.
    #[slot(26)]
    #[retval]
    unsafe fn GetMessageStatus(&self, entry_id_size: u32, entry_id: *const ENTRYID, flags: u32) -> Result<u32>;

    /// Sets those bits of the status of a message that are in `mask` to what they are in `status`, and tells the old
    /// one.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes. `old_status` is NULL or valid for a write.
    #[slot(27)]
    unsafe fn SetMessageStatus(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        status: u32,
        mask: u32,
        old_status: *mut u32,
    ) -> HRESULT;

    /// Sets the order that contents tables of the folder begin with; with `RECURSIVE_SORT` in `flags` also of the
    /// folders below. `MAPI_E_NO_SUPPORT`.
    ///
    /// # Safety
    ///
    /// `order` points to a readable order with all the columns that it counts.
    #[slot(28)]
    unsafe fn SaveContentsSort(&self, order: *const SSortOrderSet, flags: u32) -> HRESULT;

    /// Deletes all messages and folders in this one; with `DEL_ASSOCIATED` in `flags` also what is hidden (the page:
    /// folders that have hidden messages), with `DELETE_HARD_DELETE` for good. `MAPI_W_PARTIAL_COMPLETION`.
    #[slot(29)]
    fn EmptyFolder(&self, window: usize, progress: Option<InterfaceRef<'_, IMAPIProgress>>, flags: u32) -> HRESULT;
}
