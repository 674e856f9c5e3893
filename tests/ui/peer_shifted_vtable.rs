//! MC0201: outlook-mapi-sys 0.7 embeds the whole vtable of the parent and repeats its methods behind it, so every slot
//! of `IMimePropertySet` is another one than the published.

use std::ffi::c_void;

use mapi_com::*;

#[com_interface("7fd52380-4e07-101b-ae2d-08002b2ec713")]
unsafe trait IPersistStreamInit: IUnknown {
    unsafe fn GetClassID(&self, class: *mut GUID) -> HRESULT;
    fn IsDirty(&self) -> HRESULT;
    unsafe fn Load(&self, stream: *mut c_void) -> HRESULT;
    unsafe fn Save(&self, stream: *mut c_void, clear_dirty: BOOL) -> HRESULT;
    unsafe fn GetSizeMax(&self, size: *mut u64) -> HRESULT;
    fn InitNew(&self) -> HRESULT;
}

#[com_interface("fd853cd3-7f86-11d0-8252-00c04fd85ab4")]
unsafe trait IMimePropertySet: IPersistStreamInit {
    unsafe fn Load(&self, stream: *mut c_void) -> HRESULT;
    unsafe fn Save(&self, stream: *mut c_void, clear_dirty: BOOL) -> HRESULT;
    unsafe fn GetSizeMax(&self, size: *mut u64) -> HRESULT;
    #[slot(9)]
    unsafe fn GetPropInfo(&self, name: PCSTR, info: *mut c_void) -> HRESULT;
    #[slot(10)]
    unsafe fn SetPropInfo(&self, name: PCSTR, info: *const c_void) -> HRESULT;
}

fn main() {}
