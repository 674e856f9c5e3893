//! MC0201: two methods that are swapped are both in the wrong slot.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[slot(3)]
    fn A(&self) -> HRESULT;
    #[slot(5)]
    fn C(&self) -> HRESULT;
    #[slot(4)]
    fn B(&self) -> HRESULT;
    #[slot(6)]
    fn D(&self) -> HRESULT;
}

fn main() {}
