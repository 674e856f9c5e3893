//! DRAFT.

use core::ffi::c_void;

use windows_core::{BOOL, HRESULT, IUnknown, PWSTR, Result};

use crate::mapi::enumeration::c_enum;
use crate::mapi::{ENTRYID, FILETIME, HWND};
use crate::{Abi, E_NOTIMPL, assert_layout, com_interface};

c_enum! {
    /// DRAFT.
    ///
    /// Source: docs.
    FBStatus: u32 {
        /// DRAFT.
        fbFree = 0,
        /// DRAFT.
        fbTentative = 1,
        /// DRAFT.
        fbBusy = 2,
        /// DRAFT.
        fbOutOfOffice = 3,
    }
}

/// DRAFT FBBlock_1.
///
/// Source: page "FBBlock_1".
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FBBlock_1 {
    /// DRAFT.
    pub m_tmStart: i32,
    /// DRAFT.
    pub m_tmEnd: i32,
    /// DRAFT.
    pub m_fbstatus: FBStatus,
}

assert_layout!(FBBlock_1 { size: 12 | 12, m_tmStart: 0 | 0, m_tmEnd: 4 | 4, m_fbstatus: 8 | 8 });

/// DRAFT FBUser.
///
/// Source: page "FBUser".
#[repr(C)]
#[derive(Clone, Copy, Debug, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FBUser {
    /// DRAFT.
    pub m_cbEid: u32,
    /// DRAFT.
    pub m_lpEid: *mut ENTRYID,
    /// DRAFT.
    pub m_ulReserved: u32,
    /// DRAFT.
    pub m_pwszReserved: PWSTR,
}

assert_layout!(FBUser { size: 16 | 32, m_cbEid: 0 | 0, m_lpEid: 4 | 8, m_ulReserved: 8 | 16, m_pwszReserved: 12 | 24 });

/// DRAFT IEnumFBBlock.
///
/// Source: page "IEnumFBBlock : IUnknown".
#[com_interface("00067064-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IEnumFBBlock: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Next(&self, celt: i32, pblk: *mut FBBlock_1, pcfetch: *mut i32) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn Skip(&self, celt: i32) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    #[retval]
    fn Clone(&self) -> Result<IEnumFBBlock>;

    /// DRAFT.
    #[slot(7)]
    fn Restrict(&self, ftm_start: FILETIME, ftm_end: FILETIME) -> HRESULT;
}

/// DRAFT IFreeBusyData.
///
/// Source: page "IFreeBusyData : IUnknown".
#[com_interface("00067066-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IFreeBusyData: IUnknown {
    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Placeholder1(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn EnumBlocks(&self, ppenumfb: *mut Option<IEnumFBBlock>, ftm_start: FILETIME, ftm_end: FILETIME)
    -> HRESULT;

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn Placeholder2(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn Placeholder3(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn Placeholder4(
        &self,
        _unnamed: i32,
        _unnamed2: i32,
        _unnamed3: i32,
        _unnamed4: BOOL,
        _unnamed5: i32,
        _unnamed6: i32,
        _unnamed7: i32,
        _unnamed8: *mut c_void,
    ) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn Placeholder5(&self, _unnamed: *mut c_void, _unnamed2: i32, _unnamed3: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// DRAFT.
    #[slot(9)]
    fn SetFBRange(&self, rtm_start: i32, rtm_end: i32) -> HRESULT;

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn Placeholder6(
        &self,
        _unnamed: *mut c_void,
        _unnamed2: u32,
        _unnamed3: *mut c_void,
        _unnamed4: u32,
        _unnamed5: *mut c_void,
        _unnamed6: *mut c_void,
    ) -> HRESULT {
        E_NOTIMPL
    }

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn GetFBPublishRange(&self, prtm_start: *mut i32, prtm_end: *mut i32) -> HRESULT;
}

/// DRAFT IFreeBusySupport.
///
/// Source: page "IFreeBusySupport : IUnknown".
#[com_interface("00067067-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IFreeBusySupport: IUnknown {
    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Placeholder1(&self, _unnamed: *mut c_void, _unnamed2: *mut c_void, _unnamed3: BOOL) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    #[slot(4)]
    #[reserved]
    fn Placeholder2(&self);

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn LoadFreeBusyData(
        &self,
        max_count: u32,
        rgfbuser: *mut FBUser,
        prgfbdata: *mut Option<IFreeBusyData>,
        phr_status: *mut HRESULT,
        read_count: *mut u32,
    ) -> HRESULT;

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn Placeholder23(
        &self,
        _unnamed: u32,
        _unnamed2: *mut c_void,
        _unnamed3: *mut *mut c_void,
        _unnamed4: *mut c_void,
        _unnamed5: *mut c_void,
    ) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    #[slot(7)]
    #[reserved]
    fn Placeholder3(&self);

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn Placeholder4(&self, _unnamed: FBUser, _unnamed2: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn Placeholder5(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn Placeholder6(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn Placeholder7(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn Placeholder8(&self, _unnamed: *mut *mut c_void, _unnamed2: BOOL) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn Placeholder9(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    #[slot(14)]
    #[reserved]
    fn Placeholder10(&self);

    /// Published without a meaning.
    #[slot(15)]
    #[on_panic(BOOL(0))]
    fn Placeholder11(&self, _unnamed: BOOL) -> BOOL {
        BOOL(0)
    }

    /// Published without a meaning.
    #[slot(16)]
    #[reserved]
    fn Placeholder12(&self);

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    unsafe fn Placeholder13(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(18)]
    unsafe fn Placeholder14(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    #[slot(19)]
    #[reserved]
    fn Placeholder15(&self);

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(20)]
    unsafe fn Placeholder16(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    #[slot(21)]
    #[reserved]
    fn Placeholder17(&self);

    /// Published without a meaning.
    #[slot(22)]
    #[reserved]
    fn Placeholder18(&self);

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(23)]
    unsafe fn Placeholder19(
        &self,
        _unnamed: FBUser,
        _unnamed2: *mut c_void,
        _unnamed3: *mut c_void,
        _unnamed4: *mut c_void,
    ) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    #[slot(24)]
    #[reserved]
    fn Placeholder20(&self);

    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(25)]
    unsafe fn Placeholder21(&self, _unnamed: *mut c_void, _unnamed2: HWND, _unnamed3: BOOL) -> HRESULT {
        E_NOTIMPL
    }

    /// Published without a meaning.
    #[slot(26)]
    #[reserved]
    fn Placeholder22(&self);
}
