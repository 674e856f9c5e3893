//! MC0122: what a method returns.

use mapi_com::*;

type Wrong = std::result::Result<(), HRESULT>;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> GUID;
    fn B(&self) -> Wrong;
    fn C(&self) -> Result<u32>;
    fn D(&self) -> String;
    fn E(&self) -> bool;
    fn F(&self) -> IUnknown;
}

fn main() {}
