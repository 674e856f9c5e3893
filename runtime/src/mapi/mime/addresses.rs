//! Addresses of messages.

use core::ffi::c_void;

use windows_core::{GUID, HRESULT, IUnknown, PCSTR, PSTR, PWSTR, Result};

use crate::mapi::enumeration::c_enum;
use crate::mapi::{BLOB, CERTSTATE, ENCODINGTYPE, HADDRESS, HCHARSET};
use crate::{assert_layout, com_interface};

c_enum! {
    /// How [`IMimeAddressTable::GetFormat`] writes addresses.
    ///
    /// Source: mimeole.h, page "ADDRESSFORMAT" of the Windows Mail reference.
    ADDRESSFORMAT: u32 {
        /// Names only, for people.
        AFT_DISPLAY_FRIENDLY = 0,
        /// E-mail addresses only, for people.
        AFT_DISPLAY_EMAIL = 1,
        /// Names and e-mail addresses, for people.
        AFT_DISPLAY_BOTH = 2,
        /// As RFC 822 has it, the names not encoded.
        AFT_RFC822_DECODED = 3,
        /// As RFC 822 has it, the names encoded.
        AFT_RFC822_ENCODED = 4,
        /// As RFC 822 has it, wrapped to lines that are short enough.
        AFT_RFC822_TRANSMIT = 5,
    }
}

/// An address, or what is to be set of one.
///
/// Who gets it from a method frees it with
/// [`IMimeAllocator::FreeAddressProps`](crate::mapi::IMimeAllocator::FreeAddressProps).
///
/// Source: mimeole.h. The page "ADDRESSPROPS" of the Windows Mail reference has a name in UTF-16, `pszFriendlyW`, in
/// the place of `pwszReserved`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ADDRESSPROPS {
    /// `IAP_*`: which of the other fields count.
    pub dwProps: u32,
    /// The address in its table.
    pub hAddress: HADDRESS,
    /// How the name is encoded.
    pub ietFriendly: ENCODINGTYPE,
    /// The character set of the name.
    pub hCharset: HCHARSET,
    /// `IAT_*`: from, to, cc and so on.
    pub dwAdrType: u32,
    /// The name of the person, or NULL.
    pub pszFriendly: PSTR,
    /// Reserved.
    pub pwszReserved: PWSTR,
    /// The e-mail address, or NULL.
    pub pszEmail: PSTR,
    /// What is known of the certificate.
    pub certstate: CERTSTATE,
    /// The thumbprint of the certificate for signing.
    pub tbSigning: BLOB,
    /// The thumbprint of the certificate for encryption.
    pub tbEncryption: BLOB,
    /// A number for the client's own use.
    pub dwCookie: u32,
    /// Reserved.
    pub dwReserved1: u32,
    /// Reserved.
    pub dwReserved2: u32,
}

assert_layout!(ADDRESSPROPS {
    size: 64 | 120,
    dwProps: 0 | 0,
    hAddress: 4 | 8,
    ietFriendly: 8 | 16,
    hCharset: 12 | 24,
    dwAdrType: 16 | 32,
    pszFriendly: 20 | 40,
    pwszReserved: 24 | 48,
    pszEmail: 28 | 56,
    certstate: 32 | 64,
    tbSigning: 36 | 72,
    tbEncryption: 44 | 88,
    dwCookie: 52 | 104,
    dwReserved1: 56 | 108,
    dwReserved2: 60 | 112,
});

/// Addresses. Who gets them from a method frees them with
/// [`IMimeAllocator::FreeAddressList`](crate::mapi::IMimeAllocator::FreeAddressList).
///
/// Source: mimeole.h, page "ADDRESSLIST" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ADDRESSLIST {
    /// The number of addresses.
    pub cAdrs: u32,
    /// The addresses.
    pub prgAdr: *mut ADDRESSPROPS,
}

assert_layout!(ADDRESSLIST { size: 8 | 16, cAdrs: 0 | 0, prgAdr: 4 | 8 });

/// The addresses in the header of a message: senders and recipients. Implemented by MimeOLE, called by its clients.
/// Not free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeAddressTable" of the Windows Mail reference.
#[com_interface("c558834a-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeAddressTable: IUnknown {
    /// Appends an address of one type (`IAT_*`, or one of `IMimePropertySchema::RegisterAddressType`), whose name is
    /// encoded as `encoding` says, and hands out its handle. `MIME_E_NOT_FOUND` if the type is unknown.
    ///
    /// # Safety
    ///
    /// `friendly` and `email` are NULL or NUL-terminated. `address` is valid for a write.
    #[slot(3)]
    unsafe fn Append(
        &self,
        address_type: u32,
        encoding: ENCODINGTYPE,
        friendly: PCSTR,
        email: PCSTR,
        address: *mut HADDRESS,
    ) -> HRESULT;

    /// Inserts an address, and hands out its handle. `dwProps` of the record says which fields count, among them the
    /// type.
    ///
    /// `MIME_E_NOT_FOUND` if the type is unknown, `MIME_E_INVALID_HANDLE` for its character set.
    ///
    /// # Safety
    ///
    /// `props` points to a record, all parts of which are readable. `address` is valid for a write.
    #[slot(4)]
    unsafe fn Insert(&self, props: *const ADDRESSPROPS, address: *mut HADDRESS) -> HRESULT;

    /// Sets of an address what `dwProps` of the record says, among it the type. `MIME_E_NOT_FOUND`,
    /// `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `props` points to a record, all parts of which are readable.
    #[slot(5)]
    unsafe fn SetProps(&self, address: HADDRESS, props: *const ADDRESSPROPS) -> HRESULT;

    /// Fills the record with what its `dwProps` asks for. The caller frees that with
    /// `IMimeAllocator::FreeAddressProps`. `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `props` points to a record that may be read and written.
    #[slot(6)]
    unsafe fn GetProps(&self, address: HADDRESS, props: *mut ADDRESSPROPS) -> HRESULT;

    /// Fills the record with what its `dwProps` asks for, of the address in `From`, or else in `Sender`. The caller
    /// frees that with `IMimeAllocator::FreeAddressProps`. `MIME_E_NOT_FOUND` if there is neither.
    ///
    /// # Safety
    ///
    /// `props` points to a record that may be read and written.
    #[slot(7)]
    unsafe fn GetSender(&self, props: *mut ADDRESSPROPS) -> HRESULT;

    /// Tells how many addresses there are of these types (`IAT_*`).
    #[slot(8)]
    #[retval]
    fn CountTypes(&self, address_types: u32) -> Result<u32>;

    /// Hands out the addresses of these types (`IAT_*`), with the fields that `props` (`IAP_*`) asks for. The caller
    /// frees them with `IMimeAllocator::FreeAddressList`.
    ///
    /// # Safety
    ///
    /// `list` points to a record that may be read and written.
    #[slot(9)]
    unsafe fn GetTypes(&self, address_types: u32, props: u32, list: *mut ADDRESSLIST) -> HRESULT;

    /// Enumerates the addresses of these types (`IAT_*`), with the fields that `props` (`IAP_*`) asks for.
    #[slot(10)]
    #[retval]
    fn EnumTypes(&self, address_types: u32, props: u32) -> Result<IMimeEnumAddressTypes>;

    /// Deletes an address. `MIME_E_INVALID_HANDLE`.
    #[slot(11)]
    fn Delete(&self, address: HADDRESS) -> HRESULT;

    /// Deletes the addresses of these types (`IAT_*`).
    #[slot(12)]
    fn DeleteTypes(&self, address_types: u32) -> HRESULT;

    /// Writes the addresses of these types (`IAT_*`) as one text; the caller frees it with `IMalloc::Free`.
    /// `MIME_E_NO_DATA` if there are none.
    ///
    /// # Safety
    ///
    /// `text` is valid for a write.
    #[slot(13)]
    unsafe fn GetFormat(&self, address_types: u32, format: ADDRESSFORMAT, text: *mut PSTR) -> HRESULT;

    /// Appends the addresses that a text, as RFC 822 has them, names. `encoding` is `IET_ENCODED`, or `IET_BINARY` for
    /// decoded. `MIME_E_NOT_FOUND` if the type is unknown.
    ///
    /// # Safety
    ///
    /// `text` is NULL or NUL-terminated.
    #[slot(14)]
    unsafe fn AppendRfc822(&self, address_type: u32, encoding: ENCODINGTYPE, text: PCSTR) -> HRESULT;

    /// Hands out the addresses that a text, as RFC 822 has them, names. `encoding` and failures as of `AppendRfc822`.
    /// The caller frees them with `IMimeAllocator::FreeAddressList`.
    ///
    /// # Safety
    ///
    /// `text` is NULL or NUL-terminated. `list` points to a record that may be read and written.
    #[slot(15)]
    unsafe fn ParseRfc822(
        &self,
        address_type: u32,
        encoding: ENCODINGTYPE,
        text: PCSTR,
        list: *mut ADDRESSLIST,
    ) -> HRESULT;

    /// Makes a copy of the table, which has nothing to do with it any more.
    #[slot(16)]
    #[retval]
    fn Clone(&self) -> Result<IMimeAddressTable>;

    /// Hands out the header as an `IMimePropertySet` or an `IMimeHeaderTable`.
    ///
    /// # Safety
    ///
    /// `iid` is not NULL. `object` is valid for a write.
    #[slot(17)]
    unsafe fn BindToObject(&self, iid: Option<&GUID>, object: *mut *mut c_void) -> HRESULT;
}

/// Enumerates addresses, as the enumerators of COM do. Implemented by MimeOLE, called by its clients. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeEnumAddressTypes" of the Windows Mail reference.
#[com_interface("c5588354-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeEnumAddressTypes: IUnknown {
    /// Hands out the next addresses, up to `count`, and tells how many. `S_FALSE`, a success, if fewer were left.
    ///
    /// The caller frees each with `IMimeAllocator::FreeAddressProps`.
    ///
    /// # Safety
    ///
    /// `addresses` has room for `count` of them. `fetched` is NULL or valid for a write.
    #[slot(3)]
    unsafe fn Next(&self, count: u32, addresses: *mut ADDRESSPROPS, fetched: *mut u32) -> HRESULT;

    /// Leaves out the next `count`. `S_FALSE`, a success, if fewer were left.
    #[slot(4)]
    fn Skip(&self, count: u32) -> HRESULT;

    /// Begins again with the first.
    #[slot(5)]
    fn Reset(&self) -> HRESULT;

    /// Makes another enumerator that stands at the same place.
    #[slot(6)]
    #[retval]
    fn Clone(&self) -> Result<IMimeEnumAddressTypes>;

    /// Tells how many there are in all.
    #[slot(7)]
    #[retval]
    fn Count(&self) -> Result<u32>;
}
