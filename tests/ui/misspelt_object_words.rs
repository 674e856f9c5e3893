//! MC0001: misspelt words of an object are answered with the ones that were meant, also where they could be interfaces.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo, weka, agil, query_hok, tearoff(IFoo), cached_tear_of(IFoo), delegat(IFoo => 0))]
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
