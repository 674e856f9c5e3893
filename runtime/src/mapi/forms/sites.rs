//! DRAFT.

use windows_core::{HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{
    FORMPRINTSETUP, IMAPIFolder, IMAPIFormAdviseSink, IMAPIFormMgr, IMAPISession, IMessage, IMsgStore, IPersistMessage,
    IStream, MAPIERROR, RECT,
};

/// DRAFT IMAPIMessageSite.
///
/// Source: MAPIForm.h, page "IMAPIMessageSite : IUnknown".
#[com_interface("00020370-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIMessageSite: IUnknown {
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
    fn GetSession(&self) -> Result<IMAPISession>;

    /// DRAFT.
    #[slot(5)]
    #[retval]
    fn GetStore(&self) -> Result<IMsgStore>;

    /// DRAFT.
    #[slot(6)]
    #[retval]
    fn GetFolder(&self) -> Result<IMAPIFolder>;

    /// DRAFT.
    #[slot(7)]
    #[retval]
    fn GetMessage(&self) -> Result<IMessage>;

    /// DRAFT.
    #[slot(8)]
    #[retval]
    fn GetFormManager(&self) -> Result<IMAPIFormMgr>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn NewMessage(
        &self,
        compose_in_folder: u32,
        folder_focus: Option<InterfaceRef<'_, IMAPIFolder>>,
        persist_message: Option<InterfaceRef<'_, IPersistMessage>>,
        message: *mut Option<IMessage>,
        message_site: *mut Option<IMAPIMessageSite>,
        view_context: *mut Option<IMAPIViewContext>,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(10)]
    fn CopyMessage(&self, folder_destination: Option<InterfaceRef<'_, IMAPIFolder>>) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn MoveMessage(
        &self,
        folder_destination: Option<InterfaceRef<'_, IMAPIFolder>>,
        view_context: Option<InterfaceRef<'_, IMAPIViewContext>>,
        prc_pos_rect: *const RECT,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn DeleteMessage(
        &self,
        view_context: Option<InterfaceRef<'_, IMAPIViewContext>>,
        prc_pos_rect: *const RECT,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(13)]
    fn SaveMessage(&self) -> HRESULT;

    /// DRAFT.
    #[slot(14)]
    fn SubmitMessage(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(15)]
    unsafe fn GetSiteStatus(&self, status: *mut u32) -> HRESULT;
}

/// DRAFT IMAPIViewAdviseSink.
///
/// Source: MAPIForm.h, page "IMAPIViewAdviseSink : IUnknown".
#[com_interface("0002032b-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIViewAdviseSink: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn OnShutdown(&self) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn OnNewMessage(&self) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn OnPrint(&self, page_number: u32, status: HRESULT) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    fn OnSubmitted(&self) -> HRESULT;

    /// DRAFT.
    #[slot(7)]
    fn OnSaved(&self) -> HRESULT;
}

/// DRAFT IMAPIViewContext.
///
/// Source: MAPIForm.h, page "IMAPIViewContext : IUnknown".
#[com_interface("00020321-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIViewContext: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn SetAdviseSink(&self, pmvns: Option<InterfaceRef<'_, IMAPIFormAdviseSink>>) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn ActivateNext(&self, dir: u32, prc_pos_rect: *const RECT) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetPrintSetup(&self, flags: u32, form_print_setup: *mut *mut FORMPRINTSETUP) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    #[retval]
    unsafe fn GetSaveStream(&self, flags: *mut u32, format: *mut u32) -> Result<IStream>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn GetViewStatus(&self, status: *mut u32) -> HRESULT;
}
