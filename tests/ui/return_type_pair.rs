//! MC0122: a method returns one value.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> (HRESULT, u32);
    fn B(&self) -> [u32; 2];
    fn C(&self) -> Option<u32>;
}

fn main() {}
