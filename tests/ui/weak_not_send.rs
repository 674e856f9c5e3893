//! A weak reference makes owners, so it stays on its thread if they do: windows-core's did not, and raced.

use mapi_com::*;
use std::rc::Rc;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo, weak)]
struct Store(Rc<u32>);

impl IFoo_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn main() {
    let weak = Com::new(Store(Rc::new(7))).downgrade();
    std::thread::spawn(move || weak.upgrade());
}
