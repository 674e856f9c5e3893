//! A pinned fingerprint holds an interface to what it is, whatever the names of its parameters and its docs.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", fingerprint = 0x7906503f27903c12)]
unsafe trait IFoo: IUnknown {
    fn Open(&self, flags: u32) -> HRESULT;
    fn Close(&self, flags: u32) -> HRESULT;
}

mod renamed {
    use mapi_com::*;

    type Flags = u32;

    #[com_interface(0x5024a386_2d44_486a_81a8_8f0ecb6071dd, free_threaded, fingerprint = 8720745960626469906)]
    pub unsafe trait IBar: IUnknown {
        /// Opens it.
        #[slot(3)]
        unsafe fn Open(&self, options: Flags) -> Result<()>;
        #[on_panic(E_FAIL)]
        fn Close(&self, _: u32) -> Result<HRESULT> {
            Ok(S_FALSE)
        }
    }
}

fn main() {
    assert_eq!(IFoo::DESCRIPTOR.fingerprint(), 0x7906503f27903c12);
    assert_eq!(renamed::IBar::DESCRIPTOR.fingerprint(), IFoo::DESCRIPTOR.fingerprint());
}
