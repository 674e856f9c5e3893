//! S3: an object that holds an `Rc` is reached on another thread through a weak reference.

use std::rc::Rc;
use std::thread;

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {}

#[com_object(IFoo, weak)]
struct Store(Rc<u64>);

impl IFoo_Impl for Store_Impl {}

fn sent(store: &Com<Store>) {
    let weak = store.downgrade();
    thread::spawn(move || drop(weak));
}

fn shared(store: &Com<Store>) {
    let weak = &store.downgrade();
    thread::scope(|scope| {
        scope.spawn(|| drop(weak.clone()));
    });
}

fn sent_as_interface(store: &Com<Store>) {
    let source: IWeakReferenceSource = store.query().unwrap();
    let reference = source.GetWeakReference().unwrap();
    thread::spawn(move || drop(reference));
}

fn main() {}
