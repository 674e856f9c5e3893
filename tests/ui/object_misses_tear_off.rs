//! MC0156: a tear-off is implemented on the object, as what is listed.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071de")]
unsafe trait IBar: IUnknown {
    fn B(&self) -> HRESULT;
}

#[com_object(IFoo, tear_off(IBar))]
struct Torn;

#[com_object(IFoo, cached_tear_off(IBar))]
struct Kept;

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(Torn_Impl Kept_Impl);

fn main() {}
