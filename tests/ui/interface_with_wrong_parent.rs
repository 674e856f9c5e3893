//! The parent of an interface is an interface.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: String {
    fn A(&self) -> HRESULT;
}

fn main() {}
