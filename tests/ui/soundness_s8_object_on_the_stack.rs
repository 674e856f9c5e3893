//! S8: an object that is not on the heap hands out an owner of itself and dies. There is no way to get one: neither is it made
//! from outside of the library, nor moved or copied out of its place.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {}

#[com_object(IFoo)]
struct Store;

impl IFoo_Impl for Store_Impl {}

fn made(header: <Store as ComObject>::Header) -> Com<Store> {
    let local = Store_Impl { object__: Object::new(header, Store) };
    local.to_com()
}

fn moved(store: Com<Store>) -> Com<Store> {
    let local = *store;
    local.to_com()
}

fn swapped(one: &mut Com<Store>, other: &mut Com<Store>) {
    std::mem::swap(&mut **one, &mut **other);
}

fn of_a_static(store: StaticCom<Store>) -> Com<Store> {
    store.to_com()
}

fn main() {}
