//! A type that does not exist is one error.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, value: Missing) -> HRESULT;
    fn B(&self) -> Lost;
}

fn main() {}
