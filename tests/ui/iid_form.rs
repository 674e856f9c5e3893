//! MC0102: an IID is written as a string.

use mapi_com::*;

const IID: &str = "5024a386-2d44-486a-81a8-8f0ecb6071dd";

#[com_interface(0x5024a386_2d44_486a_81a8_8f0ecb6071dd)]
unsafe trait INumber: IUnknown {}

#[com_interface(IID)]
unsafe trait IConstant: IUnknown {}

#[com_interface(uuid("5024a386-2d44-486a-81a8-8f0ecb6071dd"))]
unsafe trait IUuid: IUnknown {}

#[com_interface(b"5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IBytes: IUnknown {}

fn main() {}
