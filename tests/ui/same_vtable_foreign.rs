//! MC0306, MC0307: a declaration of another crate, as windows-core writes them.

use std::ffi::c_void;

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    unsafe fn Advise(&self, mask: u32, connection: *mut usize) -> HRESULT;
    fn Unadvise(&self, connection: usize) -> HRESULT;
}

type Vtable0 = <IUnknown as Interface>::Vtable;

#[repr(C)]
struct Narrow {
    base__: Vtable0,
    Advise: unsafe extern "system" fn(*mut c_void, u32, *mut u32) -> HRESULT,
    Unadvise: unsafe extern "system" fn(*mut c_void, u32) -> HRESULT,
}

#[derive(Clone)]
#[repr(transparent)]
struct INarrow(IUnknown);

unsafe impl Interface for INarrow {
    type Vtable = Narrow;
    const IID: GUID = GUID::zeroed();
}

#[repr(C)]
struct Short {
    base__: Vtable0,
    Advise: unsafe extern "system" fn(*mut c_void, u32, *mut u32) -> HRESULT,
}

#[derive(Clone)]
#[repr(transparent)]
struct IShort(IUnknown);

unsafe impl Interface for IShort {
    type Vtable = Short;
    const IID: GUID = GUID::zeroed();
}

// The out pointer is a pointer here and there: only a statement of the types tells its width.
assert_same_vtable!(IFoo, INarrow { Advise });
assert_same_vtable!(IFoo, INarrow { Advise, Unadvise });
assert_same_vtable!(IFoo, IShort { Advise });

fn main() {}
