//! What form servers implement and form viewers call.

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, Result};

use crate::com_interface;
use crate::mapi::{IClassFactory, IMAPIMessageSite, IMAPIViewAdviseSink, IMAPIViewContext, IMessage, MAPIERROR, RECT};

/// A form: shows a message, performs the verbs of its class, and tells its viewers what happens. Implemented by form
/// servers, called by form viewers. Apartment model: not free-threaded.
///
/// Source: MAPIForm.h, page "IMAPIForm : IUnknown". The page lists `GetLastError` last.
#[com_interface("00020327-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIForm: IUnknown {
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

    /// Makes `view_context` the form's one view context; NULL for none.
    ///
    /// The form takes its advise sink back from the old one with `IMAPIViewContext::SetAdviseSink`, releases it,
    /// holds the new one and registers with that.
    #[slot(4)]
    fn SetViewContext(&self, view_context: Option<InterfaceRef<'_, IMAPIViewContext>>) -> HRESULT;

    /// Hands out the view context that was set, for the caller to release.
    ///
    /// `S_FALSE`, a success, with NULL if there is none.
    ///
    /// # Safety
    ///
    /// `view_context` is valid for a write.
    #[slot(5)]
    unsafe fn GetViewContext(&self, view_context: *mut Option<IMAPIViewContext>) -> HRESULT;

    /// Closes the form. Afterwards only `QueryInterface`, `AddRef` and `Release` may be called.
    ///
    /// `save_options` is one of `SAVEOPTS_SAVEIFDIRTY` (0), `SAVEOPTS_NOSAVE` (1) and `SAVEOPTS_PROMPTSAVE` (2).
    /// Before it returns, the form releases message and message site and calls `OnShutdown` of its viewers.
    /// `E_UNEXPECTED` if it is closed already. Whatever the answer, the caller releases the form then.
    #[slot(6)]
    fn ShutdownForm(&self, save_options: u32) -> HRESULT;

    /// Performs a verb, one of those that `IMAPIFormInfo::CalcVerbSet` lists or ExchForm.h numbers.
    ///
    /// `view_context`, if not NULL, takes the place of the one that was set, for this verb only. `position` is where
    /// the window of the form shall be, in screen coordinates. `parent_window` is the parent of modal windows and 0
    /// if there are none; it may be gone as soon as the call returns.
    ///
    /// `OLEOBJ_S_CANNOT_DOVERB_NOW`, a success, if the verb is known but not possible now; `MAPI_E_NO_SUPPORT` if it
    /// is not known.
    #[slot(7)]
    fn DoVerb(
        &self,
        verb: i32,
        view_context: Option<InterfaceRef<'_, IMAPIViewContext>>,
        parent_window: usize,
        position: Option<&RECT>,
    ) -> HRESULT;

    /// Registers `sink` to hear what happens to the form, and answers a connection number, never 0, for `Unadvise`.
    ///
    /// The form holds the sink until then. `E_OUTOFMEMORY` if there is no room. The page has a `ULONG *` for the
    /// number, the header, which is followed, a `ULONG_PTR *`.
    #[slot(8)]
    #[retval]
    fn Advise(&self, sink: Option<InterfaceRef<'_, IMAPIViewAdviseSink>>) -> Result<usize>;

    /// Ends the registration that `Advise` answered `connection` for; `E_INVALIDARG` if there is none.
    ///
    /// The sink is released now or, if a call of it runs, when that returns. The page has a `ULONG`, the header,
    /// which is followed, a `ULONG_PTR`.
    #[slot(9)]
    fn Unadvise(&self, connection: usize) -> HRESULT;
}

/// Hears what happens in the viewer of a form. Implemented by form servers, called by form viewers. Apartment model:
/// not free-threaded.
///
/// An object of its own, handed to `IMAPIViewContext::SetAdviseSink`: asking a form for it fails.
///
/// Source: MAPIForm.h, page "IMAPIFormAdviseSink : IUnknown".
#[com_interface("0002032f-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIFormAdviseSink: IUnknown {
    /// Tells that the state of the viewer has changed: `status` is a set of `VCSTATUS_*`.
    ///
    /// As a rule `VCSTATUS_NEXT` and `VCSTATUS_PREV` come and go; `VCSTATUS_MODAL` and `VCSTATUS_INTERACTIVE` never
    /// change. The page also names `VCSTATUS_CATEGORY` and `VCSTATUS_UNREAD`, which the header does not have.
    #[slot(3)]
    fn OnChange(&self, status: u32) -> HRESULT;

    /// Asks whether the form can show the next message too.
    ///
    /// `message_status` and `message_flags` are `PR_MSG_STATUS` and `PR_MESSAGE_FLAGS` of that message. `S_OK` with
    /// NULL: this form can. `S_OK` with an object: that new form can, the viewer loads the message into it and
    /// releases it. `S_FALSE`, a success: no form of this server can, which costs the viewer time.
    ///
    /// # Safety
    ///
    /// `message_class` is NUL-terminated; `persist_message` is valid for a write.
    #[slot(4)]
    unsafe fn OnActivateNext(
        &self,
        message_class: PCSTR,
        message_status: u32,
        message_flags: u32,
        persist_message: *mut Option<IPersistMessage>,
    ) -> HRESULT;
}

/// Makes the class factories of a form server that has forms for several message classes. Implemented by form
/// servers, on the object that is their `IClassFactory`; called by form viewers. Apartment model: not free-threaded.
///
/// Source: MAPIForm.h, page "IMAPIFormFactory : IUnknown". The page lists `GetLastError` second.
#[com_interface("00020350-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIFormFactory: IUnknown {
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

    /// Answers the class factory for the forms of one class, which may be the same at every call.
    ///
    /// `class_id` may not be NULL; `flags` is reserved and 0.
    #[slot(4)]
    #[retval]
    fn CreateClassFactory(&self, class_id: Option<&GUID>, flags: u32) -> Result<IClassFactory>;

    /// Keeps the form server in memory: counts up with a `lock` that is not 0, down with 0.
    ///
    /// `flags` is reserved and 0.
    #[slot(5)]
    fn LockServer(&self, flags: u32, lock: u32) -> HRESULT;
}

/// Moves a form between its states: loads a message into it, saves it, and makes it let go. Implemented by every form,
/// called by form viewers. Apartment model: not free-threaded.
///
/// The states are Uninitialized, Normal, NoScribble (after `Save`) and the two HandsOff states (after
/// `HandsOffMessage`); a call that does not fit the state fails with `E_UNEXPECTED`. `IPersistStorage` of OLE was the
/// model.
///
/// Source: MAPIForm.h, page "IPersistMessage : IUnknown".
#[com_interface("0002032a-0000-0000-c000-000000000046")]
pub unsafe trait IPersistMessage: IUnknown {
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

    /// Answers the class identifier of the form server. The form is Uninitialized afterwards, says the page.
    #[slot(4)]
    #[retval]
    fn GetClassID(&self) -> Result<GUID>;

    /// Answers whether the form has changes that are not saved: `S_OK` if so, `S_FALSE`, a success, if not.
    #[slot(5)]
    fn IsDirty(&self) -> HRESULT;

    /// Makes an Uninitialized form one for a new message, and Normal.
    ///
    /// The form holds both objects, releases the site that it had, and calls `OnNewMessage` of its viewers. Few
    /// properties of the message are set beforehand: the page lists them.
    #[slot(6)]
    fn InitNew(
        &self,
        message_site: Option<InterfaceRef<'_, IMAPIMessageSite>>,
        message: Option<InterfaceRef<'_, IMessage>>,
    ) -> HRESULT;

    /// Shows an existing message in a form that is Uninitialized or HandsOff, and makes it Normal.
    ///
    /// `message_status` and `message_flags` are `PR_MSG_STATUS` and `PR_MESSAGE_FLAGS` of the message. The form holds
    /// both objects, releases the site that it had, and calls `OnNewMessage` of its viewers.
    #[slot(7)]
    fn Load(
        &self,
        message_site: Option<InterfaceRef<'_, IMAPIMessageSite>>,
        message: Option<InterfaceRef<'_, IMessage>>,
        message_status: u32,
        message_flags: u32,
    ) -> HRESULT;

    /// Writes the changes of a Normal form to `message`, without `SaveChanges`, and makes it NoScribble.
    ///
    /// With a `same_as_load` that is not 0 the target is the message that the form was loaded from, and `message` may
    /// be NULL; with 0 the form copies all properties to `message` first.
    #[slot(8)]
    fn Save(&self, message: Option<InterfaceRef<'_, IMessage>>, same_as_load: u32) -> HRESULT;

    /// Tells that the save has ended, and makes a NoScribble or HandsOff form Normal again.
    ///
    /// `message` is what the form works on from now on. NULL leaves the message that it has; a HandsOff form has
    /// none, so it answers `E_INVALIDARG`.
    #[slot(9)]
    fn SaveCompleted(&self, message: Option<InterfaceRef<'_, IMessage>>) -> HRESULT;

    /// Makes the form release its message, and all messages and OLE objects in it, until `SaveCompleted` or `Load`.
    ///
    /// A Normal form becomes HandsOffFromNormal, a NoScribble one HandsOffAfterSave.
    #[slot(10)]
    fn HandsOffMessage(&self) -> HRESULT;
}
