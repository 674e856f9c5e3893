//! MC0121: an enum has the values of its variants only, and callers send any.

use mapi_com::*;

#[repr(u32)]
enum Color {
    Red,
    Green,
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, color: Color) -> HRESULT;
}

fn main() {}
