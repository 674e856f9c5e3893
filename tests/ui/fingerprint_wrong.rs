//! MC0204: an interface is the one whose fingerprint is pinned.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", fingerprint = 0x0123456789abcdef)]
unsafe trait IFoo: IUnknown {
    fn Open(&self, flags: u32) -> HRESULT;
    fn Close(&self, flags: u32) -> HRESULT;
}

fn main() {}
