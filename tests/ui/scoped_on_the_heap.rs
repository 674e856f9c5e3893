//! MC0166: an object with a scope is not made by `Com::new`, also one that borrows nothing.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFoo: IUnknown {}

#[com_object(IFoo, scoped)]
struct Sink;

impl IFoo_Impl for Sink_Impl {}

fn main() {
    let _ = Com::new(Sink);
}
