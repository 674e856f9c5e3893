//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::enumeration::c_enum;
use crate::mapi::{ENTRYID, IMAPIAdviseSink, IMAPIProp, IMAPITable, IMessage, LPTSTR, NOTIFICATION};

c_enum! {
    /// DRAFT.
    ///
    /// Source: IMSCapabilities.h.
    MSCAP_SELECTOR: i32 {
        /// DRAFT.
        MSCAP_SEL_RESERVED1 = 0,
        /// DRAFT.
        MSCAP_SEL_RESERVED2 = 1,
        /// DRAFT.
        MSCAP_SEL_FOLDER = 2,
        /// DRAFT.
        MSCAP_SEL_RESERVED3 = 3,
        /// DRAFT.
        MSCAP_SEL_RESTRICTION = 4,
    }
}

/// DRAFT IMsgStore.
///
/// Source: MAPIDefS.h, page "IMsgStore : IMAPIProp".
#[com_interface("00020306-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMsgStore: IMAPIProp {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn Advise(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        event_mask: u32,
        advise_sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
        connection: *mut usize,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(15)]
    fn Unadvise(&self, connection: usize) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn CompareEntryIDs(
        &self,
        entry_id1_size: u32,
        entry_id1: *const ENTRYID,
        entry_id2_size: u32,
        entry_id2: *const ENTRYID,
        flags: u32,
        result: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    #[retval]
    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        interface: Option<&GUID>,
        flags: u32,
        obj_type: *mut u32,
    ) -> Result<IUnknown>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(18)]
    unsafe fn SetReceiveFolder(
        &self,
        message_class: LPTSTR,
        flags: u32,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(19)]
    unsafe fn GetReceiveFolder(
        &self,
        message_class: LPTSTR,
        flags: u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
        explicit_class: *mut LPTSTR,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(20)]
    #[retval]
    fn GetReceiveFolderTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(21)]
    unsafe fn StoreLogoff(&self, flags: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(22)]
    unsafe fn AbortSubmit(&self, entry_id_size: u32, entry_id: *const ENTRYID, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(23)]
    #[retval]
    fn GetOutgoingQueue(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    #[slot(24)]
    fn SetLockState(&self, message: Option<InterfaceRef<'_, IMessage>>, lock_state: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(25)]
    unsafe fn FinishedMsg(&self, flags: u32, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(26)]
    unsafe fn NotifyNewMail(&self, notification: *const NOTIFICATION) -> HRESULT;
}

/// DRAFT IFolderSupport.
///
/// Source: page "IFolderSupport : IUnknown".
#[com_interface("00375ac3-ecaf-4ef8-a527-34f452fa9c67", free_threaded)]
pub unsafe trait IFolderSupport: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetSupportMask(&self, support_mask: *mut u32) -> HRESULT;
}

/// DRAFT IProxyStoreObject.
///
/// Source: interfaces.h, page "IProxyStoreObject : IUnknown".
#[com_interface("29f3ab10-554d-11d0-a97c-00a0c911f50a", free_threaded)]
pub unsafe trait IProxyStoreObject: IUnknown {
    /// Published without a meaning.
    #[slot(3)]
    #[reserved]
    fn PlaceHolder1(&self);

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn UnwrapNoRef(&self, object: *mut *mut c_void) -> HRESULT;

    /// Published without a meaning.
    #[slot(5)]
    #[reserved]
    fn PlaceHolder2(&self);
}

/// DRAFT IMSCapabilities.
///
/// Source: IMSCapabilities.h, page "IMSCapabilities : IUnknown".
#[com_interface("00020393-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMSCapabilities: IUnknown {
    /// DRAFT.
    #[slot(3)]
    #[on_panic(0)]
    fn GetCapabilities(&self, mscap_selector: MSCAP_SELECTOR) -> u32;
}
