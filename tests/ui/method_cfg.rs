//! MC0126: a method does not depend on the configuration.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[cfg(windows)]
    fn A(&self) -> HRESULT;
    #[cfg_attr(windows, slot(4))]
    fn B(&self) -> HRESULT;
}

fn main() {}
