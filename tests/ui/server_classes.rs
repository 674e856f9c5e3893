//! MC0402, MC0403: a server is given classes, and a class object can make objects of its class.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo)]
#[derive(Default)]
struct Object;

#[com_object(IFoo, clsid = "5024a386-2d44-486a-81a8-8f0ecb6071de")]
struct NotDefault(u8);

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(Object_Impl NotDefault_Impl);

com_server!(NotDefault, Object, String);

fn main() {}
