//! MC0125: how `#[retval]` is written.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[retval(u32)]
    fn A(&self) -> Result<u32>;
    #[retval]
    #[retval]
    fn B(&self) -> Result<u32>;
}

fn main() {}
