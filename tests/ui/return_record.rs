//! MC0122: a record that may be a parameter is handed out through a pointer all the same.

use mapi_com::*;

#[derive(Clone, Copy, Abi)]
#[repr(C)]
struct Point {
    x: i32,
    y: i32,
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> Point;
}

fn main() {}
