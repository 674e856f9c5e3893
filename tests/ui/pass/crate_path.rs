//! A crate that re-exports the library can be named in its place.

mod framework {
    pub mod com {
        pub use mapi_com::*;
        #[doc(hidden)]
        pub use mapi_com::__private;
    }
}

// `mapi_com` itself is something else here.
mod mapi_com_user {
    use crate::framework::com::{Com, HRESULT, IUnknown, S_FALSE, com_interface, com_object};

    #[com_interface("11111111-2222-3333-4444-555555555555", crate = crate::framework::com)]
    pub unsafe trait IFoo: IUnknown {
        #[slot(3)]
        fn A(&self) -> HRESULT;
    }

    #[com_object(crate = crate::framework::com, IFoo)]
    pub struct Store;

    impl IFoo_Impl for Store_Impl {
        fn A(&self) -> HRESULT {
            S_FALSE
        }
    }

    pub fn call() -> HRESULT {
        Com::new(Store).to_interface::<IFoo>().A()
    }
}

fn main() {
    assert_eq!(mapi_com_user::call(), mapi_com::S_FALSE);
}
