//! MC0156: a field that does not implement what is delegated to it. `aggregate` takes an `Inner`.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071de")]
unsafe trait IBar: IUnknown {
    fn B(&self) -> HRESULT;
}

#[com_object(IFoo, delegate(IBar => field))]
struct Store {
    field: u32,
}

#[com_object(IFoo, aggregate(IBar => field))]
struct Outer {
    field: u32,
}

impl IFoo_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

impl IFoo_Impl for Outer_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
