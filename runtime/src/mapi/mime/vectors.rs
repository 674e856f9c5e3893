//! The counted arrays of a `PROPVARIANT`: records of Windows' own.

use windows_core::{GUID, HRESULT, PSTR, PWSTR};

use crate::assert_layout;
use crate::mapi::{BSTRBLOB, CLIPDATA, CY, FILETIME, LARGE_INTEGER, PROPVARIANT, ULARGE_INTEGER};

/// A counted array of `VARIANT_BOOL`s: -1 or 0. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CABOOL {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut i16,
}

assert_layout!(CABOOL { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of `BSTR`s. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CABSTR {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut PWSTR,
}

assert_layout!(CABSTR { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of [`BSTRBLOB`](crate::mapi::BSTRBLOB)s. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CABSTRBLOB {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut BSTRBLOB,
}

assert_layout!(CABSTRBLOB { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of signed bytes. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAC {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut i8,
}

assert_layout!(CAC { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of [`CLIPDATA`](crate::mapi::CLIPDATA)s. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CACLIPDATA {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut CLIPDATA,
}

assert_layout!(CACLIPDATA { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of class identifiers. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CACLSID {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut GUID,
}

assert_layout!(CACLSID { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of amounts of money. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CACY {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut CY,
}

assert_layout!(CACY { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of dates, in days since 30 December 1899. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CADATE {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut f64,
}

assert_layout!(CADATE { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of `double`s. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CADBL {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut f64,
}

assert_layout!(CADBL { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of times. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAFILETIME {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut FILETIME,
}

assert_layout!(CAFILETIME { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of `float`s. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAFLT {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut f32,
}

assert_layout!(CAFLT { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of signed numbers of 64 bits. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAH {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut LARGE_INTEGER,
}

assert_layout!(CAH { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of signed numbers of 16 bits. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAI {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut i16,
}

assert_layout!(CAI { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of signed numbers of 32 bits. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAL {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut i32,
}

assert_layout!(CAL { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of texts in the code page of the system. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CALPSTR {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut PSTR,
}

assert_layout!(CALPSTR { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of texts in UTF-16. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CALPWSTR {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut PWSTR,
}

assert_layout!(CALPWSTR { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of [`PROPVARIANT`](crate::mapi::PROPVARIANT)s. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAPROPVARIANT {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut PROPVARIANT,
}

assert_layout!(CAPROPVARIANT { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of status codes. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CASCODE {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut HRESULT,
}

assert_layout!(CASCODE { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of bytes. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAUB {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut u8,
}

assert_layout!(CAUB { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of unsigned numbers of 64 bits. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAUH {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut ULARGE_INTEGER,
}

assert_layout!(CAUH { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of unsigned numbers of 16 bits. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAUI {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut u16,
}

assert_layout!(CAUI { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });

/// A counted array of unsigned numbers of 32 bits. Source: propidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct CAUL {
    /// How many.
    pub cElems: u32,
    /// The first of them.
    pub pElems: *mut u32,
}

assert_layout!(CAUL { size: 8 | 16, cElems: 0 | 0, pElems: 4 | 8 });
