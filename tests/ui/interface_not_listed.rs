//! MC0203: an object hands out the interfaces that it lists.

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

impl IParent_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

impl IChild_Impl for Store_Impl {
    fn B(&self) -> HRESULT {
        S_OK
    }
}

fn main() {
    let _: IChild = Com::new(Store).to_interface();
}
