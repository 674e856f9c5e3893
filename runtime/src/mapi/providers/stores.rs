//! Message store providers: the object that `MSProviderInit` hands out, and the sessions that it opens.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{ENTRYID, IMAPIAdviseSink, IMAPISupport, IMsgStore, LPCTSTR, MAPI_E_NO_SUPPORT, MAPIERROR};

/// A message store provider. Implemented by the provider, handed out by its `MSProviderInit`, a new object for each call;
/// called by MAPI and the spooler, from any thread.
///
/// Source: MAPISPI.h, page "IMSProvider : IUnknown".
#[com_interface("00020310-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMSProvider: IUnknown {
    /// Hears that the provider is about to be released; all its logon objects are released by then.
    ///
    /// # Safety
    ///
    /// `flags` is valid for reads and writes; it points to 0, and is reserved.
    #[slot(3)]
    unsafe fn Shutdown(&self, flags: *mut u32) -> HRESULT;

    /// Opens a store for a client: answers two objects that act as one, a logon object for MAPI and a store for clients.
    ///
    /// `support` is held (a reference of the provider's own) until logoff. `profile_name` is to be shown or logged only. A NULL
    /// `entry_id` lets the user choose a store, unless `flags` has `MDB_NO_DIALOG`; the others are `MDB_WRITE`,
    /// `MDB_NO_MAIL`, `MDB_TEMPORARY`, `MAPI_DEFERRED_ERRORS` and `MAPI_UNICODE`. `interface` is that of the store; NULL is
    /// `IMsgStore`. `*spool_security` is what `SpoolerLogon` will be given, from the allocator of `MSProviderInit`; MAPI
    /// frees it; NULL and 0 if the spooler needs none. So is `*error`, NULL if there is nothing to say.
    ///
    /// For a store that is open already, `*logon` is NULL, `*store` the one that is open with a new reference, and
    /// `support` is not held.
    ///
    /// Answers `MAPI_W_ERRORS_RETURNED` if there is an error to ask for all the same. Fails with `MAPI_E_UNCONFIGURED` (MAPI
    /// then calls the service entry), `MAPI_E_LOGON_FAILED`, `MAPI_E_FAILONEPROVIDER` (the other providers of the service go
    /// on), `MAPI_E_USER_CANCEL`, `MAPI_E_UNKNOWN_CPID`, `MAPI_E_UNKNOWN_LCID`.
    ///
    /// # Safety
    ///
    /// `profile_name` is NUL-terminated, in the width that `flags` says; `entry_id` is NULL or points to `entry_id_size`
    /// readable bytes; the other pointers are NULL or valid for a write. `window` is 0 or a window handle. With an
    /// `interface` other than NULL and that of `IMsgStore`, `*store` is used as what was asked for, and as nothing else.
    #[slot(4)]
    unsafe fn Logon(
        &self,
        support: Option<InterfaceRef<'_, IMAPISupport>>,
        window: usize,
        profile_name: LPCTSTR,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        flags: u32,
        interface: Option<&GUID>,
        spool_security_size: *mut u32,
        spool_security: *mut *mut u8,
        error: *mut *mut MAPIERROR,
        logon: *mut Option<IMSLogon>,
        store: *mut Option<IMsgStore>,
    ) -> HRESULT;

    /// Opens a store for the spooler, which sends and receives through it: as `Logon`, with the security data that `Logon`
    /// handed out.
    ///
    /// The store may have to know that the spooler is its client. The page has the security data behind one pointer more;
    /// the header, which is followed, has its size by value and the bytes behind one pointer.
    ///
    /// Answers `MAPI_W_ERRORS_RETURNED` as `Logon` does. Fails with `MAPI_E_UNCONFIGURED`.
    ///
    /// # Safety
    ///
    /// As of `Logon`; `spool_security` is NULL or points to `spool_security_size` readable bytes.
    #[slot(5)]
    unsafe fn SpoolerLogon(
        &self,
        support: Option<InterfaceRef<'_, IMAPISupport>>,
        window: usize,
        profile_name: LPCTSTR,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        flags: u32,
        interface: Option<&GUID>,
        spool_security_size: u32,
        spool_security: *const u8,
        error: *mut *mut MAPIERROR,
        logon: *mut Option<IMSLogon>,
        store: *mut Option<IMsgStore>,
    ) -> HRESULT;

    /// Answers whether two entry identifiers stand for the same store: nonzero if they do. `flags` is reserved and 0.
    ///
    /// Both are the provider's own, unwrapped. May be called while no store is open.
    ///
    /// # Safety
    ///
    /// `first` points to `first_size`, `second` to `second_size` readable bytes.
    #[slot(6)]
    #[retval]
    unsafe fn CompareStoreIDs(
        &self,
        first_size: u32,
        first: *const ENTRYID,
        second_size: u32,
        second: *const ENTRYID,
        flags: u32,
    ) -> Result<u32>;
}

/// An open store as MAPI sees it: the other half of an `IMsgStore`, made and freed with it. Implemented by store providers,
/// called by MAPI, from any thread.
///
/// Source: MAPISPI.h, page "IMSLogon : IUnknown".
#[com_interface("00020313-0000-0000-c000-000000000046", free_threaded, unsupported = MAPI_E_NO_SUPPORT)]
pub unsafe trait IMSLogon: IUnknown {
    /// Answers what there is to say about the failure `result` of this object, in one block for the caller to free with
    /// `MAPIFreeBuffer`, or NULL with `S_OK`.
    ///
    /// `flags` is 0 or `MAPI_UNICODE`. Fails with `MAPI_E_BAD_CHARWIDTH`. [`LastError`](crate::mapi::LastError) does it.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Closes the store, wanted or not, while MAPI logs off the client or the provider.
    ///
    /// # Safety
    ///
    /// `flags` is valid for reads and writes; it points to 0, and is reserved.
    #[slot(4)]
    unsafe fn Logoff(&self, flags: *mut u32) -> HRESULT;

    /// Opens a folder or message, as `IMsgStore::OpenEntry` does, for a call of `IMAPISession::OpenEntry`.
    ///
    /// A NULL `interface` is the standard one of the object; `*object_type` says what it is. `flags` are `MAPI_MODIFY`,
    /// `MAPI_BEST_ACCESS` and `MAPI_DEFERRED_ERRORS`.
    ///
    /// # Safety
    ///
    /// `entry_id` is NULL or points to `entry_id_size` readable bytes; `object_type` is valid for a write.
    #[slot(5)]
    #[retval]
    unsafe fn OpenEntry(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        interface: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IUnknown>;

    /// Answers whether two entry identifiers of this provider stand for the same object: nonzero if they do. `flags` is
    /// reserved and 0.
    ///
    /// # Safety
    ///
    /// `first` points to `first_size`, `second` to `second_size` readable bytes.
    #[slot(6)]
    #[retval]
    unsafe fn CompareEntryIDs(
        &self,
        first_size: u32,
        first: *const ENTRYID,
        second_size: u32,
        second: *const ENTRYID,
        flags: u32,
    ) -> Result<u32>;

    /// Registers `sink` for the events in `event_mask` (`fnev*`) of an object, or (0, NULL) of the whole store, and answers
    /// a connection number, never 0.
    ///
    /// The provider takes a reference of its own, or leaves it to `IMAPISupport::Subscribe`. Fails with
    /// `MAPI_E_NO_SUPPORT`. The page has a ULONG for the number; the header, which is followed, has what is as wide as a
    /// pointer, here and in `Unadvise`.
    ///
    /// # Safety
    ///
    /// `entry_id` is NULL or points to `entry_id_size` readable bytes.
    #[slot(7)]
    #[retval]
    unsafe fn Advise(
        &self,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        event_mask: u32,
        sink: Option<InterfaceRef<'_, IMAPIAdviseSink>>,
    ) -> Result<usize>;

    /// Ends the registration that `Advise` answered `connection` for, and releases its sink, once no thread is in its
    /// `OnNotify`.
    #[slot(8)]
    fn Unadvise(&self, connection: usize) -> HRESULT;

    /// Opens the status object of this logon; NULL for `interface` is `IMAPIStatus`.
    ///
    /// `*entry` is an interface pointer of the kind asked for, with a reference for the caller; the header has `void *`.
    /// `flags` is 0 or `MAPI_MODIFY`.
    ///
    /// # Safety
    ///
    /// `object_type` and `entry` are valid for a write.
    #[slot(9)]
    unsafe fn OpenStatusEntry(
        &self,
        interface: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
        entry: *mut *mut c_void,
    ) -> HRESULT;
}

/// Tells a provider that its process ends fast, without the usual releases. Exposed by the object behind `IMSProvider`,
/// `IABProvider` or `IXPProvider`; called by MAPI, from any thread.
///
/// A provider that cannot do with that implements it, too, and refuses in `QueryFastShutdown`.
///
/// Source: MAPIDefS.h, page "IMAPIProviderShutdown : IUnknown".
#[com_interface("00020398-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIProviderShutdown: IUnknown {
    /// Answers whether the provider can be shut down fast: `S_OK`, or `MAPI_E_NO_SUPPORT`.
    #[slot(3)]
    fn QueryFastShutdown(&self) -> HRESULT;

    /// Hears that a fast shutdown is coming, and sees to it that nothing gets lost.
    #[slot(4)]
    fn NotifyProcessShutdown(&self) -> HRESULT;

    /// Hears that the process ends now: what is not kept when it returns is lost.
    #[slot(5)]
    fn DoFastShutdown(&self) -> HRESULT;
}
