//! MC0161: weak references of objects that have none.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo)]
struct Store;

impl IFoo_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn main() {
    let _ = Com::new(Store).downgrade();
}
