//! MC0001: what the attribute of an interface takes.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", free_treaded)]
unsafe trait IMisspelt: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", free_threaded = true)]
unsafe trait IValue: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", "21111111-2222-3333-4444-555555555555")]
unsafe trait ITwoIids: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", free_threaded, free_threaded, crate = mapi_com, crate = mapi_com)]
unsafe trait ITwice: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd" free_threaded)]
unsafe trait INoComma: IUnknown {}

fn main() {}
