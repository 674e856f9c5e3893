//! Two interfaces of MAPI as they are published, held against the declarations of the crate `windows`. Only for Windows, and
//! only to be checked: nothing here runs.
#![cfg(windows)]

use mapi_com::{HRESULT, IUnknown, assert_same_vtable, com_interface};
use windows::Win32::System::AddressBook;

/// Told how far an operation is.
///
/// Source: MAPIDefS.h.
#[com_interface("0002031f-0000-0000-c000-000000000046")]
pub unsafe trait IMAPIProgress: IUnknown {
    #[slot(3)]
    unsafe fn Progress(&self, value: u32, count: u32, total: u32) -> HRESULT;
    #[slot(4)]
    unsafe fn GetFlags(&self, flags: *mut u32) -> HRESULT;
    #[slot(5)]
    unsafe fn GetMax(&self, max: *mut u32) -> HRESULT;
    #[slot(6)]
    unsafe fn GetMin(&self, min: *mut u32) -> HRESULT;
    #[slot(7)]
    unsafe fn SetLimits(&self, min: *mut u32, max: *mut u32, flags: *mut u32) -> HRESULT;
}

assert_same_vtable!(IMAPIProgress, AddressBook::IMAPIProgress { Progress, GetFlags, GetMax, GetMin, SetLimits });

/// Rows and columns. What is not needed here is reserved.
///
/// Source: MAPIDefS.h.
#[com_interface("00020301-0000-0000-c000-000000000046")]
pub unsafe trait IMAPITable: IUnknown {
    reserved!(3..=4);
    #[slot(5)]
    unsafe fn Unadvise(&self, connection: usize) -> HRESULT;
    #[slot(6)]
    unsafe fn GetStatus(&self, status: *mut u32, kind: *mut u32) -> HRESULT;
    reserved!(7..=9);
    #[slot(10)]
    unsafe fn SeekRow(&self, origin: usize, count: i32, sought: *mut i32) -> HRESULT;
    #[slot(11)]
    unsafe fn SeekRowApprox(&self, numerator: u32, denominator: u32) -> HRESULT;
    reserved!(12..=25);
}

assert_same_vtable!(IMAPITable, AddressBook::IMAPITable { GetStatus, SeekRowApprox });

/// `ULONG_PTR` and `BOOKMARK` are as wide as a pointer; `windows` has 32 bits there. On 64 bits each line is an error.
#[cfg(feature = "differences")]
mod differences {
    use super::{AddressBook, IMAPITable, assert_same_vtable};

    assert_same_vtable!(IMAPITable, AddressBook::IMAPITable { Unadvise });
    assert_same_vtable!(IMAPITable, AddressBook::IMAPITable { SeekRow });
}
