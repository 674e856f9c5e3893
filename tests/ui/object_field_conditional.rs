//! MC0164: a field that depends on the configuration, or a number that does, answers nothing.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071de")]
unsafe trait IBar: IUnknown {
    fn B(&self) -> HRESULT;
}

#[com_object(IFoo, delegate(IBar => part))]
struct Named {
    #[cfg(all())]
    part: u32,
    #[cfg(any())]
    part: u64,
}

#[com_object(IFoo, aggregate(IBar => 1))]
struct Numbered(#[cfg(all())] u32, Inner);

macro_rules! implement {
    ($($object:ident)*) => {$(
        impl IFoo_Impl for $object {
            fn A(&self) -> HRESULT {
                S_OK
            }
        }
    )*};
}

implement!(Named_Impl Numbered_Impl);

fn main() {}
