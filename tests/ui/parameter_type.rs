//! MC0121: a parameter has a type that other languages agree on.

use mapi_com::*;

struct Record {
    field: u32,
}

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IOther: IUnknown {}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {
    fn A(&self, text: String) -> HRESULT;
    fn B(&self, reference: &IOther) -> HRESULT;
    fn C(&self, nullable: Option<&IUnknown>) -> HRESULT;
    fn D(&self, owned: IOther) -> HRESULT;
    fn E(&self, nullable_owned: Option<IOther>) -> HRESULT;
    fn F(&self, tuple: (u32, u32)) -> HRESULT;
    fn G(&self, truth: bool) -> HRESULT;
    fn H(&self, record: Record) -> HRESULT;
    unsafe fn I(&self, slice: *const [u8]) -> HRESULT;
    fn J(&self, text: &str) -> HRESULT;
    fn K(&self, number: Option<u32>) -> HRESULT;
    fn L(&self, nothing: ()) -> HRESULT;
    fn M(&self, character: char) -> HRESULT;
}

fn main() {}
