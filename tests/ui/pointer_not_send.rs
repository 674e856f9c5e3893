//! An interface that is not free-threaded stays on its thread.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IParent: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IChild: IParent {
    fn B(&self) -> HRESULT;
}

fn send(parent: IParent) {
    std::thread::spawn(move || parent.A());
}

fn main() {}
