//! A method that is safe to call is not implemented by one that is not.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo)]
struct Store;

impl IFoo_Impl for Store_Impl {
    unsafe fn A(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
