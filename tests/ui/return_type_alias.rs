//! MC0122: an alias is what it stands for, and parentheses change nothing.

use mapi_com::*;

type Answer<T> = std::result::Result<T, std::io::Error>;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> Answer<()>;
    fn B(&self) -> (Result<u32>);
    fn C(&self) -> std::result::Result<(), HRESULT>;
}

fn main() {}
