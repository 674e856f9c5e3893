//! and not by code that does not.

mod private {
    use mapi_com::*;

    #[com_interface("11111111-2222-3333-4444-555555555555")]
    pub unsafe trait IParent: IUnknown {
        fn A(&self) -> HRESULT;
    }

    #[com_object(IParent)]
    pub struct Store;

    impl IParent_Impl for Store_Impl {
        fn A(&self) -> HRESULT {
            S_OK
        }
    }
}

fn make(object: mapi_com::Object<private::Store, [*const core::ffi::c_void; 1]>) -> private::Store_Impl {
    private::Store_Impl { object__: object }
}

fn main() {}
