//! MC0001: `no_iid` stands in the place of the IID, alone and once.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", no_iid)]
unsafe trait IBoth: IUnknown {}

#[com_interface(no_iid, 0x5024a386_2d44_486a_81a8_8f0ecb6071dd)]
unsafe trait IOtherWayRound: IUnknown {}

#[com_interface(no_iid, free_threaded, no_iid)]
unsafe trait ITwice: IUnknown {}

#[com_interface(no_iid = true)]
unsafe trait IValue: IUnknown {}

#[com_interface(no_idd)]
unsafe trait IMisspelt: IUnknown {}

fn main() {}
