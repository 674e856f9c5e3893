//! S5: an interface without a parent is cast to `IUnknown`. S6: it is cloned and outlives its scope. There is no interface that
//! is not derived from `IUnknown`.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait ICallback {
    fn First(&self, number: u32) -> HRESULT;
}

fn cast(callback: &ICallback) -> Result<IUnknown> {
    callback.cast()
}

fn main() {}
