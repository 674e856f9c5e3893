//! A reserved slot is neither called nor implemented.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[reserved]
    fn Placeholder1(&self);
}

#[com_object(IFoo)]
struct Store;

impl IFoo_Impl for Store_Impl {
    fn Placeholder1(&self) {}
}

fn call(foo: &IFoo) {
    foo.Placeholder1();
}

fn main() {}
