//! `Com<S>` goes to another thread only if `S` can be shared between threads.

use std::cell::Cell;

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
struct Store(Cell<u32>);

impl IParent_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn send() {
    let store = Com::new(Store(Cell::new(0)));
    std::thread::spawn(move || store.A());
}

fn main() {}
