//! MC0202: parents come with an interface, however far.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IGrandparent: IUnknown {}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait IParent: IGrandparent {}

#[com_interface("31111111-2222-3333-4444-555555555555")]
unsafe trait IChild: IParent {}

#[com_object(IChild, IGrandparent)]
struct Store;

impl IGrandparent_Impl for Store_Impl {}
impl IParent_Impl for Store_Impl {}
impl IChild_Impl for Store_Impl {}

fn main() {}
