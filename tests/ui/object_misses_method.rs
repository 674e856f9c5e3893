//! An object implements every method.

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

impl IParent_Impl for Store_Impl {}

fn main() {}
