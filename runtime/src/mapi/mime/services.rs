//! DRAFT.

use core::ffi::c_void;

use windows_core::{BOOL, HRESULT, IUnknown, InterfaceRef, PCSTR, PSTR, PWSTR};

use crate::com_interface;
use crate::mapi::{
    ADDRESSLIST, ADDRESSPROPS, BLOB, ENUMHEADERROW, ENUMPROPERTY, FNTSYSTYPE, HCHARSET, HFONT, HKEY, IMalloc,
    MIMEPARAMINFO, PROPVARIANT,
};

/// DRAFT IMimeAllocator.
///
/// Source: mimeole.h, page "IMimeAllocator : IMalloc".
#[com_interface("c5588351-7f86-11d0-8252-00c04fd85ab4", free_threaded)]
pub unsafe trait IMimeAllocator: IMalloc {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(9)]
    unsafe fn FreeParamInfoArray(&self, params_count: u32, param: *mut MIMEPARAMINFO, free_array: u8) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn FreeAddressList(&self, list: *mut ADDRESSLIST) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(11)]
    unsafe fn FreeAddressProps(&self, address: *mut ADDRESSPROPS) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(12)]
    unsafe fn ReleaseObjects(&self, objects_count: u32, prgp_unknown: *mut Option<IUnknown>, free_array: u8)
    -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(13)]
    unsafe fn FreeEnumHeaderRowArray(&self, rows_count: u32, row: *mut ENUMHEADERROW, free_array: u8) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(14)]
    unsafe fn FreeEnumPropertyArray(&self, props_count: u32, prop: *mut ENUMPROPERTY, free_array: u8) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(15)]
    unsafe fn FreeThumbprint(&self, pthumbprint: *mut BLOB) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(16)]
    unsafe fn PropVariantClear(&self, prop: *mut PROPVARIANT) -> HRESULT;
}

/// DRAFT IHashTable.
///
/// Source: mimeole.h, page "IHashTable : IUnknown".
#[com_interface("64577981-86d7-11d1-bdfc-00c04fa31009", free_threaded)]
pub unsafe trait IHashTable: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn Init(&self, size: u32, dupe_keys: BOOL) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn Insert(&self, psz: PSTR, pv: *mut c_void, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn Replace(&self, psz: PSTR, pv: *mut c_void) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn Find(&self, psz: PSTR, remove: BOOL, ppv: *mut *mut c_void) -> HRESULT;

    /// DRAFT.
    #[slot(7)]
    fn Reset(&self) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(8)]
    unsafe fn Next(&self, fetch_count: u32, prgpv: *mut *mut *mut c_void, fetched_count: *mut u32) -> HRESULT;
}

/// DRAFT IFontCache.
///
/// Source: mimeole.h, page "IFontCache : IUnknown".
#[com_interface("b0d17fc2-7bc4-11d1-bdfa-00c04fa31009", free_threaded)]
pub unsafe trait IFontCache: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn Init(&self, hkey: HKEY, intl_key: PCSTR, flags: u32) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn GetFont(&self, fnt_type: FNTSYSTYPE, charset: HCHARSET, font: *mut HFONT) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn OnOptionChange(&self) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn GetJP_ISOControl(&self, use_sio: *mut BOOL) -> HRESULT;
}

/// DRAFT IFontCacheNotify.
///
/// Source: mimeole.h, page "IFontCacheNotify : IUnknown".
#[com_interface("b0d17fc5-7bc4-11d1-bdfa-00c04fa31009", free_threaded)]
pub unsafe trait IFontCacheNotify: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn OnPreFontChange(&self) -> HRESULT;

    /// DRAFT.
    #[slot(4)]
    fn OnPostFontChange(&self) -> HRESULT;
}

/// DRAFT IMimeEditTag.
///
/// Source: mimeole.h, page "IMimeEditTag : IUnknown".
#[com_interface("70183210-7b36-11d2-8c12-00c04fa31009", free_threaded)]
pub unsafe trait IMimeEditTag: IUnknown {
    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(3)]
    unsafe fn GetSrc(&self, pbstr: *mut PWSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn SetSrc(&self, bstr: PWSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(5)]
    unsafe fn GetDest(&self, pbstr: *mut PWSTR) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn SetDest(&self, bstr: PWSTR) -> HRESULT;

    /// DRAFT.
    #[slot(7)]
    fn OnPreSave(&self) -> HRESULT;

    /// DRAFT.
    #[slot(8)]
    fn OnPostSave(&self) -> HRESULT;

    /// DRAFT.
    #[slot(9)]
    fn CanPackage(&self) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(10)]
    unsafe fn IsValidMimeType(&self, type_w: PWSTR) -> HRESULT;
}

/// DRAFT IMimeEditTagCollection.
///
/// Source: mimeole.h, page "IMimeEditTagCollection : IUnknown".
#[com_interface("d09ee528-7b38-11d2-8c12-00c04fa31009", free_threaded)]
pub unsafe trait IMimeEditTagCollection: IUnknown {
    /// DRAFT.
    #[slot(3)]
    fn Init(&self, html_doc: Option<InterfaceRef<'_, IUnknown>>) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(4)]
    unsafe fn Next(&self, fetch_count: u32, tag: *mut Option<IMimeEditTag>, fetched_count: *mut u32) -> HRESULT;

    /// DRAFT.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// DRAFT.
    ///
    /// # Safety
    ///
    /// DRAFT.
    #[slot(6)]
    unsafe fn Count(&self, items_count: *mut u32) -> HRESULT;
}
