//! MC0202: one IID, answered by the object itself, by a tear-off and by an inner object.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071de")]
unsafe trait IChild: IFoo {
    fn B(&self) -> HRESULT;
}

#[com_object(IChild, tear_off(IFoo))]
struct TearsOff;

#[com_object(IChild, aggregate(IFoo => inner))]
struct Aggregates {
    inner: Inner,
}

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
        impl IChild_Impl for $object {
            fn B(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(TearsOff_Impl Aggregates_Impl);

fn main() {}
