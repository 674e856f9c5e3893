//! Records of the system that stand in MAPI's records and signatures.

use windows_core::{GUID, PWSTR};

use crate::{Abi, assert_layout};

/// Bytes with their count.
///
/// Source: wtypesbase.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct BLOB {
    /// How many bytes there are.
    pub cbSize: u32,
    /// The bytes; NULL if there are none.
    pub pBlobData: *mut u8,
}

assert_layout!(BLOB { size: 8 | 16, cbSize: 0 | 0, pBlobData: 4 | 8 });

/// An amount of money: 10000 is one unit of the currency.
///
/// Source: wtypes.h, where it is a union of this number and its halves.
#[repr(C)]
#[cfg_attr(all(windows, target_arch = "x86"), repr(packed(4)))]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
pub struct CY {
    /// The amount in 1/10000.
    pub int64: i64,
}

assert_layout!(CY { size: 8 | 8, int64: 0 | 0 });

/// A decimal number of 96 bits: the digits, divided by a power of ten.
///
/// Source: wtypes.h, where parts of it are unions of numbers and their halves.
#[repr(C)]
#[cfg_attr(all(windows, target_arch = "x86"), repr(packed(4)))]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct DECIMAL {
    /// Reserved; the type of a `VARIANT` stands there.
    pub wReserved: u16,
    /// By which power of ten to divide, 0 to 28.
    pub scale: u8,
    /// 0x80 for a negative number, else 0.
    pub sign: u8,
    /// The upper 32 bits of the digits.
    pub Hi32: u32,
    /// The lower 64 bits of the digits.
    pub Lo64: u64,
}

assert_layout!(DECIMAL { size: 16 | 16, wReserved: 0 | 0, scale: 2 | 2, sign: 3 | 3, Hi32: 4 | 4, Lo64: 8 | 8 });

/// A point in time: units of 100 nanoseconds since the beginning of 1601, in UTC.
///
/// Source: minwindef.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FILETIME {
    /// The lower half.
    pub dwLowDateTime: u32,
    /// The upper half.
    pub dwHighDateTime: u32,
}

assert_layout!(FILETIME { size: 8 | 8, dwLowDateTime: 0 | 0, dwHighDateTime: 4 | 4 });

/// A number of 64 bits.
///
/// Source: winnt.h, where it is a union of this number and its halves.
#[repr(C)]
#[cfg_attr(all(windows, target_arch = "x86"), repr(packed(4)))]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct LARGE_INTEGER {
    /// The number.
    pub QuadPart: i64,
}

assert_layout!(LARGE_INTEGER { size: 8 | 8, QuadPart: 0 | 0 });

/// A number of 64 bits without a sign.
///
/// Source: winnt.h, where it is a union of this number and its halves.
#[repr(C)]
#[cfg_attr(all(windows, target_arch = "x86"), repr(packed(4)))]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ULARGE_INTEGER {
    /// The number.
    pub QuadPart: u64,
}

assert_layout!(ULARGE_INTEGER { size: 8 | 8, QuadPart: 0 | 0 });

/// A rectangle, in pixels or what the drawing measures in; `right` and `bottom` are just outside.
///
/// Source: windef.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
pub struct RECT {
    /// The left edge.
    pub left: i32,
    /// The upper edge.
    pub top: i32,
    /// The right edge.
    pub right: i32,
    /// The lower edge.
    pub bottom: i32,
}

assert_layout!(RECT { size: 16 | 16, left: 0 | 0, top: 4 | 4, right: 8 | 8, bottom: 12 | 12 });

/// A point in time by the calendar; which time zone is said by who hands it over.
///
/// Source: minwinbase.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SYSTEMTIME {
    /// The year, from 1601.
    pub wYear: u16,
    /// The month, 1 to 12.
    pub wMonth: u16,
    /// The day of the week, 0 for Sunday.
    pub wDayOfWeek: u16,
    /// The day, 1 to 31.
    pub wDay: u16,
    /// The hour, 0 to 23.
    pub wHour: u16,
    /// The minute, 0 to 59.
    pub wMinute: u16,
    /// The second, 0 to 59.
    pub wSecond: u16,
    /// The thousandth, 0 to 999.
    pub wMilliseconds: u16,
}

assert_layout!(SYSTEMTIME {
    size: 16 | 16,
    wYear: 0 | 0,
    wMonth: 2 | 2,
    wDayOfWeek: 4 | 4,
    wDay: 6 | 6,
    wHour: 8 | 8,
    wMinute: 10 | 10,
    wSecond: 12 | 12,
    wMilliseconds: 14 | 14
});

/// What `Stat` of a stream or a storage tells. The name is memory of `CoTaskMemAlloc`, which the caller frees with
/// `CoTaskMemFree`; `STATFLAG_NONAME` asks for none.
///
/// Source: objidl.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct STATSTG {
    /// The name; NULL if none was asked for or there is none.
    pub pwcsName: PWSTR,
    /// What it is: `STGTY_STORAGE` (1), `STGTY_STREAM` (2) and others.
    pub r#type: u32,
    /// The size in bytes; 0 for a storage.
    pub cbSize: ULARGE_INTEGER,
    /// When it was last changed; 0 if that is not known.
    pub mtime: FILETIME,
    /// When it was made; 0 if that is not known.
    pub ctime: FILETIME,
    /// When it was last read or written; 0 if that is not known.
    pub atime: FILETIME,
    /// The mode that it is open in: `STGM_*`.
    pub grfMode: u32,
    /// Which locks of regions there are: `LOCKTYPE`.
    pub grfLocksSupported: u32,
    /// The class of a storage; zero for a stream.
    pub clsid: GUID,
    /// The bits that `SetStateBits` of a storage has set.
    pub grfStateBits: u32,
    /// Reserved.
    pub reserved: u32,
}

assert_layout!(STATSTG {
    size: 72 | 80,
    pwcsName: 0 | 0,
    r#type: 4 | 8,
    cbSize: 8 | 16,
    mtime: 16 | 24,
    ctime: 24 | 32,
    atime: 32 | 40,
    grfMode: 40 | 48,
    grfLocksSupported: 44 | 52,
    clsid: 48 | 56,
    grfStateBits: 64 | 72,
    reserved: 68 | 76
});
