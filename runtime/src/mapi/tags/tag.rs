//! What a property tag is made of.

use core::fmt;

use crate::mapi::enumeration::c_enum;
use crate::{Abi, AbiType, Scalar};

c_enum! {
    /// The type of a property's value: the low half of its tag.
    ///
    /// Source: MAPIDefS.h, EdkMdb.h.
    PropType: u16 {
        /// No type is asked for: whatever the property has.
        PT_UNSPECIFIED = 0x0000,
        /// No value.
        PT_NULL = 0x0001,
        /// `i16`.
        PT_I2 = 0x0002,
        /// `i32`.
        PT_LONG = 0x0003,
        /// `f32`.
        PT_R4 = 0x0004,
        /// `f64`.
        PT_DOUBLE = 0x0005,
        /// Ten-thousandths, in 64 bits.
        PT_CURRENCY = 0x0006,
        /// Days since the end of 1899, as `f64`.
        PT_APPTIME = 0x0007,
        /// A status code in place of the value.
        PT_ERROR = 0x000A,
        /// A truth value of 16 bits.
        PT_BOOLEAN = 0x000B,
        /// An object, to be opened.
        PT_OBJECT = 0x000D,
        /// `i64`.
        PT_I8 = 0x0014,
        /// Text in the code page of the system.
        PT_STRING8 = 0x001E,
        /// UTF-16 text.
        PT_UNICODE = 0x001F,
        /// `FILETIME`.
        PT_SYSTIME = 0x0040,
        /// `GUID`.
        PT_CLSID = 0x0048,
        /// Counted bytes.
        PT_BINARY = 0x0102,
        /// Something in memory, of no use to others.
        PT_PTR = 0x0103,
        /// [`PT_I2`] under another name.
        PT_SHORT = 0x0002,
        /// [`PT_LONG`] under another name.
        PT_I4 = 0x0003,
        /// [`PT_R4`] under another name.
        PT_FLOAT = 0x0004,
        /// [`PT_DOUBLE`] under another name.
        PT_R8 = 0x0005,
        /// [`PT_I8`] under another name.
        PT_LONGLONG = 0x0014,
        /// Several values of type [`PT_I2`].
        PT_MV_I2 = 0x1002,
        /// Several values of type [`PT_LONG`].
        PT_MV_LONG = 0x1003,
        /// Several values of type [`PT_R4`].
        PT_MV_R4 = 0x1004,
        /// Several values of type [`PT_DOUBLE`].
        PT_MV_DOUBLE = 0x1005,
        /// Several values of type [`PT_CURRENCY`].
        PT_MV_CURRENCY = 0x1006,
        /// Several values of type [`PT_APPTIME`].
        PT_MV_APPTIME = 0x1007,
        /// Several values of type [`PT_SYSTIME`].
        PT_MV_SYSTIME = 0x1040,
        /// [`PT_MV_TSTRING`] under another name.
        PT_MV_STRING8 = 0x101E,
        /// Several values of type [`PT_BINARY`].
        PT_MV_BINARY = 0x1102,
        /// Several values of type [`PT_UNICODE`].
        PT_MV_UNICODE = 0x101F,
        /// Several values of type [`PT_CLSID`].
        PT_MV_CLSID = 0x1048,
        /// Several values of type [`PT_I8`].
        PT_MV_I8 = 0x1014,
        /// [`PT_MV_I2`] under another name.
        PT_MV_SHORT = 0x1002,
        /// [`PT_MV_LONG`] under another name.
        PT_MV_I4 = 0x1003,
        /// [`PT_MV_R4`] under another name.
        PT_MV_FLOAT = 0x1004,
        /// [`PT_MV_DOUBLE`] under another name.
        PT_MV_R8 = 0x1005,
        /// [`PT_MV_I8`] under another name.
        PT_MV_LONGLONG = 0x1014,
        /// A restriction, of a rule.
        PT_SRESTRICTION = 0x00FD,
        /// The actions of a rule.
        PT_ACTIONS = 0x00FE,
        /// [`PT_PTR`] under another name.
        PT_FILE_HANDLE = 0x0103,
        /// Of Exchange itself.
        PT_FILE_EA = 0x0104,
        /// Of Exchange itself.
        PT_VIRTUAL = 0x0105,
        /// [`PT_UNICODE`], as in C with `UNICODE`.
        PT_TSTRING = 0x001F,
        /// [`PT_MV_UNICODE`], as in C with `UNICODE`.
        PT_MV_TSTRING = 0x101F,
    }
}

/// In a type: there are several values. Source: MAPIDefS.h.
pub const MV_FLAG: u32 = 0x1000;
/// In the type of a column: a row for each of several values. Source: MAPIDefS.h.
pub const MV_INSTANCE: u32 = 0x2000;
/// [`MV_FLAG`] and [`MV_INSTANCE`]. Source: MAPIDefS.h.
pub const MVI_FLAG: u32 = 0x3000;

/// Which property, and of which type: an id in the high half and a [`PropType`] in the low one.
///
/// It prints by its published name, or as a number if it has none. So do the ids from 0x8000 on, which mean something else for
/// each object; only in the Exchange directory they are `PR_EMS_AB_*`.
///
/// ```
/// use mapi_com::mapi::{PR_SUBJECT, PR_SUBJECT_A, PT_UNICODE, PropTag};
/// assert_eq!((PR_SUBJECT.id(), PR_SUBJECT.prop_type()), (0x37, PT_UNICODE));
/// assert_eq!(format!("{PR_SUBJECT_A:?}"), "PR_SUBJECT_A");
/// assert_eq!(format!("{:?}", PropTag::new(0x8123, PT_UNICODE)), "PropTag(0x8123001F)");
/// ```
///
/// Source: MAPIDefS.h, `PROP_TAG`.
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PropTag(pub u32);

impl PropTag {
    /// The tag of property `id` with values of type `prop_type`.
    pub const fn new(id: u16, prop_type: PropType) -> Self {
        Self((id as u32) << 16 | prop_type.0 as u32)
    }

    /// Which property.
    pub const fn id(self) -> u16 {
        (self.0 >> 16) as u16
    }

    /// The type of its value, [`MV_FLAG`] and [`MV_INSTANCE`] included.
    pub const fn prop_type(self) -> PropType {
        PropType(self.0 as u16)
    }

    /// The same property with values of another type, as `CHANGE_PROP_TYPE` of MAPIDefS.h makes it.
    pub const fn with_type(self, prop_type: PropType) -> Self {
        Self::new(self.id(), prop_type)
    }

    /// Whether the property has several values.
    pub const fn is_multi_valued(self) -> bool {
        self.0 & MV_FLAG != 0
    }

    /// Whether the id stands for a name that the object gives it: its `GetNamesFromIDs` knows.
    pub const fn is_named(self) -> bool {
        self.id() >= 0x8000 && self.id() < 0xFFFF
    }

    /// The published name. Where several tags have a number, it is the one of MAPITags.h; from 0x8000 on it is the name that
    /// the property has in the Exchange directory.
    pub fn name(self) -> Option<&'static str> {
        super::TABLES.iter().find_map(|(tags, names)| {
            let place = tags.iter().position(|tag| *tag == self)?;
            names.split_ascii_whitespace().nth(place)
        })
    }
}

impl fmt::Debug for PropTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) if !self.is_named() => f.write_str(name),
            _ => write!(f, "PropTag(0x{:08X})", self.0),
        }
    }
}

// SAFETY: transparent over a number; all bit patterns are valid.
#[diagnostic::do_not_recommend]
unsafe impl Abi for PropTag {
    const TYPE: AbiType = AbiType::Unsigned(4);
}
// SAFETY: as above.
unsafe impl Scalar for PropTag {
    type Value = Self;
}
