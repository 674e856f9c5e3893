//! MC0102: an IID is a string, the line of a header, or a number.

use mapi_com::*;

const IID: &str = "5024a386-2d44-486a-81a8-8f0ecb6071dd";

#[com_interface(IID)]
unsafe trait IConstant: IUnknown {}

#[com_interface(uuid("5024a386-2d44-486a-81a8-8f0ecb6071dd"))]
unsafe trait IUuid: IUnknown {}

#[com_interface(b"5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IBytes: IUnknown {}

#[com_interface(DEFINE_GUID)]
unsafe trait IWord: IUnknown {}

fn main() {}
