//! MC0105: an interface is an `unsafe trait`.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
pub trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

fn main() {}
