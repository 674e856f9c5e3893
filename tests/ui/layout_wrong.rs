//! MC0301: a record has the published layout.

use mapi_com::assert_layout;

#[repr(C)]
struct SBinary {
    cb: u64,
    lpb: *mut u8,
}

assert_layout!(SBinary { size: 12 | 12, cb: 0 | 0, lpb: 4 | 4 });

fn main() {}
