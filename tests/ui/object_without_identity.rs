//! MC0151: an object is the first interface that it lists. A tear-off is none of them.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(tear_off(IFoo))]
struct Store;

impl IFoo_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
