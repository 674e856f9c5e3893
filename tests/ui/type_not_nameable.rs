//! MC0118: what a type in a signature may not mention.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    unsafe fn A(&self, value: *const Self) -> HRESULT;
    fn B(&self, value: impl Copy) -> HRESULT;
    fn C(&self, value: Option<&'a u32>) -> HRESULT;
    fn D(&self, value: *const _) -> HRESULT;
    fn E(&self) -> *const Self;
}

fn main() {}
