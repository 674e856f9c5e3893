//! DRAFT.

use core::ffi::c_void;

use windows_core::{HRESULT, IUnknown};

use crate::mapi::enumeration::c_enum;
use crate::{assert_layout, com_interface};

c_enum! {
    /// DRAFT.
    ///
    /// Source: docs.
    MAPIOFFLINE_CALLBACK_TYPE: u32 {
        /// DRAFT.
        MAPIOFFLINE_CALLBACK_TYPE_NOTIFY = 0,
    }
}

c_enum! {
    /// DRAFT.
    ///
    /// Source: docs.
    MAPIOFFLINE_NOTIFY_TYPE: u32 {
        /// DRAFT.
        MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE_START = 1,
        /// DRAFT.
        MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE = 2,
        /// DRAFT.
        MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE_DONE = 3,
    }
}

/// DRAFT MAPIOFFLINE_ADVISEINFO.
///
/// Source: page "MAPIOFFLINE_ADVISEINFO".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MAPIOFFLINE_ADVISEINFO {
    /// DRAFT.
    pub ulSize: u32,
    /// DRAFT.
    pub ulClientToken: u32,
    /// DRAFT.
    pub CallbackType: MAPIOFFLINE_CALLBACK_TYPE,
    /// DRAFT.
    pub pCallback: *mut c_void,
    /// DRAFT.
    pub ulAdviseTypes: u32,
    /// DRAFT.
    pub ulStateMask: u32,
}

assert_layout!(MAPIOFFLINE_ADVISEINFO {
    size: 24 | 32,
    ulSize: 0 | 0,
    ulClientToken: 4 | 4,
    CallbackType: 8 | 8,
    pCallback: 12 | 16,
    ulAdviseTypes: 16 | 24,
    ulStateMask: 20 | 28,
});

/// DRAFT MAPIOFFLINE_NOTIFY.
///
/// Source: page "MAPIOFFLINE_NOTIFY".
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MAPIOFFLINE_NOTIFY {
    /// DRAFT.
    pub ulSize: u32,
    /// DRAFT.
    pub NotifyType: MAPIOFFLINE_NOTIFY_TYPE,
    /// DRAFT.
    pub ulClientToken: u32,
    /// DRAFT.
    pub Info: MAPIOFFLINE_NOTIFY_Info,
}

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub union MAPIOFFLINE_NOTIFY_Info {
    /// DRAFT.
    pub StateChange: MAPIOFFLINE_NOTIFY_Info_StateChange,
}

assert_layout!(MAPIOFFLINE_NOTIFY_Info { size: 12 | 12, StateChange: 0 | 0 });

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MAPIOFFLINE_NOTIFY_Info_StateChange {
    /// DRAFT.
    pub ulMask: u32,
    /// DRAFT.
    pub ulStateOld: u32,
    /// DRAFT.
    pub ulStateNew: u32,
}

assert_layout!(MAPIOFFLINE_NOTIFY_Info_StateChange {
    size: 12 | 12,
    ulMask: 0 | 0,
    ulStateOld: 4 | 4,
    ulStateNew: 8 | 8,
});

assert_layout!(MAPIOFFLINE_NOTIFY {
    size: 24 | 24,
    ulSize: 0 | 0,
    NotifyType: 4 | 4,
    ulClientToken: 8 | 8,
    Info: 12 | 12,
});

/// DRAFT IMAPIOffline.
///
/// Source: page "IMAPIOffline : IUnknown".
#[com_interface("000672b5-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIOffline: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn SetCurrentState(&self, flags: u32, mask: u32, state: u32, reserved: *mut c_void) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn GetCapabilities(&self, capabilities: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetCurrentState(&self, state: *mut u32) -> HRESULT;

    /// Published without a meaning.
    #[slot(6)]
    #[reserved]
    fn PlaceHolder1(&self);
}

/// DRAFT IMAPIOfflineMgr.
///
/// Source: page "IMAPIOfflineMgr : IMAPIOffline".
#[com_interface("42175607-ff3e-4790-bc18-66c8643e6424", free_threaded)]
pub unsafe trait IMAPIOfflineMgr: IMAPIOffline {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn Advise(&self, flags: u32, advise_info: *mut MAPIOFFLINE_ADVISEINFO, advise_token: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(8)]
    fn Unadvise(&self, flags: u32, advise_token: u32) -> HRESULT;

    /// Published without a meaning.
    #[slot(9)]
    #[reserved]
    fn PlaceHolder2(&self);

    /// Published without a meaning.
    #[slot(10)]
    #[reserved]
    fn PlaceHolder3(&self);

    /// Published without a meaning.
    #[slot(11)]
    #[reserved]
    fn PlaceHolder4(&self);

    /// Published without a meaning.
    #[slot(12)]
    #[reserved]
    fn PlaceHolder5(&self);

    /// Published without a meaning.
    #[slot(13)]
    #[reserved]
    fn PlaceHolder6(&self);

    /// Published without a meaning.
    #[slot(14)]
    #[reserved]
    fn PlaceHolder7(&self);

    /// Published without a meaning.
    #[slot(15)]
    #[reserved]
    fn PlaceHolder8(&self);
}

/// DRAFT IMAPIOfflineNotify.
///
/// Source: page "IMAPIOfflineNotify : IUnknown".
#[com_interface("0317bde5-fc29-44cd-8dcd-36125a3be9ec", free_threaded)]
pub unsafe trait IMAPIOfflineNotify: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Notify(&self, notify_info: *const MAPIOFFLINE_NOTIFY);
}
