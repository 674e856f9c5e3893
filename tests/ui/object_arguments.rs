//! MC0001: what the attribute of an object takes.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IParent: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IChild: IParent {
    fn B(&self) -> HRESULT;
}

#[com_object(IParent, weak = true)]
struct Store;

impl IParent_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

#[com_object(IParent IChild)]
struct Comma;

#[com_object("IParent")]
struct Text;

#[com_object(IParent, crate = mapi_com, crate = mapi_com)]
struct Twice;

impl IParent_Impl for Twice_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
