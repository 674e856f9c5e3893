//! S7: the count of an object is released by hand, from the module of the object or from another one.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
pub unsafe trait IFoo: IUnknown {}

mod inside {
    use mapi_com::*;

    use super::{IFoo, IFoo_Impl};

    #[com_object(IFoo)]
    pub struct Store;

    impl IFoo_Impl for Store_Impl {}

    fn here(store: &Com<Store>) {
        store.object__.0.get();
        store.object__.in_place();
    }
}

fn elsewhere(store: &Com<inside::Store>) {
    let _ = &store.object__;
    let _ = store.0;
}

fn main() {}
