//! MC0156: an object implements the parents, too.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IParent: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IChild: IParent {
    fn B(&self) -> HRESULT;
}

#[com_object(IChild)]
struct Store;

impl IChild_Impl for Store_Impl {
    fn B(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
