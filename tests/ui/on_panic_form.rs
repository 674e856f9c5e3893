//! MC0119: how the value on panic is said.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[on_panic]
    fn A(&self) -> u32;
    #[on_panic = 0]
    fn B(&self) -> u32;
    #[on_panic(0)]
    #[on_panic(1)]
    fn C(&self) -> u32;
    #[retval]
    #[on_panic(0)]
    fn D(&self) -> Result<u32>;
}

fn main() {}
