//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, Result};

use crate::com_interface;
use crate::mapi::{IMAPIProgress, MAPIERROR, MAPINAMEID, SPropProblemArray, SPropTagArray, SPropValue};

/// DRAFT IMAPIProp.
///
/// Source: MAPIDefS.h, page "IMAPIProp : IUnknown".
#[com_interface("00020303-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IMAPIProp: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, mapi_error: *mut *mut MAPIERROR) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn SaveChanges(&self, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetProps(
        &self,
        prop_tag_array: *const SPropTagArray,
        flags: u32,
        lpc_values: *mut u32,
        prop_array: *mut *mut SPropValue,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetPropList(&self, flags: u32, prop_tag_array: *mut *mut SPropTagArray) -> HRESULT;

    /// DRAFT.
    #[slot(7)]
    #[retval]
    fn OpenProperty(&self, prop_tag: u32, lpiid: Option<&GUID>, interface_options: u32, flags: u32)
    -> Result<IUnknown>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn SetProps(
        &self,
        values_count: u32,
        prop_array: *const SPropValue,
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn DeleteProps(
        &self,
        prop_tag_array: *const SPropTagArray,
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn CopyTo(
        &self,
        ciid_exclude: u32,
        rgiid_exclude: Option<&GUID>,
        exclude_props: *const SPropTagArray,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        interface: Option<&GUID>,
        dest_obj: *mut c_void,
        flags: u32,
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn CopyProps(
        &self,
        include_props: *const SPropTagArray,
        ui_param: usize,
        progress: Option<InterfaceRef<'_, IMAPIProgress>>,
        interface: Option<&GUID>,
        dest_obj: *mut c_void,
        flags: u32,
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn GetNamesFromIDs(
        &self,
        prop_tags: *mut *mut SPropTagArray,
        prop_set_guid: *mut GUID,
        flags: u32,
        lpc_prop_names: *mut u32,
        lppp_prop_names: *mut *mut *mut MAPINAMEID,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn GetIDsFromNames(
        &self,
        prop_names_count: u32,
        prop_names: *mut *mut MAPINAMEID,
        flags: u32,
        prop_tags: *mut *mut SPropTagArray,
    ) -> HRESULT;
}

/// DRAFT IPropData.
///
/// Source: MAPIUtil.h, page "IPropData : IMAPIProp".
#[com_interface("0002031a-0000-0000-c000-000000000046", free_threaded)]
pub unsafe trait IPropData: IMAPIProp {
    /// DRAFT.
    #[slot(14)]
    fn HrSetObjAccess(&self, access: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(15)]
    unsafe fn HrSetPropAccess(&self, prop_tag_array: *const SPropTagArray, rgul_access: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn HrGetPropAccess(&self, prop_tag_array: *mut *mut SPropTagArray, lprgul_access: *mut *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    unsafe fn HrAddObjProps(
        &self,
        prop_tag_array: *const SPropTagArray,
        lprgul_access: *mut *mut SPropProblemArray,
    ) -> HRESULT;
}
