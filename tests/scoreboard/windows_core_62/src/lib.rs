//! An object of two interfaces, made by windows-core 0.62.
#![allow(non_snake_case, reason = "the macros of that version do not allow it for what they write")]

use std::sync::atomic::{AtomicUsize, Ordering};

use windows_core::{HRESULT, IUnknown, IUnknown_Vtbl, Interface, implement, interface};

#[interface("f7fbcb43-8e9a-4f6c-80a5-b15e6f7a8b01")]
unsafe trait IOne: IUnknown {
    unsafe fn One(&self) -> HRESULT;
}

#[interface("f7fbcb43-8e9a-4f6c-80a5-b15e6f7a8b02")]
unsafe trait ITwo: IOne {
    unsafe fn Two(&self) -> HRESULT;
}

#[implement(ITwo)]
struct Pair(&'static AtomicUsize);

impl Drop for Pair {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

impl IOne_Impl for Pair_Impl {
    unsafe fn One(&self) -> HRESULT {
        HRESULT(0)
    }
}

impl ITwo_Impl for Pair_Impl {
    unsafe fn Two(&self) -> HRESULT {
        HRESULT(0)
    }
}

/// A new object, as the `IUnknown` that the caller owns. Its drop is counted.
pub fn create(drops: &'static AtomicUsize) -> *mut std::ffi::c_void {
    IUnknown::from(Pair(drops)).into_raw()
}
