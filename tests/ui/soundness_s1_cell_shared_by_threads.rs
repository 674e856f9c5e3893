//! S1: two threads write to one `Cell` through clones of an owner. An owner is `Send` only if the state is `Sync`, too.

use std::cell::Cell;
use std::thread;

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {}

#[com_object(IFoo)]
struct Store(Cell<Option<Box<u64>>>);

impl IFoo_Impl for Store_Impl {}

fn main() {
    let store = Com::new(Store(Cell::new(None)));
    let clone = store.clone();
    thread::spawn(move || clone.0.set(Some(Box::new(1))));
    store.0.set(Some(Box::new(2)));
}
