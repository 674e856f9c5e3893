//! MC0159: only what begins with `IUnknown` can be asked which object it is.

use mapi_com::*;

#[repr(transparent)]
struct IRaw(core::ptr::NonNull<core::ffi::c_void>);

impl Clone for IRaw {
    fn clone(&self) -> Self {
        Self(self.0)
    }
}

unsafe impl Interface for IRaw {
    type Vtable = ();
    const IID: GUID = GUID::zeroed();
    const UNKNOWN: bool = false;
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
}

#[com_object(IFoo)]
struct Store;

impl IFoo_Impl for Store_Impl {}

fn main() {
    let raw = IRaw(core::ptr::NonNull::dangling());
    let _ = Com::<Store>::from_interface(&raw);
}
