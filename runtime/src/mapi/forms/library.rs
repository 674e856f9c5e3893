//! What form library providers implement: which forms there are, where they are installed, and how to open one.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, Result};

use crate::com_interface;
use crate::mapi::{
    HICON, IMAPIFolder, IMAPIMessageSite, IMAPIProp, IMAPIViewContext, IMessage, LPCTSTR, LPTSTR, MAPIERROR,
    SMAPIFormInfoArray, SMAPIFormPropArray, SMAPIVerbArray, SMessageClassArray,
};

/// The form manager: finds the form for a message class in all form containers, and opens it. Implemented by form
/// library providers, called by form viewers, who get it from `MAPIOpenFormMgr`. Apartment model: not free-threaded.
///
/// `window` parameters are 0 or a window handle, which is used with `MAPI_DIALOG` among the flags only, unless the
/// method shows a dialog anyway.
///
/// Source: MAPIForm.h, page "IMAPIFormMgr : IUnknown". The page lists `GetLastError` last.
#[com_interface("00020322-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIFormMgr: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16; `MAPI_E_BAD_CHARWIDTH` if the object has them in the
    /// other width only.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Opens the form for an existing message and loads the message into it.
    ///
    /// With a `message_class` of NULL class, status and flags are read from the message; otherwise `message_status`
    /// (`PR_MSG_STATUS`) and `message_flags` (`PR_MESSAGE_FLAGS`) count. `folder` is where the message is, NULL if it
    /// is embedded in another; `view_context` may be NULL; `iid`, which may not, says what `*form` points to, for the
    /// caller to release. `flags`: `MAPI_DIALOG`, `MAPIFORM_EXACTMATCH`.
    ///
    /// Fails with `MAPI_E_NOT_FOUND` if there is no form for the class, `MAPI_E_INTERFACE_NOT_SUPPORTED` if it does not
    /// have the interface.
    ///
    /// # Safety
    ///
    /// `message_class` is NULL or NUL-terminated; `form` is valid for a write.
    #[slot(4)]
    unsafe fn LoadForm(
        &self,
        window: usize,
        flags: u32,
        message_class: PCSTR,
        message_status: u32,
        message_flags: u32,
        folder: Option<InterfaceRef<'_, IMAPIFolder>>,
        message_site: Option<InterfaceRef<'_, IMAPIMessageSite>>,
        message: Option<InterfaceRef<'_, IMessage>>,
        view_context: Option<InterfaceRef<'_, IMAPIViewContext>>,
        iid: Option<&GUID>,
        form: *mut *mut c_void,
    ) -> HRESULT;

    /// Answers the form for a message class, or for a class that it is derived from unless `flags` have
    /// `MAPIFORM_EXACTMATCH`.
    ///
    /// With a `folder` of NULL no container of a folder is searched. The class identifier of the form works in OLE only
    /// after `PrepareForm` or `CreateForm`. Fails with `MAPI_E_NOT_FOUND`.
    ///
    /// # Safety
    ///
    /// `message_class` is NUL-terminated.
    #[slot(5)]
    #[retval]
    unsafe fn ResolveMessageClass(
        &self,
        message_class: PCSTR,
        flags: u32,
        folder: Option<InterfaceRef<'_, IMAPIFolder>>,
    ) -> Result<IMAPIFormInfo>;

    /// Hands out the forms for several message classes, in their order; for all classes with NULL.
    ///
    /// A class without a form has NULL in the array, and the call succeeds all the same. The caller releases the
    /// objects and frees the array with `MAPIFreeBuffer`. `flags`: `MAPIFORM_EXACTMATCH`, and on the page alone
    /// `MAPIFORM_LOCALONLY`.
    ///
    /// # Safety
    ///
    /// `message_classes` is NULL or points to an array with all the NUL-terminated names that it counts; `forms` is
    /// valid for a write.
    #[slot(6)]
    unsafe fn ResolveMultipleMessageClasses(
        &self,
        message_classes: *const SMessageClassArray,
        flags: u32,
        folder: Option<InterfaceRef<'_, IMAPIFolder>>,
        forms: *mut *mut SMAPIFormInfoArray,
    ) -> HRESULT;

    /// Hands out the properties that all of several forms use (`FORMPROPSET_INTERSECTION`), or any
    /// (`FORMPROPSET_UNION`).
    ///
    /// The caller frees the array with `MAPIFreeBuffer`. `MAPI_UNICODE` in `flags` decides the width of its texts;
    /// `MAPI_E_BAD_CHARWIDTH` if they are there in the other width only.
    ///
    /// # Safety
    ///
    /// `forms` points to an array with all the objects that it counts; `properties` is valid for a write.
    #[slot(7)]
    unsafe fn CalcFormPropSet(
        &self,
        forms: *const SMAPIFormInfoArray,
        flags: u32,
        properties: *mut *mut SMAPIFormPropArray,
    ) -> HRESULT;

    /// Opens a form for a new message, which the caller then gives to its `IPersistMessage`.
    ///
    /// `form_info` is a form that was resolved or selected; `iid`, which may not be NULL, says what `*form` points
    /// to, for the caller to release. `flags`: `MAPI_DIALOG`. `MAPI_E_INTERFACE_NOT_SUPPORTED` if the form does not
    /// have the interface. The prototype of the page does not compile; the header is followed.
    ///
    /// # Safety
    ///
    /// `form` is valid for a write.
    #[slot(8)]
    unsafe fn CreateForm(
        &self,
        window: usize,
        flags: u32,
        form_info: Option<InterfaceRef<'_, IMAPIFormInfo>>,
        iid: Option<&GUID>,
        form: *mut *mut c_void,
    ) -> HRESULT;

    /// Lets the user choose one of the forms that are not hidden.
    ///
    /// A `title` of NULL leaves the caption to the provider; a `folder` of NULL offers the local, personal and
    /// organization containers. `flags`: `MAPI_UNICODE` for the width of `title`.
    ///
    /// Fails with `MAPI_E_USER_CANCEL`, `MAPI_E_BAD_CHARWIDTH`.
    ///
    /// # Safety
    ///
    /// `title` is NULL or NUL-terminated, in the width that `flags` says.
    #[slot(9)]
    #[retval]
    unsafe fn SelectForm(
        &self,
        window: usize,
        flags: u32,
        title: LPCTSTR,
        folder: Option<InterfaceRef<'_, IMAPIFolder>>,
    ) -> Result<IMAPIFormInfo>;

    /// Lets the user choose several forms, hidden ones too.
    ///
    /// `preselected` are marked at the beginning; the page does not say whether NULL is allowed. `title`, `folder`
    /// and `flags` as in `SelectForm`. The caller releases the objects in `*selected` and frees the array with
    /// `MAPIFreeBuffer`.
    ///
    /// Fails with `MAPI_E_USER_CANCEL`, `MAPI_E_BAD_CHARWIDTH`. The prototype of the page does not compile; the
    /// header is followed.
    ///
    /// # Safety
    ///
    /// `title` is NULL or NUL-terminated, in the width that `flags` says; `preselected` is NULL or points to an array
    /// with all the objects that it counts; `selected` is valid for a write.
    #[slot(10)]
    unsafe fn SelectMultipleForms(
        &self,
        window: usize,
        flags: u32,
        title: LPCTSTR,
        folder: Option<InterfaceRef<'_, IMAPIFolder>>,
        preselected: *const SMAPIFormInfoArray,
        selected: *mut *mut SMAPIFormInfoArray,
    ) -> HRESULT;

    /// Lets the user choose a form container, as a rule one to install into; never the local one.
    ///
    /// `flags` is one of `MAPIFORM_SELECT_ALL_REGISTRIES`, `MAPIFORM_SELECT_FOLDER_REGISTRY_ONLY` and
    /// `MAPIFORM_SELECT_NON_FOLDER_REGISTRY_ONLY`.
    #[slot(11)]
    #[retval]
    fn SelectFormContainer(&self, window: usize, flags: u32) -> Result<IMAPIFormContainer>;

    /// Opens the form container that `container` says, one of `HFRMREG_*` or a number of the provider's.
    ///
    /// `object` is NULL, except with `HFRMREG_FOLDER`, where it is the folder; `MAPI_E_INTERFACE_NOT_SUPPORTED` if it
    /// is not of the kind required.
    #[slot(12)]
    #[retval]
    fn OpenFormContainer(
        &self,
        container: u32,
        object: Option<InterfaceRef<'_, IUnknown>>,
    ) -> Result<IMAPIFormContainer>;

    /// Downloads the files of a form. `LoadForm` and `CreateForm` do so themselves. `flags`: `MAPI_DIALOG`.
    #[slot(13)]
    fn PrepareForm(&self, window: usize, flags: u32, form_info: Option<InterfaceRef<'_, IMAPIFormInfo>>) -> HRESULT;

    /// Answers whether a message, edited by two at once, needs another form than the one that is open.
    ///
    /// `S_OK`: there is a conflict that the form does not handle, and the message has to be opened with `LoadForm`.
    /// `S_FALSE`, a success: no conflict, or the form handles it. `message_flags` and `message_status` are
    /// `PR_MESSAGE_FLAGS` and `PR_MSG_STATUS` of the message, in this order; `folder` is NULL if it is embedded in
    /// another. The prototype of the page does not compile; the header is followed.
    ///
    /// # Safety
    ///
    /// `message_class` is NUL-terminated.
    #[slot(14)]
    unsafe fn IsInConflict(
        &self,
        message_flags: u32,
        message_status: u32,
        message_class: PCSTR,
        folder: Option<InterfaceRef<'_, IMAPIFolder>>,
    ) -> HRESULT;
}

/// A place where forms are installed. Implemented by form library providers, called by clients. Apartment model: not
/// free-threaded.
///
/// Source: MAPIForm.h, page "IMAPIFormContainer : IUnknown". The page lists `GetLastError` last.
#[com_interface("0002032e-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIFormContainer: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    /// With `MAPI_UNICODE` in `flags` its texts are UTF-16; `MAPI_E_BAD_CHARWIDTH` if the object has them in the
    /// other width only.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Installs the form that a configuration file (.cfg) describes.
    ///
    /// If a form for the message class is there, the new platforms are added to it, or it is replaced with
    /// `MAPIFORM_INSTALL_OVERWRITEONCONFLICT`. With `MAPI_DIALOG` the user decides, and `window` is the parent, 0 or
    /// a window handle. `MAPI_UNICODE` is about the path; on the page it is an `LPCSTR`, in the header, which is
    /// followed, an `LPCTSTR`.
    ///
    /// Fails with `MAPI_E_USER_CANCEL`; with `MAPI_E_EXTENDED_ERROR` if the file is missing or wrong, of which
    /// `GetLastError` tells more.
    ///
    /// # Safety
    ///
    /// `configuration_file` is NUL-terminated, in the width that `flags` says.
    #[slot(4)]
    unsafe fn InstallForm(&self, window: usize, flags: u32, configuration_file: LPCTSTR) -> HRESULT;

    /// Removes the form of a message class; `MAPI_E_NOT_FOUND` if there is none.
    ///
    /// # Safety
    ///
    /// `message_class` is NUL-terminated.
    #[slot(5)]
    unsafe fn RemoveForm(&self, message_class: PCSTR) -> HRESULT;

    /// Answers the form for a message class, or for a class that it is derived from unless `flags` have
    /// `MAPIFORM_EXACTMATCH`.
    ///
    /// The class identifier of the form works in OLE only after `IMAPIFormMgr::PrepareForm` or `CreateForm`. Fails with
    /// `MAPI_E_NOT_FOUND`.
    ///
    /// # Safety
    ///
    /// `message_class` is NUL-terminated.
    #[slot(6)]
    #[retval]
    unsafe fn ResolveMessageClass(&self, message_class: PCSTR, flags: u32) -> Result<IMAPIFormInfo>;

    /// Hands out the forms for several message classes, in their order; all forms of the container with NULL.
    ///
    /// A class without a form has NULL in the array, and the call succeeds all the same. The caller releases the
    /// objects and frees the array with `MAPIFreeBuffer`. `flags`: `MAPIFORM_EXACTMATCH`.
    ///
    /// # Safety
    ///
    /// `message_classes` is NULL or points to an array with all the NUL-terminated names that it counts; `forms` is
    /// valid for a write.
    #[slot(7)]
    unsafe fn ResolveMultipleMessageClasses(
        &self,
        message_classes: *const SMessageClassArray,
        flags: u32,
        forms: *mut *mut SMAPIFormInfoArray,
    ) -> HRESULT;

    /// Hands out the properties that all forms of the container use (`FORMPROPSET_INTERSECTION`), or any
    /// (`FORMPROPSET_UNION`).
    ///
    /// The caller frees the array with `MAPIFreeBuffer`. `MAPI_UNICODE` in `flags` decides the width of its texts;
    /// `MAPI_E_BAD_CHARWIDTH` if they are there in the other width only.
    ///
    /// # Safety
    ///
    /// `properties` is valid for a write.
    #[slot(8)]
    unsafe fn CalcFormPropSet(&self, flags: u32, properties: *mut *mut SMAPIFormPropArray) -> HRESULT;

    /// Hands out the display name of the container, for the caller to free with `MAPIFreeBuffer`.
    ///
    /// `MAPI_UNICODE` in `flags` decides its width. The page has an `LPSTR`, the header, which is followed, an
    /// `LPTSTR`.
    ///
    /// # Safety
    ///
    /// `display_name` is valid for a write.
    #[slot(9)]
    unsafe fn GetDisplay(&self, flags: u32, display_name: *mut LPTSTR) -> HRESULT;
}

/// Describes a form without opening it; most of it are properties (`PR_FORM_*`), read with `GetProps`. Implemented by
/// form library providers, called by clients. Without transactions. Apartment model: not free-threaded.
///
/// Its parent `IMAPIProp` is free-threaded as an interface, so a pointer to that may go to other threads; for an
/// object of this kind the caller keeps it on its own.
///
/// Source: MAPIForm.h, page "IMAPIFormInfo : IMAPIProp".
#[com_interface("00020324-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIFormInfo: IMAPIProp {
    /// Hands out the properties that the form uses.
    ///
    /// The caller frees the array with `MAPIFreeBuffer`. `MAPI_UNICODE` in `flags` decides the width of its texts;
    /// `MAPI_E_BAD_CHARWIDTH` if they are there in the other width only.
    ///
    /// # Safety
    ///
    /// `properties` is valid for a write.
    #[slot(14)]
    unsafe fn CalcFormPropSet(&self, flags: u32, properties: *mut *mut SMAPIFormPropArray) -> HRESULT;

    /// Hands out the verbs of the form, in the order of their numbers.
    ///
    /// The caller frees the array with `MAPIFreeBuffer`. `MAPI_UNICODE` in `flags` decides the width of its texts;
    /// `MAPI_E_BAD_CHARWIDTH` if they are there in the other width only.
    ///
    /// # Safety
    ///
    /// `verbs` is valid for a write.
    #[slot(15)]
    unsafe fn CalcVerbSet(&self, flags: u32, verbs: *mut *mut SMAPIVerbArray) -> HRESULT;

    /// Makes an icon of one of the form's icon properties. Neither page nor header says who destroys it.
    ///
    /// # Safety
    ///
    /// `icon` is valid for a write.
    #[slot(16)]
    unsafe fn MakeIconFromBinary(&self, property_id: u32, icon: *mut HICON) -> HRESULT;

    /// Writes a description of the form to a file, whose name shall end with .fdm.
    ///
    /// No flag says how wide `file_name` is: the page has an `LPCSTR`, the header an `LPCTSTR`, which is UTF-16 for
    /// code built with UNICODE. `MAPI_E_EXTENDED_ERROR` if the file cannot be written, of which `GetLastError` tells
    /// more; `MAPI_E_NO_SUPPORT` in the local container.
    ///
    /// # Safety
    ///
    /// `file_name` is NUL-terminated, in the width that the provider expects.
    #[slot(17)]
    unsafe fn SaveForm(&self, file_name: LPCTSTR) -> HRESULT;

    /// Answers the container that the form is installed in.
    #[slot(18)]
    #[retval]
    fn OpenFormContainer(&self) -> Result<IMAPIFormContainer>;
}
