//! MC0302: `windows` 0.62 declares parameters 32 bits wide that are ULONG_PTR in the header: a provider that writes
//! the connection of `Advise` writes beyond it.

use std::ffi::c_void;

use mapi_com::*;

#[com_interface("00020301-0000-0000-c000-000000000046", free_threaded)]
unsafe trait IMAPITable: IUnknown {
    unsafe fn GetLastError(&self, result: HRESULT, flags: u32, error: *mut *mut c_void) -> HRESULT;
    unsafe fn Advise(&self, mask: u32, sink: Option<InterfaceRef<'_, IUnknown>>, connection: *mut u32) -> HRESULT;
    fn Unadvise(&self, connection: u32) -> HRESULT;
}

assert_vtable!(IMAPITable: IUnknown {
    3 => GetLastError(HRESULT, u32, *mut *mut c_void) -> HRESULT,
    4 => Advise(u32, Option<InterfaceRef<'_, IUnknown>>, *mut usize) -> HRESULT,
    5 => Unadvise(usize) -> HRESULT,
});

fn main() {}
