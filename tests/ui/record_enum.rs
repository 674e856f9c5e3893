//! MC0312: an enum is no record, as callers may send any number.

use mapi_com::*;

#[derive(Abi)]
#[repr(u32)]
enum Color {
    Red,
    Green,
}

#[derive(Abi)]
#[repr(C)]
enum Shape {
    Point(u32),
    Line(u32, u32),
}

fn main() {}
