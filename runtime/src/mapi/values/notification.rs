//! Notifications by their kind.

use windows_core::HRESULT;

use crate::mapi::memory::array;
use crate::mapi::*;

/// What an advise sink is told. It borrows what it points to.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Notification<'a> {
    /// A failure that concerns all of a session or store.
    CriticalError {
        /// The object that failed, if it is known.
        entry_id: &'a [u8],
        /// The failure.
        code: HRESULT,
        /// Its details.
        error: Option<&'a MAPIERROR>,
    },
    /// A message has come.
    NewMail {
        /// The message.
        entry_id: &'a [u8],
        /// Its folder.
        parent: &'a [u8],
        /// Its class, in the width that `flags` say.
        message_class: LPTSTR,
        /// [`MAPI_UNICODE`] or 0.
        flags: u32,
        /// `PR_MESSAGE_FLAGS` of the message.
        message_flags: MessageFlags,
    },
    /// Something happened to a folder or message.
    Object {
        /// `fnevObjectCreated`, `-Deleted`, `-Modified`, `-Moved`, `-Copied`, or `fnevSearchComplete`.
        event: NotificationEvents,
        /// The object.
        entry_id: &'a [u8],
        /// `MAPI_FOLDER`, `MAPI_MESSAGE` and the like.
        object_type: u32,
        /// Where it is.
        parent: &'a [u8],
        /// What it was before it was moved, or what it is a copy of.
        old_entry_id: &'a [u8],
        /// Where it was before.
        old_parent: &'a [u8],
        /// Which properties changed; none if that is not told.
        tags: &'a [PropTag],
    },
    /// A table changed.
    Table(&'a TABLE_NOTIFICATION),
    /// A status object changed.
    StatusObject {
        /// The object.
        entry_id: &'a [u8],
        /// What changed.
        values: &'a [SPropValue],
    },
    /// Something that provider and client have agreed upon.
    Extended {
        /// What happened.
        event: u32,
        /// More of it.
        parameters: &'a [u8],
    },
    /// An event that has no name here.
    Other(u32),
}

impl NOTIFICATION {
    /// What the record tells.
    ///
    /// # Safety
    ///
    /// The union holds what the event says, its pointers are NULL or lead to as much as is counted beside them, and nobody changes any
    /// of it while the view is used.
    #[expect(non_upper_case_globals, reason = "the published names")]
    pub unsafe fn view(&self) -> Notification<'_> {
        // SAFETY: this function's contract.
        unsafe {
            match self.ulEventType {
                fnevCriticalError => {
                    let error = &self.info.err;
                    Notification::CriticalError {
                        entry_id: bytes(error.cbEntryID, error.lpEntryID),
                        code: error.scode,
                        error: error.lpMAPIError.as_ref(),
                    }
                }
                fnevNewMail => {
                    let mail = &self.info.newmail;
                    Notification::NewMail {
                        entry_id: bytes(mail.cbEntryID, mail.lpEntryID),
                        parent: bytes(mail.cbParentID, mail.lpParentID),
                        message_class: mail.lpszMessageClass,
                        flags: mail.ulFlags,
                        message_flags: MessageFlags::from_bits_retain(mail.ulMessageFlags),
                    }
                }
                fnevObjectCreated | fnevObjectDeleted | fnevObjectModified | fnevObjectMoved | fnevObjectCopied
                | fnevSearchComplete => object(self.ulEventType, &self.info.obj),
                fnevTableModified => Notification::Table(&self.info.tab),
                fnevStatusObjectModified => {
                    let status = &self.info.statobj;
                    Notification::StatusObject {
                        entry_id: bytes(status.cbEntryID, status.lpEntryID),
                        values: array(status.lpPropVals, status.cValues),
                    }
                }
                fnevExtended => {
                    let extended = &self.info.ext;
                    Notification::Extended {
                        event: extended.ulEvent,
                        parameters: array(extended.pbEventParameters, extended.cb),
                    }
                }
                other => Notification::Other(other),
            }
        }
    }
}

/// # Safety
///
/// As of [`NOTIFICATION::view`].
unsafe fn object(event: u32, object: &OBJECT_NOTIFICATION) -> Notification<'_> {
    // SAFETY: this function's contract.
    unsafe {
        Notification::Object {
            event: NotificationEvents::from_bits_retain(event),
            entry_id: bytes(object.cbEntryID, object.lpEntryID),
            object_type: object.ulObjType,
            parent: bytes(object.cbParentID, object.lpParentID),
            old_entry_id: bytes(object.cbOldID, object.lpOldID),
            old_parent: bytes(object.cbOldParentID, object.lpOldParentID),
            tags: super::prop_tags(object.lpPropTagArray).unwrap_or_default(),
        }
    }
}

/// # Safety
///
/// As of [`entry_id`](super::entry_id).
unsafe fn bytes<'a>(size: u32, entry_id: *const ENTRYID) -> &'a [u8] {
    // SAFETY: this function's contract.
    unsafe { super::entry_id(size, entry_id) }.unwrap_or_default()
}
