//! MC0116: which attributes an interface takes.

use mapi_com::*;

#[com_interface("11111111-2222-3333-4444-555555555555")]
#[derive(Default)]
unsafe trait IDerive: IUnknown {}

#[com_interface("21111111-2222-3333-4444-555555555555")]
#[repr(C)]
unsafe trait IRepr: IUnknown {}

#[com_interface("31111111-2222-3333-4444-555555555555")]
#[my::attribute]
unsafe trait IUnknownAttribute: IUnknown {}

fn main() {}
