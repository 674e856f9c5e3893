//! MC0114: an attribute on a parameter has no meaning.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, #[cfg(windows)] value: u32) -> HRESULT;
    fn B(&self, #[allow(unused)] value: u32) -> HRESULT;
    fn C(#[cfg(windows)] &self) -> HRESULT;
}

fn main() {}
