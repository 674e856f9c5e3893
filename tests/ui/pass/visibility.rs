//! What comes of an item is as visible as the item.

#![deny(warnings, private_interfaces, private_bounds, unreachable_pub)]

mod outer {
    pub(crate) mod inner {
        use mapi_com::*;

        #[com_interface("11111111-2222-3333-4444-555555555555")]
        pub(crate) unsafe trait ICrate: IUnknown {
            fn A(&self) -> HRESULT;
        }

        #[com_interface("21111111-2222-3333-4444-555555555555")]
        pub(in crate::outer) unsafe trait IOuter: ICrate {
            fn B(&self) -> HRESULT;
        }

        #[com_interface("31111111-2222-3333-4444-555555555555")]
        pub(super) unsafe trait ISuper: IUnknown {
            fn C(&self) -> HRESULT;
        }

        #[com_interface("41111111-2222-3333-4444-555555555555")]
        unsafe trait IPrivate: IUnknown {
            fn D(&self) -> HRESULT;
        }

        #[com_object(IOuter, ISuper, IPrivate)]
        pub(crate) struct Store;

        macro_rules! implement {
            ($($interface:ident $method:ident)*) => {$(
                impl $interface for Store_Impl {
                    fn $method(&self) -> HRESULT {
                        S_OK
                    }
                }
            )*};
        }

        implement!(ICrate_Impl A IOuter_Impl B ISuper_Impl C IPrivate_Impl D);

        pub(crate) fn private() -> HRESULT {
            IPrivate::from(Store).D()
        }
    }

    pub(crate) fn call() {
        use mapi_com::Com;
        let outer: inner::IOuter = Com::new(inner::Store).to_interface();
        assert!(outer.B().is_ok());
        assert!(inner::ISuper::from(inner::Store).C().is_ok());
    }
}

fn main() {
    use mapi_com::Com;
    let object: outer::inner::ICrate = Com::new(outer::inner::Store).to_interface();
    assert!(object.A().is_ok());
    assert!(outer::inner::private().is_ok());
    outer::call();
}
