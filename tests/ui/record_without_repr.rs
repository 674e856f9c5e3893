//! MC0311: a record has the layout of C.

use mapi_com::*;

#[derive(Abi)]
struct Period {
    start: i64,
    end: i64,
}

#[derive(Abi)]
#[repr(align(16))]
struct Aligned(u32);

#[derive(Abi)]
#[repr(Rust)]
union Value {
    number: u32,
    text: PCWSTR,
}

fn main() {}
