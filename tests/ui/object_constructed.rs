//! An object is made by `Com::new` alone: not by code that sees its type,

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IParent: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IParent)]
struct Store;

impl IParent_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn make() -> Store_Impl {
    Store_Impl { object__: Object(Store) }
}

fn main() {}
