//! MC0201: `assert_vtable!` states another slot.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, code: HRESULT, index: u32) -> HRESULT;
    #[on_panic(0)]
    fn B(&self) -> u32;
}

assert_vtable!(IFoo: IUnknown {
    3 => A(HRESULT, u32) -> HRESULT,
    5 => B() -> u32,
});

fn main() {}
