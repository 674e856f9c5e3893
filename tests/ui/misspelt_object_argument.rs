//! MC0001: a misspelt argument of an object is answered with the one that was meant.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {}

#[com_object(IFoo, crat = mapi_com)]
struct Store;

impl IFoo_Impl for Store_Impl {}

fn main() {}
