//! DRAFT.

use windows_core::{BOOL, GUID, HRESULT, IUnknown, InterfaceRef, PWSTR, Result};

use crate::mapi::{IMessage, IStream, MAPIERROR, SBinary, SBinaryArray, SPropTagArray, SPropValue, SRestriction};
use crate::{assert_layout, com_interface};

/// DRAFT READSTATE.
///
/// Source: EdkMdb.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct READSTATE {
    /// DRAFT.
    pub cbSourceKey: u32,
    /// DRAFT.
    pub pbSourceKey: *mut u8,
    /// DRAFT.
    pub ulFlags: u32,
}

assert_layout!(READSTATE { size: 12 | 24, cbSourceKey: 0 | 0, pbSourceKey: 4 | 8, ulFlags: 8 | 16 });

/// DRAFT IExchangeExportChanges.
///
/// Source: EdkMdb.h, page "IExchangeExportChanges : IUnknown".
#[com_interface("a3ea9cc0-d1b2-11cd-80fc-00aa004bba0b", free_threaded)]
pub unsafe trait IExchangeExportChanges: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn Config(
        &self,
        stream: Option<InterfaceRef<'_, IStream>>,
        flags: u32,
        unk: Option<InterfaceRef<'_, IUnknown>>,
        restriction: *const SRestriction,
        include_props: *const SPropTagArray,
        exclude_props: *const SPropTagArray,
        buffer_size: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn Synchronize(&self, steps: *mut u32, progress: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    fn UpdateState(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;
}

/// DRAFT IExchangeExportChanges2.
///
/// Source: EdkMdb.h, page "IExchangeExportChanges2 : IExchangeExportChanges".
#[com_interface("387cebe0-f53f-11cf-a48f-00c04fd65595", free_threaded)]
pub unsafe trait IExchangeExportChanges2: IExchangeExportChanges {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn ConfigForConversionStream(
        &self,
        stream: Option<InterfaceRef<'_, IStream>>,
        flags: u32,
        unk: Option<InterfaceRef<'_, IUnknown>>,
        restriction: *const SRestriction,
        values_conversion_count: u32,
        prop_array_conversion: *const SPropValue,
        buffer_size: u32,
    ) -> HRESULT;
}

/// DRAFT IExchangeExportChanges3.
///
/// Source: EdkMdb.h, page "IExchangeExportChanges3 : IExchangeExportChanges2".
#[com_interface("702e7f86-50a6-11d1-abd6-00a0c905660a", free_threaded)]
pub unsafe trait IExchangeExportChanges3: IExchangeExportChanges2 {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn ConfigForSelectiveSync(
        &self,
        stream: Option<InterfaceRef<'_, IStream>>,
        flags: u32,
        unk: Option<InterfaceRef<'_, IUnknown>>,
        msg_list: *const SBinaryArray,
        restriction: *const SRestriction,
        include_props: *const SPropTagArray,
        exclude_props: *const SPropTagArray,
        buffer_size: u32,
    ) -> HRESULT;
}

/// DRAFT IExchangeImportContentsChanges.
///
/// Source: EdkMdb.h, page "IExchangeImportContentsChanges : IUnknown".
#[com_interface("f75abfa0-d0e0-11cd-80fc-00aa004bba0b", free_threaded)]
pub unsafe trait IExchangeImportContentsChanges: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn Config(&self, stream: Option<InterfaceRef<'_, IStream>>, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn UpdateState(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    #[retval]
    unsafe fn ImportMessageChange(
        &self,
        cpval_changes: u32,
        ppval_changes: *const SPropValue,
        flags: u32,
    ) -> Result<IMessage>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn ImportMessageDeletion(&self, flags: u32, src_entry_list: *const SBinaryArray) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn ImportPerUserReadStateChange(&self, elements_count: u32, read_state: *mut READSTATE) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn ImportMessageMove(
        &self,
        source_key_src_folder_size: u32,
        pb_source_key_src_folder: *mut u8,
        source_key_src_message_size: u32,
        pb_source_key_src_message: *mut u8,
        pcl_message_size: u32,
        pb_pcl_message: *mut u8,
        source_key_dest_message_size: u32,
        pb_source_key_dest_message: *mut u8,
        change_num_dest_message_size: u32,
        pb_change_num_dest_message: *mut u8,
    ) -> HRESULT;
}

/// DRAFT IExchangeImportContentsChanges2.
///
/// Source: EdkMdb.h, page "IExchangeImportContentsChanges2 : IExchangeImportContentsChanges".
#[com_interface("7dfdd720-f53f-11cf-a48f-00c04fd65595", free_threaded)]
pub unsafe trait IExchangeImportContentsChanges2: IExchangeImportContentsChanges {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn ConfigForConversionStream(
        &self,
        stream: Option<InterfaceRef<'_, IStream>>,
        flags: u32,
        values_conversion_count: u32,
        prop_array_conversion: *const SPropValue,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    #[retval]
    unsafe fn ImportMessageChangeAsAStream(
        &self,
        cpval_changes: u32,
        ppval_changes: *const SPropValue,
        flags: u32,
    ) -> Result<IStream>;
}

/// DRAFT IExchangeImportHierarchyChanges.
///
/// Source: EdkMdb.h, page "IExchangeImportHierarchyChanges : IUnknown".
#[com_interface("85a66cf0-d0e0-11cd-80fc-00aa004bba0b", free_threaded)]
pub unsafe trait IExchangeImportHierarchyChanges: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn Config(&self, stream: Option<InterfaceRef<'_, IStream>>, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn UpdateState(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn ImportFolderChange(&self, cpval_changes: u32, ppval_changes: *const SPropValue) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn ImportFolderDeletion(&self, flags: u32, src_entry_list: *const SBinaryArray) -> HRESULT;
}

/// DRAFT IExchangeChangeAdviseSink.
///
/// Source: EdkMdb.h, page "IExchangeChangeAdviseSink : IUnknown".
#[com_interface(no_iid, free_threaded)]
pub unsafe trait IExchangeChangeAdviseSink: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    #[on_panic(0)]
    unsafe fn OnNotify(&self, flags: u32, entry_list: *const SBinaryArray) -> u32;
}

/// DRAFT IExchangeChangeAdvisor.
///
/// Source: EdkMdb.h, page "IExchangeChangeAdvisor : IUnknown".
#[com_interface("1e300720-a839-11cf-bde0-00004c7531e3", free_threaded)]
pub unsafe trait IExchangeChangeAdvisor: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn Config(
        &self,
        stream: Option<InterfaceRef<'_, IStream>>,
        gu_id: *mut GUID,
        advise_sink: Option<InterfaceRef<'_, IExchangeChangeAdviseSink>>,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn UpdateState(&self, stream: Option<InterfaceRef<'_, IStream>>) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn AddKeys(&self, entry_list: *const SBinaryArray) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn RemoveKeys(&self, entry_list: *const SBinaryArray) -> HRESULT;
}

/// DRAFT IExchangeFastTransfer.
///
/// Source: EdkMdb.h, page "IExchangeFastTransfer : IUnknown".
#[com_interface("ff7db070-a88a-11cd-9bc8-00aa002fc45a", free_threaded)]
pub unsafe trait IExchangeFastTransfer: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn Config(&self, flags: u32, transfer_method: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn TransferBuffer(&self, cb: u32, lpb: *mut u8, lpcb_processed: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    #[on_panic(BOOL(0))]
    unsafe fn IsInterfaceOk(
        &self,
        transfer_method: u32,
        refiid: Option<&GUID>,
        lpptag_list: *const SPropTagArray,
        flags: u32,
    ) -> BOOL;
}

/// DRAFT IExchangeBadItemCallback.
///
/// Source: EdkMdb.h, page "IExchangeBadItemCallback : IUnknown".
#[com_interface("1df85ab7-4d20-4a57-b170-2f062136c1d6", free_threaded)]
pub unsafe trait IExchangeBadItemCallback: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn BadItem(
        &self,
        result: HRESULT,
        flags: u32,
        folder_name: PWSTR,
        lpsb_folder_eid: *mut SBinary,
        values_count: u32,
        prop_array: *const SPropValue,
    ) -> HRESULT;
}
