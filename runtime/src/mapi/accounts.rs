//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCWSTR, PWSTR, Result};

use crate::mapi::HWND;
use crate::{E_NOTIMPL, assert_layout, com_interface};

/// DRAFT ACCT_BIN.
///
/// Source: actMgmt.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ACCT_BIN {
    /// DRAFT.
    pub cb: u32,
    /// DRAFT.
    pub pb: *mut u8,
}

assert_layout!(ACCT_BIN { size: 8 | 16, cb: 0 | 0, pb: 4 | 8 });

/// DRAFT ACCT_VARIANT.
///
/// Source: actMgmt.h.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ACCT_VARIANT {
    /// DRAFT.
    pub dwType: u32,
    /// DRAFT.
    pub Val: ACCT_VARIANT_Val,
}

/// DRAFT.
#[repr(C)]
#[derive(Clone, Copy)]
pub union ACCT_VARIANT_Val {
    /// DRAFT.
    pub dw: u32,
    /// DRAFT.
    pub pwsz: PWSTR,
    /// DRAFT.
    pub bin: ACCT_BIN,
}

assert_layout!(ACCT_VARIANT_Val { size: 8 | 16, dw: 0 | 0, pwsz: 0 | 0, bin: 0 | 0 });

assert_layout!(ACCT_VARIANT { size: 12 | 24, dwType: 0 | 0, Val: 4 | 8 });

/// DRAFT IOlkErrorUnknown.
///
/// Source: actMgmt.h, page "IOlkErrorUnknown : IUnknown".
#[com_interface("9240a6c0-af41-11d2-8c3b-00104b2a6676", free_threaded)]
pub unsafe trait IOlkErrorUnknown: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, hr: HRESULT, ppwsz_error: *mut PWSTR) -> HRESULT;
}

/// DRAFT IOlkAccount.
///
/// Source: actMgmt.h, page "IOlkAccount : IOlkErrorUnknown".
#[com_interface("9240a6d2-af41-11d2-8c3b-00104b2a6676", free_threaded)]
pub unsafe trait IOlkAccount: IOlkErrorUnknown {
    /// Published without a meaning.
    #[slot(4)]
    #[reserved]
    fn PlaceHolder1(&self);

    /// Published without a meaning.
    #[slot(5)]
    #[reserved]
    fn PlaceHolder2(&self);

    /// Published without a meaning.
    #[slot(6)]
    #[reserved]
    fn PlaceHolder3(&self);

    /// Published without a meaning.
    #[slot(7)]
    #[reserved]
    fn PlaceHolder4(&self);

    /// Published without a meaning.
    #[slot(8)]
    #[reserved]
    fn PlaceHolder5(&self);

    /// Published without a meaning.
    #[slot(9)]
    #[reserved]
    fn PlaceHolder6(&self);

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn GetAccountInfo(
        &self,
        pclsid_type: *mut GUID,
        categories_count: *mut u32,
        prgclsid_category: *mut *mut GUID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn GetProp(&self, prop: u32, var: *mut ACCT_VARIANT) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn SetProp(&self, prop: u32, var: *mut ACCT_VARIANT) -> HRESULT;

    /// Published without a meaning.
    #[slot(13)]
    #[reserved]
    fn PlaceHolder7(&self);

    /// Published without a meaning.
    #[slot(14)]
    #[reserved]
    fn PlaceHolder8(&self);

    /// Published without a meaning.
    #[slot(15)]
    #[reserved]
    fn PlaceHolder9(&self);

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn FreeMemory(&self, pv: *mut u8) -> HRESULT;

    /// Published without a meaning.
    #[slot(17)]
    #[reserved]
    fn PlaceHolder10(&self);

    /// DRAFT.
    #[slot(18)]
    fn SaveChanges(&self, flags: u32) -> HRESULT;
}

/// DRAFT IOlkAccountHelper.
///
/// Source: actMgmt.h, page "IOlkAccountHelper : IUnknown".
#[com_interface("9240a6cb-af41-11d2-8c3b-00104b2a6676", free_threaded)]
pub unsafe trait IOlkAccountHelper: IUnknown {
    /// Published without a meaning.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn PlaceHolder1(&self, _unnamed: *mut c_void) -> HRESULT {
        E_NOTIMPL
    }

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn GetIdentity(&self, identity: PWSTR, pcch: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    #[retval]
    fn GetMapiSession(&self) -> Result<IUnknown>;

    /// DRAFT.
    #[slot(6)]
    fn HandsOffSession(&self) -> HRESULT;
}

/// DRAFT IOlkAccountManager.
///
/// Source: actMgmt.h, page "IOlkAccountManager : IOlkErrorUnknown".
#[com_interface("9240a6cd-af41-11d2-8c3b-00104b2a6676", free_threaded)]
pub unsafe trait IOlkAccountManager: IOlkErrorUnknown {
    /// DRAFT.
    #[slot(4)]
    fn Init(&self, acct_helper: Option<InterfaceRef<'_, IOlkAccountHelper>>, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn DisplayAccountList(
        &self,
        hwnd: HWND,
        flags: u32,
        wsz_title: PCWSTR,
        categories_count: u32,
        rgclsid_categories: Option<&GUID>,
        pclsid_type: Option<&GUID>,
    ) -> HRESULT;

    /// Published without a meaning.
    #[slot(6)]
    #[reserved]
    fn PlaceHolder1(&self);

    /// Published without a meaning.
    #[slot(7)]
    #[reserved]
    fn PlaceHolder2(&self);

    /// Published without a meaning.
    #[slot(8)]
    #[reserved]
    fn PlaceHolder3(&self);

    /// Published without a meaning.
    #[slot(9)]
    #[reserved]
    fn PlaceHolder4(&self);

    /// Published without a meaning.
    #[slot(10)]
    #[reserved]
    fn PlaceHolder5(&self);

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    #[retval]
    unsafe fn FindAccount(&self, prop: u32, var: *mut ACCT_VARIANT) -> Result<IOlkAccount>;

    /// Published without a meaning.
    #[slot(12)]
    #[reserved]
    fn PlaceHolder6(&self);

    /// Published without a meaning.
    #[slot(13)]
    #[reserved]
    fn PlaceHolder7(&self);

    /// Published without a meaning.
    #[slot(14)]
    #[reserved]
    fn PlaceHolder8(&self);

    /// DRAFT.
    #[slot(15)]
    fn DeleteAccount(&self, acct_id: u32) -> HRESULT;

    /// Published without a meaning.
    #[slot(16)]
    #[reserved]
    fn PlaceHolder9(&self);

    /// DRAFT.
    #[slot(17)]
    fn SaveChanges(&self, acct_id: u32, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(18)]
    unsafe fn GetOrder(&self, pclsid_category: Option<&GUID>, accts_count: *mut u32, accts: *mut *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(19)]
    unsafe fn SetOrder(&self, pclsid_category: Option<&GUID>, accts_count: *mut u32, accts: *mut *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(20)]
    #[retval]
    fn EnumerateAccounts(
        &self,
        pclsid_category: Option<&GUID>,
        pclsid_type: Option<&GUID>,
        flags: u32,
    ) -> Result<IOlkEnum>;

    /// Published without a meaning.
    #[slot(21)]
    #[reserved]
    fn PlaceHolder10(&self);

    /// Published without a meaning.
    #[slot(22)]
    #[reserved]
    fn PlaceHolder11(&self);

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(23)]
    unsafe fn FreeMemory(&self, pv: *mut u8) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(24)]
    unsafe fn Advise(&self, notify: Option<InterfaceRef<'_, IOlkAccountNotify>>, cookie: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(25)]
    unsafe fn Unadvise(&self, cookie: *mut u32) -> HRESULT;

    /// Published without a meaning.
    #[slot(26)]
    #[reserved]
    fn PlaceHolder12(&self);

    /// Published without a meaning.
    #[slot(27)]
    #[reserved]
    fn PlaceHolder13(&self);

    /// Published without a meaning.
    #[slot(28)]
    #[reserved]
    fn PlaceHolder14(&self);
}

/// DRAFT IOlkAccountNotify.
///
/// Source: actMgmt.h, page "IOlkAccountNotify : IOlkErrorUnknown".
#[com_interface("9240a6c3-af41-11d2-8c3b-00104b2a6676", free_threaded)]
pub unsafe trait IOlkAccountNotify: IOlkErrorUnknown {
    /// DRAFT.
    #[slot(4)]
    fn Notify(&self, notify: u32, acct_id: u32, flags: u32) -> HRESULT;
}

/// DRAFT IOlkEnum.
///
/// Source: actMgmt.h, page "IOlkEnum : IUnknown".
#[com_interface("9240a6c1-af41-11d2-8c3b-00104b2a6676", free_threaded)]
pub unsafe trait IOlkEnum: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetCount(&self, count: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn Reset(&self) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    #[retval]
    fn GetNext(&self) -> Result<IUnknown>;

    /// DRAFT.
    #[slot(6)]
    fn Skip(&self, skip_count: u32) -> HRESULT;
}
