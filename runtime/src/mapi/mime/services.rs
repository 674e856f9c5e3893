//! What serves the others: memory, tables of texts, fonts, and the elements of HTML that refer to parts of messages.

use core::ffi::c_void;

use windows_core::{BOOL, HRESULT, IUnknown, InterfaceRef, PCSTR, PCWSTR, PWSTR, Result};

use crate::com_interface;
use crate::mapi::enumeration::c_enum;
use crate::mapi::{
    ADDRESSLIST, ADDRESSPROPS, BLOB, ENUMHEADERROW, ENUMPROPERTY, HCHARSET, HFONT, HKEY, IMalloc, MIMEPARAMINFO,
    PROPVARIANT,
};

c_enum! {
    /// Which font of the system [`IFontCache::GetFont`] is asked for.
    ///
    /// Source: mimeole.h, page "FNTSYSTYPE" of the Windows Mail reference.
    FNTSYSTYPE: u32 {
        /// The one of icons.
        FNT_SYS_ICON = 0,
        /// The one of icons, bold.
        FNT_SYS_ICON_BOLD = 1,
        /// The one of menus.
        FNT_SYS_MENU = 2,
        /// The one of icons, struck out.
        FNT_SYS_ICON_STRIKEOUT = 3,
        /// The number of the values.
        FNT_SYS_LAST = 4,
    }
}

/// Frees what MimeOLE hands out. Implemented by MimeOLE, called by its clients. Not free-threaded: no source says
/// which threads may call it.
///
/// With `free_array` the array itself is freed, too, not only what its elements point to.
///
/// Source: mimeole.h, page "IMimeAllocator" of the Windows Mail reference.
#[com_interface("c5588351-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeAllocator: IMalloc {
    /// Frees parameters of a property.
    ///
    /// # Safety
    ///
    /// `parameters` points to `count` records that MimeOLE handed out and that nobody uses any more.
    #[slot(9)]
    unsafe fn FreeParamInfoArray(&self, count: u32, parameters: *mut MIMEPARAMINFO, free_array: u8) -> HRESULT;

    /// Frees addresses, and leaves the record to its owner.
    ///
    /// # Safety
    ///
    /// `list` points to a record that MimeOLE filled in and whose parts nobody uses any more.
    #[slot(10)]
    unsafe fn FreeAddressList(&self, list: *mut ADDRESSLIST) -> HRESULT;

    /// Frees the parts of an address, and leaves the record to its owner.
    ///
    /// # Safety
    ///
    /// `address` points to a record that MimeOLE filled in and whose parts nobody uses any more.
    #[slot(11)]
    unsafe fn FreeAddressProps(&self, address: *mut ADDRESSPROPS) -> HRESULT;

    /// Releases objects.
    ///
    /// # Safety
    ///
    /// `objects` points to `count` references, which are the caller's and are used up. With `free_array`, MimeOLE
    /// allocated the array.
    #[slot(12)]
    unsafe fn ReleaseObjects(&self, count: u32, objects: *mut Option<IUnknown>, free_array: u8) -> HRESULT;

    /// Frees rows of a header.
    ///
    /// # Safety
    ///
    /// `rows` points to `count` records that MimeOLE handed out and that nobody uses any more.
    #[slot(13)]
    unsafe fn FreeEnumHeaderRowArray(&self, count: u32, rows: *mut ENUMHEADERROW, free_array: u8) -> HRESULT;

    /// Frees properties.
    ///
    /// # Safety
    ///
    /// `properties` points to `count` records that MimeOLE handed out and that nobody uses any more.
    #[slot(14)]
    unsafe fn FreeEnumPropertyArray(&self, count: u32, properties: *mut ENUMPROPERTY, free_array: u8) -> HRESULT;

    /// Frees a thumbprint of a certificate.
    ///
    /// # Safety
    ///
    /// `thumbprint` points to a record that MimeOLE filled in and whose bytes nobody uses any more.
    #[slot(15)]
    unsafe fn FreeThumbprint(&self, thumbprint: *mut BLOB) -> HRESULT;

    /// Frees what a value points to. `E_INVALIDARG` for an unknown type.
    ///
    /// # Safety
    ///
    /// `value` points to a value whose parts nobody uses any more.
    #[slot(16)]
    unsafe fn PropVariantClear(&self, value: *mut PROPVARIANT) -> HRESULT;
}

/// A table from texts to pointers, which it does not look behind. Implemented by MimeOLE, called by its clients. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IHashTable" of the Windows Mail reference.
#[com_interface("64577981-86d7-11d1-bdfc-00c04fa31009")]
pub unsafe trait IHashTable: IUnknown {
    /// Makes the table of this size; says whether a text may be there more than once.
    #[slot(3)]
    fn Init(&self, size: u32, duplicate_keys: BOOL) -> HRESULT;

    /// Adds a text with its pointer. With `HF_NO_DUPLICATES` in `flags` the pointer of one that is there is replaced.
    ///
    /// # Safety
    ///
    /// `key` is a NUL-terminated text.
    #[slot(4)]
    unsafe fn Insert(&self, key: PCSTR, value: *mut c_void, flags: u32) -> HRESULT;

    /// Puts another pointer for a text.
    ///
    /// # Safety
    ///
    /// `key` is a NUL-terminated text.
    #[slot(5)]
    unsafe fn Replace(&self, key: PCSTR, value: *mut c_void) -> HRESULT;

    /// Hands out the pointer of a text, and with `remove` takes it out of the table.
    ///
    /// # Safety
    ///
    /// `key` is a NUL-terminated text. `value` is valid for a write.
    #[slot(6)]
    unsafe fn Find(&self, key: PCSTR, remove: BOOL, value: *mut *mut c_void) -> HRESULT;

    /// Begins enumerating again with the first.
    #[slot(7)]
    fn Reset(&self) -> HRESULT;

    /// Hands out an array of the next pointers, up to `count`, and tells how many. `S_FALSE`, a success, if fewer were
    /// left. Who frees the array with what is not published.
    ///
    /// # Safety
    ///
    /// `values` and `fetched` are valid for a write.
    #[slot(8)]
    unsafe fn Next(&self, count: u32, values: *mut *mut *mut c_void, fetched: *mut u32) -> HRESULT;
}

/// The fonts of the system for character sets. Implemented by MimeOLE, called by its clients. Not free-threaded: no
/// source says which threads may call it.
///
/// Source: mimeole.h, page "IFontCache" of the Windows Mail reference.
#[com_interface("b0d17fc2-7bc4-11d1-bdfa-00c04fa31009")]
pub unsafe trait IFontCache: IUnknown {
    /// Begins with the settings under a key of the registry.
    ///
    /// # Safety
    ///
    /// `key` is an open key. `international_key` is NULL or NUL-terminated.
    #[slot(3)]
    unsafe fn Init(&self, key: HKEY, international_key: PCSTR, flags: u32) -> HRESULT;

    /// Tells a font of the system for a character set.
    ///
    /// # Safety
    ///
    /// `font` is valid for a write.
    #[slot(4)]
    unsafe fn GetFont(&self, kind: FNTSYSTYPE, charset: HCHARSET, font: *mut HFONT) -> HRESULT;

    /// Is called when settings have changed: makes the fonts anew, and tells so before and after. Always `S_OK`.
    #[slot(5)]
    fn OnOptionChange(&self) -> HRESULT;

    /// Tells whether Japanese is written with SIO, and not with ESC.
    #[slot(6)]
    #[retval]
    fn GetJP_ISOControl(&self) -> Result<BOOL>;
}

/// Is told by [`IFontCache::OnOptionChange`] that fonts change. Implemented by clients, called by MimeOLE. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IFontCacheNotify" of the Windows Mail reference.
#[com_interface("b0d17fc5-7bc4-11d1-bdfa-00c04fa31009")]
pub unsafe trait IFontCacheNotify: IUnknown {
    /// Tells that the fonts are going to change.
    #[slot(3)]
    fn OnPreFontChange(&self) -> HRESULT;

    /// Tells that the fonts have changed.
    #[slot(4)]
    fn OnPostFontChange(&self) -> HRESULT;
}

/// An element of an HTML document that refers to something which is packed into the message with it. Implemented by
/// the element, called by the packager of MHTML. Not free-threaded: no source says which threads may call it.
///
/// All its texts are `BSTR`s: the caller frees what is handed out with `SysFreeString`.
///
/// Source: mimeole.h, page "IMimeEditTag" of the Windows Mail reference.
#[com_interface("70183210-7b36-11d2-8c12-00c04fa31009")]
pub unsafe trait IMimeEditTag: IUnknown {
    /// Hands out what the element refers to.
    ///
    /// # Safety
    ///
    /// `source` is valid for a write.
    #[slot(3)]
    unsafe fn GetSrc(&self, source: *mut PWSTR) -> HRESULT;

    /// Sets what the element refers to.
    ///
    /// # Safety
    ///
    /// `source` is NULL or a `BSTR`.
    #[slot(4)]
    unsafe fn SetSrc(&self, source: PCWSTR) -> HRESULT;

    /// Hands out what `SetDest` has set.
    ///
    /// # Safety
    ///
    /// `target` is valid for a write.
    #[slot(5)]
    unsafe fn GetDest(&self, target: *mut PWSTR) -> HRESULT;

    /// Sets what the element is to refer to in the message: a `cid:` URL or the original one. The element keeps it.
    ///
    /// # Safety
    ///
    /// `target` is NULL or a `BSTR`.
    #[slot(6)]
    unsafe fn SetDest(&self, target: PCWSTR) -> HRESULT;

    /// Is called before the document is saved: the element refers to what `SetDest` has set.
    #[slot(7)]
    fn OnPreSave(&self) -> HRESULT;

    /// Is called after the document was saved: the element refers to what it did before.
    #[slot(8)]
    fn OnPostSave(&self) -> HRESULT;

    /// Tells whether the element is to be packed: `S_OK`, or a failure.
    #[slot(9)]
    fn CanPackage(&self) -> HRESULT;

    /// Tells whether the element may refer to something of this type: `S_OK`, or a failure.
    ///
    /// # Safety
    ///
    /// `mime_type` is NULL or NUL-terminated; no `BSTR`.
    #[slot(10)]
    unsafe fn IsValidMimeType(&self, mime_type: PCWSTR) -> HRESULT;
}

/// Elements of an HTML document, as [`IMimeEditTag`]. Not free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeEditTagCollection" of the Windows Mail reference.
#[com_interface("d09ee528-7b38-11d2-8c12-00c04fa31009")]
pub unsafe trait IMimeEditTagCollection: IUnknown {
    /// Begins with a document.
    #[slot(3)]
    fn Init(&self, document: Option<InterfaceRef<'_, IUnknown>>) -> HRESULT;

    /// Hands out the next elements, up to `count`, and tells how many. The caller releases them.
    ///
    /// # Safety
    ///
    /// `tags` has room for `count` of them. `fetched` is valid for a write.
    #[slot(4)]
    unsafe fn Next(&self, count: u32, tags: *mut Option<IMimeEditTag>, fetched: *mut u32) -> HRESULT;

    /// Begins again with the first.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// Tells how many there are.
    #[slot(6)]
    #[retval]
    fn Count(&self) -> Result<u32>;
}
