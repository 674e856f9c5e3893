//! Encodings, character sets and code pages.

use windows_core::{BOOL, HRESULT, IUnknown, PCSTR, PSTR};

use crate::mapi::enumeration::c_enum;
use crate::mapi::{BLOB, HCHARSET, PROPVARIANT};
use crate::{assert_layout, com_interface};

c_enum! {
    /// What a character set is for.
    ///
    /// Source: mimeole.h, page "CHARSETTYPE" of the Windows Mail reference.
    CHARSETTYPE: u32 {
        /// For bodies.
        CHARSET_BODY = 0,
        /// For headers.
        CHARSET_HEADER = 1,
        /// For pages of the web.
        CHARSET_WEB = 2,
    }
}

c_enum! {
    /// Where a character set is to be set.
    ///
    /// Source: mimeole.h, page "CSETAPPLYTYPE" of the Windows Mail reference.
    CSETAPPLYTYPE: u32 {
        /// Where none is named.
        CSET_APPLY_UNTAGGED = 0,
        /// Everywhere.
        CSET_APPLY_ALL = 1,
        /// Not for use.
        CSET_APPLY_TAG_ALL = 2,
    }
}

c_enum! {
    /// How something is encoded, or is to be.
    ///
    /// The header has `IET_DECODED` as another name of [`IET_BINARY`]. -1 is reserved for a default of
    /// `IMimeSecurity`.
    ///
    /// Source: mimeole.h, page "ENCODINGTYPE" of the Windows Mail reference.
    ENCODINGTYPE: u32 {
        /// Not at all, as it is.
        IET_BINARY = 0,
        /// MIME's Base64, for data that is mostly of 8 bits.
        IET_BASE64 = 1,
        /// Uuencode, for attachments of messages without MIME.
        IET_UUENCODE = 2,
        /// MIME's quoted-printable, for text with few 8-bit characters or long lines.
        IET_QP = 3,
        /// Not at all, without 8-bit bytes.
        IET_7BIT = 4,
        /// Not at all, with 8-bit bytes.
        IET_8BIT = 5,
        /// In the Internet code page of a character set.
        IET_INETCSET = 6,
        /// UTF-16.
        IET_UNICODE = 7,
        /// As RFC 1522 has it, for headers.
        IET_RFC1522 = 8,
        /// In some way.
        IET_ENCODED = 9,
        /// As it was.
        IET_CURRENT = 10,
        /// Unknown; to be treated as binary.
        IET_UNKNOWN = 11,
        /// BinHex of Apple Macintosh.
        IET_BINHEX40 = 12,
        /// Not for use.
        IET_LAST = 13,
    }
}

/// What is known of a code page. The texts end in NUL.
///
/// Source: mimeole.h, page "CODEPAGEINFO" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CODEPAGEINFO {
    /// `ILM_*`: which of the other fields count.
    pub dwMask: u32,
    /// The code page.
    pub cpiCodePage: u32,
    /// Whether the system has it.
    pub fIsValidCodePage: BOOL,
    /// How many bytes a character has at most.
    pub ulMaxCharSize: u32,
    /// Whether it is one for the Internet.
    pub fInternetCP: BOOL,
    /// The code page of Windows for it, if it is one for the Internet.
    pub cpiFamily: u32,
    /// Its name.
    pub szName: [i8; 128],
    /// The name of its character set for bodies.
    pub szBodyCset: [i8; 128],
    /// The name of its character set for headers.
    pub szHeaderCset: [i8; 128],
    /// The name of its character set for pages of the web.
    pub szWebCset: [i8; 128],
    /// The name of a font with characters of one width.
    pub szFixedFont: [i8; 128],
    /// The name of a font with characters of various widths.
    pub szVariableFont: [i8; 128],
    /// How news in it are usually encoded: `IET_QP` or `IET_BASE64`.
    pub ietNewsDefault: ENCODINGTYPE,
    /// How mail in it is usually encoded: `IET_QP` or `IET_BASE64`.
    pub ietMailDefault: ENCODINGTYPE,
    /// Reserved.
    pub dwReserved1: u32,
}

assert_layout!(CODEPAGEINFO {
    size: 804 | 804,
    dwMask: 0 | 0,
    cpiCodePage: 4 | 4,
    fIsValidCodePage: 8 | 8,
    ulMaxCharSize: 12 | 12,
    fInternetCP: 16 | 16,
    cpiFamily: 20 | 20,
    szName: 24 | 24,
    szBodyCset: 152 | 152,
    szHeaderCset: 280 | 280,
    szWebCset: 408 | 408,
    szFixedFont: 536 | 536,
    szVariableFont: 664 | 664,
    ietNewsDefault: 792 | 792,
    ietMailDefault: 796 | 796,
    dwReserved1: 800 | 800,
});

/// What is known of a character set.
///
/// Source: mimeole.h, page "INETCSETINFO" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct INETCSETINFO {
    /// Its name; ends in NUL.
    pub szName: [i8; 128],
    /// Its handle.
    pub hCharset: HCHARSET,
    /// Its code page in Windows.
    pub cpiWindows: u32,
    /// Its code page on the Internet.
    pub cpiInternet: u32,
    /// Reserved.
    pub dwReserved1: u32,
}

assert_layout!(INETCSETINFO {
    size: 144 | 152,
    szName: 0 | 0,
    hCharset: 128 | 128,
    cpiWindows: 132 | 136,
    cpiInternet: 136 | 140,
    dwReserved1: 140 | 144,
});

/// How a header is encoded as RFC 1522 has it, or may be.
///
/// Source: mimeole.h, page "RFC1522INFO" of the Windows Mail reference.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct RFC1522INFO {
    /// For encoding: whether it may be done in this way, which is not for messages without MIME.
    pub fRfc1522Allowed: BOOL,
    /// From encoding and decoding: whether it was.
    pub fRfc1522Used: BOOL,
    /// For encoding: whether 8-bit characters may stay.
    pub fAllow8bit: BOOL,
    /// From decoding: the character set that is named in it.
    pub hRfc1522Cset: HCHARSET,
}

assert_layout!(RFC1522INFO {
    size: 16 | 24,
    fRfc1522Allowed: 0 | 0,
    fRfc1522Used: 4 | 4,
    fAllow8bit: 8 | 8,
    hRfc1522Cset: 12 | 16,
});

/// Character sets, code pages, and the texts in headers. Implemented by MimeOLE, called by its clients. Not
/// free-threaded: no source says which threads may call it.
///
/// Source: mimeole.h, page "IMimeInternational" of the Windows Mail reference.
#[com_interface("c5588349-7f86-11d0-8252-00c04fd85ab4")]
pub unsafe trait IMimeInternational: IUnknown {
    /// Sets the character set that is used where none is named, for all of MimeOLE. `MIME_E_INVALID_HANDLE`.
    #[slot(3)]
    fn SetDefaultCharset(&self, charset: HCHARSET) -> HRESULT;

    /// Tells the character set that is used where none is named.
    ///
    /// # Safety
    ///
    /// `charset` is valid for a write.
    #[slot(4)]
    unsafe fn GetDefaultCharset(&self, charset: *mut HCHARSET) -> HRESULT;

    /// Tells the character set of a code page for bodies, headers or pages of the web. `MIME_E_NOT_FOUND`,
    /// `MIME_E_NO_DATA`, `MIME_E_INVALID_CHARSET_TYPE`.
    ///
    /// # Safety
    ///
    /// `charset` is valid for a write.
    #[slot(5)]
    unsafe fn GetCodePageCharset(&self, code_page: u32, kind: CHARSETTYPE, charset: *mut HCHARSET) -> HRESULT;

    /// Finds a character set by its name. `MIME_E_NOT_FOUND` if it is unknown.
    ///
    /// # Safety
    ///
    /// `name` is NULL or NUL-terminated. `charset` is valid for a write.
    #[slot(6)]
    unsafe fn FindCharset(&self, name: PCSTR, charset: *mut HCHARSET) -> HRESULT;

    /// Tells what is known of a character set. `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `info` is valid for a read and a write.
    #[slot(7)]
    unsafe fn GetCharsetInfo(&self, charset: HCHARSET, info: *mut INETCSETINFO) -> HRESULT;

    /// Tells what is known of a code page. `MIME_E_NOT_FOUND`.
    ///
    /// # Safety
    ///
    /// `info` is valid for a read and a write.
    #[slot(8)]
    unsafe fn GetCodePageInfo(&self, code_page: u32, info: *mut CODEPAGEINFO) -> HRESULT;

    /// Tells whether texts can be converted from one code page to another: `S_OK` or `S_FALSE`.
    #[slot(9)]
    fn CanConvertCodePages(&self, source: u32, target: u32) -> HRESULT;

    /// Decodes a header, as a text of the type that `vt` of `decoded` asks for, `VT_LPSTR` or `VT_LPWSTR`. The caller
    /// clears it with `PropVariantClear`.
    ///
    /// NULL for `charset` is the one that is named in the header, or the default one; another counts even if the
    /// header names one. `MIME_S_NO_CHARSET_CONVERT`, a success, if nothing was converted. `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `data` is NULL or NUL-terminated. `decoded` points to a value that may be read and written. `info` is NULL or
    /// points to a record that may be read and written.
    #[slot(10)]
    unsafe fn DecodeHeader(
        &self,
        charset: HCHARSET,
        data: PCSTR,
        decoded: *mut PROPVARIANT,
        info: *mut RFC1522INFO,
    ) -> HRESULT;

    /// Encodes a header; the caller frees it with `IMalloc::Free`. NULL for `charset` is the default one; the text is
    /// `VT_LPSTR` or `VT_LPWSTR`.
    ///
    /// `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `data` points to a value, all parts of which are readable. `encoded` is valid for a write. `info` is NULL or
    /// points to a record that may be read and written.
    #[slot(11)]
    unsafe fn EncodeHeader(
        &self,
        charset: HCHARSET,
        data: *const PROPVARIANT,
        encoded: *mut PSTR,
        info: *mut RFC1522INFO,
    ) -> HRESULT;

    /// Converts bytes from one code page to another, and tells how many were read: not half a character at the end.
    /// The caller frees the bytes of `output` with `IMalloc::Free`.
    ///
    /// `MIME_S_CHARSET_CONFLICT`, a success, if some characters were lost.
    ///
    /// # Safety
    ///
    /// `input` points to a record whose bytes are readable. `output` points to a record that may be read and written.
    /// `read_size` is valid for a write.
    #[slot(12)]
    unsafe fn ConvertBuffer(
        &self,
        source: u32,
        target: u32,
        input: *const BLOB,
        output: *mut BLOB,
        read_size: *mut u32,
    ) -> HRESULT;

    /// Converts a text from one code page to another: to `VT_LPWSTR` if that is 1200, else to `VT_LPSTR`. The caller
    /// clears it with `PropVariantClear`.
    ///
    /// # Safety
    ///
    /// `input` points to a value, all parts of which are readable. `output` points to a value that may be read and
    /// written.
    #[slot(13)]
    unsafe fn ConvertString(
        &self,
        source: u32,
        target: u32,
        input: *const PROPVARIANT,
        output: *mut PROPVARIANT,
    ) -> HRESULT;

    /// Does nothing, and answers `S_OK`.
    #[slot(14)]
    fn MLANG_ConvertInetReset(&self) -> HRESULT;

    /// Converts a text from one code page to another with `ConvertINetString` of MLang; the sizes are in bytes.
    ///
    /// NULL or -1 for the size of the source stands for a NUL-terminated text. `S_FALSE`, a success, if the system
    /// cannot convert. The header calls both sizes inputs.
    ///
    /// # Safety
    ///
    /// `source_size` is NULL or valid for a read and a write, `target_size` is so. `source_text` points to
    /// `*source_size` readable bytes, or without a size to a NUL-terminated text. `target_text` is NULL or points to
    /// `*target_size` writable bytes.
    #[slot(15)]
    unsafe fn MLANG_ConvertInetString(
        &self,
        source: u32,
        target: u32,
        source_text: PCSTR,
        source_size: *mut i32,
        target_text: PSTR,
        target_size: *mut i32,
    ) -> HRESULT;

    /// Decodes a text as RFC 1522 has it, and names the character set that it was in; the caller frees it with
    /// `IMalloc::Free`. It stays in that one.
    ///
    /// # Safety
    ///
    /// `value` is NULL or NUL-terminated. `charset` points to `charset_size` bytes that may be read and written.
    /// `decoded` is valid for a write.
    #[slot(16)]
    unsafe fn Rfc1522Decode(&self, value: PCSTR, charset: PSTR, charset_size: u32, decoded: *mut PSTR) -> HRESULT;

    /// Encodes a text as RFC 1522 has it, wrapped to lines, in the Internet code page of the character set; the caller
    /// frees it with `IMalloc::Free`. `MIME_E_INVALID_HANDLE`.
    ///
    /// # Safety
    ///
    /// `value` is NULL or NUL-terminated. `encoded` is valid for a write.
    #[slot(17)]
    unsafe fn Rfc1522Encode(&self, value: PCSTR, charset: HCHARSET, encoded: *mut PSTR) -> HRESULT;
}
