//! MC0204: a pinned interface gets no further method.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", fingerprint = 0x7906503f27903c12)]
unsafe trait IFoo: IUnknown {
    fn Open(&self, flags: u32) -> HRESULT;
    fn Close(&self, flags: u32) -> HRESULT;
    reserved!(5..=5);
}

fn main() {}
