//! What form viewers implement and forms call.

use windows_core::{HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{
    FORMPRINTSETUP, IMAPIFolder, IMAPIFormAdviseSink, IMAPIFormMgr, IMAPISession, IMessage, IMsgStore, IPersistMessage,
    IStream, MAPIERROR, RECT,
};

/// What a form may do with its message: make, copy, move, delete, save, submit. Implemented by form viewers, called by
/// forms. Apartment model: not free-threaded.
///
/// Source: MAPIForm.h, page "IMAPIMessageSite : IUnknown". The page lists `GetLastError` last.
#[com_interface("00020370-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIMessageSite: IUnknown {
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

    /// Hands out the session of the message, for the caller to release; `S_FALSE`, a success, if there is none.
    ///
    /// # Safety
    ///
    /// `session` is valid for a write.
    #[slot(4)]
    unsafe fn GetSession(&self, session: *mut Option<IMAPISession>) -> HRESULT;

    /// Hands out the store of the message, for the caller to release.
    ///
    /// `S_FALSE`, a success, with NULL if there is none: the message is embedded in another one.
    ///
    /// # Safety
    ///
    /// `store` is valid for a write.
    #[slot(5)]
    unsafe fn GetStore(&self, store: *mut Option<IMsgStore>) -> HRESULT;

    /// Hands out the folder that the message was made or opened in, for the caller to release.
    ///
    /// `S_FALSE`, a success, with NULL if there is none: the message is embedded in another one.
    ///
    /// # Safety
    ///
    /// `folder` is valid for a write.
    #[slot(6)]
    unsafe fn GetFolder(&self, folder: *mut Option<IMAPIFolder>) -> HRESULT;

    /// Hands out the message that the form shows, for the caller to release.
    ///
    /// `S_FALSE`, a success, if there is none, as between `HandsOffMessage` and the next `Load` or `SaveCompleted`.
    ///
    /// # Safety
    ///
    /// `message` is valid for a write.
    #[slot(7)]
    unsafe fn GetMessage(&self, message: *mut Option<IMessage>) -> HRESULT;

    /// Answers the form manager, with which a form can open another one.
    #[slot(8)]
    #[retval]
    fn GetFormManager(&self) -> Result<IMAPIFormMgr>;

    /// Makes a message, a site for it and, if asked, a view context; the caller releases what it got.
    ///
    /// With a `compose_in_folder` of 0 the viewer chooses the folder; otherwise it is `folder`, or the current one if
    /// that is NULL. `persist_message` is the form for the new message. A form with a view context of its own passes
    /// NULL for `view_context`.
    ///
    /// # Safety
    ///
    /// `message` and `message_site` are valid for a write; `view_context` is NULL or valid for a write.
    #[slot(9)]
    unsafe fn NewMessage(
        &self,
        compose_in_folder: u32,
        folder: Option<InterfaceRef<'_, IMAPIFolder>>,
        persist_message: Option<InterfaceRef<'_, IPersistMessage>>,
        message: *mut Option<IMessage>,
        message_site: *mut Option<IMAPIMessageSite>,
        view_context: *mut Option<IMAPIViewContext>,
    ) -> HRESULT;

    /// Copies the message to a folder; the form goes on with the original.
    ///
    /// The viewer calls `IPersistMessage::Save` with the copy, then `SaveCompleted` with NULL. `MAPI_E_NO_SUPPORT` if
    /// the site cannot do this.
    #[slot(10)]
    fn CopyMessage(&self, destination: Option<InterfaceRef<'_, IMAPIFolder>>) -> HRESULT;

    /// Moves the message to a folder, after the viewer has gone on to another with `VCDIR_MOVE`.
    ///
    /// `position` is where the form's window is, in screen coordinates, and the next form's will be. The form closes
    /// itself if it has no message afterwards. `MAPI_E_NO_SUPPORT` if the site cannot do this.
    #[slot(11)]
    fn MoveMessage(
        &self,
        destination: Option<InterfaceRef<'_, IMAPIFolder>>,
        view_context: Option<InterfaceRef<'_, IMAPIViewContext>>,
        position: Option<&RECT>,
    ) -> HRESULT;

    /// Deletes the message, after the viewer has gone on to another with `VCDIR_DELETE`.
    ///
    /// `position` is where the form's window is, in screen coordinates, and the next form's will be. The form closes
    /// itself if it has no message afterwards. Whether the message went to a folder for deleted items,
    /// `VCSTATUS_DELETE_IS_MOVE` of `GetSiteStatus` says. `MAPI_E_NO_SUPPORT` if the site cannot do this.
    #[slot(12)]
    fn DeleteMessage(
        &self,
        view_context: Option<InterfaceRef<'_, IMAPIViewContext>>,
        position: Option<&RECT>,
    ) -> HRESULT;

    /// Asks for the message to be saved.
    #[slot(13)]
    fn SaveMessage(&self) -> HRESULT;

    /// Queues the message for delivery; what is not saved is saved first.
    ///
    /// `flags`: `FORCE_SUBMIT` even if it cannot be sent at once. The viewer calls `HandsOffMessage` before; the form
    /// closes itself if it has no message afterwards.
    #[slot(14)]
    fn SubmitMessage(&self, flags: u32) -> HRESULT;

    /// Answers what the site can do with the message: `VCSTATUS_COPY`, `_DELETE`, `_DELETE_IS_MOVE`, `_MOVE`,
    /// `_NEW_MESSAGE`, `_SAVE`, `_SUBMIT`. To be asked again for every message.
    #[slot(15)]
    #[retval]
    fn GetSiteStatus(&self) -> Result<u32>;
}

/// Hears what happens to a form. Implemented by form viewers, registered with `IMAPIForm::Advise`, called by forms.
/// Apartment model: not free-threaded.
///
/// Source: MAPIForm.h, page "IMAPIViewAdviseSink : IUnknown".
#[com_interface("0002032b-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIViewAdviseSink: IUnknown {
    /// Tells that the form closes.
    #[slot(3)]
    fn OnShutdown(&self) -> HRESULT;

    /// Tells that another message, new or existing, is in the form: the viewer releases its pointer to the form.
    #[slot(4)]
    fn OnNewMessage(&self) -> HRESULT;

    /// Tells how printing goes: `page_number` is the last page printed.
    ///
    /// `status` is `S_OK` while it goes on, `S_FALSE` at its end, a failure if it broke off. The answer
    /// `MAPI_E_USER_CANCEL` tells the form that the user wants no more.
    #[slot(5)]
    fn OnPrint(&self, page_number: u32, status: HRESULT) -> HRESULT;

    /// Tells that the message has been submitted.
    #[slot(6)]
    fn OnSubmitted(&self) -> HRESULT;

    /// Tells that the message has been saved.
    #[slot(7)]
    fn OnSaved(&self) -> HRESULT;
}

/// The list of messages that a form's message stands in: next and previous, and how to print and save. Implemented by
/// form viewers, called by forms. Apartment model: not free-threaded.
///
/// Source: MAPIForm.h, page "IMAPIViewContext : IUnknown". The page lists `GetLastError` last.
#[com_interface("00020321-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIViewContext: IUnknown {
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

    /// Registers the form's sink for changes of the viewer, which the viewer holds; NULL ends the registration.
    #[slot(4)]
    fn SetAdviseSink(&self, sink: Option<InterfaceRef<'_, IMAPIFormAdviseSink>>) -> HRESULT;

    /// Goes to the next or previous message, as `direction` (`VCDIR_*`) says, and shows it at `position`, in screen
    /// coordinates.
    ///
    /// `VCDIR_DELETE` and `VCDIR_MOVE` come from the site's methods, before they delete or move. The page also names
    /// `VCDIR_CATEGORY` and `VCDIR_UNREAD`, which the header does not have.
    ///
    /// `S_FALSE`, a success, if another form shows the message: the caller closes itself then, as it does if its site
    /// has no message.
    #[slot(5)]
    fn ActivateNext(&self, direction: u32, position: Option<&RECT>) -> HRESULT;

    /// Hands out how to print.
    ///
    /// The caller frees the two handles in the record with `GlobalFree`, the record with `MAPIFreeBuffer`. `flags`:
    /// `MAPI_UNICODE` for UTF-16 in what the handles name.
    ///
    /// # Safety
    ///
    /// `setup` is valid for a write.
    #[slot(6)]
    unsafe fn GetPrintSetup(&self, flags: u32, setup: *mut *mut FORMPRINTSETUP) -> HRESULT;

    /// Answers the stream that the verb Save As writes the message to, for the caller to release.
    ///
    /// `*flags` becomes 0 or `MAPI_UNICODE`, for the width of the text; `*format` `SAVE_FORMAT_TEXT` or
    /// `SAVE_FORMAT_RICHTEXT`. `DoVerb` returns when all is written, and leaves the position behind the text.
    ///
    /// # Safety
    ///
    /// `flags` and `format` are valid for a write.
    #[slot(7)]
    #[retval]
    unsafe fn GetSaveStream(&self, flags: *mut u32, format: *mut u32) -> Result<IStream>;

    /// Answers the state of the viewer, a set of `VCSTATUS_*`.
    ///
    /// With `VCSTATUS_MODAL` the form is modal to the window that `DoVerb` was given and may keep that call's thread
    /// until it closes; without, it must not.
    #[slot(8)]
    #[retval]
    fn GetViewStatus(&self) -> Result<u32>;
}
