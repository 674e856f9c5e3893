//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, PCSTR, PSTR, Result};

use crate::com_interface;
use crate::mapi::{ADDRESSFORMAT, ADDRESSLIST, ADDRESSPROPS, ENCODINGTYPE, HADDRESS};

/// DRAFT IMimeAddressTable.
///
/// Source: mimeole.h, page "IMimeAddressTable : IUnknown".
#[com_interface("c558834a-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeAddressTable: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Append(
        &self,
        adr_type: u32,
        iet_friendly: ENCODINGTYPE,
        friendly: PCSTR,
        email: PCSTR,
        address: *mut HADDRESS,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn Insert(&self, address: *mut ADDRESSPROPS, address_2: *mut HADDRESS) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn SetProps(&self, address: HADDRESS, address_2: *mut ADDRESSPROPS) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetProps(&self, address: HADDRESS, address_2: *mut ADDRESSPROPS) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn GetSender(&self, address: *mut ADDRESSPROPS) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn CountTypes(&self, adr_types: u32, adrs_count: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn GetTypes(&self, adr_types: u32, props: u32, list: *mut ADDRESSLIST) -> HRESULT;

    /// DRAFT.
    #[slot(10)]
    #[retval]
    fn EnumTypes(&self, adr_types: u32, props: u32) -> Result<IMimeEnumAddressTypes>;

    /// DRAFT.
    #[slot(11)]
    fn Delete(&self, address: HADDRESS) -> HRESULT;

    /// DRAFT.
    #[slot(12)]
    fn DeleteTypes(&self, adr_types: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn GetFormat(&self, adr_type: u32, format: ADDRESSFORMAT, format_2: *mut PSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn AppendRfc822(&self, adr_type: u32, iet_encoding: ENCODINGTYPE, rfc822_adr: PCSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(15)]
    unsafe fn ParseRfc822(
        &self,
        adr_type: u32,
        iet_encoding: ENCODINGTYPE,
        rfc822_adr: PCSTR,
        list: *mut ADDRESSLIST,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(16)]
    #[retval]
    fn Clone(&self) -> Result<IMimeAddressTable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    unsafe fn BindToObject(&self, riid: Option<&GUID>, object: *mut *mut c_void) -> HRESULT;
}

/// DRAFT IMimeEnumAddressTypes.
///
/// Source: mimeole.h, page "IMimeEnumAddressTypes : IUnknown".
#[com_interface("c5588354-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeEnumAddressTypes: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Next(&self, fetch_count: u32, adr: *mut ADDRESSPROPS, fetched_count: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn Skip(&self, items_count: u32) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    #[retval]
    fn Clone(&self) -> Result<IMimeEnumAddressTypes>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn Count(&self, items_count: *mut u32) -> HRESULT;
}
