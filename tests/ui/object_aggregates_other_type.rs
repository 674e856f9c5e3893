//! MC0167: what `aggregate` names is an `Inner`.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071de")]
unsafe trait IBar: IUnknown {
    fn B(&self) -> HRESULT;
}

#[com_object(IFoo, aggregate(IBar => part))]
struct Store {
    part: Option<Inner>,
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

implement!(Store_Impl);

fn main() {}
