//! MC0155, MC0158: what is torn off, delegated, aggregated or refused is an interface.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo, tear_off(String))]
struct Torn;

#[com_object(IFoo, delegate(u32 => 0))]
struct Delegates(String);

#[com_object(IFoo, aggregate(String => 0))]
struct Aggregates(Inner);

#[com_object(IFoo, refuse(String))]
struct Refuses;

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(Torn_Impl Delegates_Impl Aggregates_Impl Refuses_Impl);

fn main() {}
