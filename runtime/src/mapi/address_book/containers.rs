//! What address book providers hold: containers, distribution lists, messaging users.

use windows_core::{HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{ADRLIST, ENTRYID, FlagList, IMAPIContainer, IMAPIProgress, IMAPIProp, SBinaryArray, SPropTagArray};

/// A container of an address book. Implemented by address book providers, called by MAPI and clients, from any thread.
///
/// Its changes are kept by `SaveChanges`. Containers that take entries say `AB_MODIFIABLE` in `PR_CONTAINER_FLAGS`.
///
/// Source: MAPIDefS.h, page "IABContainer : IMAPIContainer".
#[com_interface("0002030d-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IABContainer: IMAPIContainer {
    /// Makes a new entry from a template of the container's one-off table.
    ///
    /// `flags` are `CREATE_CHECK_DUP_LOOSE`, `CREATE_CHECK_DUP_STRICT` and `CREATE_REPLACE`; what is a duplicate the provider
    /// decides. They take effect in `SaveChanges` of the new entry, which is where `MAPI_E_COLLISION` comes from; some
    /// providers know the entry identifier only then.
    ///
    /// # Safety
    ///
    /// `template` points to `template_size` readable bytes.
    #[slot(19)]
    #[retval]
    unsafe fn CreateEntry(&self, template_size: u32, template: *const ENTRYID, flags: u32) -> Result<IMAPIProp>;

    /// Copies entries, of this or another container, into this one.
    ///
    /// `progress` is told how far it is; NULL is MAPI's own indicator. With `AB_NO_DIALOG` there is none, and `window` is 0.
    /// `flags` are otherwise those of `CreateEntry`.
    ///
    /// Answers `MAPI_W_PARTIAL_COMPLETION` if some entries could not be copied.
    ///
    /// # Safety
    ///
    /// `entries` points to an array of `cValues` entry identifiers, each readable. `window` is 0 or a window handle.
    #[slot(20)]
    unsafe fn CopyEntries(
        &self,
        entries: *const SBinaryArray,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// Removes entries. `flags` is reserved and 0.
    ///
    /// Answers `MAPI_W_PARTIAL_COMPLETION` if some entries could not be removed.
    ///
    /// # Safety
    ///
    /// As of `CopyEntries`.
    #[slot(21)]
    unsafe fn DeleteEntries(&self, entries: *const SBinaryArray, flags: u32) -> HRESULT;

    /// Looks for the recipients in `recipients` whose flag in `states` is `MAPI_UNRESOLVED`, among the entries of this
    /// container.
    ///
    /// A recipient with one match gets `PR_ENTRYID` and the properties in `property_tags` (NULL: the provider's own choice),
    /// and `MAPI_RESOLVED`; with several it is left alone and gets `MAPI_AMBIGUOUS`. What cannot be had is of type `PT_ERROR`.
    /// An entry's property array may be replaced: it is then freed with `MAPIFreeBuffer`, and the new one is from
    /// `MAPIAllocateBuffer`.
    ///
    /// Fails with `MAPI_E_NO_SUPPORT` if the container leaves names to `PR_ANR` restrictions, and with
    /// `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `property_tags` is NULL or points to `cValues` tags; `recipients` points to a list as [`ADRLIST`] says; `states`
    /// points to as many flags as that has entries.
    #[slot(22)]
    unsafe fn ResolveNames(
        &self,
        property_tags: *const SPropTagArray,
        flags: u32,
        recipients: *mut ADRLIST,
        states: *mut FlagList,
    ) -> HRESULT;
}

/// A distribution list in a container. Implemented by address book providers, called by clients, from any thread.
///
/// Its slots are those of [`IABContainer`], as the header has them; the page says that there are none of its own.
///
/// Source: MAPIDefS.h, page "IDistList : IMAPIContainer".
#[com_interface("0002030e-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IDistList: IMAPIContainer {
    /// Makes a new member, as `IABContainer::CreateEntry` does.
    ///
    /// # Safety
    ///
    /// `template` points to `template_size` readable bytes.
    #[slot(19)]
    #[retval]
    unsafe fn CreateEntry(&self, template_size: u32, template: *const ENTRYID, flags: u32) -> Result<IMAPIProp>;

    /// Copies entries into the list, as `IABContainer::CopyEntries` does, with `MAPI_W_PARTIAL_COMPLETION`.
    ///
    /// # Safety
    ///
    /// `entries` points to an array of `cValues` entry identifiers, each readable. `window` is 0 or a window handle.
    #[slot(20)]
    unsafe fn CopyEntries(
        &self,
        entries: *const SBinaryArray,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        flags: u32,
    ) -> HRESULT;

    /// Removes members, as `IABContainer::DeleteEntries` does, with `MAPI_W_PARTIAL_COMPLETION`.
    ///
    /// # Safety
    ///
    /// As of `CopyEntries`.
    #[slot(21)]
    unsafe fn DeleteEntries(&self, entries: *const SBinaryArray, flags: u32) -> HRESULT;

    /// Looks for recipients among the members, as `IABContainer::ResolveNames` does.
    ///
    /// # Safety
    ///
    /// As of `IABContainer::ResolveNames`.
    #[slot(22)]
    unsafe fn ResolveNames(
        &self,
        property_tags: *const SPropTagArray,
        flags: u32,
        recipients: *mut ADRLIST,
        states: *mut FlagList,
    ) -> HRESULT;
}

/// A person, or whatever else takes messages. Implemented by address book providers, called by clients, from any thread.
///
/// It has properties and no methods of its own. Every one has `PR_DISPLAY_NAME`, `PR_ADDRTYPE`, `PR_EMAIL_ADDRESS`,
/// `PR_ENTRYID` and `PR_SEARCH_KEY`.
///
/// Source: MAPIDefS.h, page "IMailUser : IMAPIProp".
#[com_interface("0002030a-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMailUser: IMAPIProp {}

/// Takes contact folders out of Outlook's address book (2010 and later). Implemented by the containers of Outlook's contacts
/// provider, called by programs that bring contacts of their own.
///
/// Source: page "IContabAdmin : IUnknown", which names a header, cabadmin.h, that is not published. It says nothing of
/// threads; the rules of address book containers are taken to hold.
#[com_interface("cc6a3ba9-e7f5-4769-887b-34e190817bfc", free_threaded)]
pub unsafe trait IContabAdmin: IUnknown {
    /// Takes the contacts address book that `entry_id` stands for out of the hierarchy.
    ///
    /// # Safety
    ///
    /// `entry_id` points to `entry_id_size` readable bytes.
    #[slot(3)]
    unsafe fn RemoveStore(&self, entry_id_size: u32, entry_id: *const ENTRYID) -> HRESULT;
}
