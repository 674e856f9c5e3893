//! Interfaces of which no IID is published: any number of them, as parents and as children.

use mapi_com::*;

/// Twice the same but for the name.
#[com_interface(no_iid)]
unsafe trait IOne: IUnknown {}

#[com_interface(free_threaded, no_iid)]
unsafe trait IOther: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IKnown: IOne {}

#[com_interface(no_iid)]
unsafe trait IChild: IKnown {}

const _: () = assert!(!IOne::DESCRIPTOR.has_iid() && IKnown::DESCRIPTOR.has_iid() && !IChild::DESCRIPTOR.has_iid());
const _: &[&InterfaceDescriptor] = catalogue![IOne, IOther, IKnown, IChild];

#[com_object(IChild, IOther)]
struct Store;

impl IOne_Impl for Store_Impl {}
impl IOther_Impl for Store_Impl {}
impl IKnown_Impl for Store_Impl {}
impl IChild_Impl for Store_Impl {}

fn main() {
    let store = Com::new(Store);
    let _: (IOne, IOther, IChild) = (store.to_interface(), store.to_interface(), store.to_interface());
}
