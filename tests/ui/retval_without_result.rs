//! MC0124: `#[retval]` is for `Result<T>`.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    #[retval]
    fn A(&self) -> HRESULT;
    #[retval]
    fn B(&self);
    #[retval]
    fn C(&self) -> std::result::Result<u32, HRESULT>;
}

fn main() {}
