//! MC0110: a method takes `&self`.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&mut self) -> HRESULT;
    fn B(self) -> HRESULT;
    fn C(self: Box<Self>) -> HRESULT;
    fn D() -> HRESULT;
    fn E(value: u32) -> HRESULT;
    fn F(&'static self) -> HRESULT;
    fn G(mut self) -> HRESULT;
    fn H(self: &Self) -> HRESULT;
}

fn main() {}
