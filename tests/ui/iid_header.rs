//! MC0102: the line of a header has as many numbers as in C, each within its width.

use mapi_com::*;

#[com_interface(DEFINE_GUID(IID_IFew, 0x5024a385, 0x2d44, 0x486a, 0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71))]
unsafe trait IFew: IUnknown {}

#[com_interface(DEFINE_GUID(IID_IMany, 0x5024a385, 0x2d44, 0x486a, 0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd, 0x00))]
unsafe trait IMany: IUnknown {}

#[com_interface(DEFINE_GUID(IID_IWide, 0x5024a3850, 0x2d440, 0x486a, 0x181, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 256))]
unsafe trait IWide: IUnknown {}

#[com_interface(DEFINE_GUID(0x5024a385, 0x2d44, 0x486a, 0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd))]
unsafe trait INameless: IUnknown {}

#[com_interface(DEFINE_OLEGUID(IID_IOctal, 00020303, 0, 0))]
unsafe trait IOctal: IUnknown {}

#[com_interface(DEFINE_OLEGUID(IID_IRust, 0x0002_0303, 0u16, ZERO))]
unsafe trait IRust: IUnknown {}

#[com_interface(DEFINE_OLEGUID(IID_IRoot, 0, 0, 0))]
unsafe trait IRoot: IUnknown {}

fn main() {}
