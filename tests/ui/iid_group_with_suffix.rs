//! MC0102: a group of an IID is no number of Rust.

use mapi_com::*;

#[com_interface("00000u32-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait IFirst: IUnknown {}

#[com_interface("5024a386-1u16-486a-81a8-8f0ecb6071dd")]
unsafe trait ISecond: IUnknown {}

#[com_interface("5024a386-0x44-486a-81a8-8f0ecb6071dd")]
unsafe trait IPrefix: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd ")]
unsafe trait ISpace: IUnknown {}

fn main() {}
