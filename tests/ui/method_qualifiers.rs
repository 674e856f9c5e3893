//! MC0111: a method is `fn` or `unsafe fn`.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    async fn A(&self) -> HRESULT;
    extern "system" fn B(&self) -> HRESULT;
    pub fn C(&self) -> HRESULT;
    const fn D(&self) -> HRESULT;
}

fn main() {}
