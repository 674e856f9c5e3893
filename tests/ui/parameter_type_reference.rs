//! MC0121: a reference is nullable where others call, and an exclusive one cannot be kept to.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, number: &u32) -> HRESULT;
    fn B(&self, number: &mut u32) -> HRESULT;
    fn C(&self, number: Option<&mut u32>) -> HRESULT;
}

fn main() {}
