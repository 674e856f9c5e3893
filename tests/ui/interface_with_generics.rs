//! MC0108: an interface has neither generic parameters nor a where clause.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IGeneric<T>: IUnknown {
    unsafe fn A(&self, value: *const T) -> HRESULT;
}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait ILifetime<'a>: IUnknown {
    fn A(&self, value: Option<&'a u32>) -> HRESULT;
}

#[com_interface("31111111-2222-3333-4444-555555555555")]
unsafe trait IWhere: IUnknown
where
    Self: Sized,
{
}

fn main() {}
