//! MC0156: interfaces are implemented on `Store_Impl`.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IParent: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IChild: IParent {
    fn B(&self) -> HRESULT;
}

#[com_object(IParent)]
struct Store;

impl IParent_Impl for Store {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
