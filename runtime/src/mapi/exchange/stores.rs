//! Managing stores: entry identifiers of stores and of what is in them, rights, and tables of mailboxes and public
//! folders.

use windows_core::{HRESULT, IUnknown, PCSTR, Result};

use crate::com_interface;
use crate::mapi::{ENTRYID, IMAPITable, SPropValue};

/// Opens other mailboxes and tells what is on a server. Implemented by the stores of Exchange's provider, which are
/// queried for it; called by clients.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h, page "IExchangeManageStore" of the Exchange Server part of the Platform SDK (2000).
#[com_interface("559d10b0-a772-11cd-9bc8-00aa002fc45a", free_threaded)]
pub unsafe trait IExchangeManageStore: IUnknown {
    /// Makes the entry identifier of a store, for `IMAPISession::OpenMsgStore`, from distinguished names. NULL for
    /// `mailbox_dn` is no mailbox.
    ///
    /// Flags: `OPENSTORE_*`, such as `OPENSTORE_TAKE_OWNERSHIP`, `OPENSTORE_USE_ADMIN_PRIVILEGE`, `OPENSTORE_PUBLIC`.
    /// The entry identifier is the caller's, to be freed with `MAPIFreeBuffer`.
    ///
    /// # Safety
    ///
    /// `store_dn` is a NUL-terminated text, `mailbox_dn` is NULL or another. `entry_id_size` and `entry_id` are valid
    /// for a write.
    #[slot(3)]
    unsafe fn CreateStoreEntryID(
        &self,
        store_dn: PCSTR,
        mailbox_dn: PCSTR,
        flags: u32,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Makes the entry identifier of a folder, or of a message in it, from `PR_SOURCE_KEY`. Without a message's key,
    /// of the folder. The entry identifier is the caller's, to be freed with `MAPIFreeBuffer`.
    ///
    /// # Safety
    ///
    /// `folder_key` points to `folder_key_size` readable bytes, `message_key` is NULL or points to `message_key_size`.
    /// `entry_id_size` and `entry_id` are valid for a write.
    #[slot(4)]
    unsafe fn EntryIDFromSourceKey(
        &self,
        folder_key_size: u32,
        folder_key: *const u8,
        message_key_size: u32,
        message_key: *const u8,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Tells what a user may do with a folder: `fright*`. `MAPI_E_NO_ACCESS` if nothing, `MAPI_E_CALL_FAILED`.
    ///
    /// # Safety
    ///
    /// `user_entry_id` points to `user_entry_id_size` and `entry_id` to `entry_id_size` readable bytes.
    #[slot(5)]
    #[retval]
    unsafe fn GetRights(
        &self,
        user_entry_id_size: u32,
        user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
    ) -> Result<u32>;

    /// Opens the table of the mailboxes on a server, named by its distinguished name.
    ///
    /// `MAPI_UNICODE` in `flags` for columns of texts in UTF-16. The parameter for the table is not the last one.
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// Opens the table of the public folders on a server, named by its distinguished name.
    ///
    /// Flags: `MDB_NON_IPM`, `MDB_IPM`, `MAPI_UNICODE` for columns of texts in UTF-16.
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;
}

/// As [`IExchangeManageStore`], with newsgroups. The header derives it from `IUnknown` and repeats the methods: its
/// vtable begins as that of [`IExchangeManageStore`], yet is another interface.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h.
#[com_interface("b6dca470-0ff3-11d0-a409-00c04fd7bd87", free_threaded)]
pub unsafe trait IExchangeManageStore2: IUnknown {
    /// As [`IExchangeManageStore::CreateStoreEntryID`].
    ///
    /// # Safety
    ///
    /// `store_dn` is a NUL-terminated text, `mailbox_dn` is NULL or another. `entry_id_size` and `entry_id` are valid
    /// for a write.
    #[slot(3)]
    unsafe fn CreateStoreEntryID(
        &self,
        store_dn: PCSTR,
        mailbox_dn: PCSTR,
        flags: u32,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// As [`IExchangeManageStore::EntryIDFromSourceKey`].
    ///
    /// # Safety
    ///
    /// `folder_key` points to `folder_key_size` readable bytes, `message_key` is NULL or points to `message_key_size`.
    /// `entry_id_size` and `entry_id` are valid for a write.
    #[slot(4)]
    unsafe fn EntryIDFromSourceKey(
        &self,
        folder_key_size: u32,
        folder_key: *const u8,
        message_key_size: u32,
        message_key: *const u8,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// As [`IExchangeManageStore::GetRights`].
    ///
    /// # Safety
    ///
    /// `user_entry_id` points to `user_entry_id_size` and `entry_id` to `entry_id_size` readable bytes.
    #[slot(5)]
    #[retval]
    unsafe fn GetRights(
        &self,
        user_entry_id_size: u32,
        user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
    ) -> Result<u32>;

    /// As [`IExchangeManageStore::GetMailboxTable`].
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// As [`IExchangeManageStore::GetPublicFolderTable`].
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// Makes the entry identifier of the public folder of a newsgroup from its name. The entry identifier is the
    /// caller's, to be freed with `MAPIFreeBuffer`.
    ///
    /// # Safety
    ///
    /// `newsgroup_name` is a NUL-terminated text. `entry_id_size` and `entry_id` are valid for a write.
    #[slot(8)]
    unsafe fn CreateNewsgroupNameEntryID(
        &self,
        newsgroup_name: PCSTR,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;
}

/// As [`IExchangeManageStore`], with entry identifiers that name the server to be used. In Outlook 2010 and later.
/// Repeats the methods of [`IExchangeManageStore`] and does not derive from it.
///
/// Free-threaded, as all of MAPI.
///
/// Source: `core/mapi/interfaces.h` of MFCMAPI; it is in no header of the SDK. The comment "IExchangeManageStoreEx" in
/// EdkMdb.h stands above `IExchangeManageStore2`.
#[com_interface("7fe3c629-4d9a-4510-a479-56962b246dc6", free_threaded)]
pub unsafe trait IExchangeManageStoreEx: IUnknown {
    /// As [`IExchangeManageStore::CreateStoreEntryID`].
    ///
    /// # Safety
    ///
    /// `store_dn` is a NUL-terminated text, `mailbox_dn` is NULL or another. `entry_id_size` and `entry_id` are valid
    /// for a write.
    #[slot(3)]
    unsafe fn CreateStoreEntryID(
        &self,
        store_dn: PCSTR,
        mailbox_dn: PCSTR,
        flags: u32,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// As [`IExchangeManageStore::EntryIDFromSourceKey`].
    ///
    /// # Safety
    ///
    /// `folder_key` points to `folder_key_size` readable bytes, `message_key` is NULL or points to `message_key_size`.
    /// `entry_id_size` and `entry_id` are valid for a write.
    #[slot(4)]
    unsafe fn EntryIDFromSourceKey(
        &self,
        folder_key_size: u32,
        folder_key: *const u8,
        message_key_size: u32,
        message_key: *const u8,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// As [`IExchangeManageStore::GetRights`].
    ///
    /// # Safety
    ///
    /// `user_entry_id` points to `user_entry_id_size` and `entry_id` to `entry_id_size` readable bytes.
    #[slot(5)]
    #[retval]
    unsafe fn GetRights(
        &self,
        user_entry_id_size: u32,
        user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
    ) -> Result<u32>;

    /// As [`IExchangeManageStore::GetMailboxTable`].
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// As [`IExchangeManageStore::GetPublicFolderTable`].
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// As [`IExchangeManageStore::CreateStoreEntryID`], from properties: `PR_PROFILE_MDB_DN`, `PR_PROFILE_MAILBOX`,
    /// and `PR_FORCE_USE_ENTRYID_SERVER` for the server that is named instead of the one in the profile. The entry
    /// identifier is the caller's, to be freed with `MAPIFreeBuffer`.
    ///
    /// # Safety
    ///
    /// `values` points to `value_count` properties, all parts of which are readable. `entry_id_size` and `entry_id`
    /// are valid for a write.
    #[slot(8)]
    unsafe fn CreateStoreEntryID2(
        &self,
        value_count: u32,
        values: *const SPropValue,
        flags: u32,
        entry_id_size: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;
}
