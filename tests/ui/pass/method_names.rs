//! Methods may be called like what the macros and the library use.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {
    fn vtable(&self) -> HRESULT;
    fn as_raw(&self) -> HRESULT;
    fn cast(&self) -> HRESULT;
    fn clone(&self) -> HRESULT;
    fn deref(&self) -> HRESULT;
    fn from(&self) -> HRESULT;
    fn into(&self) -> HRESULT;
    fn drop(&self) -> HRESULT;
    fn serve(&self) -> HRESULT;
    fn from_abi(&self) -> HRESULT;
    fn r#match(&self) -> HRESULT;
    fn QueryInterface(&self) -> HRESULT;
    fn AddRef(&self) -> HRESULT;
    fn S_OK(&self) -> HRESULT;
}

macro_rules! implement {
    ($($name:ident)*) => {
        impl IFoo_Impl for Store_Impl {
            $(fn $name(&self) -> HRESULT {
                S_FALSE
            })*
        }
    };
}

#[com_object(IFoo)]
struct Store;

implement!(vtable as_raw cast clone deref from into drop serve from_abi r#match QueryInterface AddRef S_OK);

fn main() {
    let foo: IFoo = Com::new(Store).to_interface();
    assert_eq!(foo.vtable(), S_FALSE);
    assert_eq!(foo.clone(), S_FALSE);
    assert_eq!(foo.S_OK(), S_FALSE);
    assert_eq!(foo.QueryInterface(), S_FALSE);
    let other = Clone::clone(&foo);
    assert_eq!(other.drop(), S_FALSE);
}
