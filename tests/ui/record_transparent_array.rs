//! MC0121: a wrapper is what it wraps, and an array is no parameter.

use mapi_com::*;

#[derive(Abi)]
#[repr(transparent)]
struct Bytes([u8; 16]);

fn main() {}
