//! MC0202: parents come with an interface, with an IID or without.

use mapi_com::*;

#[com_interface(no_iid)]
unsafe trait IParent: IUnknown {}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IChild: IParent {}

#[com_object(IChild, IParent)]
struct Store;

impl IParent_Impl for Store_Impl {}
impl IChild_Impl for Store_Impl {}

fn main() {}
