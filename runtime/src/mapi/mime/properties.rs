//! DRAFT.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, PSTR, Result};

use crate::com_interface;
use crate::mapi::{
    CSETAPPLYTYPE, ENUMHEADERROW, ENUMPROPERTY, FINDHEADER, HCHARSET, HEADERROWINFO, HHEADERROW, IPersistStream,
    IPersistStreamInit, MIMEPARAMINFO, MIMEPROPINFO, PROPVARIANT,
};

/// DRAFT IMimePropertySet.
///
/// Source: mimeole.h, page "IMimePropertySet : IPersistStreamInit".
#[com_interface("fd853cd3-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimePropertySet: IPersistStreamInit {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn GetPropInfo(&self, name: PCSTR, info: *mut MIMEPROPINFO) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn SetPropInfo(&self, name: PCSTR, info: *const MIMEPROPINFO) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn GetProp(&self, name: PCSTR, flags: u32, value: *mut PROPVARIANT) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn SetProp(&self, name: PCSTR, flags: u32, value: *const PROPVARIANT) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn AppendProp(&self, name: PCSTR, flags: u32, value: *mut PROPVARIANT) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn DeleteProp(&self, name: PCSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(15)]
    unsafe fn CopyProps(
        &self,
        names_count: u32,
        prgsz_name: *mut PCSTR,
        property_set: Option<InterfaceRef<'_, IMimePropertySet>>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn MoveProps(
        &self,
        names_count: u32,
        prgsz_name: *mut PCSTR,
        property_set: Option<InterfaceRef<'_, IMimePropertySet>>,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    unsafe fn DeleteExcept(&self, names_count: u32, prgsz_name: *mut PCSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(18)]
    unsafe fn QueryProp(&self, name: PCSTR, criteria: PCSTR, sub_string: u8, case_sensitive: u8) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(19)]
    unsafe fn GetCharset(&self, charset: *mut HCHARSET) -> HRESULT;

    /// DRAFT.
    #[slot(20)]
    fn SetCharset(&self, charset: HCHARSET, applytype: CSETAPPLYTYPE) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(21)]
    unsafe fn GetParameters(&self, name: PCSTR, params_count: *mut u32, param: *mut *mut MIMEPARAMINFO) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(22)]
    unsafe fn IsContentType(&self, pri_type: PCSTR, sub_type: PCSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(23)]
    unsafe fn BindToObject(&self, riid: Option<&GUID>, object: *mut *mut c_void) -> HRESULT;

    /// DRAFT.
    #[slot(24)]
    #[retval]
    fn Clone(&self) -> Result<IMimePropertySet>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(25)]
    unsafe fn SetOption(&self, oid: u32, value: *const PROPVARIANT) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(26)]
    unsafe fn GetOption(&self, oid: u32, value: *mut PROPVARIANT) -> HRESULT;

    /// DRAFT.
    #[slot(27)]
    #[retval]
    fn EnumProps(&self, flags: u32) -> Result<IMimeEnumProperties>;
}

/// DRAFT IMimePropertySchema.
///
/// Source: mimeole.h, page "IMimePropertySchema : IUnknown".
#[com_interface("fd853cec-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimePropertySchema: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn RegisterProperty(
        &self,
        name: PCSTR,
        flags: u32,
        row_number: u32,
        vt_default: u16,
        prop_id: *mut u32,
    ) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn ModifyProperty(&self, name: PCSTR, flags: u32, row_number: u32, vt_default: u16) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetPropertyId(&self, name: PCSTR, prop_id: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetPropertyName(&self, prop_id: u32, name: *mut PSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn RegisterAddressType(&self, name: PCSTR, adr_type: *mut u32) -> HRESULT;
}

/// DRAFT IMimeEnumProperties.
///
/// Source: mimeole.h, page "IMimeEnumProperties : IUnknown".
#[com_interface("fd853cee-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeEnumProperties: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Next(&self, fetch_count: u32, prop: *mut ENUMPROPERTY, fetched_count: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn Skip(&self, items_count: u32) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    #[retval]
    fn Clone(&self) -> Result<IMimeEnumProperties>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn Count(&self, items_count: *mut u32) -> HRESULT;
}

/// DRAFT IMimeHeaderTable.
///
/// Source: mimeole.h, page "IMimeHeaderTable : IPersistStream".
#[com_interface("fd853cd1-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeHeaderTable: IPersistStream {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn FindFirstRow(&self, find_header: *mut FINDHEADER, row: *mut HHEADERROW) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn FindNextRow(&self, find_header: *mut FINDHEADER, row: *mut HHEADERROW) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn CountRows(&self, header: PCSTR, rows_count: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn AppendRow(
        &self,
        header: PCSTR,
        flags: u32,
        data: PCSTR,
        data_length: u32,
        row: *mut HHEADERROW,
    ) -> HRESULT;

    /// DRAFT.
    #[slot(12)]
    fn DeleteRow(&self, row: HHEADERROW) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn GetRowData(&self, row: HHEADERROW, flags: u32, data: *mut PSTR, pcch_data: *mut u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn SetRowData(&self, row: HHEADERROW, flags: u32, data: PCSTR, data_length: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(15)]
    unsafe fn GetRowInfo(&self, row: HHEADERROW, info: *mut HEADERROWINFO) -> HRESULT;

    /// DRAFT.
    #[slot(16)]
    fn SetRowNumber(&self, row: HHEADERROW, row_number: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(17)]
    #[retval]
    unsafe fn EnumRows(&self, header: PCSTR, flags: u32) -> Result<IMimeEnumHeaderRows>;

    /// DRAFT.
    #[slot(18)]
    #[retval]
    fn Clone(&self) -> Result<IMimeHeaderTable>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(19)]
    unsafe fn BindToObject(&self, riid: Option<&GUID>, object: *mut *mut c_void) -> HRESULT;
}

/// DRAFT IMimeEnumHeaderRows.
///
/// Source: mimeole.h, page "IMimeEnumHeaderRows : IUnknown".
#[com_interface("c558834d-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeEnumHeaderRows: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Next(&self, fetch_count: u32, row: *mut ENUMHEADERROW, fetched_count: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn Skip(&self, items_count: u32) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// DRAFT.
    #[slot(6)]
    #[retval]
    fn Clone(&self) -> Result<IMimeEnumHeaderRows>;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(7)]
    unsafe fn Count(&self, items_count: *mut u32) -> HRESULT;
}
