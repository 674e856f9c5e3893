//! A borrowed argument is not kept for longer than the call.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn Advise(&self, sink: Option<InterfaceRef<'_, IUnknown>>) -> HRESULT;
}

#[com_object(IFoo)]
struct Store(std::cell::Cell<Option<InterfaceRef<'static, IUnknown>>>);

impl IFoo_Impl for Store_Impl {
    fn Advise(&self, sink: Option<InterfaceRef<'_, IUnknown>>) -> HRESULT {
        self.0.set(sink);
        S_OK
    }
}

fn main() {}
