//! S2: an object that holds an `Rc` is reached on another thread. It is agile, or answers an interface that any thread may
//! call, itself or by a field, only if it is `Send` and `Sync`.

use std::rc::Rc;

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {}

#[com_interface("21111111-2222-3333-4444-555555555555", free_threaded)]
unsafe trait IFree: IUnknown {}

#[com_object(IFoo, agile)]
struct Store(Rc<u64>);

impl IFoo_Impl for Store_Impl {}

struct Field;

impl IFree_Impl for Field {}

#[com_object(IFoo, delegate(IFree => field))]
struct Delegating {
    field: Field,
    shared: Rc<u64>,
}

impl IFoo_Impl for Delegating_Impl {}

#[com_object(IFoo, tear_off(IFree))]
struct Torn(Rc<u64>);

impl IFoo_Impl for Torn_Impl {}
impl IFree_Impl for Torn_Impl {}

fn main() {}
