//! MC0154: `IUnknown` cannot be refused, whatever it is called.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

type Root = IUnknown;

#[com_object(IFoo, refuse(Root))]
struct Store;

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(Store_Impl);

fn main() {}
