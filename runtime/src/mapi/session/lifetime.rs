//! DRAFT.

use windows_core::{BOOL, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{IMAPIFolder, IMessage, IMsgStore};

/// DRAFT IMAPIClientShutdown.
///
/// Source: MAPIDefS.h, page "IMAPIClientShutdown : IUnknown".
#[com_interface("00020397-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIClientShutdown: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn QueryFastShutdown(&self) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn NotifyProcessShutdown(&self) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn DoFastShutdown(&self) -> HRESULT;
}

/// DRAFT IMAPIInitMonitor.
///
/// Source: page "IMAPIInitMonitor : IUnknown".
#[com_interface(no_iid, free_threaded)]
pub unsafe trait IMAPIInitMonitor: IUnknown {
    /// DRAFT.
    #[slot(3)]
    #[on_panic(BOOL(0))]
    fn IsInitialized(&self) -> BOOL;

    /// DRAFT.
    #[slot(4)]
    fn Wait(&self, timeout: u32) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    #[retval]
    fn BeginWait(&self, timeout: u32) -> Result<IMAPIWaitResult>;
}

/// DRAFT IMAPIWaitResult.
///
/// Source: page "IMAPIWaitResult : IUnknown".
#[com_interface(no_iid, free_threaded)]
pub unsafe trait IMAPIWaitResult: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn End(&self, timeout: u32) -> HRESULT;
}

/// DRAFT ISpoolerHook.
///
/// Source: MAPIHook.h, page "ISpoolerHook : IUnknown".
#[com_interface("00020320-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait ISpoolerHook: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn InboundMsgHook(
        &self,
        message: Option<InterfaceRef<'_, IMessage>>,
        folder: Option<InterfaceRef<'_, IMAPIFolder>>,
        mdb: Option<InterfaceRef<'_, IMsgStore>>,
        flags: *mut u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut u8,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn OutboundMsgHook(
        &self,
        message: Option<InterfaceRef<'_, IMessage>>,
        folder: Option<InterfaceRef<'_, IMAPIFolder>>,
        mdb: Option<InterfaceRef<'_, IMsgStore>>,
        flags: *mut u32,
        lpcb_entry_id: *mut u32,
        entry_id: *mut *mut u8,
    ) -> HRESULT;
}
