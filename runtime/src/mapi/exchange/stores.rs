//! DRAFT.

use windows_core::{GUID, HRESULT, IUnknown, PCSTR, PSTR, PWSTR};

use crate::com_interface;
use crate::mapi::{ENTRYID, IMAPITable, SPropValue};

/// DRAFT IExchangeManageStore.
///
/// Source: EdkMdb.h, page "IExchangeManageStore : IUnknown".
#[com_interface("559d10b0-a772-11cd-9bc8-00aa002fc45a", free_threaded)]
pub unsafe trait IExchangeManageStore: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn CreateStoreEntryID(
        &self,
        msg_store_dn: PCSTR,
        mailbox_dn: PCSTR,
        flags: u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn EntryIDFromSourceKey(
        &self,
        folder_key_size_count: u32,
        folder_source_key: *mut u8,
        message_key_size_count: u32,
        message_source_key: *mut u8,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetRights(
        &self,
        user_entry_id_size: u32,
        user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        rights: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;
}

/// DRAFT IExchangeManageStore2.
///
/// Source: EdkMdb.h, page "IExchangeManageStore2 : IUnknown".
#[com_interface("b6dca470-0ff3-11d0-a409-00c04fd7bd87", free_threaded)]
pub unsafe trait IExchangeManageStore2: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn CreateStoreEntryID(
        &self,
        msg_store_dn: PCSTR,
        mailbox_dn: PCSTR,
        flags: u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn EntryIDFromSourceKey(
        &self,
        folder_key_size_count: u32,
        folder_source_key: *mut u8,
        message_key_size_count: u32,
        message_source_key: *mut u8,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetRights(
        &self,
        user_entry_id_size: u32,
        user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        rights: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn CreateNewsgroupNameEntryID(
        &self,
        newsgroup_name: PSTR,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;
}

/// DRAFT IExchangeManageStore3.
///
/// Source: EdkMdb.h, page "IExchangeManageStore3 : IUnknown".
#[com_interface("166d9bc2-db75-44a9-8a93-9f3ffc994d76", free_threaded)]
pub unsafe trait IExchangeManageStore3: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn CreateStoreEntryID(
        &self,
        msg_store_dn: PCSTR,
        mailbox_dn: PCSTR,
        flags: u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn EntryIDFromSourceKey(
        &self,
        folder_key_size_count: u32,
        folder_source_key: *mut u8,
        message_key_size_count: u32,
        message_source_key: *mut u8,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetRights(
        &self,
        user_entry_id_size: u32,
        user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        rights: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn CreateNewsgroupNameEntryID(
        &self,
        newsgroup_name: PSTR,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn GetMailboxTableOffset(
        &self,
        server_name: PSTR,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;
}

/// DRAFT IExchangeManageStore4.
///
/// Source: EdkMdb.h, page "IExchangeManageStore4 : IUnknown".
#[com_interface("2590ff87-c431-4f9c-b1a8-cd69d760cd10", free_threaded)]
pub unsafe trait IExchangeManageStore4: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn CreateStoreEntryID(
        &self,
        msg_store_dn: PCSTR,
        mailbox_dn: PCSTR,
        flags: u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn EntryIDFromSourceKey(
        &self,
        folder_key_size_count: u32,
        folder_source_key: *mut u8,
        message_key_size_count: u32,
        message_source_key: *mut u8,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetRights(
        &self,
        user_entry_id_size: u32,
        user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        rights: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn CreateNewsgroupNameEntryID(
        &self,
        newsgroup_name: PSTR,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn GetMailboxTableOffset(
        &self,
        server_name: PSTR,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn GetPublicFolderTableOffset(
        &self,
        server_name: PSTR,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;
}

/// DRAFT IExchangeManageStore5.
///
/// Source: interfaces.h, page "IExchangeManageStore5 : IUnknown".
#[com_interface("7907dd18-f141-4676-b102-37c9d9363430", free_threaded)]
pub unsafe trait IExchangeManageStore5: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn CreateStoreEntryID(
        &self,
        msg_store_dn: PCSTR,
        mailbox_dn: PCSTR,
        flags: u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn EntryIDFromSourceKey(
        &self,
        folder_key_size_count: u32,
        folder_source_key: *mut u8,
        message_key_size_count: u32,
        message_source_key: *mut u8,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetRights(
        &self,
        user_entry_id_size: u32,
        user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        rights: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn CreateNewsgroupNameEntryID(
        &self,
        newsgroup_name: PSTR,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn GetMailboxTableOffset(
        &self,
        server_name: PSTR,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn GetPublicFolderTableOffset(
        &self,
        server_name: PSTR,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn GetMailboxTableEx(
        &self,
        server_name: PSTR,
        lpguid_mdb: *mut GUID,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn GetPublicFolderTableEx(
        &self,
        server_name: PSTR,
        lpguid_mdb: *mut GUID,
        table: *mut Option<IMAPITable>,
        flags: u32,
        offset: u32,
    ) -> HRESULT;
}

/// DRAFT IExchangeManageStoreEx.
///
/// Source: interfaces.h, page "IExchangeManageStoreEx : IUnknown".
#[com_interface("7fe3c629-4d9a-4510-a479-56962b246dc6", free_threaded)]
pub unsafe trait IExchangeManageStoreEx: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn CreateStoreEntryID(
        &self,
        msg_store_dn: PCSTR,
        mailbox_dn: PCSTR,
        flags: u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn EntryIDFromSourceKey(
        &self,
        folder_key_size_count: u32,
        folder_source_key: *mut u8,
        message_key_size_count: u32,
        message_source_key: *mut u8,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetRights(
        &self,
        user_entry_id_size: u32,
        user_entry_id: *const ENTRYID,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        rights: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetMailboxTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn GetPublicFolderTable(&self, server_name: PSTR, table: *mut Option<IMAPITable>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn CreateStoreEntryID2(
        &self,
        values_count: u32,
        prop_array: *const SPropValue,
        flags: u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;
}

/// DRAFT IExchangeMoveUserProgress.
///
/// Source: EdkMdb.h, page "IExchangeMoveUserProgress : IUnknown".
#[com_interface("ef2fb44a-8dac-4e4e-b1e3-a3b926355617", free_threaded)]
pub unsafe trait IExchangeMoveUserProgress: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn NextFolder(&self, flags: u32, folder_name: PWSTR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn Progress(&self, flags: u32, count: u32, total: u32) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn Restart(&self, flags: u32) -> HRESULT;
}
