//! MC0121: a slice is two values, which other languages pass as two parameters.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, bytes: &[u8]) -> HRESULT;
    fn B(&self, bytes: &mut [u8]) -> HRESULT;
    fn C(&self, bytes: Option<&[u8]>) -> HRESULT;
}

fn main() {}
