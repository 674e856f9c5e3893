//! MC0001: a misspelt argument of an interface is answered with the one that was meant.

use mapi_com::*;

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", free_threadde)]
unsafe trait IThreads: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", fingerprnt = 1)]
unsafe trait IFingerprint: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd", krate = mapi_com)]
unsafe trait ICrate: IUnknown {}

#[com_interface(free_threaed)]
unsafe trait INoIid: IUnknown {}

#[com_interface(DEFINE_GIUD(IID_IFoo, 0x5024a385, 0x2d44, 0x486a, 0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd))]
unsafe trait IHeader: IUnknown {}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
#[must_sue]
unsafe trait IAttribute: IUnknown {}

fn main() {}
