//! What a scope lends cannot leave it, nor can an object that borrows live on the heap.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_object(IFoo, scoped)]
struct Sink<'a>(&'a str);

impl IFoo_Impl for Sink_Impl<'_> {
    fn A(&self) -> HRESULT {
        S_OK
    }
}

fn borrowed() -> IFoo {
    let text = String::from("gone");
    Com::new(Sink(&text)).to_interface()
}

fn lent(text: &str) -> &Sink_Impl<'_> {
    scope(Sink(text), |sink| sink)
}

fn main() {}
