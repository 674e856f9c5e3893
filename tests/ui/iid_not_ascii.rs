//! MC0102: a letter that looks like a digit is none.

use mapi_com::*;

#[com_interface("5024a38é-2d44-486a-81a8-8f0ecb6071d")]
unsafe trait ILetter: IUnknown {}

#[com_interface("5024a386–2d44–486a–81a8–8f0ecb6071dd")]
unsafe trait IDashes: IUnknown {}

#[com_interface("５024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IWide: IUnknown {}

fn main() {}
