//! From one to sixteen interfaces, side by side and derived from each other.

use std::sync::atomic::{AtomicUsize, Ordering};

use mapi_com::contract::{MethodRule, Subject};
use mapi_com::{Com, HRESULT, IUnknown, Interface, com_interface, com_object};

use super::{CountsDrop, counts, subject};

counts!(ONE, TWO, FOUR, EIGHT, SIXTEEN, LEVELS, BRANCHES);

/// Interfaces with a method of the same name each, which answers another number.
macro_rules! interfaces {
    ($($iid:literal $name:ident: $parent:ident;)*) => {$(
        #[com_interface($iid)]
        unsafe trait $name: $parent {
            fn Number(&self) -> HRESULT;
        }
    )*};
}

interfaces! {
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f01" IOne: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f02" ITwo: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f03" IThree: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f04" IFour: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f05" IFive: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f06" ISix: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f07" ISeven: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f08" IEight: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f09" INine: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f0a" ITen: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f0b" IEleven: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f0c" ITwelve: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f0d" IThirteen: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f0e" IFourteen: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f0f" IFifteen: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f10" ISixteen: IUnknown;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f11" ISecondLevel: IOne;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f12" IThirdLevel: ISecondLevel;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f13" IFourthLevel: IThirdLevel;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f14" IFifthLevel: IFourthLevel;
    "a3d0c5e1-77c2-4f0b-9a51-6d1b2c3e4f15" IOtherThird: ISecondLevel;
}

/// An object type, with the number that each of its interfaces answers.
macro_rules! object {
    ($name:ident $implementor:ident [$($listed:ident),*] { $($interface:ident = $number:literal),* $(,)? }) => {
        #[com_object($($listed),*)]
        struct $name(#[expect(dead_code, reason = "it is its drop that counts")] CountsDrop);

        $(impl $interface for $implementor {
            fn Number(&self) -> HRESULT {
                HRESULT($number)
            }
        })*
    };
}

object! { OneInterface OneInterface_Impl [IOne] { IOne_Impl = 1 } }
object! { TwoInterfaces TwoInterfaces_Impl [IOne, ITwo] { IOne_Impl = 1, ITwo_Impl = 2 } }
object! { FourInterfaces FourInterfaces_Impl [IOne, ITwo, IThree, IFour] {
    IOne_Impl = 1, ITwo_Impl = 2, IThree_Impl = 3, IFour_Impl = 4,
} }
object! { EightInterfaces EightInterfaces_Impl [IOne, ITwo, IThree, IFour, IFive, ISix, ISeven, IEight] {
    IOne_Impl = 1, ITwo_Impl = 2, IThree_Impl = 3, IFour_Impl = 4,
    IFive_Impl = 5, ISix_Impl = 6, ISeven_Impl = 7, IEight_Impl = 8,
} }
object! { SixteenInterfaces SixteenInterfaces_Impl [
    IOne, ITwo, IThree, IFour, IFive, ISix, ISeven, IEight,
    INine, ITen, IEleven, ITwelve, IThirteen, IFourteen, IFifteen, ISixteen
] {
    IOne_Impl = 1, ITwo_Impl = 2, IThree_Impl = 3, IFour_Impl = 4,
    IFive_Impl = 5, ISix_Impl = 6, ISeven_Impl = 7, IEight_Impl = 8,
    INine_Impl = 9, ITen_Impl = 10, IEleven_Impl = 11, ITwelve_Impl = 12,
    IThirteen_Impl = 13, IFourteen_Impl = 14, IFifteen_Impl = 15, ISixteen_Impl = 16,
} }
object! { FiveLevels FiveLevels_Impl [IFifthLevel] {
    IOne_Impl = 1, ISecondLevel_Impl = 2, IThirdLevel_Impl = 3, IFourthLevel_Impl = 4, IFifthLevel_Impl = 5,
} }
object! { TwoBranches TwoBranches_Impl [IFifthLevel, IOtherThird, ITwo] {
    IOne_Impl = 1, ISecondLevel_Impl = 2, IThirdLevel_Impl = 3, IFourthLevel_Impl = 4, IFifthLevel_Impl = 5,
    IOtherThird_Impl = 33, ITwo_Impl = 22,
} }

/// Asks for an interface and expects the number that its method answers.
macro_rules! answers {
    ($($interface:ident = $number:literal),* $(,)?) => {
        |object: &IUnknown| {
            $(
                let found = object.cast::<$interface>().map_err(|error| error.to_string())?.Number();
                if found != HRESULT($number) {
                    return Err(format!("{} answers {}", stringify!($interface), found.0));
                }
            )*
            Ok(())
        }
    };
}

pub(super) fn subjects() -> [Subject; 7] {
    const TITLE: &str = "each interface answers its own number";
    [
        one().probe(MethodRule::Slots, TITLE, answers![IOne = 1]),
        subject!("two interfaces", TWO, TwoInterfaces, [IOne, ITwo]).probe(
            MethodRule::Slots,
            TITLE,
            answers![IOne = 1, ITwo = 2],
        ),
        subject!("four interfaces", FOUR, FourInterfaces, [IOne, ITwo, IThree, IFour]).probe(
            MethodRule::Slots,
            TITLE,
            answers![IOne = 1, ITwo = 2, IThree = 3, IFour = 4],
        ),
        subject!("eight interfaces", EIGHT, EightInterfaces, [IOne, ITwo, IThree, IFour, IFive, ISix, ISeven, IEight])
            .probe(MethodRule::Slots, TITLE, answers![IOne = 1, IFive = 5, ISeven = 7, IEight = 8]),
        sixteen().probe(
            MethodRule::Slots,
            TITLE,
            answers![IOne = 1, ISeven = 7, INine = 9, ITwelve = 12, IFifteen = 15, ISixteen = 16],
        ),
        subject!("five levels", LEVELS, FiveLevels, [IFifthLevel]).probe(
            MethodRule::Slots,
            TITLE,
            answers![IOne = 1, ISecondLevel = 2, IThirdLevel = 3, IFourthLevel = 4, IFifthLevel = 5],
        ),
        subject!("two branches of a level", BRANCHES, TwoBranches, [IFifthLevel, IOtherThird, ITwo]).probe(
            MethodRule::Slots,
            TITLE,
            answers![IOne = 1, ISecondLevel = 2, IThirdLevel = 3, IFifthLevel = 5, IOtherThird = 33, ITwo = 22],
        ),
    ]
}

/// In debug builds it also tells who releases it once too often.
fn one() -> Subject {
    let subject = subject!("one interface", ONE, OneInterface, [IOne]);
    if cfg!(any(miri, not(debug_assertions))) {
        return subject;
    }
    // SAFETY: debug builds keep the memory of dead objects.
    unsafe { subject.detects_over_release() }
}

fn sixteen() -> Subject {
    subject!(
        "sixteen interfaces",
        SIXTEEN,
        SixteenInterfaces,
        [
            IOne, ITwo, IThree, IFour, IFive, ISix, ISeven, IEight, INine, ITen, IEleven, ITwelve, IThirteen,
            IFourteen, IFifteen, ISixteen
        ]
    )
}
