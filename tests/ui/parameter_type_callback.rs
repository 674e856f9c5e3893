//! MC0121: a callback is nullable, unsafe to call, and has the convention of the system or of C.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, callback: fn(u32)) -> HRESULT;
    fn B(&self, callback: unsafe extern "system" fn(u32)) -> HRESULT;
    fn C(&self, callback: Option<fn(u32)>) -> HRESULT;
    fn D(&self, callback: Option<extern "system" fn(u32)>) -> HRESULT;
}

fn main() {}
