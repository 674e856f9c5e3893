//! MC0203 at the latest: an object is no interface that it neither lists nor implements.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
}

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IBar: IUnknown {}

#[com_object(IFoo)]
struct Store;

impl IFoo_Impl for Store_Impl {}

fn convert(store: Com<Store>) -> IBar {
    store.into()
}

fn convert_state(store: Store) -> IBar {
    store.into()
}

fn main() {}
