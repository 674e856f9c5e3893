//! Profiles, and the message services and providers in them.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, Result};

use crate::com_interface;
use crate::mapi::{IMAPIProp, IMAPITable, LPTSTR, MAPIERROR, MAPIUID, SPropValue};

/// Makes, copies, renames and deletes profiles: what `MAPIAdminProfiles` hands out. Implemented by MAPI, called by
/// clients.
///
/// Some pages have the password of a profile as always NULL, the others do not say. `window` is the parent of what a
/// call may have to ask. Texts are UTF-16 with `MAPI_UNICODE` in the flags, where that is published;
/// `MAPI_APP_PROFILE` is for profiles of one application.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIX.h, page "IProfAdmin : IUnknown".
#[com_interface("0002031c-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IProfAdmin: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16. `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Opens the table of profiles; it does not change while it is open. Flags: `MAPI_APP_PROFILE` for those, too.
    #[slot(4)]
    #[retval]
    fn GetProfileTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Makes a profile; its name has up to 64 characters.
    ///
    /// Flags: `MAPI_DEFAULT_SERVICES` fills it from MapiSvc.inf, `MAPI_DIALOG` may ask. `MAPI_E_NO_ACCESS` if there
    /// is one of that name.
    ///
    /// # Safety
    ///
    /// `name` is a NUL-terminated text of the width that `flags` say, `password` is NULL or another.
    #[slot(5)]
    unsafe fn CreateProfile(&self, name: LPTSTR, password: LPTSTR, window: usize, flags: u32) -> HRESULT;

    /// Deletes a profile; one that is in use, when it no longer is. `MAPI_E_NOT_FOUND`, `MAPI_E_NO_ACCESS`.
    ///
    /// # Safety
    ///
    /// `name` is a NUL-terminated text of the width that `flags` say.
    #[slot(6)]
    unsafe fn DeleteProfile(&self, name: LPTSTR, flags: u32) -> HRESULT;

    /// Changes the password of a profile.
    ///
    /// # Safety
    ///
    /// `name` is a NUL-terminated text of the width that `flags` say, the passwords are NULL or others.
    #[slot(7)]
    unsafe fn ChangeProfilePassword(
        &self,
        name: LPTSTR,
        old_password: LPTSTR,
        new_password: LPTSTR,
        flags: u32,
    ) -> HRESULT;

    /// Copies a profile. `MAPI_DIALOG` in `flags` may ask for the password.
    ///
    /// `MAPI_E_NOT_FOUND`, `MAPI_E_LOGON_FAILED`, `MAPI_E_USER_CANCEL`, `MAPI_E_NO_ACCESS` for a profile of one
    /// application without the flag for it. For a new name that is taken the page has `MAPI_E_ACCESS_DENIED`, which
    /// the headers have in Simple MAPI only; expect another failure there. The page joins return type and name in one
    /// word; the header's declaration is followed.
    ///
    /// # Safety
    ///
    /// Both names are NUL-terminated texts of the width that `flags` say, `password` is NULL or another.
    #[slot(8)]
    unsafe fn CopyProfile(
        &self,
        old_name: LPTSTR,
        password: LPTSTR,
        new_name: LPTSTR,
        window: usize,
        flags: u32,
    ) -> HRESULT;

    /// Gives a profile another name; `password` is always NULL.
    ///
    /// `MAPI_E_LOGON_FAILED`, `MAPI_E_NO_ACCESS`, `MAPI_E_USER_CANCEL`.
    ///
    /// # Safety
    ///
    /// Both names are NUL-terminated texts of the width that `flags` say, `password` is NULL or another.
    #[slot(9)]
    unsafe fn RenameProfile(
        &self,
        old_name: LPTSTR,
        password: LPTSTR,
        new_name: LPTSTR,
        window: usize,
        flags: u32,
    ) -> HRESULT;

    /// Makes a profile the default; with NULL there is none. `MAPI_E_NOT_FOUND`.
    ///
    /// # Safety
    ///
    /// `name` is NULL or a NUL-terminated text of the width that `flags` say.
    #[slot(10)]
    unsafe fn SetDefaultProfile(&self, name: LPTSTR, flags: u32) -> HRESULT;

    /// Opens the administration of the message services in a profile; `password` is always NULL.
    ///
    /// Flags: `MAPI_DIALOG` may ask. `MAPI_E_LOGON_FAILED`, `MAPI_E_USER_CANCEL`.
    ///
    /// # Safety
    ///
    /// `name` is a NUL-terminated text of the width that `flags` say, `password` is NULL or another.
    #[slot(11)]
    #[retval]
    unsafe fn AdminServices(
        &self,
        name: LPTSTR,
        password: LPTSTR,
        window: usize,
        flags: u32,
    ) -> Result<IMsgServiceAdmin>;
}

/// Adds, configures and removes message services of a profile. Implemented by MAPI, called by clients.
///
/// A service is named by its `PR_SERVICE_UID`, never NULL unless said otherwise.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIX.h, page "IMsgServiceAdmin : IUnknown".
#[com_interface("0002031d-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMsgServiceAdmin: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16. `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Opens the table of the message services in the profile. `flags` is reserved, 0.
    #[slot(4)]
    #[retval]
    fn GetMsgServiceTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Adds a message service, by its name in the section `[Services]` of MapiSvc.inf.
    ///
    /// `display_name` counts if that file has none. `window` is the parent of what it may have to ask. Flags:
    /// `SERVICE_UI_ALLOWED`, `SERVICE_UI_ALWAYS`, `SERVICE_NO_RESTART_WARNING`, `MAPI_UNICODE` for texts in UTF-16.
    /// `MAPI_E_NOT_FOUND` if the file has no such service.
    ///
    /// # Safety
    ///
    /// `service` is a NUL-terminated text of the width that `flags` say, `display_name` is NULL or another.
    #[slot(5)]
    unsafe fn CreateMsgService(&self, service: LPTSTR, display_name: LPTSTR, window: usize, flags: u32) -> HRESULT;

    /// Removes a message service and its sections of the profile. `MAPI_E_NOT_FOUND`.
    #[slot(6)]
    fn DeleteMsgService(&self, uid: Option<&MAPIUID>) -> HRESULT;

    /// Copies a message service to another profile, or within this one.
    ///
    /// `display_name` is not used any more. `copied_iid` is the interface to read the section by, with NULL
    /// `IProfSect`; `destination_iid` says what `destination` is: with NULL an `IMAPISession`, else an
    /// `IMsgServiceAdmin`. The page calls `destination` a pointer to a pointer; the header's `LPVOID` is taken for
    /// the object. Flags: `SERVICE_UI_ALWAYS`. `MAPI_E_NOT_FOUND`, `MAPI_E_NO_ACCESS`.
    ///
    /// # Safety
    ///
    /// `display_name` is NULL or a NUL-terminated text. `destination` is a pointer to that interface, borrowed for
    /// the call.
    #[slot(7)]
    unsafe fn CopyMsgService(
        &self,
        uid: Option<&MAPIUID>,
        display_name: LPTSTR,
        copied_iid: Option<&GUID>,
        destination_iid: Option<&GUID>,
        destination: *mut c_void,
        window: usize,
        flags: u32,
    ) -> HRESULT;

    /// Published, and not supported: always `MAPI_E_NO_SUPPORT`.
    ///
    /// # Safety
    ///
    /// `display_name` is a NUL-terminated text.
    #[slot(8)]
    unsafe fn RenameMsgService(&self, uid: Option<&MAPIUID>, flags: u32, display_name: LPTSTR) -> HRESULT;

    /// Configures a message service: by values, or by asking the user.
    ///
    /// NULL for `values` is for asking. Flags: `SERVICE_UI_ALLOWED`, `SERVICE_UI_ALWAYS`, `MSG_SERVICE_UI_READ_ONLY`,
    /// `MAPI_UNICODE` for texts in UTF-16. `MAPI_E_NOT_FOUND`, `MAPI_E_NOT_INITIALIZED`, `MAPI_E_USER_CANCEL`;
    /// `MAPI_E_EXTENDED_ERROR` for what only `GetLastError` can tell.
    ///
    /// # Safety
    ///
    /// `values` points to `count` readable values, and what those point to is readable, or is NULL.
    #[slot(9)]
    unsafe fn ConfigureMsgService(
        &self,
        uid: Option<&MAPIUID>,
        window: usize,
        flags: u32,
        count: u32,
        values: *const SPropValue,
    ) -> HRESULT;

    /// Opens a section of the profile.
    ///
    /// Flags: `MAPI_MODIFY` for writing, which makes one that is not there; `MAPI_FORCE_ACCESS` for one that belongs
    /// to a provider; `MAPI_DEFERRED_ERRORS`. `MAPI_E_NOT_FOUND`, `MAPI_E_NO_ACCESS`.
    ///
    /// # Safety
    ///
    /// `iid` is NULL, `IProfSect` or an interface that extends it; with another, what comes back may only be used as
    /// that.
    #[slot(10)]
    #[retval]
    unsafe fn OpenProfileSection(&self, uid: Option<&MAPIUID>, iid: Option<&GUID>, flags: u32) -> Result<IProfSect>;

    /// Says in which order transport providers are tried; the list has all of the profile. `flags` is reserved, 0.
    ///
    /// `MAPI_E_NOT_FOUND` if it has another, `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `uids` points to `count` readable identifiers.
    #[slot(11)]
    unsafe fn MsgServiceTransportOrder(&self, count: u32, uids: *const MAPIUID, flags: u32) -> HRESULT;

    /// Opens the administration of the providers of a message service. `flags` is reserved, 0. `MAPI_E_NOT_FOUND`.
    #[slot(12)]
    #[retval]
    fn AdminProviders(&self, uid: Option<&MAPIUID>, flags: u32) -> Result<IProviderAdmin>;

    /// Says which message service tells who the user is; with NULL none. `flags` is reserved, 0.
    ///
    /// `MAPI_E_NO_ACCESS` if the service cannot.
    #[slot(13)]
    fn SetPrimaryIdentity(&self, uid: Option<&MAPIUID>, flags: u32) -> HRESULT;

    /// Opens the table of the providers of all message services in the profile. `flags` is reserved, 0.
    #[slot(14)]
    #[retval]
    fn GetProviderTable(&self, flags: u32) -> Result<IMAPITable>;
}

/// [`IMsgServiceAdmin`], and a way to add a message service and learn its identifier. Implemented by MAPI, called by
/// clients, who query an `IMsgServiceAdmin` for it.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIAux.h, which derives it from `IUnknown` and repeats the methods of the other; page "IMsgServiceAdmin2
/// : IMsgServiceAdmin", which derives it from that. The vtable is the same either way; the header is followed. Only
/// the page of `CreateMsgServiceEx` is about this interface, the others are those of `IMsgServiceAdmin`.
#[com_interface("00020387-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMsgServiceAdmin2: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16. `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Opens the table of the message services in the profile. `flags` is reserved, 0.
    #[slot(4)]
    #[retval]
    fn GetMsgServiceTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Adds a message service, by its name in the section `[Services]` of MapiSvc.inf.
    ///
    /// `display_name` counts if that file has none. `window` is the parent of what it may have to ask. Flags:
    /// `SERVICE_UI_ALLOWED`, `SERVICE_UI_ALWAYS`, `SERVICE_NO_RESTART_WARNING`, `MAPI_UNICODE` for texts in UTF-16.
    /// `MAPI_E_NOT_FOUND` if the file has no such service.
    ///
    /// # Safety
    ///
    /// `service` is a NUL-terminated text of the width that `flags` say, `display_name` is NULL or another.
    #[slot(5)]
    unsafe fn CreateMsgService(&self, service: LPTSTR, display_name: LPTSTR, window: usize, flags: u32) -> HRESULT;

    /// Removes a message service and its sections of the profile. `MAPI_E_NOT_FOUND`.
    #[slot(6)]
    fn DeleteMsgService(&self, uid: Option<&MAPIUID>) -> HRESULT;

    /// Copies a message service to another profile, or within this one.
    ///
    /// `display_name` is not used any more. `copied_iid` is the interface to read the section by, with NULL
    /// `IProfSect`; `destination_iid` says what `destination` is: with NULL an `IMAPISession`, else an
    /// `IMsgServiceAdmin`. The page calls `destination` a pointer to a pointer; the header's `LPVOID` is taken for
    /// the object. Flags: `SERVICE_UI_ALWAYS`. `MAPI_E_NOT_FOUND`, `MAPI_E_NO_ACCESS`.
    ///
    /// # Safety
    ///
    /// `display_name` is NULL or a NUL-terminated text. `destination` is a pointer to that interface, borrowed for
    /// the call.
    #[slot(7)]
    unsafe fn CopyMsgService(
        &self,
        uid: Option<&MAPIUID>,
        display_name: LPTSTR,
        copied_iid: Option<&GUID>,
        destination_iid: Option<&GUID>,
        destination: *mut c_void,
        window: usize,
        flags: u32,
    ) -> HRESULT;

    /// Published, and not supported: always `MAPI_E_NO_SUPPORT`.
    ///
    /// # Safety
    ///
    /// `display_name` is a NUL-terminated text.
    #[slot(8)]
    unsafe fn RenameMsgService(&self, uid: Option<&MAPIUID>, flags: u32, display_name: LPTSTR) -> HRESULT;

    /// Configures a message service: by values, or by asking the user.
    ///
    /// NULL for `values` is for asking. Flags: `SERVICE_UI_ALLOWED`, `SERVICE_UI_ALWAYS`, `MSG_SERVICE_UI_READ_ONLY`,
    /// `MAPI_UNICODE` for texts in UTF-16. `MAPI_E_NOT_FOUND`, `MAPI_E_NOT_INITIALIZED`, `MAPI_E_USER_CANCEL`;
    /// `MAPI_E_EXTENDED_ERROR` for what only `GetLastError` can tell.
    ///
    /// # Safety
    ///
    /// `values` points to `count` readable values, and what those point to is readable, or is NULL.
    #[slot(9)]
    unsafe fn ConfigureMsgService(
        &self,
        uid: Option<&MAPIUID>,
        window: usize,
        flags: u32,
        count: u32,
        values: *const SPropValue,
    ) -> HRESULT;

    /// Opens a section of the profile.
    ///
    /// Flags: `MAPI_MODIFY` for writing, which makes one that is not there; `MAPI_FORCE_ACCESS` for one that belongs
    /// to a provider; `MAPI_DEFERRED_ERRORS`. `MAPI_E_NOT_FOUND`, `MAPI_E_NO_ACCESS`.
    ///
    /// # Safety
    ///
    /// `iid` is NULL, `IProfSect` or an interface that extends it; with another, what comes back may only be used as
    /// that.
    #[slot(10)]
    #[retval]
    unsafe fn OpenProfileSection(&self, uid: Option<&MAPIUID>, iid: Option<&GUID>, flags: u32) -> Result<IProfSect>;

    /// Says in which order transport providers are tried; the list has all of the profile. `flags` is reserved, 0.
    ///
    /// `MAPI_E_NOT_FOUND` if it has another, `MAPI_E_BUSY`.
    ///
    /// # Safety
    ///
    /// `uids` points to `count` readable identifiers.
    #[slot(11)]
    unsafe fn MsgServiceTransportOrder(&self, count: u32, uids: *const MAPIUID, flags: u32) -> HRESULT;

    /// Opens the administration of the providers of a message service. `flags` is reserved, 0. `MAPI_E_NOT_FOUND`.
    #[slot(12)]
    #[retval]
    fn AdminProviders(&self, uid: Option<&MAPIUID>, flags: u32) -> Result<IProviderAdmin>;

    /// Says which message service tells who the user is; with NULL none. `flags` is reserved, 0.
    ///
    /// `MAPI_E_NO_ACCESS` if the service cannot.
    #[slot(13)]
    fn SetPrimaryIdentity(&self, uid: Option<&MAPIUID>, flags: u32) -> HRESULT;

    /// Opens the table of the providers of all message services in the profile. `flags` is reserved, 0.
    #[slot(14)]
    #[retval]
    fn GetProviderTable(&self, flags: u32) -> Result<IMAPITable>;

    /// As `CreateMsgService`, and tells the identifier of the new service, its `PR_SERVICE_UID`.
    ///
    /// # Safety
    ///
    /// `service` is a NUL-terminated text of the width that `flags` say, `display_name` is NULL or another. `uid` is
    /// valid for a write.
    #[slot(15)]
    unsafe fn CreateMsgServiceEx(
        &self,
        service: LPTSTR,
        display_name: LPTSTR,
        window: usize,
        flags: u32,
        uid: *mut MAPIUID,
    ) -> HRESULT;
}

/// Adds and removes providers of a message service. Implemented by MAPI, called by clients and by message services.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IProviderAdmin : IUnknown".
#[com_interface("00020325-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IProviderAdmin: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16. `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Opens the table of the providers of the service. `MAPI_UNICODE` in `flags` for columns of texts in UTF-16.
    #[slot(4)]
    #[retval]
    fn GetProviderTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Adds a provider, by its name in MapiSvc.inf, with values for its section of the profile; tells its identifier.
    ///
    /// Flags: `MAPI_DIALOG` may ask, with `window` as parent, `MAPI_UNICODE` says that texts are UTF-16.
    /// `MAPI_E_USER_CANCEL`.
    ///
    /// # Safety
    ///
    /// `provider` is a NUL-terminated text of the width that `flags` say. `values` points to `count` readable values,
    /// and what those point to is readable. `uid` is valid for a write.
    #[slot(5)]
    unsafe fn CreateProvider(
        &self,
        provider: LPTSTR,
        count: u32,
        values: *const SPropValue,
        window: usize,
        flags: u32,
        uid: *mut MAPIUID,
    ) -> HRESULT;

    /// Removes a provider. `MAPI_E_NOT_FOUND`.
    ///
    /// The page has the identifier as in and out; nothing that would come out is published, so it is only read here.
    #[slot(6)]
    fn DeleteProvider(&self, uid: Option<&MAPIUID>) -> HRESULT;

    /// Opens a section of the profile. NULL for `uid` is for providers within the entry point of their message
    /// service only.
    ///
    /// Flags: `MAPI_MODIFY` for writing, which makes one that is not there; `MAPI_FORCE_ACCESS` for one that belongs
    /// to a provider; `MAPI_DEFERRED_ERRORS`. `MAPI_E_NOT_FOUND`, `MAPI_E_NO_ACCESS`.
    ///
    /// # Safety
    ///
    /// `iid` is NULL, `IProfSect` or an interface that extends it; with another, what comes back may only be used as
    /// that.
    #[slot(7)]
    #[retval]
    unsafe fn OpenProfileSection(&self, uid: Option<&MAPIUID>, iid: Option<&GUID>, flags: u32) -> Result<IProfSect>;
}

/// A section of a profile: properties that a provider, a message service or a client keeps there. Implemented by
/// MAPI, called by all. It has no methods of its own.
///
/// Without transactions: changes are there at once. Properties from 0x67F0 to 0x67FF are for passwords: they are in
/// no list, and come out only if they are asked for by tag.
///
/// Free-threaded, as all of MAPI.
///
/// Source: MAPIDefS.h, page "IProfSect : IMAPIProp".
#[com_interface("00020304-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IProfSect: IMAPIProp {}
