//! The value on panic is a constant of the return type, and knows nothing of the call.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[on_panic("text")]
    fn A(&self) -> u32;
    #[on_panic(value)]
    fn D(&self, value: u32) -> u32;
}

fn main() {}
