//! MC0120: a plain return value has no room for a panic.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> u32;
    fn B(&self) -> BOOL;
    fn C(&self) -> *const u8;
}

fn main() {}
