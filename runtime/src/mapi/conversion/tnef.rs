//! DRAFT.

use core::ffi::c_void;

use windows_core::{HRESULT, IUnknown, InterfaceRef, Result};

use crate::mapi::{IMAPITable, IMessage, IStream, SPropTagArray, SPropValue};
use crate::{assert_layout, com_interface};

/// DRAFT STnefProblem.
///
/// Source: tnef.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct STnefProblem {
    /// DRAFT.
    pub ulComponent: u32,
    /// DRAFT.
    pub ulAttribute: u32,
    /// DRAFT.
    pub ulPropTag: u32,
    /// DRAFT.
    pub scode: HRESULT,
}

assert_layout!(STnefProblem {
    size: 16 | 16,
    ulComponent: 0 | 0,
    ulAttribute: 4 | 4,
    ulPropTag: 8 | 8,
    scode: 12 | 12,
});

/// DRAFT STnefProblemArray.
///
/// Source: tnef.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct STnefProblemArray {
    /// DRAFT.
    pub cProblem: u32,
    /// DRAFT.
    pub aProblem: [STnefProblem; 1],
}

assert_layout!(STnefProblemArray { size: 20 | 20, cProblem: 0 | 0, aProblem: 4 | 4 });

/// DRAFT ITnef.
///
/// Source: tnef.h, page "ITnef : IUnknown".
#[com_interface("00020319-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait ITnef: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn AddProps(
        &self,
        flags: u32,
        elem_id: u32,
        lpv_data: *mut c_void,
        prop_list: *const SPropTagArray,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn ExtractProps(
        &self,
        flags: u32,
        prop_list: *const SPropTagArray,
        problems: *mut *mut STnefProblemArray,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn Finish(&self, flags: u32, key: *mut u16, problems: *mut *mut STnefProblemArray) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    #[retval]
    fn OpenTaggedBody(&self, message: Option<InterfaceRef<'_, IMessage>>, flags: u32) -> Result<IStream>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn SetProps(&self, flags: u32, elem_id: u32, values_count: u32, props: *const SPropValue) -> HRESULT;

    /// DRAFT.
    #[slot(8)]
    fn EncodeRecips(&self, flags: u32, recipient_table: Option<InterfaceRef<'_, IMAPITable>>) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn FinishComponent(
        &self,
        flags: u32,
        component_id: u32,
        custom_prop_list: *const SPropTagArray,
        custom_props: *const SPropValue,
        prop_list: *const SPropTagArray,
        problems: *mut *mut STnefProblemArray,
    ) -> HRESULT;
}
