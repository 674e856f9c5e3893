//! Headers of messages and bodies as properties.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, InterfaceRef, PCSTR, PSTR, Result};

use crate::mapi::{CSETAPPLYTYPE, ENCODINGTYPE, HCHARSET, HHEADERROW, IPersistStreamInit, PROPVARIANT};
use crate::{assert_layout, com_interface};

/// A parameter of a header, such as `charset` of `Content-Type`.
///
/// Who gets it from a method frees it with
/// [`IMimeAllocator::FreeParamInfoArray`](crate::mapi::IMimeAllocator::FreeParamInfoArray).
///
/// Source: mimeole.h, page "MIMEPARAMINFO" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MIMEPARAMINFO {
    /// Its name.
    pub pszName: PSTR,
    /// Its value.
    pub pszData: PSTR,
}

assert_layout!(MIMEPARAMINFO { size: 8 | 16, pszName: 0 | 0, pszData: 4 | 8 });

/// What a property of an [`IMimePropertySet`] is like.
///
/// Source: mimeole.h, page "MIMEPROPINFO" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct MIMEPROPINFO {
    /// `PIM_*`: which of the other fields count.
    pub dwMask: u32,
    /// Its character set.
    pub hCharset: HCHARSET,
    /// How it is encoded.
    pub ietEncoding: ENCODINGTYPE,
    /// Where in the header it stands.
    pub dwRowNumber: u32,
    /// `MPF_*`.
    pub dwFlags: u32,
    /// Its identifier, `PID_*`.
    pub dwPropId: u32,
    /// How often it is there.
    pub cValues: u32,
    /// The type that it has by itself.
    pub vtDefault: u16,
    /// The type that it has now.
    pub vtCurrent: u16,
}

assert_layout!(MIMEPROPINFO {
    size: 32 | 40,
    dwMask: 0 | 0,
    hCharset: 4 | 8,
    ietEncoding: 8 | 16,
    dwRowNumber: 12 | 20,
    dwFlags: 16 | 24,
    dwPropId: 20 | 28,
    cValues: 24 | 32,
    vtDefault: 28 | 36,
    vtCurrent: 30 | 38,
});

/// A property, as [`IMimeEnumProperties`] hands it out.
///
/// Source: mimeole.h, page "ENUMPROPERTY" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ENUMPROPERTY {
    /// Its name; not with `EPF_NONAME`.
    pub pszName: PSTR,
    /// Its row in the header.
    pub hRow: HHEADERROW,
    /// Its identifier, `PID_*`.
    pub dwPropId: u32,
}

assert_layout!(ENUMPROPERTY { size: 12 | 24, pszName: 0 | 0, hRow: 4 | 8, dwPropId: 8 | 16 });

/// The header of a message or a body as properties. Implemented by MimeOLE, called by its clients. Not free-threaded:
/// no source says which threads may call it.
///
/// A property is named by a text, or by an identifier that the header's `PIDTOSTR` makes into a pointer: what is
/// called `name` may be no address at all. In C, macros of windows.h rename `GetProp`, `SetProp` and `EnumProps`; the
/// slots are the same.
///
/// Source: mimeole.h, page "IMimePropertySet" of the Windows Mail reference.
#[com_interface("fd853cd3-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimePropertySet: IPersistStreamInit {
    /// Fills the record with what its `dwMask` asks for. `MIME_E_NOT_FOUND` if there is no such property.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `info` points to a record that may be read and written.
    #[slot(9)]
    unsafe fn GetPropInfo(&self, name: PCSTR, info: *mut MIMEPROPINFO) -> HRESULT;

    /// Sets of a property what `dwMask` of the record says: its character set (`PIM_CHARSET`), encoding
    /// (`PIM_ENCODINGTYPE`) and place (`PIM_ROWNUMBER`), nothing else. `MIME_E_NOT_FOUND`.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `info` points to a readable record.
    #[slot(10)]
    unsafe fn SetPropInfo(&self, name: PCSTR, info: *const MIMEPROPINFO) -> HRESULT;

    /// Hands out the value of a property, in the type that `vt` of the value asks for. `flags` are `PDF_*`.
    ///
    /// The caller clears it with `PropVariantClear`. `MIME_E_NOT_FOUND`, `MIME_E_NO_DATA`,
    /// `MIME_E_VARTYPE_NO_CONVERT`.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `value` points to a value that may be read and written, and whose `vt` is set.
    #[slot(11)]
    unsafe fn GetProp(&self, name: PCSTR, flags: u32, value: *mut PROPVARIANT) -> HRESULT;

    /// Sets a property. `flags` are `PDF_ENCODED` and `PDF_SAVENOENCODE`. `MIME_E_READ_ONLY`,
    /// `MIME_E_INVALID_HEADER_NAME`, `MIME_E_NOT_FOUND` for an unknown identifier.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `value` points to a value, all parts of which are readable.
    #[slot(12)]
    unsafe fn SetProp(&self, name: PCSTR, flags: u32, value: *const PROPVARIANT) -> HRESULT;

    /// Adds a property that may be there already, such as `Received`. `flags` are `PDF_*`. Failures as of `SetProp`.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `value` points to a value, all parts of which are readable.
    #[slot(13)]
    unsafe fn AppendProp(&self, name: PCSTR, flags: u32, value: *const PROPVARIANT) -> HRESULT;

    /// Deletes a property. `MIME_E_NOT_FOUND`.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    #[slot(14)]
    unsafe fn DeleteProp(&self, name: PCSTR) -> HRESULT;

    /// Copies properties, or with 0 and NULL all, to another set. NULL among the names is left out.
    ///
    /// # Safety
    ///
    /// `names` is NULL or points to `count` readable names, each NULL, a NUL-terminated name or an identifier that
    /// `PIDTOSTR` of the header made into a pointer.
    #[slot(15)]
    unsafe fn CopyProps(
        &self,
        count: u32,
        names: *const PCSTR,
        target: Option<InterfaceRef<'_, IMimePropertySet>>,
    ) -> HRESULT;

    /// Moves properties, or with 0 and NULL all, to another set. NULL among the names is left out.
    ///
    /// # Safety
    ///
    /// `names` is NULL or points to `count` readable names, each NULL, a NUL-terminated name or an identifier that
    /// `PIDTOSTR` of the header made into a pointer.
    #[slot(16)]
    unsafe fn MoveProps(
        &self,
        count: u32,
        names: *const PCSTR,
        target: Option<InterfaceRef<'_, IMimePropertySet>>,
    ) -> HRESULT;

    /// Deletes all properties but these, or with 0 and NULL all.
    ///
    /// # Safety
    ///
    /// `names` is NULL or points to `count` readable names, each NULL, a NUL-terminated name or an identifier that
    /// `PIDTOSTR` of the header made into a pointer.
    #[slot(17)]
    unsafe fn DeleteExcept(&self, count: u32, names: *const PCSTR) -> HRESULT;

    /// Tells whether a property has a text, or with `sub_string` has it in it: `S_OK` or `S_FALSE`.
    /// `MIME_E_VARTYPE_NO_CONVERT`.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `criteria` is NULL or NUL-terminated.
    #[slot(18)]
    unsafe fn QueryProp(&self, name: PCSTR, criteria: PCSTR, sub_string: u8, case_sensitive: u8) -> HRESULT;

    /// Tells the character set.
    ///
    /// # Safety
    ///
    /// `charset` is valid for a write.
    #[slot(19)]
    unsafe fn GetCharset(&self, charset: *mut HCHARSET) -> HRESULT;

    /// Sets the character set. `MIME_E_INVALID_HANDLE`.
    #[slot(20)]
    fn SetCharset(&self, charset: HCHARSET, apply: CSETAPPLYTYPE) -> HRESULT;

    /// Hands out the parameters of a property. The caller frees them with `IMimeAllocator::FreeParamInfoArray`.
    /// `MIME_E_NOT_FOUND`.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    /// `count` and `parameters` are valid for a write.
    #[slot(21)]
    unsafe fn GetParameters(&self, name: PCSTR, count: *mut u32, parameters: *mut *mut MIMEPARAMINFO) -> HRESULT;

    /// Tells whether the `Content-Type`, `text/plain` if there is none, is this: `S_OK` or `S_FALSE`.
    ///
    /// # Safety
    ///
    /// `primary_type` and `sub_type` are NULL or NUL-terminated.
    #[slot(22)]
    unsafe fn IsContentType(&self, primary_type: PCSTR, sub_type: PCSTR) -> HRESULT;

    /// Hands out the header as an `IMimeHeaderTable` or an `IMimeAddressTable`.
    ///
    /// # Safety
    ///
    /// `iid` is not NULL. `object` is valid for a write.
    #[slot(23)]
    unsafe fn BindToObject(&self, iid: Option<&GUID>, object: *mut *mut c_void) -> HRESULT;

    /// Makes a copy of the set, which has nothing to do with it any more.
    #[slot(24)]
    #[retval]
    fn Clone(&self) -> Result<IMimePropertySet>;

    /// Sets an option (`OID_*`). `MIME_E_INVALID_OPTION_VALUE`, `MIME_E_INVALID_OPTION_ID`.
    ///
    /// # Safety
    ///
    /// `value` points to a value, all parts of which are readable.
    #[slot(25)]
    unsafe fn SetOption(&self, option: u32, value: *const PROPVARIANT) -> HRESULT;

    /// Hands out an option (`OID_*`).
    ///
    /// # Safety
    ///
    /// `value` points to a value that may be read and written.
    #[slot(26)]
    unsafe fn GetOption(&self, option: u32, value: *mut PROPVARIANT) -> HRESULT;

    /// Enumerates the properties; with `EPF_NONAME` in `flags` without their names.
    #[slot(27)]
    #[retval]
    fn EnumProps(&self, flags: u32) -> Result<IMimeEnumProperties>;
}

/// What MimeOLE knows of properties in general, for all messages of the process. Implemented by MimeOLE, called by its
/// clients. Not free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimePropertySchema" of the Windows Mail reference.
#[com_interface("fd853cec-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimePropertySchema: IUnknown {
    /// Adds a property, and hands out its identifier. `flags` are `MPF_*`, `row_number` is where it stands in headers,
    /// `default_type` the `VARTYPE` of its values when none is asked for. `MIME_E_UNSUPPORTED_VARTYPE`.
    ///
    /// # Safety
    ///
    /// `name` is NULL or NUL-terminated. `property_id` is NULL or valid for a write.
    #[slot(3)]
    unsafe fn RegisterProperty(
        &self,
        name: PCSTR,
        flags: u32,
        row_number: u32,
        default_type: u16,
        property_id: *mut u32,
    ) -> HRESULT;

    /// Changes what is known of a property; parameters and failures as of `RegisterProperty`.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    #[slot(4)]
    unsafe fn ModifyProperty(&self, name: PCSTR, flags: u32, row_number: u32, default_type: u16) -> HRESULT;

    /// Tells the identifier of a property. `MIME_E_NOT_FOUND`.
    ///
    /// # Safety
    ///
    /// `name` is NULL or NUL-terminated.
    #[slot(5)]
    #[retval]
    unsafe fn GetPropertyId(&self, name: PCSTR) -> Result<u32>;

    /// Hands out the name of a property. `MIME_E_NOT_FOUND`.
    ///
    /// # Safety
    ///
    /// `name` is valid for a write.
    #[slot(6)]
    unsafe fn GetPropertyName(&self, property_id: u32, name: *mut PSTR) -> HRESULT;

    /// Makes the addresses in a header a type of addresses as `IAT_*` are, and answers it, or the one it is already.
    /// `MIME_E_NO_MORE_ADDRESS_TYPES` if there are 32.
    ///
    /// # Safety
    ///
    /// `name` is NULL, a NUL-terminated name or an identifier that `PIDTOSTR` of the header made into a pointer.
    #[slot(7)]
    #[retval]
    unsafe fn RegisterAddressType(&self, name: PCSTR) -> Result<u32>;
}

/// Enumerates properties, as the enumerators of COM do. Implemented by MimeOLE, called by its clients. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeEnumProperties" of the Windows Mail reference.
#[com_interface("fd853cee-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeEnumProperties: IUnknown {
    /// Hands out the next properties, up to `count`, and tells how many. `S_FALSE`, a success, if fewer were left.
    ///
    /// The caller frees them with `IMimeAllocator::FreeEnumPropertyArray`.
    ///
    /// # Safety
    ///
    /// `properties` has room for `count` of them. `fetched` is NULL or valid for a write.
    #[slot(3)]
    unsafe fn Next(&self, count: u32, properties: *mut ENUMPROPERTY, fetched: *mut u32) -> HRESULT;

    /// Leaves out the next `count`. `S_FALSE`, a success, if fewer were left.
    #[slot(4)]
    fn Skip(&self, count: u32) -> HRESULT;

    /// Begins again with the first.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// Makes another enumerator that stands at the same place.
    #[slot(6)]
    #[retval]
    fn Clone(&self) -> Result<IMimeEnumProperties>;

    /// Tells how many there are in all.
    #[slot(7)]
    #[retval]
    fn Count(&self) -> Result<u32>;
}
