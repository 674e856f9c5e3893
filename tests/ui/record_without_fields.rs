//! MC0316: a record has a field.

use mapi_com::*;

#[derive(Abi)]
#[repr(C)]
struct Unit;

#[derive(Abi)]
#[repr(C)]
struct Braces {}

fn main() {}
