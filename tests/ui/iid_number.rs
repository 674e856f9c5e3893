//! MC0102: as a number an IID has all of its 32 digits.

use mapi_com::*;

#[com_interface(0x5024a386_2d44_486a_81a8_8f0ecb6071d)]
unsafe trait IShort: IUnknown {}

#[com_interface(0x20303_0000_0000_c000_000000000046)]
unsafe trait IWithoutZeros: IUnknown {}

#[com_interface(0x5024a386_2d44_486a_81a8_8f0ecb6071dd_00)]
unsafe trait ILong: IUnknown {}

#[com_interface(0x5024a386_2d44_486a_81a8_8f0ecb6071ddu64)]
unsafe trait ISuffix: IUnknown {}

#[com_interface(106575186937166848)]
unsafe trait IDecimal: IUnknown {}

#[com_interface(0x00000000_0000_0000_0000_000000000000)]
unsafe trait IZero: IUnknown {}

fn main() {}
