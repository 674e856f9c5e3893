//! MC0102: an IID is 32 hexadecimal digits in five groups.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071d")]
unsafe trait IShort: IUnknown {}

#[com_interface("5024a38g-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait INoDigit: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd-GARBAGE")]
unsafe trait ILong: IUnknown {}

#[com_interface("094d70d_-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IUnderscore: IUnknown {}

#[com_interface("5024a3862d44486a81a88f0ecb6071dd")]
unsafe trait INoDashes: IUnknown {}

#[com_interface("{5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IOneBrace: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd"u8)]
unsafe trait ISuffix: IUnknown {}

fn main() {}
