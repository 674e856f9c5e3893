//! An object with a free-threaded interface can be shared between threads.

use std::rc::Rc;

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", free_threaded)]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo)]
struct Store {
    shared: Rc<u32>,
}

impl IFoo_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
