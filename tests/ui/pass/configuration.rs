//! `cfg` on an item takes all of it away, above and below the attribute.

#![allow(dead_code, non_camel_case_types, non_upper_case_globals)]

use mapi_com::*;

#[cfg(any())]
#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IAbove: Missing {
    fn A(&self, missing: Missing) -> HRESULT;
}

#[com_interface("21111111-2222-3333-4444-555555555555", free_threaded)]
#[cfg(any())]
unsafe trait IBelow: Missing {
    #[slot(3)]
    fn A(&self, missing: Missing) -> HRESULT;
}

#[com_interface("31111111-2222-3333-4444-555555555555")]
#[cfg(all())]
#[cfg_attr(all(), doc = "Kept.")]
unsafe trait IKept: IUnknown {
    #[slot(3)]
    fn A(&self) -> HRESULT;
}

#[cfg(any())]
#[com_object(IBelow)]
struct Above;

#[com_object(IBelow, IAbove)]
#[cfg(any())]
struct Below<T>(T);

#[com_object(IKept)]
#[cfg(all())]
struct Store;

// The names are free.
struct IAbove;
struct IBelow;
struct IBelow_Impl;
struct IBelow_Vtbl;
const IID_IBelow: u32 = 0;
struct Below_Impl;

impl IKept_Impl for Store_Impl {
    fn A(&self) -> HRESULT {
        S_FALSE
    }
}

fn main() {
    let kept: IKept = Com::new(Store).to_interface();
    assert_eq!(kept.A(), S_FALSE);
    let _ = (IAbove, IBelow, IBelow_Impl, IBelow_Vtbl, IID_IBelow, Below_Impl);
}
