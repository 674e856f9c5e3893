//! MC0121: what is never null in Rust may be null in a call.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, pointer: core::ptr::NonNull<u8>) -> HRESULT;
    fn B(&self, number: core::num::NonZeroU32) -> HRESULT;
    fn C(&self, interface: InterfaceRef<'_, IUnknown>) -> HRESULT;
}

fn main() {}
