//! MC0115: the fields of reserved slots have names, too.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    reserved!(3..=5);
    fn reserved_4(&self) -> HRESULT;
    #[reserved]
    fn Placeholder1(&self);
    #[reserved]
    fn Placeholder1(&self);
}

fn main() {}
