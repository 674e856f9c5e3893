//! MC0314: the fields of a record have ABI types.

use mapi_com::*;

struct Plain(u32);

#[derive(Abi)]
#[repr(C)]
struct Note {
    text: String,
    done: bool,
    numbers: [char; 4],
    plain: Plain,
    owner: IUnknown,
    callback: fn(),
}

#[derive(Abi)]
#[repr(C)]
union Value {
    number: u32,
    pair: (u32, u32),
}

fn main() {}
