//! MC0117: how a slot is said.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[slot]
    fn A(&self) -> HRESULT;
    #[slot = 4]
    fn B(&self) -> HRESULT;
    #[slot("5")]
    fn C(&self) -> HRESULT;
    #[slot(-6)]
    fn D(&self) -> HRESULT;
    #[slot(7)]
    #[slot(8)]
    fn E(&self) -> HRESULT;
    #[slot(8u8)]
    fn F(&self) -> HRESULT;
}

fn main() {}
