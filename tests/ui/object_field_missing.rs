//! MC0164: what answers an interface is a field that is always there.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071de")]
unsafe trait IBar: IUnknown {
    fn B(&self) -> HRESULT;
}

#[com_object(IFoo, delegate(IBar => inner))]
struct Named {
    outer: u32,
}

#[com_object(IFoo, aggregate(IBar => 1))]
struct Numbered(Inner);

#[com_object(IFoo, delegate(IBar => 0))]
enum Choice {
    One(u32),
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

implement!(Named_Impl Numbered_Impl Choice_Impl);

fn main() {}
