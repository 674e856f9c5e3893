//! MC0304: `assert_iid!` states another IID.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, code: HRESULT, index: u32) -> HRESULT;
    #[on_panic(0)]
    fn B(&self) -> u32;
}

assert_iid!(IFoo, DEFINE_OLEGUID(IID_IFoo, 0x00020300, 0, 0));

fn main() {}
