//! Shows how to call a COM pointer that was given to you: borrow it or own it, ask it for an interface, check results.
//! Prints what each call answered, and how many references the object had.

use std::ffi::c_void;

use mapi_com::mapi::{IMAPISync, IMAPISyncProgressCallback, MAPI_E_INVALID_PARAMETER, Status};
use mapi_com::{E_NOINTERFACE, IUnknown, Interface, Result};

fn main() -> Result<()> {
    // Stands for the world outside, such as a DLL that hands you an `IMAPISync *` and with it one reference.
    let raw: *mut c_void = elsewhere::open_store();

    // SAFETY: `raw` is a valid `IMAPISync *`, and outlives `borrowed` because its reference is not yet taken over.
    let borrowed = unsafe { IMAPISync::from_raw_borrowed(&raw) }.expect("not NULL");
    println!("borrowed: the count stays {}", elsewhere::references(borrowed));

    // A clone is a reference of its own: AddRef now, Release when it is dropped.
    let clone = borrowed.clone();
    println!("cloned: the count is {}", elsewhere::references(&clone));
    drop(clone);

    // SAFETY: `raw` came with one reference, which nobody else gives up; from here on `store` does.
    let store = unsafe { IMAPISync::from_raw(raw) };
    assert_eq!(elsewhere::references(&store), 1);

    // QueryInterface is `cast`. It fails with a code and leaves nothing to release.
    let unknown: IUnknown = store.cast()?;
    let refused = unknown.cast::<IMAPISyncProgressCallback>().expect_err("a store is no callback");
    assert_eq!(refused.code(), E_NOINTERFACE);
    println!("cast to IMAPISyncProgressCallback: {}", Status(refused.code()));

    // SAFETY: the method allows NULL for its record, and answers a failure for it.
    let result = unsafe { store.SynchronizeInBackground(std::ptr::null_mut()) };
    assert_eq!(result, MAPI_E_INVALID_PARAMETER);
    println!("SynchronizeInBackground: {}", Status(result));

    // An HRESULT has many successes, so ask `is_ok`, or `ok` for a `Result` that `?` understands.
    assert!(result.ok().is_err());

    // What goes back as a pointer that the other side will release.
    elsewhere::close_store(store.into_raw());
    Ok(())
}

/// The other side, which would not be Rust.
mod elsewhere {
    use std::ffi::c_void;

    use mapi_com::mapi::{BackgroundSync, IMAPISync, IMAPISync_Impl, MAPISIB};
    use mapi_com::{Com, HRESULT, Interface, S_OK, com_object};

    #[com_object(IMAPISync)]
    struct Store(BackgroundSync);

    impl IMAPISync_Impl for Store_Impl {
        unsafe fn SynchronizeInBackground(&self, request: *mut MAPISIB) -> HRESULT {
            // SAFETY: the caller of the method promises what `synchronize` asks for.
            unsafe { self.0.synchronize(self.to_com(), request, |_, _| S_OK) }
        }
    }

    pub(crate) fn open_store() -> *mut c_void {
        Com::new(Store(BackgroundSync::new())).into_interface::<IMAPISync>().into_raw()
    }

    pub(crate) fn close_store(store: *mut c_void) {
        // SAFETY: the caller hands over a reference to an `IMAPISync` that `open_store` made.
        drop(unsafe { IMAPISync::from_raw(store) });
    }

    /// What Release answers after an AddRef: good for a demonstration and for nothing else.
    pub(crate) fn references(store: &IMAPISync) -> u32 {
        let unknown = &store.vtable().base__;
        // SAFETY: a live interface pointer; the Release takes back what the AddRef added.
        unsafe {
            (unknown.AddRef)(store.as_raw());
            (unknown.Release)(store.as_raw())
        }
    }
}
