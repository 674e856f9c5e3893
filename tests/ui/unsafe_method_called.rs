//! An `unsafe fn` keeps its promise to be asked for. The words are rustc's.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    unsafe fn Read(&self, out: *mut u32) -> HRESULT;
}

#[com_object(IFoo)]
struct Store;

impl IFoo_Impl for Store_Impl {
    unsafe fn Read(&self, _: *mut u32) -> HRESULT {
        S_OK
    }
}

fn call(foo: &IFoo) -> HRESULT {
    foo.Read(core::ptr::null_mut())
}

fn main() {}
