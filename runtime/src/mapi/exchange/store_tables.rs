//! Tables of mailboxes and public folders from an offset on, and of one database. The interfaces repeat the methods of
//! [`IExchangeManageStore2`](crate::mapi::IExchangeManageStore2) and do not derive from it.

use windows_core::{GUID, HRESULT, IUnknown, PCSTR, Result};

use crate::com_interface;
use crate::mapi::{ENTRYID, IMAPITable};

/// As [`IExchangeManageStore2`](crate::mapi::IExchangeManageStore2), with tables of mailboxes from an offset on.
/// Implemented by the stores of Exchange's provider, called by clients.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h.
#[com_interface("166d9bc2-db75-44a9-8a93-9f3ffc994d76", free_threaded)]
pub unsafe trait IExchangeManageStore3: IUnknown {
    /// As `IExchangeManageStore::CreateStoreEntryID`.
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

    /// As `IExchangeManageStore::EntryIDFromSourceKey`.
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

    /// As `IExchangeManageStore::GetRights`.
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

    /// As `IExchangeManageStore::GetMailboxTable`.
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// As `IExchangeManageStore::GetPublicFolderTable`.
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// As `IExchangeManageStore2::CreateNewsgroupNameEntryID`.
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

    /// As `IExchangeManageStore::GetMailboxTable`, from the offset `offset` on.
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(9)]
    unsafe fn GetMailboxTableOffset(
        &self,
        server_name: PCSTR,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;
}

/// As [`IExchangeManageStore3`], with tables of public folders from an offset on. Implemented by the stores of
/// Exchange's provider, called by clients.
///
/// Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h.
#[com_interface("2590ff87-c431-4f9c-b1a8-cd69d760cd10", free_threaded)]
pub unsafe trait IExchangeManageStore4: IUnknown {
    /// As `IExchangeManageStore::CreateStoreEntryID`.
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

    /// As `IExchangeManageStore::EntryIDFromSourceKey`.
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

    /// As `IExchangeManageStore::GetRights`.
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

    /// As `IExchangeManageStore::GetMailboxTable`.
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// As `IExchangeManageStore::GetPublicFolderTable`.
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// As `IExchangeManageStore2::CreateNewsgroupNameEntryID`.
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

    /// As [`IExchangeManageStore3::GetMailboxTableOffset`].
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(9)]
    unsafe fn GetMailboxTableOffset(
        &self,
        server_name: PCSTR,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;

    /// As `IExchangeManageStore::GetPublicFolderTable`, from the offset `offset` on.
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(10)]
    unsafe fn GetPublicFolderTableOffset(
        &self,
        server_name: PCSTR,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;
}

/// As [`IExchangeManageStore4`], with tables of one database of the server, such as one of a recovery storage group.
/// Implemented by the stores of Exchange's provider, called by clients.
///
/// Free-threaded, as all of MAPI.
///
/// Source: `core/mapi/interfaces.h` of MFCMAPI and article 908072 of Microsoft's knowledge base; it is in no header of
/// the SDK.
#[com_interface("7907dd18-f141-4676-b102-37c9d9363430", free_threaded)]
pub unsafe trait IExchangeManageStore5: IUnknown {
    /// As `IExchangeManageStore::CreateStoreEntryID`.
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

    /// As `IExchangeManageStore::EntryIDFromSourceKey`.
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

    /// As `IExchangeManageStore::GetRights`.
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

    /// As `IExchangeManageStore::GetMailboxTable`.
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// As `IExchangeManageStore::GetPublicFolderTable`.
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PCSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// As `IExchangeManageStore2::CreateNewsgroupNameEntryID`.
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

    /// As [`IExchangeManageStore3::GetMailboxTableOffset`].
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(9)]
    unsafe fn GetMailboxTableOffset(
        &self,
        server_name: PCSTR,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;

    /// As [`IExchangeManageStore4::GetPublicFolderTableOffset`].
    ///
    /// # Safety
    ///
    /// `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(10)]
    unsafe fn GetPublicFolderTableOffset(
        &self,
        server_name: PCSTR,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;

    /// As [`IExchangeManageStore3::GetMailboxTableOffset`], of one database, named by its `objectGUID` in the
    /// directory.
    ///
    /// # Safety
    ///
    /// `database` is not NULL. `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(11)]
    unsafe fn GetMailboxTableEx(
        &self,
        server_name: PCSTR,
        database: Option<&GUID>,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;

    /// As [`IExchangeManageStore4::GetPublicFolderTableOffset`], of one database, named by its `objectGUID` in the
    /// directory.
    ///
    /// # Safety
    ///
    /// `database` is not NULL. `server_name` is NULL or a NUL-terminated text. `table` is valid for a write.
    #[slot(12)]
    unsafe fn GetPublicFolderTableEx(
        &self,
        server_name: PCSTR,
        database: Option<&GUID>,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;
}
