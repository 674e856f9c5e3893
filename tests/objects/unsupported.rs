//! A provider writes the methods that it supports; the rest answers a code.

use std::ptr;

use mapi_com::mapi::MAPI_E_NO_SUPPORT;
use mapi_com::{Com, HRESULT, IUnknown, PCWSTR, Result, S_OK, com_interface, com_object};

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f81", unsupported = MAPI_E_NO_SUPPORT)]
unsafe trait IProvider: IUnknown {
    #[slot(3)]
    unsafe fn Logon(&self, profile: PCWSTR, flags: u32) -> HRESULT;
    #[slot(4)]
    fn Logoff(&self) -> Result<()>;
    #[slot(5)]
    #[retval]
    fn Open(&self, id: u32) -> Result<IUnknown>;
    #[slot(6)]
    fn Count(&self) -> Result<HRESULT>;
    #[slot(7)]
    #[on_panic(0)]
    fn OnNotify(&self, count: u32) -> u32 {
        count
    }
}

#[com_object(IProvider)]
struct Provider;

impl IProvider_Impl for Provider_Impl {
    fn Logoff(&self) -> Result<()> {
        Ok(())
    }
}

#[test]
fn what_is_not_written_answers_the_code() {
    let provider: IProvider = Com::new(Provider).into();
    // SAFETY: the method is not written, so nobody reads the text.
    assert_eq!(unsafe { provider.Logon(PCWSTR(ptr::null()), 0) }, MAPI_E_NO_SUPPORT);
    assert_eq!(provider.Open(7).map_err(|error| error.code()), Err(MAPI_E_NO_SUPPORT));
    assert_eq!(provider.Count().map_err(|error| error.code()), Err(MAPI_E_NO_SUPPORT));
    assert_eq!(provider.OnNotify(5), 5, "a body is a body");
}

#[test]
fn what_is_written_answers_itself() {
    let provider: IProvider = Com::new(Provider).into();
    assert_eq!(provider.Logoff().map(|()| S_OK), Ok(S_OK));
}
