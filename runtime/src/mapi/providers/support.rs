//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PSTR, Result};

use crate::com_interface;
use crate::mapi::{
    ADRLIST, ADRPARM, DISMISSMODELESS, ENTRYID, IAddrBook, IMAPIAdviseSink, IMAPIProgress, IMAPIProp, IMAPITable,
    IMessage, IProfSect, IStorage, LPFNBUTTON, LPTSTR, MAPIERROR, MAPIUID, NOTIFICATION, NOTIFKEY, SBinaryArray,
    SPropProblemArray, SPropTagArray, SPropValue,
};

/// DRAFT.
pub type ALLOCATEBUFFER = unsafe extern "system" fn(u32, *mut *mut c_void) -> HRESULT;

/// DRAFT.
pub type ALLOCATEMORE = unsafe extern "system" fn(u32, *mut c_void, *mut *mut c_void) -> HRESULT;

/// DRAFT.
pub type FREEBUFFER = unsafe extern "system" fn(*mut c_void) -> u32;

/// DRAFT IMAPISupport.
///
/// Source: MAPISPI.h, page "IMAPISupport : IUnknown".
#[com_interface("0002030f-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPISupport: IUnknown {
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
    unsafe fn GetMemAllocRoutines(
        &self,
        allocate_buffer: *mut Option<ALLOCATEBUFFER>,
        allocate_more: *mut Option<ALLOCATEMORE>,
        free_buffer: *mut Option<FREEBUFFER>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn Subscribe(
        &self,
        key: *mut NOTIFKEY,
        event_mask: u32,
        flags: u32,
        advise_sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
        connection: *mut usize,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    fn Unsubscribe(&self, connection: usize) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn Notify(
        &self,
        key: *mut NOTIFKEY,
        notification_count: u32,
        notifications: *const NOTIFICATION,
        flags: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn ModifyStatusRow(&self, values_count: u32, column_vals: *const SPropValue, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    #[retval]
    unsafe fn OpenProfileSection(&self, uid: *const MAPIUID, flags: u32) -> Result<IProfSect>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn RegisterPreprocessor(
        &self,
        muid: *const MAPIUID,
        adr_type: LPTSTR,
        dll_name: LPTSTR,
        preprocess: PSTR,
        remove_preprocess_info: PSTR,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn NewUID(&self, muid: *const MAPIUID) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn MakeInvalid(&self, flags: u32, object: *mut c_void, ref_count: u32, methods_count: u32) -> HRESULT;

    /// DRAFT.
    #[slot(13)]
    fn SpoolerYield(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn SpoolerNotify(&self, flags: u32, lpv_data: *mut c_void) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(15)]
    unsafe fn CreateOneOff(
        &self,
        name: LPTSTR,
        adr_type: LPTSTR,
        address: LPTSTR,
        flags: u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn SetProviderUID(&self, provider_id: *const MAPIUID, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    unsafe fn CompareEntryIDs(
        &self,
        entry1_size: u32,
        entry1: *const ENTRYID,
        entry2_size: u32,
        entry2: *const ENTRYID,
        compare_flags: u32,
        result: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(18)]
    unsafe fn OpenTemplateID(
        &self,
        template_id_size: u32,
        template_id: *const ENTRYID,
        template_flags: u32,
        mapi_prop_data: Option<InterfaceRef<'_, IMAPIProp>>,
        interface: Option<&GUID>,
        mapi_prop_new: *mut Option<IMAPIProp>,
        mapi_prop_sibling: Option<InterfaceRef<'_, IMAPIProp>>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(19)]
    #[retval]
    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        interface: Option<&GUID>,
        open_flags: u32,
        obj_type: *mut u32,
    ) -> Result<IUnknown>;

    /// DRAFT.
    #[slot(20)]
    #[retval]
    fn GetOneOffTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(21)]
    unsafe fn Address(&self, ui_param: *mut usize, adr_parms: *mut ADRPARM, adr_list: *mut *mut ADRLIST) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(22)]
    unsafe fn Details(
        &self,
        ui_param: *mut usize,
        lpfn_dismiss: Option<DISMISSMODELESS>,
        lpv_dismiss_context: *mut c_void,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        button_callback: Option<LPFNBUTTON>,
        lpv_button_context: *mut c_void,
        button_text: LPTSTR,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(23)]
    unsafe fn NewEntry(
        &self,
        ui_param: usize,
        flags: u32,
        e_id_container_size: u32,
        e_id_container: *const ENTRYID,
        e_id_new_entry_tpl_size: u32,
        e_id_new_entry_tpl: *const ENTRYID,
        lpcb_e_id_new_entry: *mut u32,
        e_id_new_entry: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(24)]
    unsafe fn DoConfigPropsheet(
        &self,
        ui_param: usize,
        flags: u32,
        title: LPTSTR,
        display_table: Option<InterfaceRef<'_, IMAPITable>>,
        c_onfig_data: Option<InterfaceRef<'_, IMAPIProp>>,
        top_page: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(25)]
    unsafe fn CopyMessages(
        &self,
        src_interface: Option<&GUID>,
        src_folder: *mut c_void,
        msg_list: *const SBinaryArray,
        dest_interface: Option<&GUID>,
        dest_folder: *mut c_void,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(26)]
    unsafe fn CopyFolder(
        &self,
        src_interface: Option<&GUID>,
        src_folder: *mut c_void,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        dest_interface: Option<&GUID>,
        dest_folder: *mut c_void,
        lsz_new_folder_name: LPTSTR,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(27)]
    unsafe fn DoCopyTo(
        &self,
        src_interface: Option<&GUID>,
        src_obj: *mut c_void,
        ciid_exclude: u32,
        rgiid_exclude: Option<&GUID>,
        exclude_props: *const SPropTagArray,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        dest_interface: Option<&GUID>,
        dest_obj: *mut c_void,
        flags: u32,
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(28)]
    unsafe fn DoCopyProps(
        &self,
        src_interface: Option<&GUID>,
        src_obj: *mut c_void,
        include_props: *const SPropTagArray,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        dest_interface: Option<&GUID>,
        dest_obj: *mut c_void,
        flags: u32,
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(29)]
    #[retval]
    fn DoProgressDialog(&self, ui_param: usize, flags: u32) -> Result<IMAPIProgress>;

    /// DRAFT.
    #[slot(30)]
    #[retval]
    fn ReadReceipt(&self, flags: u32, read_message: Option<InterfaceRef<'_, IMessage>>) -> Result<IMessage>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(31)]
    unsafe fn PrepareSubmit(&self, message: Option<InterfaceRef<'_, IMessage>>, flags: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(32)]
    unsafe fn ExpandRecips(&self, message: Option<InterfaceRef<'_, IMessage>>, flags: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(33)]
    fn UpdatePAB(&self, flags: u32, message: Option<InterfaceRef<'_, IMessage>>) -> HRESULT;

    /// DRAFT.
    #[slot(34)]
    fn DoSentMail(&self, flags: u32, message: Option<InterfaceRef<'_, IMessage>>) -> HRESULT;

    /// DRAFT.
    #[slot(35)]
    #[retval]
    fn OpenAddressBook(&self, interface: Option<&GUID>, flags: u32) -> Result<IAddrBook>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(36)]
    unsafe fn Preprocess(&self, flags: u32, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(37)]
    unsafe fn CompleteMsg(&self, flags: u32, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(38)]
    unsafe fn StoreLogoffTransports(&self, flags: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(39)]
    unsafe fn StatusRecips(&self, message: Option<InterfaceRef<'_, IMessage>>, recip_list: *mut ADRLIST) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(40)]
    unsafe fn WrapStoreEntryID(
        &self,
        orig_entry_size: u32,
        orig_entry: *const ENTRYID,
        lpcb_wrapped_entry: *mut u32,
        wrapped_entry: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(41)]
    fn ModifyProfile(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    #[slot(42)]
    #[retval]
    fn IStorageFromStream(
        &self,
        unk_in: Option<InterfaceRef<'_, IUnknown>>,
        interface: Option<&GUID>,
        flags: u32,
    ) -> Result<IStorage>;

    /// DRAFT.
    #[slot(43)]
    #[retval]
    fn GetSvcConfigSupportObj(&self, flags: u32) -> Result<IMAPISupport>;
}

/// DRAFT IMAPIGetSession.
///
/// Source: page "IMAPIGetSession : IUnknown".
#[com_interface("614ab435-491d-4f5b-a8b4-60eb031030c6", free_threaded)]
pub unsafe trait IMAPIGetSession: IUnknown {
    /// DRAFT.
    #[slot(3)]
    #[retval]
    fn GetMAPISession(&self) -> Result<IUnknown>;
}
