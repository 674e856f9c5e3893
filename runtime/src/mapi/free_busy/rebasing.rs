//! DRAFT.

use core::ffi::c_void;

use windows_core::{BOOL, HRESULT, IUnknown, PWSTR};

use crate::mapi::{MAPIERROR, SRow, SRowSet, SYSTEMTIME};
use crate::{assert_layout, com_interface};

/// DRAFT.
pub type PFNREBASETASKCOMPLETE = unsafe extern "system" fn(u32, *const SRow, HRESULT, BOOL, BOOL, *const MAPIERROR);

/// DRAFT.
pub type PFNREBASETASKPROGRESS = unsafe extern "system" fn(u32, u32, u32, i32, *const SRow);

/// DRAFT TZDEFINITION.
///
/// Source: page "TZDEFINITION".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct TZDEFINITION {
    /// DRAFT.
    pub wFlags: u16,
    /// DRAFT.
    pub pwszKeyName: PWSTR,
    /// DRAFT.
    pub cRules: u16,
    /// DRAFT.
    pub rgRules: *mut TZRULE,
}

assert_layout!(TZDEFINITION { size: 16 | 32, wFlags: 0 | 0, pwszKeyName: 4 | 8, cRules: 8 | 16, rgRules: 12 | 24 });

/// DRAFT TZREG.
///
/// Source: page "TZREG".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct TZREG {
    /// DRAFT.
    pub lBias: i32,
    /// DRAFT.
    pub lStandardBias: i32,
    /// DRAFT.
    pub lDaylightBias: i32,
    /// DRAFT.
    pub stStandardDate: SYSTEMTIME,
    /// DRAFT.
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

/// DRAFT TZRULE.
///
/// Source: page "TZRULE".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct TZRULE {
    /// DRAFT.
    pub wFlags: u16,
    /// DRAFT.
    pub stStart: SYSTEMTIME,
    /// DRAFT.
    pub TZReg: TZREG,
}

assert_layout!(TZRULE { size: 64 | 64, wFlags: 0 | 0, stStart: 2 | 2, TZReg: 20 | 20 });

/// DRAFT IOlkApptRebaser.
///
/// Source: page "IOlkApptRebaser : IUnknown".
#[com_interface(no_iid, free_threaded)]
pub unsafe trait IOlkApptRebaser: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn BeginEnumerateAppointments(
        &self,
        pfn_progress: Option<PFNREBASETASKPROGRESS>,
        context: *mut *mut c_void,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn EndEnumerateAppointments(
        &self,
        context: *mut c_void,
        result: *mut HRESULT,
        error: *mut *mut MAPIERROR,
        rows: *mut *mut SRowSet,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn BeginRebaseAppointments(
        &self,
        rows: *const SRowSet,
        pfn_progress: Option<PFNREBASETASKPROGRESS>,
        pfn_complete: Option<PFNREBASETASKCOMPLETE>,
        context: *mut *mut c_void,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn EndRebaseAppointments(&self, context: *mut c_void, result: *mut HRESULT) -> HRESULT;
}
