//! Starting, shutting down, and hooks into MAPI's spooler.

use windows_core::{BOOL, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{IMAPIFolder, IMessage, IMsgStore};

/// Lets a client end its process without logging off first: fast shutdown. Implemented by MAPI; the session has it,
/// clients query for it.
///
/// The order is `QueryFastShutdown`, `NotifyProcessShutdown`, `DoFastShutdown`, then the end of the process.
/// [`IMAPIProviderShutdown`](crate::mapi::IMAPIProviderShutdown) has the same methods and is asked in turn.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IMAPIClientShutdown : IUnknown".
#[com_interface("00020397-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIClientShutdown: IUnknown {
    /// Tells whether fast shutdown is possible: by the settings of the machine, and for all providers that are
    /// loaded.
    ///
    /// `MAPI_E_NO_SUPPORT` if it is not.
    #[slot(3)]
    fn QueryFastShutdown(&self) -> HRESULT;

    /// Tells MAPI that the process is about to end, for providers to save what they have.
    #[slot(4)]
    fn NotifyProcessShutdown(&self) -> HRESULT;

    /// Tells MAPI that the process ends now. The client calls no more of MAPI after a success.
    ///
    /// `MAPI_E_NO_SUPPORT` if fast shutdown is not possible.
    #[slot(5)]
    fn DoFastShutdown(&self) -> HRESULT;
}

/// Tells whether MAPI is initialized in the process, and waits for it. Implemented by `OLMAPI32.DLL`, whose function
/// `CreateMAPIInitializationMonitor` makes it; called by clients.
///
/// **No IID is published**: the page names `IID_IMAPIInitMonitor` without a value, and no header has it. So this has
/// no IID here, either, and cannot be queried for.
///
/// Free-threaded, as all of MAPI; it may be used before MAPI is initialized.
///
/// Source: page "IMAPIInitMonitor : IUnknown"; no header declares it.
#[com_interface(no_iid, free_threaded)]
pub unsafe trait IMAPIInitMonitor: IUnknown {
    /// Tells whether MAPI is initialized.
    #[slot(3)]
    #[on_panic(BOOL(0))]
    fn IsInitialized(&self) -> BOOL;

    /// Blocks until MAPI is initialized, `timeout` milliseconds at most, for ever with 0xFFFFFFFF.
    ///
    /// `HRESULT_FROM_WIN32(ERROR_TIMEOUT)` if it is not by then.
    #[slot(4)]
    fn Wait(&self, timeout: u32) -> HRESULT;

    /// Prepares a wait of `timeout` milliseconds, for `IMAPIWaitResult::End` to do on any thread. Does not block.
    ///
    /// `E_OUTOFMEMORY`.
    #[slot(5)]
    #[retval]
    fn BeginWait(&self, timeout: u32) -> Result<IMAPIWaitResult>;
}

/// A wait for MAPI that `IMAPIInitMonitor::BeginWait` has prepared. Implemented by `OLMAPI32.DLL`, called by clients.
///
/// **No IID is published**: the page names `IID_IMAPIWaitResult` without a value, and no header has it. So this has
/// no IID here, either, and cannot be queried for.
///
/// Free-threaded: made to be handed to the thread that waits.
///
/// Source: page "IMAPIWaitResult : IUnknown"; no header declares it.
#[com_interface(no_iid, free_threaded)]
pub unsafe trait IMAPIWaitResult: IUnknown {
    /// Waits as `IMAPIInitMonitor::Wait` does.
    #[slot(3)]
    fn End(&self, timeout: u32) -> HRESULT;
}

/// Looks at messages that come in or go out, before they are delivered or sent. Implemented by hook providers, called
/// by MAPI's spooler.
///
/// No page describes it, nor which rules the entry identifier is allocated by; what is said here is what the header
/// names say.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIHook.h.
#[com_interface("00020320-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait ISpoolerHook: IUnknown {
    /// A message has come in. `flags` has `HOOK_*`; on return, `HOOK_DELETE` asks to delete it, and the entry
    /// identifier is that of another folder to put it in.
    ///
    /// # Safety
    ///
    /// `flags`, `entry_id_size` and `entry_id` are valid for a read and a write.
    #[slot(3)]
    unsafe fn InboundMsgHook(
        &self,
        message: Option<InterfaceRef<'_, IMessage>>,
        folder: Option<InterfaceRef<'_, IMAPIFolder>>,
        store: Option<InterfaceRef<'_, IMsgStore>>,
        flags: *mut u32,
        entry_id_size: *mut u32,
        entry_id: *mut *mut u8,
    ) -> HRESULT;

    /// A message goes out. Parameters as of `InboundMsgHook`.
    ///
    /// # Safety
    ///
    /// `flags`, `entry_id_size` and `entry_id` are valid for a read and a write.
    #[slot(4)]
    unsafe fn OutboundMsgHook(
        &self,
        message: Option<InterfaceRef<'_, IMessage>>,
        folder: Option<InterfaceRef<'_, IMAPIFolder>>,
        store: Option<InterfaceRef<'_, IMsgStore>>,
        flags: *mut u32,
        entry_id_size: *mut u32,
        entry_id: *mut *mut u8,
    ) -> HRESULT;
}
