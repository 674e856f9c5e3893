//! MC0001: a fingerprint is a number of 64 bits.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", fingerprint = 0x10000000000000000)]
unsafe trait ILarge: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", fingerprint = "0123456789abcdef")]
unsafe trait IText: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", fingerprint = -1)]
unsafe trait INegative: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", fingerprint)]
unsafe trait INothing: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", fingerprint = 1, fingerprint = 2)]
unsafe trait ITwice: IUnknown {}

fn main() {}
