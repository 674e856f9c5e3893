//! The value on panic is computed when the program is compiled, by safe code.

use mapi_com::*;

const unsafe fn dangerous() -> u32 {
    0
}

fn computed() -> u32 {
    panic!()
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[on_panic(dangerous())]
    fn B(&self) -> u32;
    #[on_panic(computed())]
    fn C(&self) -> u32;
}

fn main() {}
