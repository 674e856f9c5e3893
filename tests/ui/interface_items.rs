//! MC0109: an interface holds methods only.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    const LIMIT: u32;
    type Item;
    some_macro!();
    fn A(&self) -> HRESULT;
}

fn main() {}
