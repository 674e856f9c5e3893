//! MC0152: an object does not refuse what it lists, whatever it is called.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071de")]
unsafe trait IBar: IUnknown {
    fn B(&self) -> HRESULT;
}

type IOther = IBar;

#[com_object(IFoo, refuse(self::IFoo))]
struct Listed;

#[com_object(IFoo, tear_off(IBar), refuse(IOther))]
struct Torn;

impl IBar_Impl for Torn_Impl {
    fn B(&self) -> HRESULT {
        S_OK
    }
}

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(Listed_Impl Torn_Impl);

fn main() {}
