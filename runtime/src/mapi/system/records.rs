//! DRAFT.

use crate::{Abi, assert_layout};

/// DRAFT BLOB.
///
/// Source: wtypesbase.h.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the published names")]
pub struct BLOB {
    /// DRAFT.
    pub cbSize: u32,
    /// DRAFT.
    pub pBlobData: *mut u8,
}

assert_layout!(BLOB { size: 8 | 16, cbSize: 0 | 0, pBlobData: 4 | 8 });

/// DRAFT CY.
///
/// Source: wtypes.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
pub struct CY {
    /// DRAFT.
    pub int64: i64,
}

assert_layout!(CY { size: 8 | 8, int64: 0 | 0 });

/// DRAFT DECIMAL.
///
/// Source: wtypes.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct DECIMAL {
    /// DRAFT.
    pub wReserved: u16,
    /// DRAFT.
    pub scale: u8,
    /// DRAFT.
    pub sign: u8,
    /// DRAFT.
    pub Hi32: u32,
    /// DRAFT.
    pub Lo64: u64,
}

assert_layout!(DECIMAL { size: 16 | 16, wReserved: 0 | 0, scale: 2 | 2, sign: 3 | 3, Hi32: 4 | 4, Lo64: 8 | 8 });

/// DRAFT FILETIME.
///
/// Source: minwindef.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct FILETIME {
    /// DRAFT.
    pub dwLowDateTime: u32,
    /// DRAFT.
    pub dwHighDateTime: u32,
}

assert_layout!(FILETIME { size: 8 | 8, dwLowDateTime: 0 | 0, dwHighDateTime: 4 | 4 });

/// DRAFT LARGE_INTEGER.
///
/// Source: winnt.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct LARGE_INTEGER {
    /// DRAFT.
    pub QuadPart: i64,
}

assert_layout!(LARGE_INTEGER { size: 8 | 8, QuadPart: 0 | 0 });

/// DRAFT ULARGE_INTEGER.
///
/// Source: winnt.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
#[expect(non_snake_case, reason = "the published names")]
pub struct ULARGE_INTEGER {
    /// DRAFT.
    pub QuadPart: u64,
}

assert_layout!(ULARGE_INTEGER { size: 8 | 8, QuadPart: 0 | 0 });

/// DRAFT RECT.
///
/// Source: windef.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Abi)]
pub struct RECT {
    /// DRAFT.
    pub left: i32,
    /// DRAFT.
    pub top: i32,
    /// DRAFT.
    pub right: i32,
    /// DRAFT.
    pub bottom: i32,
}

assert_layout!(RECT { size: 16 | 16, left: 0 | 0, top: 4 | 4, right: 8 | 8, bottom: 12 | 12 });

/// DRAFT SYSTEMTIME.
///
/// Source: minwinbase.h.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(non_snake_case, reason = "the published names")]
pub struct SYSTEMTIME {
    /// DRAFT.
    pub wYear: u16,
    /// DRAFT.
    pub wMonth: u16,
    /// DRAFT.
    pub wDayOfWeek: u16,
    /// DRAFT.
    pub wDay: u16,
    /// DRAFT.
    pub wHour: u16,
    /// DRAFT.
    pub wMinute: u16,
    /// DRAFT.
    pub wSecond: u16,
    /// DRAFT.
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
    wMilliseconds: 14 | 14,
});
