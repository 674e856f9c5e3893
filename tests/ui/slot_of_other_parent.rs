//! MC0201: with another parent, the first method is in another slot.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IInspectable {
    #[slot(3)]
    fn A(&self) -> HRESULT;
}

fn main() {}
