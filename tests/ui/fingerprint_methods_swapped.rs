//! MC0204: the methods of a pinned interface keep their order. What is pinned is `Open` before `Close`.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", fingerprint = 0x7906503f27903c12)]
unsafe trait IFoo: IUnknown {
    fn Close(&self, flags: u32) -> HRESULT;
    fn Open(&self, flags: u32) -> HRESULT;
}

fn main() {}
