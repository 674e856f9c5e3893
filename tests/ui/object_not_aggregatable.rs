//! MC0162: a part made of objects that are none.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo)]
struct Engine;

impl IFoo_Impl for Engine_Impl {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn part(outer: std::ptr::NonNull<std::ffi::c_void>) -> IUnknown {
    unsafe { Com::new_inner(outer, Engine) }
}

fn main() {}
