//! MC0121: numbers of 128 bits are passed in as many ways as there are compilers.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, number: u128) -> HRESULT;
    fn B(&self, number: i128) -> HRESULT;
}

fn main() {}
