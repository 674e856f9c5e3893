//! MC0116: which attributes a method takes.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[sloot(3)]
    fn A(&self) -> HRESULT;
    #[inline]
    fn B(&self) -> HRESULT;
    #[propget]
    #[rustfmt::skip]
    fn C(&self) -> HRESULT;
}

fn main() {}
