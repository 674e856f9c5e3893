//! MC0130: a number cannot say that a method is not supported.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", unsupported = E_NOTIMPL)]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
    #[on_panic(0)]
    fn B(&self) -> u32;
    fn C(&self);
}

fn main() {}
