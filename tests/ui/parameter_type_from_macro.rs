//! MC0121: a type that came through a macro is held to the rule, too.

use mapi_com::*;

macro_rules! declare {
    ($ty:ty, $output:ty) => {
        #[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
        unsafe trait IFoo: IUnknown {
            fn A(&self, value: $ty) -> HRESULT;
            fn B(&self) -> $output;
        }
    };
}

declare!(Option<&'static str>, Result<u8>);

fn main() {}
