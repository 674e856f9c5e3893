//! A plain trait is no parent. The words are rustc's.

use mapi_com::*;

trait Plain {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: Plain {
    fn A(&self) -> HRESULT;
}

fn main() {}
