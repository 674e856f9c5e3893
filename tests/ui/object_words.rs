//! MC0001: the words of the attribute, each once and in its form.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo, weak, weak, agile = true, tear_off(), delegate(IBar), refuse(), aggregate(IBar => ), weakk(IFoo))]
struct Store;

#[com_object(IFoo, windows(IBar))]
struct Foreign;

#[com_object(IFoo, refuse(IUnknown), tear_off(IFoo))]
struct Refuses;

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(Store_Impl Foreign_Impl Refuses_Impl);

fn main() {}
