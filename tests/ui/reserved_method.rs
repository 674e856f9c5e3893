//! MC0127: a reserved slot has a name and nothing else.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[reserved]
    unsafe fn A(&self);
    #[reserved]
    fn B(&self, flags: u32);
    #[reserved]
    fn C(&self) -> HRESULT;
    #[reserved]
    fn D(&self) {}
    #[reserved]
    #[on_panic(())]
    fn E(&self);
    #[reserved]
    #[must_use]
    fn F(&self);
    #[reserved]
    #[reserved]
    fn G(&self);
    #[reserved(10)]
    fn H(&self);
}

fn main() {}
