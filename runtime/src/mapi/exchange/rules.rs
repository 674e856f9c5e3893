//! Rules: what they do, and the tables that hold rules and rights.

use windows_core::{GUID, HRESULT, IUnknown, Result};

use crate::mapi::enumeration::c_enum;
use crate::mapi::{ADRLIST, ENTRYID, IMAPITable, LARGE_INTEGER, MAPIERROR, SPropTagArray, SPropValue, SRestriction};
use crate::{assert_layout, com_interface};

c_enum! {
    /// What an action of a rule does.
    ///
    /// Source: EdkMdb.h.
    ACTTYPE: u32 {
        /// Moves the message to another folder.
        OP_MOVE = 1,
        /// Copies the message to another folder.
        OP_COPY = 2,
        /// Replies with a template.
        OP_REPLY = 3,
        /// Replies with the template of one who is out of office.
        OP_OOF_REPLY = 4,
        /// Leaves it to the client, in a deferred action message.
        OP_DEFER_ACTION = 5,
        /// Returns the message to its sender.
        OP_BOUNCE = 6,
        /// Forwards the message.
        OP_FORWARD = 7,
        /// Sends the message to delegates.
        OP_DELEGATE = 8,
        /// Sets a property of the message.
        OP_TAG = 9,
        /// Deletes the message.
        OP_DELETE = 10,
        /// Marks the message as read.
        OP_MARK_AS_READ = 11,
    }
}

/// An action of a rule.
///
/// Source: EdkMdb.h, where the union has no name.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ACTION {
    /// What it does, and which field of the union counts.
    pub acttype: ACTTYPE,
    /// A variant of it: for replies and forwarding, else 0.
    pub ulActionFlavor: u32,
    /// A condition. Not in use: NULL.
    pub lpRes: *mut SRestriction,
    /// Properties. Not in use: NULL.
    pub lpPropTagArray: *mut SPropTagArray,
    /// Flags for the user's own use.
    pub ulFlags: u32,
    /// Brings the union to a multiple of 8 bytes.
    pub dwAlignPad: u32,
    /// What it needs.
    pub action: ACTION_action,
}

/// What an [`ACTION`] needs. Source: EdkMdb.h, where it has no name.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union ACTION_action {
    /// For `OP_MOVE` and `OP_COPY`.
    pub actMoveCopy: ACTION_actMoveCopy,
    /// For `OP_REPLY` and `OP_OOF_REPLY`.
    pub actReply: ACTION_actReply,
    /// For `OP_DEFER_ACTION`.
    pub actDeferAction: ACTION_actDeferAction,
    /// For `OP_BOUNCE`: why it is returned.
    pub scBounceCode: HRESULT,
    /// For `OP_FORWARD` and `OP_DELEGATE`: to whom.
    pub lpadrlist: *mut ADRLIST,
    /// For `OP_TAG`: the property with its value.
    pub propTag: SPropValue,
}

/// Where an [`ACTION`] moves or copies a message to. Source: EdkMdb.h, where it has no name.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ACTION_actMoveCopy {
    /// The size of the store's entry identifier in bytes.
    pub cbStoreEntryId: u32,
    /// The entry identifier of the store.
    pub lpStoreEntryId: *mut ENTRYID,
    /// The size of the folder's entry identifier in bytes.
    pub cbFldEntryId: u32,
    /// The entry identifier of the folder.
    pub lpFldEntryId: *mut ENTRYID,
}

assert_layout!(ACTION_actMoveCopy {
    size: 16 | 32,
    cbStoreEntryId: 0 | 0,
    lpStoreEntryId: 4 | 8,
    cbFldEntryId: 8 | 16,
    lpFldEntryId: 12 | 24,
});

/// What an [`ACTION`] replies with. Source: EdkMdb.h, where it has no name.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ACTION_actReply {
    /// The size of the template's entry identifier in bytes.
    pub cbEntryId: u32,
    /// The entry identifier of the template, a message.
    pub lpEntryId: *mut ENTRYID,
    /// Names the template.
    pub guidReplyTemplate: GUID,
}

assert_layout!(ACTION_actReply { size: 24 | 32, cbEntryId: 0 | 0, lpEntryId: 4 | 8, guidReplyTemplate: 8 | 16 });

/// What an [`ACTION`] gives the client. Source: EdkMdb.h, where it has no name.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ACTION_actDeferAction {
    /// The size of the data in bytes.
    pub cbData: u32,
    /// The data, known to the client only.
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

/// A row for [`IExchangeModifyTable::ModifyTable`], and what is to be done with it.
///
/// Source: EdkMdb.h, page "ROWENTRY".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ROWENTRY {
    /// `ROW_ADD` (1), `ROW_MODIFY` (2), `ROW_REMOVE` (4) or `ROW_EMPTY` (5), an empty row.
    pub ulRowFlags: u32,
    /// The number of columns.
    pub cValues: u32,
    /// The columns.
    pub rgPropVals: *mut SPropValue,
}

assert_layout!(ROWENTRY { size: 12 | 16, ulRowFlags: 0 | 0, cValues: 4 | 4, rgPropVals: 8 | 8 });

/// Rows for [`IExchangeModifyTable::ModifyTable`]. Ends in an array of `cEntries`, of which one is declared.
///
/// Source: EdkMdb.h, page "ROWLIST".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ROWLIST {
    /// The number of rows.
    pub cEntries: u32,
    /// The rows.
    pub aEntries: [ROWENTRY; 1],
}

assert_layout!(ROWLIST { size: 16 | 24, cEntries: 0 | 0, aEntries: 4 | 8 });

/// The actions that a deferred action message asks the client for. Implemented by Exchange's store provider, called by
/// clients.
///
/// Opened with `IMAPIProp::OpenProperty` on `PR_CLIENT_ACTIONS` of such a message; of another, the page says,
/// `MAPI_W_ERRORS_RETURNED` comes back without an object. Free-threaded, as all of MAPI.
///
/// Source: EdkMdb.h, page "IExchangeRuleAction" of the Exchange Server part of the Platform SDK (2000).
#[com_interface("74bba840-c93a-11ce-9581-00aa005742f7", free_threaded)]
pub unsafe trait IExchangeRuleAction: IUnknown {
    /// Tells how many actions there are.
    #[slot(3)]
    #[retval]
    fn ActionCount(&self) -> Result<u32>;

    /// Hands out an action and the `PR_RULE_ID` of its rule. The action is the caller's, to be freed with
    /// `MAPIFreeBuffer`.
    ///
    /// # Safety
    ///
    /// `rule_id` and `action` are valid for a write.
    #[slot(4)]
    unsafe fn GetAction(&self, number: u32, rule_id: *mut LARGE_INTEGER, action: *mut *mut ACTION) -> HRESULT;
}

/// The rules of a folder, or who may do what with it. Implemented by the table objects of the server, called by MAPI
/// and clients. With transactions.
///
/// Opened with `IMAPIProp::OpenProperty` on `PR_RULES_TABLE` or `PR_ACL_TABLE` of a folder. Free-threaded, as all of
/// MAPI.
///
/// Source: EdkMdb.h, page "IExchangeModifyTable : IUnknown".
#[com_interface("2d734cb0-53fd-101b-b19d-08002b3056e3", free_threaded)]
pub unsafe trait IExchangeModifyTable: IUnknown {
    /// Tells more of the failure `result` that an earlier call of this object returned. `flags` is not in use, 0.
    ///
    /// `*error` becomes NULL if there is nothing to tell, else a block that the caller frees with `MAPIFreeBuffer`.
    ///
    /// # Safety
    ///
    /// `error` is valid for a write.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut MAPIERROR) -> HRESULT;

    /// Opens the table, for reading.
    ///
    /// `flags` is 0, or `ACLTABLE_FREEBUSY` for the rights on free/busy data, then with `frightsFreeBusyDetailed` or
    /// `frightsFreeBusySimple`.
    #[slot(4)]
    #[retval]
    fn GetTable(&self, flags: u32) -> Result<IMAPITable>;

    /// Adds, changes and removes rows, as each says; with `ROWLIST_REPLACE` in `flags` the list replaces all.
    ///
    /// The other flags are those of `GetTable`. The list stays the caller's.
    ///
    /// # Safety
    ///
    /// `rows` points to a readable list with all the rows that it counts, all parts of which are readable.
    #[slot(5)]
    unsafe fn ModifyTable(&self, flags: u32, rows: *const ROWLIST) -> HRESULT;
}
