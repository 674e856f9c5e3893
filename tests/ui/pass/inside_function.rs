//! Interfaces and objects may be declared inside of a function.

fn main() {
    use mapi_com as here;
    use mapi_com::*;

    #[com_interface("11111111-2222-3333-4444-555555555555", crate = here)]
    unsafe trait IFoo: IUnknown {
        #[slot(3)]
        fn A(&self) -> HRESULT;
    }

    #[com_object(IFoo, crate = here)]
    struct Store(i32);

    impl IFoo_Impl for Store_Impl {
        fn A(&self) -> HRESULT {
            HRESULT(self.0)
        }
    }

    let foo: IFoo = Com::new(Store(5)).to_interface();
    assert_eq!(foo.A(), HRESULT(5));
    assert_eq!(IFoo::IID, IID_IFoo);
}
