//! MC0202: outlook-mapi-sys 0.7 gives `IOlkEnum` the IID of `IOlkErrorUnknown`, as the header does.

use mapi_com::*;

#[com_interface("9240a6c0-af41-11d2-8c3b-00104b2a6676")]
unsafe trait IOlkErrorUnknown: IUnknown {
    unsafe fn GetLastError(&self, result: HRESULT, error: *mut PWSTR) -> HRESULT;
}

#[com_interface("9240a6c0-af41-11d2-8c3b-00104b2a6676")]
unsafe trait IOlkEnum: IUnknown {
    unsafe fn GetCount(&self, count: *mut u32) -> HRESULT;
}

#[com_object(IOlkErrorUnknown, IOlkEnum)]
struct Accounts;

impl IOlkErrorUnknown_Impl for Accounts_Impl {
    unsafe fn GetLastError(&self, _result: HRESULT, _error: *mut PWSTR) -> HRESULT {
        S_OK
    }
}

impl IOlkEnum_Impl for Accounts_Impl {
    unsafe fn GetCount(&self, _count: *mut u32) -> HRESULT {
        S_OK
    }
}

fn main() {}
