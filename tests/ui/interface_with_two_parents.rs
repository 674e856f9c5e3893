//! MC0107: an interface has one parent and no other bound.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
unsafe trait IFirst: IUnknown {}

#[com_interface("21111111-2222-3333-4444-555555555555")]
unsafe trait ISecond: IUnknown {}

#[com_interface("31111111-2222-3333-4444-555555555555")]
unsafe trait ITwo: IFirst + ISecond {}

#[com_interface("41111111-2222-3333-4444-555555555555")]
unsafe trait ISend: IUnknown + Send + Sync {}

#[com_interface("51111111-2222-3333-4444-555555555555")]
unsafe trait IStatic: IUnknown + 'static {}

#[com_interface("61111111-2222-3333-4444-555555555555")]
unsafe trait IMaybe: ?Sized + IUnknown {}

fn main() {}
