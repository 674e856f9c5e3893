//! An object implements a method with its types. The words are rustc's.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, value: u32) -> HRESULT;
    fn B(&self) -> Result<()>;
}

#[com_object(IFoo)]
struct Store;

impl IFoo_Impl for Store_Impl {
    fn A(&self, value: u64) -> HRESULT {
        HRESULT(value as i32)
    }
    fn B(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
