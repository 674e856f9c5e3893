//! MC0115: each method has a name of its own.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
    fn A(&self, value: u32) -> HRESULT;
    fn r#A(&self) -> HRESULT;
    fn IID(&self) -> HRESULT;
    fn base__(&self) -> HRESULT;
}

fn main() {}
