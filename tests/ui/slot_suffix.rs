//! MC0117: the number of a slot is no number of a certain type.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[slot(3u8)]
    fn A(&self) -> HRESULT;
    #[slot(4i64)]
    fn B(&self) -> HRESULT;
}

fn main() {}
