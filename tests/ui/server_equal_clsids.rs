//! MC0404: each class of a server has a CLSID of its own.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo, clsid = "5024a386-2d44-486a-81a8-8f0ecb6071de")]
#[derive(Default)]
struct Store;

#[com_object(IFoo, clsid = "5024a386-2d44-486a-81a8-8f0ecb6071de")]
#[derive(Default)]
struct Rules;

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(Store_Impl Rules_Impl);

com_server!(Store, Rules);

fn main() {}
