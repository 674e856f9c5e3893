//! MC0113: a parameter is a name and a type.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, [x, y]: u64) -> HRESULT;
    fn B(&self, mut value: u32) -> HRESULT;
    unsafe fn C(&self, format: PCSTR, ...) -> HRESULT;
    fn D(&self, value: u32, value: u32) -> HRESULT;
    fn E(&self, &value: Option<&u32>) -> HRESULT;
}

fn main() {}
