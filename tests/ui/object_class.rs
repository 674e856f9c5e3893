//! MC0001, MC0102, MC0103, MC0163, MC0168, MC0169: what a class is known by, and which types can be one.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo, clsid = "5024a386-2d44-486a-81a8-8f0ecb6071d", prog_id = "Store")]
#[derive(Default)]
struct Malformed;

#[com_object(IFoo, clsid = "00000000-0000-0000-0000-000000000000", prog_id = "1.Store")]
#[derive(Default)]
struct Zero;

#[com_object(IFoo, prog_id = "Example.Store")]
struct Nameless;

#[com_object(IFoo, scoped, clsid = "5024a386-2d44-486a-81a8-8f0ecb6071de")]
struct Scoped;

#[com_object(IFoo, clsid = "5024a386-2d44-486a-81a8-8f0ecb6071df", clsid = "5024a386-2d44-486a-81a8-8f0ecb6071df")]
#[derive(Default)]
struct Twice;

#[com_object(IFoo, clsid, prog_id(Store), clsi = "5024a386-2d44-486a-81a8-8f0ecb6071df", clsid = 5)]
struct Forms;

#[com_object(IFoo, clsid = "5024a386-2d44-486a-81a8-8f0ecb6071df")]
#[derive(Default)]
struct Generic<T>(T);

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(Malformed_Impl Zero_Impl Nameless_Impl Scoped_Impl Twice_Impl Forms_Impl);

impl<T> IFoo_Impl for Generic_Impl<T>
where
    Generic<T>: 'static,
{
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn main() {}
