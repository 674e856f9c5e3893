//! MC0303: `assert_vtable!` states another number of methods.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, code: HRESULT, index: u32) -> HRESULT;
    #[on_panic(0)]
    fn B(&self) -> u32;
}

assert_vtable!(IFoo: IUnknown {
    3 => A(HRESULT, u32) -> HRESULT,
});

fn main() {}
