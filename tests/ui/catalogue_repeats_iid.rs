//! MC0309: two interfaces of a crate with one IID.

use mapi_com::*;

#[com_interface("9240a6c0-af41-11d2-8c3b-00104b2a6676")]
unsafe trait IOne: IUnknown {
    fn One(&self) -> HRESULT;
}

#[com_interface("9240a6c0-af41-11d2-8c3b-00104b2a6676")]
unsafe trait ITwo: IUnknown {
    fn Two(&self) -> HRESULT;
}

const WRONG: &[&InterfaceDescriptor] = catalogue![IOne, ITwo];

const RIGHT: &[&InterfaceDescriptor] = catalogue![IOne, ITwo; repeated IOne];

fn main() {
    let _ = (WRONG, RIGHT);
}
