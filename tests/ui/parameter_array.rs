//! MC0121: an array in a record is no array as a parameter, which in C is a pointer.

use mapi_com::*;

#[derive(Abi)]
#[repr(C)]
struct Record {
    bytes: [u8; 16],
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, record: Record) -> HRESULT;
    fn B(&self, bytes: [u8; 16]) -> HRESULT;
}

fn main() {}
