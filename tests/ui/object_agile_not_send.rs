//! An object is agile only if its state may be shared between threads. The compiler names the field that may not.

use mapi_com::*;
use std::rc::Rc;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo, agile)]
struct Store {
    shared: Rc<u32>,
}

impl IFoo_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
