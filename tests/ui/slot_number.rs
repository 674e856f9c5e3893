//! MC0201: a method stands in the slot that it says.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IParent: IUnknown {
    #[slot(4)]
    fn A(&self) -> HRESULT;
    fn B(&self) -> HRESULT;
    #[slot(6)]
    fn C(&self) -> HRESULT;
}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IChild: IParent {
    #[slot(3)]
    fn D(&self) -> HRESULT;
}

fn main() {}
