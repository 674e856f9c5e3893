//! MC0313: a record is one type.

use mapi_com::*;

#[derive(Abi)]
#[repr(C)]
struct List<T> {
    first: *mut T,
}

#[derive(Abi)]
#[repr(C)]
struct Borrow<'a> {
    number: Option<&'a u32>,
}

#[derive(Abi)]
#[repr(C)]
struct Bytes<const N: usize> {
    bytes: [u8; N],
}

fn main() {}
