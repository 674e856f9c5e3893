//! MC0201: reserved slots stand where their numbers say.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    reserved!(4..=6);
    #[slot(7)]
    fn A(&self) -> HRESULT;
    #[reserved]
    #[slot(8)]
    fn Placeholder1(&self);
}

fn main() {}
