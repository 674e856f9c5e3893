//! Shows how objects refer to each other without keeping each other alive: a store that owns its folder, which knows its
//! store; and the same reference as other languages get it, through `IWeakReferenceSource`. Prints who is there.

use std::cell::OnceCell;
use std::ffi::c_void;
use std::ptr;

use mapi_com::{
    Com, E_UNEXPECTED, HRESULT, IUnknown, IWeakReference, IWeakReferenceSource, Interface, Result, S_OK, Weak,
    com_interface, com_object,
};

#[com_interface("5d31009a-e4f0-4fc2-96db-b7becfd0e101")]
unsafe trait IStore: IUnknown {
    #[slot(3)]
    fn Refresh(&self) -> HRESULT;
}

#[com_interface("5d31009a-e4f0-4fc2-96db-b7becfd0e102")]
unsafe trait IFolder: IUnknown {
    /// Has the store read the folder again; `E_UNEXPECTED` if the store is gone.
    #[slot(3)]
    fn Update(&self) -> HRESULT;
}

/// `weak` is a second count and the reference itself, in this object and in no other.
#[com_object(IStore, weak)]
#[derive(Default)]
struct Store {
    inbox: OnceCell<IFolder>,
}

impl IStore_Impl for Store_Impl {
    fn Refresh(&self) -> HRESULT {
        println!("  the store reads the folder");
        S_OK
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        println!("  the store is gone");
    }
}

/// With a `Com<Store>` here, neither would ever be gone.
#[com_object(IFolder)]
struct Folder {
    store: Weak<Store>,
}

impl IFolder_Impl for Folder_Impl {
    fn Update(&self) -> HRESULT {
        match self.store.upgrade() {
            Some(store) => store.Refresh(),
            None => {
                println!("  no store is left to read it");
                E_UNEXPECTED
            }
        }
    }
}

fn new_store() -> Com<Store> {
    let store = Com::new(Store::default());
    let inbox = Com::new(Folder { store: store.downgrade() });
    store.inbox.get_or_init(|| inbox.into_interface());
    store
}

/// What a caller does that knows nothing of Rust. `None` if the object is gone.
fn resolve(reference: &IWeakReference) -> Result<Option<IStore>> {
    let mut store: *mut c_void = ptr::null_mut();
    // SAFETY: both pointers are valid; what is answered is NULL or an owned pointer to `IStore`.
    unsafe {
        reference.Resolve(&IStore::IID, &mut store).ok()?;
        Ok((!store.is_null()).then(|| IStore::from_raw(store)))
    }
}

fn main() -> Result<()> {
    let store = new_store();
    let inbox = store.inbox.get().cloned().expect("made with the store");

    println!("while there is an owner:");
    inbox.Update().ok()?;

    let source: IWeakReferenceSource = store.query()?;
    let reference = source.GetWeakReference()?;
    println!("  resolved: {}", resolve(&reference)?.is_some());

    println!("without one:");
    drop((store, source));
    assert_eq!(inbox.Update(), E_UNEXPECTED);
    println!("  resolved: {}", resolve(&reference)?.is_some());
    Ok(())
}
