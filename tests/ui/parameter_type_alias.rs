//! MC0121: an alias is what it stands for.

use mapi_com::*;

type Text = String;
type Owned = Option<IUnknown>;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self, text: Text) -> HRESULT;
    fn B(&self, owned: Owned) -> HRESULT;
}

fn main() {}
