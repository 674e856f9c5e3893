//! An interface is no other one, and a parent is not its child.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFoo: IUnknown {
}

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IChild: IFoo {}

fn narrow(foo: IFoo) -> IChild {
    foo.into()
}

fn pass(foo: &IFoo) -> &IChild {
    foo
}

fn main() {}
