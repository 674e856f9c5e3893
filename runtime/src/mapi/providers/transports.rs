//! Transport providers: the object that `XPProviderInit` hands out, and its sessions, which send and receive.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::mapi::{ENTRYID, IMAPIStatus, IMAPISupport, IMessage, LPCTSTR, LPTSTR, MAPIERROR, MAPIUID, SPropValue};
use crate::{assert_layout, com_interface};

/// Options of a kind of messages or recipients, as `IXPLogon::RegisterOptions` hands them out.
///
/// The memory is the provider's, and stays valid until the session ends.
///
/// Source: MAPISPI.h alone; the page of the method says that it is not supported.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct OPTIONDATA {
    /// Whose options: `OPTION_TYPE_RECIPIENT` or `OPTION_TYPE_MESSAGE`; `MAPI_UNICODE` for the width of the texts.
    pub ulFlags: u32,
    /// The recipients, by the `MAPIUID` in their entry identifiers; NULL if an address type tells.
    pub lpRecipGUID: *mut GUID,
    /// The address type of the recipients, or NULL.
    pub lpszAdrType: LPTSTR,
    /// The DLL with the function that knows the options.
    pub lpszDLLName: LPTSTR,
    /// The ordinal of that function.
    pub ulOrdinal: u32,
    /// The size of `lpbOptionsData` in bytes.
    pub cbOptionsData: u32,
    /// What the function is given, or NULL.
    pub lpbOptionsData: *mut u8,
    /// The number of properties in `lpOptionsProps`.
    pub cOptionsProps: u32,
    /// What the options begin with, or NULL.
    pub lpOptionsProps: *mut SPropValue,
}

assert_layout!(OPTIONDATA {
    size: 36 | 64,
    ulFlags: 0 | 0,
    lpRecipGUID: 4 | 8,
    lpszAdrType: 8 | 16,
    lpszDLLName: 12 | 24,
    ulOrdinal: 16 | 32,
    cbOptionsData: 20 | 36,
    lpbOptionsData: 24 | 40,
    cOptionsProps: 28 | 48,
    lpOptionsProps: 32 | 56,
});

/// A transport provider. Implemented by the provider, handed out by its `XPProviderInit`, a new object for each call; called
/// by the spooler, from any thread.
///
/// Source: MAPISPI.h, page "IXPProvider : IUnknown".
#[com_interface("00020312-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IXPProvider: IUnknown {
    /// Hears that the provider is about to be released; all its logon objects are released by then.
    ///
    /// # Safety
    ///
    /// `flags` is valid for reads and writes; it points to 0, and is reserved.
    #[slot(3)]
    unsafe fn Shutdown(&self, flags: *mut u32) -> HRESULT;

    /// Opens a session for a user.
    ///
    /// `support` is held (a reference of the provider's own) until logoff. `*flags` are `LOGON_NO_CONNECT`,
    /// `LOGON_NO_DIALOG`, `LOGON_NO_INBOUND`, `LOGON_NO_OUTBOUND` and `MAPI_UNICODE`; the provider adds `LOGON_SP_IDLE`,
    /// `LOGON_SP_POLL` and `LOGON_SP_RESOLVE` for what it wants of the spooler. MAPI frees `*error`, which is NULL if there
    /// is nothing to say.
    ///
    /// Fails with `MAPI_E_UNCONFIGURED` (MAPI then calls the service entry), `MAPI_E_FAILONEPROVIDER` (the other providers of
    /// the service go on), `MAPI_E_USER_CANCEL`, `MAPI_E_UNKNOWN_CPID`, `MAPI_E_UNKNOWN_LCID`.
    ///
    /// # Safety
    ///
    /// `profile_name` is NUL-terminated, in the width that `*flags` says; `flags` is valid for reads and writes; `error` is
    /// NULL or valid for a write, `logon` valid for a write. `window` is 0 or a window handle.
    #[slot(4)]
    unsafe fn TransportLogon(
        &self,
        support: Option<InterfaceRef<'_, IMAPISupport>>,
        window: usize,
        profile_name: LPCTSTR,
        flags: *mut u32,
        error: *mut *mut MAPIERROR,
        logon: *mut Option<IXPLogon>,
    ) -> HRESULT;
}

/// A session with a transport provider. Implemented by the provider, called by the spooler, from any thread;
/// `TransportNotify` comes while another method runs.
///
/// Source: MAPISPI.h, page "IXPLogon : IUnknown".
#[com_interface("00020315-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IXPLogon: IUnknown {
    /// Answers which recipients the transport takes: by address type, by the `MAPIUID` in their entry identifiers, or both.
    ///
    /// `*flags` is set to `MAPI_UNICODE` if the texts are UTF-16. The arrays stay the provider's, until `TransportLogoff`;
    /// one of them may be empty (0, NULL). The prototype of the page names a type, LPUID, that does not exist; the header,
    /// which is followed, has `MAPIUID`.
    ///
    /// # Safety
    ///
    /// All pointers are valid for a write.
    #[slot(3)]
    unsafe fn AddressTypes(
        &self,
        flags: *mut u32,
        address_type_count: *mut u32,
        address_types: *mut *mut LPTSTR,
        uid_count: *mut u32,
        uids: *mut *mut *mut MAPIUID,
    ) -> HRESULT;

    /// Answers the options that the transport has for messages and recipients. They stay the provider's.
    ///
    /// Source: MAPISPI.h alone; the page calls the method not supported.
    ///
    /// # Safety
    ///
    /// All pointers are valid for a write.
    #[slot(4)]
    unsafe fn RegisterOptions(&self, flags: *mut u32, option_count: *mut u32, options: *mut *mut OPTIONDATA)
    -> HRESULT;

    /// Hears of an event: the spooler begins or ends sending, receiving, or flushing, or a message is cancelled
    /// (`NOTIFY_*`).
    ///
    /// `*flags` is left as it is. `data` leads to the entry identifier of the message with `NOTIFY_ABORT_DEFERRED`, and to the
    /// reference that `SubmitMessage` or `StartMessage` set with `NOTIFY_CANCEL_MESSAGE`; the page does not say by way of how
    /// many pointers. That call may still be running: the transport gives up as soon as it can. May be called on another thread
    /// while a message is sent.
    ///
    /// # Safety
    ///
    /// `flags` is valid for a read; `data` is NULL or valid for a read, and what it points to is as `*flags` says.
    #[slot(5)]
    unsafe fn TransportNotify(&self, flags: *mut u32, data: *mut *mut c_void) -> HRESULT;

    /// Hears that the system is idle, if `TransportLogon` asked for it with `LOGON_SP_IDLE`. `flags` is reserved and 0.
    #[slot(6)]
    fn Idle(&self, flags: u32) -> HRESULT;

    /// Ends the session, at any time: what is being sent is stopped, everything is freed, the support object is released
    /// last. `flags` is reserved and 0.
    ///
    /// The session is over whatever the answer.
    #[slot(7)]
    fn TransportLogoff(&self, flags: u32) -> HRESULT;

    /// Takes a message to send, with the reference that it gets for the calls about it, at once or by queueing.
    ///
    /// The spooler holds `message` until `EndMessage` returns. `flags` is 0 or `BEGIN_DEFERRED` for a message that was
    /// deferred before. `*return_parameter` belongs to some failures: with `MAPI_E_WAIT` and `MAPI_E_NETWORK_ERROR` it is how
    /// many seconds to wait before the next try.
    ///
    /// Fails with `MAPI_E_BUSY`, `MAPI_E_CANCEL`, `MAPI_E_NOT_ME` (another transport is asked) without an `EndMessage`.
    ///
    /// The page has ULONGs for both; the header, which is followed, has what is as wide as a pointer, here, in `EndMessage`
    /// and in `StartMessage`.
    ///
    /// # Safety
    ///
    /// `message_reference` and `return_parameter` are valid for a write.
    #[slot(8)]
    unsafe fn SubmitMessage(
        &self,
        flags: u32,
        message: Option<InterfaceRef<'_, IMessage>>,
        message_reference: *mut usize,
        return_parameter: *mut usize,
    ) -> HRESULT;

    /// Hears that the spooler is done with a message, and answers what happens to it: 0 if it is sent, or
    /// `END_DONT_RESEND`, `END_RESEND_LATER`, `END_RESEND_NOW`.
    ///
    /// What was opened of the message is released by now; the reference may be used again.
    #[slot(9)]
    #[retval]
    fn EndMessage(&self, message_reference: usize) -> Result<u32>;

    /// Answers whether there are messages to receive: nonzero if there are. Called if `TransportLogon` asked for it with
    /// `LOGON_SP_POLL`.
    #[slot(10)]
    #[retval]
    fn Poll(&self) -> Result<u32>;

    /// Receives a message: the transport fills in `message` and saves it, in the end. `flags` is reserved and 0.
    ///
    /// `*message_reference` is set before anything else, as `TransportNotify` may come with it. `message` is the spooler's,
    /// and valid for the call. One that is not saved is dropped.
    ///
    /// # Safety
    ///
    /// `message_reference` is valid for a write.
    #[slot(11)]
    unsafe fn StartMessage(
        &self,
        flags: u32,
        message: Option<InterfaceRef<'_, IMessage>>,
        message_reference: *mut usize,
    ) -> HRESULT;

    /// Opens the status object of this session. `flags` is 0 or `MAPI_MODIFY`.
    ///
    /// # Safety
    ///
    /// `object_type` is valid for a write. `interface` is NULL or the IID of `IMAPIStatus`, as the answer is of that type.
    #[slot(12)]
    #[retval]
    unsafe fn OpenStatusEntry(
        &self,
        interface: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IMAPIStatus>;

    /// Checks the state of the session, as `IMAPIStatus::ValidateState` does for its status object. `window` is 0 or a
    /// window handle.
    ///
    /// `flags` are `SUPPRESS_UI`, `CONFIG_CHANGED` and those of remote transports: `REFRESH_XP_HEADER_CACHE`,
    /// `PROCESS_XP_HEADER_CACHE`, `FORCE_XP_CONNECT`, `FORCE_XP_DISCONNECT`, `ABORT_XP_HEADER_OPERATION`.
    ///
    /// Fails with `MAPI_E_BUSY`, `MAPI_E_NO_SUPPORT`, `MAPI_E_USER_CANCEL`.
    #[slot(13)]
    fn ValidateState(&self, window: usize, flags: u32) -> HRESULT;

    /// Hears that all waiting messages are to be sent or received now (`FLUSH_UPLOAD`, `FLUSH_DOWNLOAD`, `FLUSH_FORCE`,
    /// `FLUSH_NO_UI`); the provider says so in its status row and returns. `window` is 0 or a window handle.
    ///
    /// # Safety
    ///
    /// `target` is reserved: NULL, and its size 0.
    #[slot(14)]
    unsafe fn FlushQueues(&self, window: usize, target_size: u32, target: *const ENTRYID, flags: u32) -> HRESULT;
}
