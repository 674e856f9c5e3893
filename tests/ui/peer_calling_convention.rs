//! MC0302: outlook-mapi-sys 0.7 declares callbacks with the system's convention that are cdecl in the header.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IWithCallback: IUnknown {
    unsafe fn Call(&self, callback: Option<unsafe extern "system" fn(u32) -> HRESULT>) -> HRESULT;
}

assert_vtable!(IWithCallback: IUnknown {
    3 => Call(Option<unsafe extern "C" fn(u32) -> HRESULT>) -> HRESULT,
});

fn main() {}
