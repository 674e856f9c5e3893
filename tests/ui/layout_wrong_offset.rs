//! MC0301: the field that is not where it is published is named.

use mapi_com::assert_layout;

#[repr(C)]
struct SBinary {
    cb: u32,
    reserved: u32,
    lpb: *mut u8,
}

assert_layout!(SBinary { size: 16 | 16, cb: 0 | 0, reserved: 4 | 4, lpb: 4 | 4 });

fn main() {}
