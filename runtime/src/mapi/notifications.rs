//! DRAFT.

use windows_core::{HRESULT, IUnknown};

use crate::mapi::{ENTRYID, LPTSTR, MAPIERROR, SPropTagArray, SPropValue, SRow};
use crate::{assert_layout, com_interface};

/// DRAFT NOTIFICATION.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct NOTIFICATION {
    /// DRAFT.
    pub ulEventType: u32,
    /// DRAFT.
    pub ulAlignPad: u32,
    /// DRAFT.
    pub info: NOTIFICATION_info,
}

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy)]
pub union NOTIFICATION_info {
    /// DRAFT.
    pub err: ERROR_NOTIFICATION,
    /// DRAFT.
    pub newmail: NEWMAIL_NOTIFICATION,
    /// DRAFT.
    pub obj: OBJECT_NOTIFICATION,
    /// DRAFT.
    pub tab: TABLE_NOTIFICATION,
    /// DRAFT.
    pub ext: EXTENDED_NOTIFICATION,
    /// DRAFT.
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

/// DRAFT ERROR_NOTIFICATION.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ERROR_NOTIFICATION {
    /// DRAFT.
    pub cbEntryID: u32,
    /// DRAFT.
    pub lpEntryID: *mut ENTRYID,
    /// DRAFT.
    pub scode: HRESULT,
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
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

/// DRAFT NEWMAIL_NOTIFICATION.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct NEWMAIL_NOTIFICATION {
    /// DRAFT.
    pub cbEntryID: u32,
    /// DRAFT.
    pub lpEntryID: *mut ENTRYID,
    /// DRAFT.
    pub cbParentID: u32,
    /// DRAFT.
    pub lpParentID: *mut ENTRYID,
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub lpszMessageClass: LPTSTR,
    /// DRAFT.
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

/// DRAFT OBJECT_NOTIFICATION.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct OBJECT_NOTIFICATION {
    /// DRAFT.
    pub cbEntryID: u32,
    /// DRAFT.
    pub lpEntryID: *mut ENTRYID,
    /// DRAFT.
    pub ulObjType: u32,
    /// DRAFT.
    pub cbParentID: u32,
    /// DRAFT.
    pub lpParentID: *mut ENTRYID,
    /// DRAFT.
    pub cbOldID: u32,
    /// DRAFT.
    pub lpOldID: *mut ENTRYID,
    /// DRAFT.
    pub cbOldParentID: u32,
    /// DRAFT.
    pub lpOldParentID: *mut ENTRYID,
    /// DRAFT.
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

/// DRAFT TABLE_NOTIFICATION.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct TABLE_NOTIFICATION {
    /// DRAFT.
    pub ulTableEvent: u32,
    /// DRAFT.
    pub hResult: HRESULT,
    /// DRAFT.
    pub propIndex: SPropValue,
    /// DRAFT.
    pub propPrior: SPropValue,
    /// DRAFT.
    pub row: SRow,
    /// DRAFT.
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

/// DRAFT EXTENDED_NOTIFICATION.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct EXTENDED_NOTIFICATION {
    /// DRAFT.
    pub ulEvent: u32,
    /// DRAFT.
    pub cb: u32,
    /// DRAFT.
    pub pbEventParameters: *mut u8,
}

assert_layout!(EXTENDED_NOTIFICATION { size: 12 | 16, ulEvent: 0 | 0, cb: 4 | 4, pbEventParameters: 8 | 8 });

/// DRAFT STATUS_OBJECT_NOTIFICATION.
///
/// Source: MAPIDefS.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct STATUS_OBJECT_NOTIFICATION {
    /// DRAFT.
    pub cbEntryID: u32,
    /// DRAFT.
    pub lpEntryID: *mut ENTRYID,
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub lpPropVals: *mut SPropValue,
}

assert_layout!(STATUS_OBJECT_NOTIFICATION {
    size: 16 | 32,
    cbEntryID: 0 | 0,
    lpEntryID: 4 | 8,
    cValues: 8 | 16,
    lpPropVals: 12 | 24,
});

/// DRAFT NOTIFKEY.
///
/// Source: MAPISPI.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NOTIFKEY {
    /// DRAFT.
    pub cb: u32,
    /// DRAFT.
    pub ab: [u8; 1],
}

assert_layout!(NOTIFKEY { size: 8 | 8, cb: 0 | 0, ab: 4 | 4 });

/// DRAFT IMAPIAdviseSink.
///
/// Source: MAPIDefS.h, page "IMAPIAdviseSink : IUnknown".
#[com_interface("00020302-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIAdviseSink: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    #[on_panic(0)]
    unsafe fn OnNotify(&self, notif_count: u32, notifications: *const NOTIFICATION) -> u32;
}
