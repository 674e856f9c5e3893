//! MC0163: what cannot both be true of an object. The rest of it is there.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo, weak, aggregatable)]
struct One;

#[com_object(IFoo, agile, apartment_bound)]
struct Two;

#[com_object(IFoo, scoped, weak, agile, aggregatable)]
struct Three;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071de")]
unsafe trait IBar: IUnknown {
    fn B(&self) -> HRESULT;
}

#[com_object(IFoo, scoped, cached_tear_off(IBar))]
struct Four;

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(One_Impl Two_Impl Three_Impl Four_Impl);

fn main() {}
