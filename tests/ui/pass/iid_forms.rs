//! An IID is copied from wherever it is published.

use mapi_com::*;

#[com_interface("{5024A386-2D44-486A-81A8-8F0ECB6071DD}")]
unsafe trait IBraced: IUnknown {}

#[com_interface(DEFINE_GUID(IID_IFoo, 0x5024a386, 0x2d44, 0x486a, 0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd))]
unsafe trait IHeader: IUnknown {}

#[com_interface(DEFINE_OLEGUID(IID_IMAPIProp, 0x00020303L, 0, 0), free_threaded)]
unsafe trait IOle: IUnknown {}

#[com_interface(0x5024a386_2d44_486a_81a8_8f0ecb6071dd)]
unsafe trait INumber: IUnknown {}

#[com_interface(0x5024A3862D44486A81A88F0ECB6071DDu128)]
unsafe trait IWithSuffix: IUnknown {}

macro_rules! declare {
    ($name:ident, $iid:literal, $number:literal) => {
        #[com_interface($iid)]
        unsafe trait $name: IUnknown {}
        const _: () = assert!($name::IID.to_u128() == $number);
    };
}

declare!(IByLiteral, 0x5024a386_2d44_486a_81a8_8f0ecb6071dd, 0x5024a386_2d44_486a_81a8_8f0ecb6071dd);
declare!(IByText, "5024a386-2d44-486a-81a8-8f0ecb6071dd", 0x5024a386_2d44_486a_81a8_8f0ecb6071dd);

macro_rules! declare_ole {
    ($name:ident, $number:literal, $zero:tt) => {
        #[com_interface(DEFINE_OLEGUID(IID, $number, $zero, 0))]
        unsafe trait $name: IUnknown {}
    };
}

declare_ole!(IByNumber, 0x00020303, 0);

fn main() {
    assert_eq!(IByNumber::IID, IOle::IID);
    let iid = GUID::from_u128(0x5024a386_2d44_486a_81a8_8f0ecb6071dd);
    assert_eq!([IBraced::IID, IHeader::IID, INumber::IID, IWithSuffix::IID], [iid; 4]);
    assert_eq!(IOle::IID, GUID::from_u128(0x00020303_0000_0000_c000_000000000046));
}
