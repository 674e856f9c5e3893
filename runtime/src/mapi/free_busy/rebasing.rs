//! Calendar rebasing: time zones, and the object that moves appointments.

use core::ffi::c_void;

use windows_core::{BOOL, HRESULT, IUnknown, PWSTR};

use crate::mapi::{MAPIERROR, SRow, SRowSet, SYSTEMTIME};
use crate::{assert_layout, com_interface};

/// Hears that one appointment is done: the index of its row in the rows of `BeginRebaseAppointments`, the row, the
/// result, whether the item was changed, whether an update of the meeting was sent, and more of a failure, or NULL.
///
/// Implemented by clients, called on the thread of the task. The pointers are valid for the call.
///
/// Source: page "RebaseTaskComplete".
pub type PFNREBASETASKCOMPLETE = unsafe extern "system" fn(
    row_index: u32,
    row: *const SRow,
    result: HRESULT,
    modified: BOOL,
    sent_update: BOOL,
    error: *const MAPIERROR,
);

/// Hears how far a task is: `minimum` (as a rule 0) and `maximum` (as a rule the number of items in the folder) are
/// the ends of the range, `current` is where it stands, `state` is a `REBASE_APPT_STATE_*`, whose numbers are not
/// published, and `row` is the item.
///
/// Implemented by clients, called on the thread of the task. The pointer is valid for the call.
///
/// Source: page "RebaseTaskProgress".
pub type PFNREBASETASKPROGRESS =
    unsafe extern "system" fn(minimum: u32, maximum: u32, current: u32, state: i32, row: *const SRow);

/// A time zone with all of its rules, past, present and to come.
///
/// This is the form in memory; in the properties of appointments it is packed, with versions and sizes.
///
/// Source: page "TZDEFINITION".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct TZDEFINITION {
    /// Always `TZDEFINITION_FLAG_VALID_KEYNAME`: there is a `pwszKeyName`.
    pub wFlags: u16,
    /// The name of the time zone's key in the registry, not localized, at most `MAX_PATH` characters, NUL-terminated.
    pub pwszKeyName: PWSTR,
    /// How many rules there are: from 1 to `TZ_MAX_RULES`, 1024.
    pub cRules: u16,
    /// The rules, the oldest first. The first counts until the second begins, whatever its `stStart`.
    pub rgRules: *mut TZRULE,
}

assert_layout!(TZDEFINITION { size: 16 | 32, wFlags: 0 | 0, pwszKeyName: 4 | 8, cRules: 8 | 16, rgRules: 12 | 24 });

/// One rule of a time zone: how far from UTC, and when daylight saving time begins and ends. Like
/// `TIME_ZONE_INFORMATION` of Windows.
///
/// Source: page "TZREG".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct TZREG {
    /// The offset from UTC. The page names no unit; in `TIME_ZONE_INFORMATION` it is minutes, and UTC is local time
    /// plus these.
    pub lBias: i32,
    /// What is added to `lBias` in standard time.
    pub lStandardBias: i32,
    /// What is added to `lBias` in daylight saving time.
    pub lDaylightBias: i32,
    /// When standard time begins.
    pub stStandardDate: SYSTEMTIME,
    /// When daylight saving time begins.
    pub stDaylightDate: SYSTEMTIME,
}

assert_layout!(TZREG {
    size: 44 | 44,
    lBias: 0 | 0,
    lStandardBias: 4 | 4,
    lDaylightBias: 8 | 8,
    stStandardDate: 12 | 12,
    stDaylightDate: 28 | 28,
});

/// A rule of a time zone, and from when on it counts.
///
/// Source: page "TZRULE".
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct TZRULE {
    /// `TZRULE_FLAG_EFFECTIVE_TZREG`: the rule that counts now, one at most. `TZRULE_FLAG_RECUR_CURRENT_TZREG`: of a
    /// recurring meeting, the rule that its `PidLidTimeZoneStruct` has.
    pub wFlags: u16,
    /// From when on it counts, UTC.
    pub stStart: SYSTEMTIME,
    /// The rule.
    pub TZReg: TZREG,
}

assert_layout!(TZRULE { size: 64 | 64, wFlags: 0 | 0, stStart: 2 | 2, TZReg: 20 | 20 });

/// Finds the appointments of a calendar that stand at the wrong time since the rules of a time zone have changed, and
/// moves them. Implemented by tzmovelib.dll, whose function `HrCreateApptRebaser` makes it; called by clients.
///
/// No IID is published, so nothing can be queried for this interface: it only goes by pointer. Tasks run on a thread of
/// their own; no page says that the object may be called from several, so it is not free-threaded.
///
/// Source: page "IOlkApptRebaser".
#[com_interface(no_iid)]
pub unsafe trait IOlkApptRebaser: IUnknown {
    /// Starts a task that looks for the appointments to be moved, and returns.
    ///
    /// `progress` may be NULL. `*context` becomes the task, for `EndEnumerateAppointments`.
    ///
    /// # Safety
    ///
    /// `progress` may be called on another thread until the task has ended; `context` is valid for a write.
    #[slot(3)]
    unsafe fn BeginEnumerateAppointments(
        &self,
        progress: Option<PFNREBASETASKPROGRESS>,
        context: *mut *mut c_void,
    ) -> HRESULT;

    /// Waits for the end of the task, and hands out what it found.
    ///
    /// `*result` is how the task went, the answer how the call did. The page does not say who frees `*rows` and
    /// `*error`; `HrCreateApptRebaser` says of its own error that `MAPIFreeBuffer` does.
    ///
    /// # Safety
    ///
    /// `context` is from `BeginEnumerateAppointments` of this object and is not used again; `result` and `rows` are
    /// valid for a write; `error` is NULL or valid for a write.
    #[slot(4)]
    unsafe fn EndEnumerateAppointments(
        &self,
        context: *mut c_void,
        result: *mut HRESULT,
        error: *mut *mut MAPIERROR,
        rows: *mut *mut SRowSet,
    ) -> HRESULT;

    /// Starts a task that moves appointments, as a rule those that `EndEnumerateAppointments` found, and returns.
    ///
    /// `progress` and `complete` may be NULL; the page marks the latter as an output, which it cannot be. `*context`
    /// becomes the task, for `EndRebaseAppointments`. The page does not say how long `rows` are read: keep them until
    /// then.
    ///
    /// # Safety
    ///
    /// `rows` points to rows that are readable until the task has ended; the callbacks may be called on another
    /// thread until then; `context` is valid for a write.
    #[slot(5)]
    unsafe fn BeginRebaseAppointments(
        &self,
        rows: *const SRowSet,
        progress: Option<PFNREBASETASKPROGRESS>,
        complete: Option<PFNREBASETASKCOMPLETE>,
        context: *mut *mut c_void,
    ) -> HRESULT;

    /// Waits for the end of the task. `*result` is how the task went, the answer how the call did.
    ///
    /// # Safety
    ///
    /// `context` is from `BeginRebaseAppointments` of this object and is not used again; `result` is valid for a write.
    #[slot(6)]
    unsafe fn EndRebaseAppointments(&self, context: *mut c_void, result: *mut HRESULT) -> HRESULT;
}
