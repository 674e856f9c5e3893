//! MC0202: two interfaces of one IID cannot be told apart.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface(0x11111111_2222_3333_4444_555555555555)]
unsafe trait IBar: IUnknown {
    fn B(&self) -> HRESULT;
}

#[com_object(IFoo, IBar)]
struct Store;

impl IFoo_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

impl IBar_Impl for Store_Impl {
    fn B(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
