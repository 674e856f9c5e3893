//! All mistakes of an object at once: MC0001, MC0151, MC0152, MC0153, MC0163, MC0164.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(weak, weak, aggregatable, aggregate(IFoo => part), tear_off(IFoo))]
struct Store<'a> {
    text: &'a str,
}

impl IFoo_Impl for Store_Impl<'_> {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
