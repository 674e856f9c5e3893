//! MC0205: an interface has another IID than those that it extends.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IParent: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IChild: IParent {
    fn B(&self) -> HRESULT;
}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IOther: IParent {}

#[com_interface(DEFINE_GUID(IID_IGrandchild, 0x11111111, 0x2222, 0x3333, 0x44, 0x44, 0x55, 0x55, 0x55, 0x55, 0x55, 0x55))]
unsafe trait IGrandchild: IOther {}

fn main() {}
