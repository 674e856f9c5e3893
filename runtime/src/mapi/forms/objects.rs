//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, Result};

use crate::com_interface;
use crate::mapi::{
    HICON, IClassFactory, IMAPIFolder, IMAPIMessageSite, IMAPIProp, IMAPIViewAdviseSink, IMAPIViewContext, IMessage,
    LPCTSTR, LPTSTR, MAPIERROR, RECT, SMAPIFormInfoArray, SMAPIFormPropArray, SMAPIVerbArray, SMessageClassArray,
};

/// DRAFT IMAPIForm.
///
/// Source: MAPIForm.h, page "IMAPIForm : IUnknown".
#[com_interface("00020327-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIForm: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn SetViewContext(&self, view_context: Option<InterfaceRef<'_, IMAPIViewContext>>) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    #[retval]
    fn GetViewContext(&self) -> Result<IMAPIViewContext>;

    /// DRAFT.
    #[slot(6)]
    fn ShutdownForm(&self, save_options: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn DoVerb(
        &self,
        verb: i32,
        view_context: Option<InterfaceRef<'_, IMAPIViewContext>>,
        hwnd_parent: usize,
        lprc_pos_rect: *const RECT,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn Advise(&self, advise: Option<InterfaceRef<'_, IMAPIViewAdviseSink>>, status: *mut usize) -> HRESULT;

    /// DRAFT.
    #[slot(9)]
    fn Unadvise(&self, connection: usize) -> HRESULT;
}

/// DRAFT IMAPIFormAdviseSink.
///
/// Source: MAPIForm.h, page "IMAPIFormAdviseSink : IUnknown".
#[com_interface("0002032f-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIFormAdviseSink: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn OnChange(&self, dir: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    #[retval]
    unsafe fn OnActivateNext(
        &self,
        message_class: PCSTR,
        message_status: u32,
        message_flags: u32,
    ) -> Result<IPersistMessage>;
}

/// DRAFT IMAPIFormContainer.
///
/// Source: MAPIForm.h, page "IMAPIFormContainer : IUnknown".
#[com_interface("0002032e-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIFormContainer: IUnknown {
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
    unsafe fn InstallForm(&self, ui_param: usize, flags: u32, cfg_path_name: LPCTSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn RemoveForm(&self, message_class: PCSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    #[retval]
    unsafe fn ResolveMessageClass(&self, message_class: PCSTR, flags: u32) -> Result<IMAPIFormInfo>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn ResolveMultipleMessageClasses(
        &self,
        msg_class_array: *mut SMessageClassArray,
        flags: u32,
        ppfrminfoarray: *mut *mut SMAPIFormInfoArray,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn CalcFormPropSet(&self, flags: u32, results: *mut *mut SMAPIFormPropArray) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn GetDisplay(&self, flags: u32, display_name: *mut LPTSTR) -> HRESULT;
}

/// DRAFT IMAPIFormFactory.
///
/// Source: MAPIForm.h, page "IMAPIFormFactory : IUnknown".
#[com_interface("00020350-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIFormFactory: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    #[retval]
    fn CreateClassFactory(&self, clsid_form: Option<&GUID>, flags: u32) -> Result<IClassFactory>;

    /// DRAFT.
    #[slot(5)]
    fn LockServer(&self, flags: u32, lock_server: u32) -> HRESULT;
}

/// DRAFT IMAPIFormInfo.
///
/// Source: MAPIForm.h, page "IMAPIFormInfo : IMAPIProp".
#[com_interface("00020324-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIFormInfo: IMAPIProp {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn CalcFormPropSet(&self, flags: u32, form_prop_array: *mut *mut SMAPIFormPropArray) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(15)]
    unsafe fn CalcVerbSet(&self, flags: u32, mapi_verb_array: *mut *mut SMAPIVerbArray) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn MakeIconFromBinary(&self, prop_id: u32, phicon: *mut HICON) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    unsafe fn SaveForm(&self, file_name: LPCTSTR) -> HRESULT;

    /// DRAFT.
    #[slot(18)]
    #[retval]
    fn OpenFormContainer(&self) -> Result<IMAPIFormContainer>;
}

/// DRAFT IMAPIFormMgr.
///
/// Source: MAPIForm.h, page "IMAPIFormMgr : IUnknown".
#[com_interface("00020322-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIFormMgr: IUnknown {
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
    unsafe fn LoadForm(
        &self,
        ui_param: usize,
        flags: u32,
        message_class: PCSTR,
        message_status: u32,
        message_flags: u32,
        folder_focus: Option<InterfaceRef<'_, IMAPIFolder>>,
        message_site: Option<InterfaceRef<'_, IMAPIMessageSite>>,
        pmsg: Option<InterfaceRef<'_, IMessage>>,
        view_context: Option<InterfaceRef<'_, IMAPIViewContext>>,
        riid: Option<&GUID>,
        obj: *mut *mut c_void,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    #[retval]
    unsafe fn ResolveMessageClass(
        &self,
        msg_class: PCSTR,
        flags: u32,
        folder_focus: Option<InterfaceRef<'_, IMAPIFolder>>,
    ) -> Result<IMAPIFormInfo>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn ResolveMultipleMessageClasses(
        &self,
        msg_classes: *mut SMessageClassArray,
        flags: u32,
        folder_focus: Option<InterfaceRef<'_, IMAPIFolder>>,
        pfrminfoarray: *mut *mut SMAPIFormInfoArray,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn CalcFormPropSet(
        &self,
        pfrminfoarray: *mut SMAPIFormInfoArray,
        flags: u32,
        results: *mut *mut SMAPIFormPropArray,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn CreateForm(
        &self,
        ui_param: usize,
        flags: u32,
        pfrminfo_to_activate: Option<InterfaceRef<'_, IMAPIFormInfo>>,
        refiid_to_ask: Option<&GUID>,
        obj: *mut *mut c_void,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    #[retval]
    unsafe fn SelectForm(
        &self,
        ui_param: usize,
        flags: u32,
        title: LPCTSTR,
        pfld: Option<InterfaceRef<'_, IMAPIFolder>>,
    ) -> Result<IMAPIFormInfo>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn SelectMultipleForms(
        &self,
        ui_param: usize,
        flags: u32,
        title: LPCTSTR,
        pfld: Option<InterfaceRef<'_, IMAPIFolder>>,
        pfrminfoarray: *mut SMAPIFormInfoArray,
        ppfrminfoarray: *mut *mut SMAPIFormInfoArray,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(11)]
    #[retval]
    fn SelectFormContainer(&self, ui_param: usize, flags: u32) -> Result<IMAPIFormContainer>;

    /// DRAFT.
    #[slot(12)]
    #[retval]
    fn OpenFormContainer(&self, hfrmreg: u32, lpunk: Option<InterfaceRef<'_, IUnknown>>) -> Result<IMAPIFormContainer>;

    /// DRAFT.
    #[slot(13)]
    fn PrepareForm(&self, ui_param: usize, flags: u32, pfrminfo: Option<InterfaceRef<'_, IMAPIFormInfo>>) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn IsInConflict(
        &self,
        message_flags: u32,
        message_status: u32,
        message_class: PCSTR,
        folder_focus: Option<InterfaceRef<'_, IMAPIFolder>>,
    ) -> HRESULT;
}

/// DRAFT IPersistMessage.
///
/// Source: MAPIForm.h, page "IPersistMessage : IUnknown".
#[com_interface("0002032a-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IPersistMessage: IUnknown {
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
    unsafe fn GetClassID(&self, class_id: *mut GUID) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn IsDirty(&self) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    fn InitNew(
        &self,
        message_site: Option<InterfaceRef<'_, IMAPIMessageSite>>,
        message: Option<InterfaceRef<'_, IMessage>>,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(7)]
    fn Load(
        &self,
        message_site: Option<InterfaceRef<'_, IMAPIMessageSite>>,
        message: Option<InterfaceRef<'_, IMessage>>,
        message_status: u32,
        message_flags: u32,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(8)]
    fn Save(&self, message: Option<InterfaceRef<'_, IMessage>>, same_as_load: u32) -> HRESULT;

    /// DRAFT.
    #[slot(9)]
    fn SaveCompleted(&self, message: Option<InterfaceRef<'_, IMessage>>) -> HRESULT;

    /// DRAFT.
    #[slot(10)]
    fn HandsOffMessage(&self) -> HRESULT;
}
