//! A borrowed interface does not outlive the object's owner.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
}

#[com_object(IFoo)]
struct Store;

impl IFoo_Impl for Store_Impl {}

fn borrow() -> InterfaceRef<'static, IFoo> {
    let store = Com::new(Store);
    store.as_interface()
}

fn main() {}
