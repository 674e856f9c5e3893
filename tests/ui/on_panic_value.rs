//! The value on panic is a safe constant of the return type.

use mapi_com::*;

const unsafe fn dangerous() -> u32 {
    0
}

fn computed() -> u32 {
    panic!()
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[on_panic("text")]
    fn A(&self) -> u32;
    #[on_panic(dangerous())]
    fn B(&self) -> u32;
    #[on_panic(computed())]
    fn C(&self) -> u32;
    #[on_panic(value)]
    fn D(&self, value: u32) -> u32;
}

fn main() {}
