//! MC0123: what `#[retval]` hands out.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[retval]
    fn A(&self) -> Result<String>;
    #[retval]
    fn B(&self) -> Result<(u32, u32)>;
}

fn main() {}
