//! The objects that have properties.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{
    IMAPIProgress, MAPI_E_NO_SUPPORT, MAPIERROR, MAPINAMEID, PropTag, SPropProblemArray, SPropTagArray, SPropValue,
};

/// Reads, writes, copies and names properties. The parent of messages, folders, attachments, stores, users, profile
/// sections and status objects; no object is just this. Implemented by service providers and by MAPI, called by all.
///
/// What a call changes is there for others at once with objects without transactions (stores, folders, profile
/// sections), and after `SaveChanges` with those that have them (messages, attachments, users).
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IMAPIProp : IUnknown".
#[com_interface("00020303-0000-0000-c000-000000000046", free_threaded, unsupported = MAPI_E_NO_SUPPORT)]
pub unsafe trait IMAPIProp: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16; `MAPI_E_BAD_CHARWIDTH` if the object has them in the
    /// other width only. [`LastError`](crate::mapi::LastError) answers this.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Makes the changes since the object was opened, or last saved, permanent.
    ///
    /// `flags` say whether the object stays open (`KEEP_OPEN_READONLY`, `KEEP_OPEN_READWRITE`; with neither it may
    /// only be released), and whether changes of others are overwritten (`FORCE_SAVE`).
    ///
    /// `MAPI_E_OBJECT_CHANGED` and `MAPI_E_OBJECT_DELETED` if another has changed or deleted the object since,
    /// `MAPI_E_NO_ACCESS` if it was opened for reading.
    #[slot(4)]
    fn SaveChanges(&self, flags: u32) -> HRESULT;

    /// Hands out the values of the properties `tags`, in their order; of all properties with NULL.
    ///
    /// The values are one block, which the caller frees with `MAPIFreeBuffer`; with no property at all it is NULL and
    /// the count 0. `MAPI_UNICODE` in `flags` decides the width of the texts whose tag leaves it open.
    ///
    /// `MAPI_W_ERRORS_RETURNED`, a success, if some values could not be had: those have the type `PT_ERROR` and the
    /// reason as value, such as `MAPI_E_NOT_FOUND`, or `MAPI_E_NOT_ENOUGH_MEMORY` for one that is too large and has
    /// to be opened with `OpenProperty`. `MAPI_E_INVALID_PARAMETER` for a list of no tags.
    ///
    /// # Safety
    ///
    /// `tags` is NULL or points to a readable list with all the tags that it counts. `count` and `values` are valid
    /// for a write.
    #[slot(5)]
    unsafe fn GetProps(
        &self,
        tags: *const SPropTagArray,
        flags: u32,
        count: *mut u32,
        values: *mut *mut SPropValue,
    ) -> HRESULT;

    /// Hands out the tags of all properties that the object has.
    ///
    /// The list is a block that the caller frees with `MAPIFreeBuffer`. `MAPI_UNICODE` in `flags` gives texts the
    /// type `PT_UNICODE`; `MAPI_E_BAD_CHARWIDTH` if the object has them in the other width only.
    ///
    /// # Safety
    ///
    /// `tags` is valid for a write.
    #[slot(6)]
    unsafe fn GetPropList(&self, flags: u32, tags: *mut *mut SPropTagArray) -> HRESULT;

    /// Opens a property that is large or an object in itself through an interface, such as `IStream` for `PT_BINARY`
    /// and texts, `IMAPITable` or `IMessage` for `PT_OBJECT`.
    ///
    /// What comes back is of the interface `iid`, which may not be NULL. `interface_options` is data for that
    /// interface: for a stream the storage mode. Flags: `MAPI_CREATE` makes an empty property, and needs
    /// `MAPI_MODIFY` besides; `MAPI_MODIFY` opens for writing; `MAPI_DEFERRED_ERRORS` lets failures wait for the
    /// first use.
    ///
    /// `MAPI_E_NOT_FOUND` if there is no such property, `MAPI_E_INTERFACE_NOT_SUPPORTED` if it has not that
    /// interface, `MAPI_E_NO_SUPPORT` if properties cannot be opened here, `MAPI_E_NO_ACCESS`,
    /// `MAPI_E_INVALID_PARAMETER` for the type `PT_UNSPECIFIED`.
    #[slot(7)]
    #[retval]
    fn OpenProperty(&self, tag: PropTag, iid: Option<&GUID>, interface_options: u32, flags: u32) -> Result<IUnknown>;

    /// Sets properties to new values; at least one. Those of type `PT_NULL` and `PT_ERROR` are passed over.
    ///
    /// With `problems` not NULL, what went wrong with single properties is told there, as a block that the caller
    /// frees with `MAPIFreeBuffer`, and is NULL if nothing did; the call itself then succeeds. It is undefined after
    /// a failure.
    ///
    /// `MAPI_E_INVALID_PARAMETER` for the type `PT_OBJECT` and for lists of no values. In the problems:
    /// `MAPI_E_COMPUTED` (the provider's own, harmless), `MAPI_E_UNEXPECTED_TYPE`, `MAPI_E_INVALID_TYPE`,
    /// `MAPI_E_NO_ACCESS`, `MAPI_E_BAD_CHARWIDTH`, `MAPI_E_NOT_ENOUGH_MEMORY`.
    ///
    /// # Safety
    ///
    /// `values` points to `count` readable values, and what those point to is readable in turn. `problems` is NULL or
    /// valid for a write.
    #[slot(8)]
    unsafe fn SetProps(&self, count: u32, values: *const SPropValue, problems: *mut *mut SPropProblemArray) -> HRESULT;

    /// Deletes the properties `tags`; at least one, and not NULL.
    ///
    /// `problems` as in `SetProps`. `MAPI_E_NO_ACCESS` if the object was opened for reading.
    ///
    /// # Safety
    ///
    /// `tags` points to a readable list with all the tags that it counts. `problems` is NULL or valid for a write.
    #[slot(9)]
    unsafe fn DeleteProps(&self, tags: *const SPropTagArray, problems: *mut *mut SPropProblemArray) -> HRESULT;

    /// Copies or moves all properties but those named to another object, with what belongs to the object, such as the
    /// recipients and attachments of a message.
    ///
    /// `excluded_iids` names interfaces that are not to be used for it, and NULL in `excluded_tags` means all
    /// properties. `destination` is an object of the interface `iid`, neither of them NULL. `window` and `progress`
    /// count with `MAPI_DIALOG` in `flags` only; NULL for `progress` is MAPI's own. `MAPI_MOVE` moves,
    /// `MAPI_NOREPLACE` leaves alone what the destination has, `MAPI_DECLINE_OK` is for MAPI. `problems` as in
    /// `SetProps`.
    ///
    /// `MAPI_E_COLLISION` if a subobject of that name is there already, `MAPI_E_FOLDER_CYCLE` if the source has the
    /// destination in it, `MAPI_E_INTERFACE_NOT_SUPPORTED` if the destination has not that interface,
    /// `MAPI_E_DECLINE_COPY`, `MAPI_E_NO_ACCESS`, `MAPI_E_INVALID_PARAMETER` for a list of no tags.
    ///
    /// # Safety
    ///
    /// `excluded_iids` points to `excluded_iid_count` readable IIDs, or the count is 0. `excluded_tags` is NULL or
    /// points to a readable list with all the tags that it counts. `destination` is a pointer to the interface `iid`,
    /// borrowed for the call. `problems` is NULL or valid for a write.
    #[slot(10)]
    unsafe fn CopyTo(
        &self,
        excluded_iid_count: u32,
        excluded_iids: *const GUID,
        excluded_tags: *const SPropTagArray,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        iid: Option<&GUID>,
        destination: *mut c_void,
        flags: u32,
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// Copies or moves the properties `tags` to another object; at least one, and not NULL.
    ///
    /// The rest as in `CopyTo`.
    ///
    /// # Safety
    ///
    /// `tags` points to a readable list with all the tags that it counts. `destination` is a pointer to the interface
    /// `iid`, borrowed for the call. `problems` is NULL or valid for a write.
    #[slot(11)]
    unsafe fn CopyProps(
        &self,
        tags: *const SPropTagArray,
        window: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        iid: Option<&GUID>,
        destination: *mut c_void,
        flags: u32,
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// Tells the names of named properties: of those in `*tags`, or with `*tags` NULL of all, whose tags it then
    /// hands out there.
    ///
    /// `property_set` narrows it to one set; NULL is all. `flags` leave out names that are numbers (`MAPI_NO_IDS`) or
    /// texts (`MAPI_NO_STRINGS`). The names are one block of pointers to names, in the order of the tags, which the
    /// caller frees with `MAPIFreeBuffer`, as well as tags that were handed out.
    ///
    /// `MAPI_W_ERRORS_RETURNED`, a success, if some have no name: those are NULL. `MAPI_E_NO_SUPPORT` if the object
    /// knows no names.
    ///
    /// # Safety
    ///
    /// `tags` is valid for a read and a write, `*tags` is NULL or points to a readable list with all the tags that it
    /// counts. `count` and `names` are valid for a write.
    #[slot(12)]
    unsafe fn GetNamesFromIDs(
        &self,
        tags: *mut *mut SPropTagArray,
        property_set: Option<&GUID>,
        flags: u32,
        count: *mut u32,
        names: *mut *mut *mut MAPINAMEID,
    ) -> HRESULT;

    /// Tells which tags named properties have here, with the type left open (`PT_UNSPECIFIED`).
    ///
    /// `names` NULL, with a count of 0, asks for all names that the object knows. With `MAPI_CREATE` in `flags`,
    /// names that have no identifier get one; `names` may not be NULL then. The list of tags has the order of the
    /// names, and is a block that the caller frees with `MAPIFreeBuffer`.
    ///
    /// `MAPI_W_ERRORS_RETURNED`, a success, if some have none: those have the type `PT_ERROR` and the
    /// identifier 0. `MAPI_E_NO_SUPPORT` if the object knows no names, `MAPI_E_TOO_BIG` if there are too many.
    ///
    /// # Safety
    ///
    /// `names` is NULL or points to `count` readable pointers to readable names. `tags` is valid for a write.
    #[slot(13)]
    unsafe fn GetIDsFromNames(
        &self,
        count: u32,
        names: *const *const MAPINAMEID,
        flags: u32,
        tags: *mut *mut SPropTagArray,
    ) -> HRESULT;
}

/// Properties in memory, with rights and marks for each: what `CreateIProp` makes. Implemented by MAPI, called by
/// providers and clients that need an `IMAPIProp` without a store behind it.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIUtil.h, page "IPropData : IMAPIProp".
#[com_interface("0002031a-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IPropData: IMAPIProp {
    /// Lets others change the object or not: `IPROP_READWRITE` or `IPROP_READONLY`.
    #[slot(14)]
    fn HrSetObjAccess(&self, access: u32) -> HRESULT;

    /// Sets the rights and marks of the properties `tags`, one set of `IPROP_*` for each in `accesses`.
    ///
    /// `MAPI_E_NO_ACCESS` if the object is for reading only, `MAPI_E_INVALID_PARAMETER` for flags that exclude each
    /// other.
    ///
    /// # Safety
    ///
    /// `tags` points to a readable list with all the tags that it counts, `accesses` to as many readable numbers.
    #[slot(15)]
    unsafe fn HrSetPropAccess(&self, tags: *const SPropTagArray, accesses: *const u32) -> HRESULT;

    /// Hands out the rights and marks of the properties `*tags`, or with `*tags` NULL of all, whose tags it then
    /// hands out there.
    ///
    /// The tag of a property that was deleted becomes 0 in a list that the caller brought. What is handed out is the
    /// caller's, to be freed with `MAPIFreeBuffer`.
    ///
    /// # Safety
    ///
    /// `tags` is valid for a read and a write, `*tags` is NULL or points to a list with all the tags that it counts,
    /// readable and writable. `accesses` is valid for a write.
    #[slot(16)]
    unsafe fn HrGetPropAccess(&self, tags: *mut *mut SPropTagArray, accesses: *mut *mut u32) -> HRESULT;

    /// Adds properties of the type `PT_OBJECT`, which have no value, so that lists of properties show them.
    ///
    /// `problems` as in `SetProps`; the header calls it `lprgulAccess`, which the page does not follow.
    /// `MAPI_W_PARTIAL_COMPLETION`, a success, if some could not be added. `MAPI_E_INVALID_TYPE` for other types,
    /// `MAPI_E_NO_ACCESS` if the object is for reading only.
    ///
    /// # Safety
    ///
    /// `tags` points to a readable list with all the tags that it counts. `problems` is NULL or valid for a write.
    #[slot(17)]
    unsafe fn HrAddObjProps(&self, tags: *const SPropTagArray, problems: *mut *mut SPropProblemArray) -> HRESULT;
}
