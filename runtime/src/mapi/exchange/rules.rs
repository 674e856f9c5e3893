//! DRAFT.

use windows_core::{GUID, HRESULT, IUnknown, PSTR, Result};

use crate::mapi::enumeration::c_enum;
use crate::mapi::{
    ADRLIST, ENTRYID, IMAPITable, IStream, LARGE_INTEGER, MAPIERROR, SBinaryArray, SPropTagArray, SPropValue,
    SRestriction,
};
use crate::{assert_layout, com_interface};

c_enum! {
    /// DRAFT.
    ///
    /// Source: EdkMdb.h.
    ACTTYPE: u32 {
        /// DRAFT.
        OP_MOVE = 1,
        /// DRAFT.
        OP_COPY = 2,
        /// DRAFT.
        OP_REPLY = 3,
        /// DRAFT.
        OP_OOF_REPLY = 4,
        /// DRAFT.
        OP_DEFER_ACTION = 5,
        /// DRAFT.
        OP_BOUNCE = 6,
        /// DRAFT.
        OP_FORWARD = 7,
        /// DRAFT.
        OP_DELEGATE = 8,
        /// DRAFT.
        OP_TAG = 9,
        /// DRAFT.
        OP_DELETE = 10,
        /// DRAFT.
        OP_MARK_AS_READ = 11,
    }
}

/// DRAFT ACTION.
///
/// Source: EdkMdb.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ACTION {
    /// DRAFT.
    pub acttype: ACTTYPE,
    /// DRAFT.
    pub ulActionFlavor: u32,
    /// DRAFT.
    pub lpRes: *mut SRestriction,
    /// DRAFT.
    pub lpPropTagArray: *mut SPropTagArray,
    /// DRAFT.
    pub ulFlags: u32,
    /// DRAFT.
    pub dwAlignPad: u32,
    /// DRAFT.
    pub action: ACTION_action,
}

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union ACTION_action {
    /// DRAFT.
    pub actMoveCopy: ACTION_actMoveCopy,
    /// DRAFT.
    pub actReply: ACTION_actReply,
    /// DRAFT.
    pub actDeferAction: ACTION_actDeferAction,
    /// DRAFT.
    pub scBounceCode: HRESULT,
    /// DRAFT.
    pub lpadrlist: *mut ADRLIST,
    /// DRAFT.
    pub propTag: SPropValue,
}

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ACTION_actMoveCopy {
    /// DRAFT.
    pub cbStoreEntryId: u32,
    /// DRAFT.
    pub lpStoreEntryId: *mut ENTRYID,
    /// DRAFT.
    pub cbFldEntryId: u32,
    /// DRAFT.
    pub lpFldEntryId: *mut ENTRYID,
}

assert_layout!(ACTION_actMoveCopy {
    size: 16 | 32,
    cbStoreEntryId: 0 | 0,
    lpStoreEntryId: 4 | 8,
    cbFldEntryId: 8 | 16,
    lpFldEntryId: 12 | 24,
});

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ACTION_actReply {
    /// DRAFT.
    pub cbEntryId: u32,
    /// DRAFT.
    pub lpEntryId: *mut ENTRYID,
    /// DRAFT.
    pub guidReplyTemplate: GUID,
}

assert_layout!(ACTION_actReply { size: 24 | 32, cbEntryId: 0 | 0, lpEntryId: 4 | 8, guidReplyTemplate: 8 | 16 });

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ACTION_actDeferAction {
    /// DRAFT.
    pub cbData: u32,
    /// DRAFT.
    pub pbData: *mut u8,
}

assert_layout!(ACTION_actDeferAction { size: 8 | 16, cbData: 0 | 0, pbData: 4 | 8 });

assert_layout!(ACTION {
    size: 48 | 64,
    acttype: 0 | 0,
    ulActionFlavor: 4 | 4,
    lpRes: 8 | 8,
    lpPropTagArray: 12 | 16,
    ulFlags: 16 | 24,
    dwAlignPad: 20 | 28,
    action: 24 | 32,
});

/// DRAFT ROWENTRY.
///
/// Source: EdkMdb.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ROWENTRY {
    /// DRAFT.
    pub ulRowFlags: u32,
    /// DRAFT.
    pub cValues: u32,
    /// DRAFT.
    pub rgPropVals: *mut SPropValue,
}

assert_layout!(ROWENTRY { size: 12 | 16, ulRowFlags: 0 | 0, cValues: 4 | 4, rgPropVals: 8 | 8 });

/// DRAFT ROWLIST.
///
/// Source: EdkMdb.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ROWLIST {
    /// DRAFT.
    pub cEntries: u32,
    /// DRAFT.
    pub aEntries: [ROWENTRY; 1],
}

assert_layout!(ROWLIST { size: 16 | 24, cEntries: 0 | 0, aEntries: 4 | 8 });

/// DRAFT IExchangeRuleAction.
///
/// Source: EdkMdb.h, page "IExchangeRuleAction : IUnknown".
#[com_interface("74bba840-c93a-11ce-9581-00aa005742f7", free_threaded)]
pub unsafe trait IExchangeRuleAction: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn ActionCount(&self, lpc_actions: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn GetAction(&self, action_number: u32, lpruleid: *mut LARGE_INTEGER, action: *mut *mut ACTION) -> HRESULT;
}

/// DRAFT IExchangeModifyTable.
///
/// Source: EdkMdb.h, page "IExchangeModifyTable : IUnknown".
#[com_interface("2d734cb0-53fd-101b-b19d-08002b3056e3", free_threaded)]
pub unsafe trait IExchangeModifyTable: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    #[retval]
    fn GetTable(&self, flags: u32) -> Result<IMAPITable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn ModifyTable(&self, flags: u32, mods: *mut ROWLIST) -> HRESULT;
}

/// DRAFT IExchangeFavorites.
///
/// Source: EdkMdb.h, page "IExchangeFavorites : IUnknown".
#[com_interface("cf4f3bc0-ec66-11ce-b31c-00aa00574cc6", free_threaded)]
pub unsafe trait IExchangeFavorites: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn AddFavorites(&self, entry_list: *const SBinaryArray) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn DelFavorites(&self, entry_list: *const SBinaryArray) -> HRESULT;
}

/// DRAFT IExchangeMessageConversion.
///
/// Source: EdkMdb.h, page "IExchangeMessageConversion : IUnknown".
#[com_interface("3532b360-d114-11cf-a83b-00c04fd65597", free_threaded)]
pub unsafe trait IExchangeMessageConversion: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    #[retval]
    unsafe fn OpenStream(&self, values_count: u32, prop_array: *const SPropValue) -> Result<IStream>;
}

/// DRAFT IExchangeNntpNewsfeed.
///
/// Source: EdkMdb.h, page "IExchangeNntpNewsfeed : IUnknown".
#[com_interface("380f41c0-3cdc-11d0-9792-00c04fd6551d", free_threaded)]
pub unsafe trait IExchangeNntpNewsfeed: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Configure(&self, newsfeed_dn: PSTR, values_count: u32, i_mail_prop_array: *const SPropValue) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn CheckMsgIds(&self, msg_ids: PSTR, lpcf_wanted: *mut u32, lppf_wanted: *mut *mut u8) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    #[retval]
    fn OpenArticleStream(&self) -> Result<IStream>;
}
