//! MC0121: what is on the heap of Rust stays in Rust.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, list: Vec<u8>) -> HRESULT;
    fn B(&self, callback: Box<dyn Fn(u32)>) -> HRESULT;
    fn C(&self, shared: std::sync::Arc<u32>) -> HRESULT;
    fn D(&self, boxed: Option<Box<u32>>) -> HRESULT;
}

fn main() {}
