//! MC0001: a word that has something behind it is none without, and the other way round.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo, tear_off, delegate, crate, windows)]
struct Bare;

#[com_object(IFoo, weak(IFoo), agile = true, scoped IFoo)]
struct Filled;

#[com_object(IFoo, delegate(), delegate(IFoo), delegate(IFoo => ), delegate(IFoo => a, b), delegate(IFoo => a.b))]
struct WithoutField;

#[com_object(IFoo, refuse(IFoo => a), tear_off["IFoo"], cached_tear_off())]
struct WithField;

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(Bare_Impl Filled_Impl WithoutField_Impl WithField_Impl);

fn main() {}
