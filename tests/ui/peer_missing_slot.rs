//! MC0306: outlook-mapi-sys 0.7 has no `Notify` in `IOlkAccountNotify`, as the header forgot `virtual`.

use mapi_com::*;

#[com_interface("9240a6c0-af41-11d2-8c3b-00104b2a6676")]
unsafe trait IOlkErrorUnknown: IUnknown {
    unsafe fn GetLastError(&self, result: HRESULT, error: *mut PWSTR) -> HRESULT;
}

#[com_interface("9240a6c3-af41-11d2-8c3b-00104b2a6676")]
unsafe trait IOlkAccountNotify: IOlkErrorUnknown {
    fn Notify(&self, notify: u32, account: u32, flags: u32) -> HRESULT;
}

mod as_the_peer_has_it {
    use mapi_com::*;

    #[com_interface("9240a6c3-af41-11d2-8c3b-00104b2a6676")]
    pub(crate) unsafe trait IOlkAccountNotify: super::IOlkErrorUnknown {}
}

use as_the_peer_has_it::IOlkAccountNotify as Peer;

assert_same_vtable!(IOlkAccountNotify, Peer);

fn main() {}
