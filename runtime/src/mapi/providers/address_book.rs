//! Address book providers: the object that `ABProviderInit` hands out, and its sessions.

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{
    ADRLIST, ENTRYID, IMAPIAdviseSink, IMAPIProp, IMAPIStatus, IMAPISupport, IMAPITable, LPCTSTR, MAPIERROR,
    SPropTagArray,
};

/// An address book provider. Implemented by the provider, handed out by its `ABProviderInit`, a new object for each call;
/// called by MAPI, from any thread.
///
/// Source: MAPISPI.h, page "IABProvider : IUnknown". The page lists `Logon` first; the order of the header is followed.
#[com_interface("00020311-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IABProvider: IUnknown {
    /// Hears that the provider is about to be released; all its logon objects are released by then.
    ///
    /// # Safety
    ///
    /// `flags` is valid for reads and writes; it points to 0, and is reserved.
    #[slot(3)]
    unsafe fn Shutdown(&self, flags: *mut u32) -> HRESULT;

    /// Opens a session with the provider, which registers its `MAPIUID` with `IMAPISupport::SetProviderUID`.
    ///
    /// `support` is held (a reference of the provider's own) until logoff. `flags` are `AB_NO_DIALOG`,
    /// `MAPI_DEFERRED_ERRORS` and `MAPI_UNICODE`. The security data is not in use: the provider sets size and pointer to 0.
    /// MAPI frees `*error`, which is NULL if there is nothing to say.
    ///
    /// Fails with `MAPI_E_UNCONFIGURED` (MAPI then calls the service entry), `MAPI_E_FAILONEPROVIDER` (the other providers of
    /// the service go on), `MAPI_E_USER_CANCEL`, `MAPI_E_UNKNOWN_CPID`, `MAPI_E_UNKNOWN_LCID`.
    ///
    /// # Safety
    ///
    /// `profile_name` is NUL-terminated, in the width that `flags` says; `security_size` and `security` are valid for reads
    /// and writes; `error` is NULL or valid for a write, `logon` valid for a write. `window` is 0 or a window handle.
    #[slot(4)]
    unsafe fn Logon(
        &self,
        support: Option<InterfaceRef<'_, IMAPISupport>>,
        window: usize,
        profile_name: LPCTSTR,
        flags: u32,
        security_size: *mut u32,
        security: *mut *mut u8,
        error: *mut *mut MAPIERROR,
        logon: *mut Option<IABLogon>,
    ) -> HRESULT;
}

/// A session with an address book provider. Implemented by the provider, called by MAPI, from any thread.
///
/// Source: MAPISPI.h, page "IABLogon : IUnknown".
#[com_interface("00020314-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IABLogon: IUnknown {
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

    /// Ends the session: open objects and the support object are released. `flags` is reserved and 0.
    #[slot(4)]
    fn Logoff(&self, flags: u32) -> HRESULT;

    /// Opens a container, messaging user or distribution list of this provider; NULL (0) is the root container.
    ///
    /// A NULL `interface` is the standard one of the object; `*object_type` says what it is. `flags` are `MAPI_MODIFY`,
    /// `MAPI_BEST_ACCESS` and `MAPI_DEFERRED_ERRORS`. For an entry that was copied from another provider and has a
    /// `PR_TEMPLATEID`, the provider calls `IMAPISupport::OpenTemplateID`.
    ///
    /// Fails with `MAPI_E_NO_ACCESS`, `MAPI_E_NOT_FOUND`, `MAPI_E_UNKNOWN_ENTRYID`.
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
    /// Fails with `MAPI_E_INVALID_ENTRYID` if one is not this provider's.
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

    /// Registers `sink` for the events in `event_mask` (`fnev*`) of an entry, and answers a connection number, never 0.
    ///
    /// The provider takes a reference of its own, or leaves it to `IMAPISupport::Subscribe`. Fails with `MAPI_E_NO_SUPPORT`,
    /// `MAPI_E_INVALID_ENTRYID`, `MAPI_E_UNKNOWN_ENTRYID`. The page has a ULONG for the number; the header, which is followed,
    /// has what is as wide as a pointer, here and in `Unadvise`.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes.
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

    /// Opens the status object of this session, which every address book provider has. `flags` is 0 or `MAPI_MODIFY`.
    ///
    /// # Safety
    ///
    /// `object_type` is valid for a write. `interface` is NULL or the IID of `IMAPIStatus`, as the answer is of that type.
    #[slot(9)]
    #[retval]
    unsafe fn OpenStatusEntry(
        &self,
        interface: Option<&GUID>,
        flags: u32,
        object_type: *mut u32,
    ) -> Result<IMAPIStatus>;

    /// Binds this provider's code to an entry that another provider holds a copy of: answers the properties that the other
    /// one is to use in the place of `data`.
    ///
    /// `template_id` is the `PR_TEMPLATEID` of the entry. With `FILL_ENTRY` the entry is new, and this provider fills it in.
    /// `*bound` may be `data` itself, with a new reference, or an object of this provider's that forwards to it, of the
    /// interface asked for; NULL is `IMailUser`. `sibling` is reserved: NULL.
    ///
    /// Fails with `MAPI_E_NO_SUPPORT` or `MAPI_E_UNKNOWN_ENTRYID`.
    ///
    /// # Safety
    ///
    /// `template_id` points to `template_id_size` readable bytes; `bound` is valid for a write.
    #[slot(10)]
    unsafe fn OpenTemplateID(
        &self,
        template_id_size: u32,
        template_id: *const ENTRYID,
        flags: u32,
        data: Option<InterfaceRef<'_, IMAPIProp>>,
        interface: Option<&GUID>,
        bound: *mut Option<IMAPIProp>,
        sibling: Option<InterfaceRef<'_, IMAPIProp>>,
    ) -> HRESULT;

    /// Answers the table of templates for one-off recipients of this provider; `flags` is 0 or `MAPI_UNICODE`.
    ///
    /// MAPI keeps the table open, for its notifications. Fails with `MAPI_E_NO_SUPPORT` if there are no templates, and with
    /// `MAPI_E_BAD_CHARWIDTH`.
    #[slot(11)]
    #[retval]
    fn GetOneOffTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Gives recipients of this provider long-term entry identifiers and the properties in `property_tags`, which come
    /// first in each entry, in that order. `property_tags` may be NULL.
    ///
    /// Property arrays may be replaced, with memory from `MAPIAllocateBuffer`. Fails with `MAPI_E_NOT_FOUND` if there is no
    /// such recipient.
    ///
    /// # Safety
    ///
    /// `property_tags` is NULL or points to `cValues` tags; `recipients` points to a list as [`ADRLIST`] says.
    #[slot(12)]
    unsafe fn PrepareRecips(
        &self,
        flags: u32,
        property_tags: *const SPropTagArray,
        recipients: *mut ADRLIST,
    ) -> HRESULT;
}
