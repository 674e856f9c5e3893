//! Notifications: what happened to an object, told to a sink that was registered for it.
//!
//! The `Advise` methods of sessions, stores, address books and tables register an [`IMAPIAdviseSink`] for kinds of
//! events (`fnev*`); the sink gets a [`NOTIFICATION`] of each. Providers send them through their support object,
//! which names the registration by a [`NOTIFKEY`].
//!
//! ```
//! use std::sync::atomic::{AtomicU32, Ordering};
//!
//! use mapi_com::mapi::{ENTRYID, IMAPIAdviseSink, IMAPIAdviseSink_Impl, LPTSTR, NEWMAIL_NOTIFICATION};
//! use mapi_com::mapi::{NOTIFICATION, NOTIFICATION_info};
//! use mapi_com::{Com, S_OK, com_object};
//!
//! const NEW_MAIL: u32 = 2; // fnevNewMail
//!
//! /// Counts the messages that arrive.
//! #[com_object(IMAPIAdviseSink)]
//! #[derive(Default)]
//! struct Arrivals(AtomicU32);
//!
//! impl IMAPIAdviseSink_Impl for Arrivals_Impl {
//!     unsafe fn OnNotify(&self, count: u32, notifications: *const NOTIFICATION) -> u32 {
//!         // SAFETY: the caller's promise.
//!         let notifications = unsafe { std::slice::from_raw_parts(notifications, count as usize) };
//!         let arrived = notifications.iter().filter(|notification| notification.ulEventType == NEW_MAIL).count();
//!         self.0.fetch_add(arrived as u32, Ordering::Relaxed);
//!         S_OK.0 as u32
//!     }
//! }
//!
//! // What a store does with it, on any of its threads:
//! let mut message = [0_u8; 20];
//! let newmail = NEWMAIL_NOTIFICATION {
//!     cbEntryID: message.len() as u32,
//!     lpEntryID: message.as_mut_ptr().cast::<ENTRYID>(),
//!     cbParentID: 0,
//!     lpParentID: std::ptr::null_mut(),
//!     ulFlags: 0,
//!     lpszMessageClass: LPTSTR::NULL,
//!     ulMessageFlags: 0,
//! };
//! let notification = NOTIFICATION { ulEventType: NEW_MAIL, ulAlignPad: 0, info: NOTIFICATION_info { newmail } };
//! let arrivals = Com::new(Arrivals::default());
//! let sink: IMAPIAdviseSink = arrivals.to_interface();
//! // SAFETY: one notification, all parts of which are readable.
//! assert_eq!(unsafe { sink.OnNotify(1, &notification) }, 0);
//! assert_eq!(arrivals.0.load(Ordering::Relaxed), 1);
//! ```
//!
//! Sources: MAPIDefS.h and MAPISPI.h, and the pages of the interface and the structures in the Outlook MAPI
//! reference.

use windows_core::{HRESULT, IUnknown};

use crate::mapi::{ENTRYID, LPTSTR, MAPIERROR, SPropTagArray, SPropValue, SRow};
use crate::{assert_layout, com_interface};

/// What happened. Handed to sinks, who only read it: with all that it points to it is the sender's, and is gone when
/// the call returns.
///
/// Source: MAPIDefS.h, page "NOTIFICATION", which leaves out `ulAlignPad`; the offsets are the same.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct NOTIFICATION {
    /// The kind of event, one of `fnev*`.
    pub ulEventType: u32,
    /// Fills the record up to where eight bytes may stand; reserved.
    pub ulAlignPad: u32,
    /// What belongs to that kind.
    pub info: NOTIFICATION_info,
}

/// What belongs to the kind of an event: [`NOTIFICATION::info`].
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy)]
pub union NOTIFICATION_info {
    /// `fnevCriticalError`.
    pub err: ERROR_NOTIFICATION,
    /// `fnevNewMail`.
    pub newmail: NEWMAIL_NOTIFICATION,
    /// `fnevObjectCreated`, `-Deleted`, `-Modified`, `-Moved`, `-Copied`, `fnevSearchComplete`.
    pub obj: OBJECT_NOTIFICATION,
    /// `fnevTableModified`.
    pub tab: TABLE_NOTIFICATION,
    /// `fnevExtended`.
    pub ext: EXTENDED_NOTIFICATION,
    /// `fnevStatusObjectModified`.
    pub statobj: STATUS_OBJECT_NOTIFICATION,
}

assert_layout!(NOTIFICATION_info {
    size: 56 | 80,
    err: 0 | 0,
    newmail: 0 | 0,
    obj: 0 | 0,
    tab: 0 | 0,
    ext: 0 | 0,
    statobj: 0 | 0,
});

assert_layout!(NOTIFICATION { size: 64 | 88, ulEventType: 0 | 0, ulAlignPad: 4 | 4, info: 8 | 8 });

/// A failure that concerns more than one call.
///
/// Source: MAPIDefS.h, page "ERROR_NOTIFICATION".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ERROR_NOTIFICATION {
    /// The size of `lpEntryID` in bytes; may be 0.
    pub cbEntryID: u32,
    /// The object concerned; NULL if there is none.
    pub lpEntryID: *mut ENTRYID,
    /// What went wrong.
    pub scode: HRESULT,
    /// `MAPI_UNICODE` if the texts of `lpMAPIError` are UTF-16.
    pub ulFlags: u32,
    /// More of it. The page does not say whether it may be NULL.
    pub lpMAPIError: *mut MAPIERROR,
}

assert_layout!(ERROR_NOTIFICATION {
    size: 20 | 32,
    cbEntryID: 0 | 0,
    lpEntryID: 4 | 8,
    scode: 8 | 16,
    ulFlags: 12 | 20,
    lpMAPIError: 16 | 24,
});

/// A message has arrived in its receive folder.
///
/// Source: MAPIDefS.h, page "NEWMAIL_NOTIFICATION".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct NEWMAIL_NOTIFICATION {
    /// The size of `lpEntryID` in bytes.
    pub cbEntryID: u32,
    /// The message.
    pub lpEntryID: *mut ENTRYID,
    /// The size of `lpParentID` in bytes.
    pub cbParentID: u32,
    /// The folder that it is in.
    pub lpParentID: *mut ENTRYID,
    /// `MAPI_UNICODE` if `lpszMessageClass` is UTF-16.
    pub ulFlags: u32,
    /// The class of the message.
    pub lpszMessageClass: LPTSTR,
    /// A copy of its `PR_MESSAGE_FLAGS`.
    pub ulMessageFlags: u32,
}

assert_layout!(NEWMAIL_NOTIFICATION {
    size: 28 | 56,
    cbEntryID: 0 | 0,
    lpEntryID: 4 | 8,
    cbParentID: 8 | 16,
    lpParentID: 12 | 24,
    ulFlags: 16 | 32,
    lpszMessageClass: 20 | 40,
    ulMessageFlags: 24 | 48,
});

/// An object was created, deleted, changed, moved or copied, or a search has found what there is to find.
///
/// Source: MAPIDefS.h, page "OBJECT_NOTIFICATION".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct OBJECT_NOTIFICATION {
    /// The size of `lpEntryID` in bytes.
    pub cbEntryID: u32,
    /// The object.
    pub lpEntryID: *mut ENTRYID,
    /// What it is, such as `MAPI_FOLDER`.
    pub ulObjType: u32,
    /// The size of `lpParentID` in bytes.
    pub cbParentID: u32,
    /// The object that it is in.
    pub lpParentID: *mut ENTRYID,
    /// The size of `lpOldID` in bytes.
    pub cbOldID: u32,
    /// Moved and copied: the original. NULL otherwise.
    pub lpOldID: *mut ENTRYID,
    /// The size of `lpOldParentID` in bytes.
    pub cbOldParentID: u32,
    /// Moved and copied: what the original is, or was, in. NULL otherwise.
    pub lpOldParentID: *mut ENTRYID,
    /// The properties concerned. This crate takes NULL for "not said".
    pub lpPropTagArray: *mut SPropTagArray,
}

assert_layout!(OBJECT_NOTIFICATION {
    size: 40 | 72,
    cbEntryID: 0 | 0,
    lpEntryID: 4 | 8,
    ulObjType: 8 | 16,
    cbParentID: 12 | 20,
    lpParentID: 16 | 24,
    cbOldID: 20 | 32,
    lpOldID: 24 | 40,
    cbOldParentID: 28 | 48,
    lpOldParentID: 32 | 56,
    lpPropTagArray: 36 | 64,
});

/// A table has changed, or an asynchronous operation on it is done.
///
/// Source: MAPIDefS.h, page "TABLE_NOTIFICATION", which leaves out `ulPad`.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct TABLE_NOTIFICATION {
    /// What happened: `TABLE_*`.
    pub ulTableEvent: u32,
    /// What went wrong, with `TABLE_ERROR`.
    pub hResult: HRESULT,
    /// The `PR_INSTANCE_KEY` of the row concerned.
    pub propIndex: SPropValue,
    /// The `PR_INSTANCE_KEY` of the row before it; the tag is `PR_NULL` if it is the first.
    pub propPrior: SPropValue,
    /// The row as it is now; no values for events that are not about one.
    pub row: SRow,
    /// Fills the record up; reserved.
    pub ulPad: u32,
}

assert_layout!(TABLE_NOTIFICATION {
    size: 56 | 80,
    ulTableEvent: 0 | 0,
    hResult: 4 | 4,
    propIndex: 8 | 8,
    propPrior: 24 | 32,
    row: 40 | 56,
    ulPad: 52 | 72,
});

/// An event that the provider defines, or the end of the session.
///
/// Source: MAPIDefS.h, page "EXTENDED_NOTIFICATION".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct EXTENDED_NOTIFICATION {
    /// Which event, in the numbers of the provider.
    pub ulEvent: u32,
    /// The size of `pbEventParameters` in bytes.
    pub cb: u32,
    /// What belongs to it; the provider says what that is.
    pub pbEventParameters: *mut u8,
}

assert_layout!(EXTENDED_NOTIFICATION { size: 12 | 16, ulEvent: 0 | 0, cb: 4 | 4, pbEventParameters: 8 | 8 });

/// A status object has changed. Among MAPI and the providers only.
///
/// Source: MAPIDefS.h, page "STATUS_OBJECT_NOTIFICATION".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct STATUS_OBJECT_NOTIFICATION {
    /// The size of `lpEntryID` in bytes.
    pub cbEntryID: u32,
    /// The status object.
    pub lpEntryID: *mut ENTRYID,
    /// How many values there are.
    pub cValues: u32,
    /// The properties that it has now.
    pub lpPropVals: *mut SPropValue,
}

assert_layout!(STATUS_OBJECT_NOTIFICATION {
    size: 16 | 32,
    cbEntryID: 0 | 0,
    lpEntryID: 4 | 8,
    cValues: 8 | 16,
    lpPropVals: 12 | 24,
});

/// What a provider names the source of notifications by, such as an entry identifier, between
/// `IMAPISupport::Subscribe` and `Notify`; it is compared byte by byte, also across processes. `ab` is as long as
/// `cb` says, not 1.
///
/// Source: MAPISPI.h, page "NOTIFKEY".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NOTIFKEY {
    /// How many bytes follow.
    pub cb: u32,
    /// The first of the bytes.
    pub ab: [u8; 1],
}

assert_layout!(NOTIFKEY { size: 8 | 8, cb: 0 | 0, ab: 4 | 4 });

/// Hears what happened. Implemented by clients, and by MAPI for those who want it on a certain thread; called by
/// providers and by MAPI.
///
/// Free-threaded: the call comes on any thread, also on that of the registration, and also from within the call of
/// MAPI that caused the event. `HrThisThreadAdviseSink` makes a sink that is called on the thread that made it.
///
/// Source: MAPIDefS.h, page "IMAPIAdviseSink : IUnknown".
#[com_interface("00020302-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIAdviseSink: IUnknown {
    /// Tells what happened, in the order that it did. The answer is `S_OK`, as a number.
    ///
    /// The notifications are the caller's: to be read, and copied if they are needed later.
    ///
    /// # Safety
    ///
    /// `notifications` points to `count` readable notifications, all parts of which are readable.
    #[slot(3)]
    #[on_panic(0)]
    unsafe fn OnNotify(&self, count: u32, notifications: *const NOTIFICATION) -> u32;
}
