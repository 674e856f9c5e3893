//! Property values as Rust values: [`PropValue`] is what an `SPropValue` holds, in both directions. So are lists of tags and entry ids,
//! restrictions and notifications.
//!
//! ```
//! use mapi_com::mapi::{CheckedMemory, PR_IMPORTANCE, PR_SUBJECT, PropValue, properties};
//!
//! let subject: Vec<u16> = "Lunch?".encode_utf16().collect();
//! let values = [(PR_SUBJECT, PropValue::Unicode(&subject)), (PR_IMPORTANCE, PropValue::Long(2))];
//! let record = properties(CheckedMemory::<2>::allocator(), &values).unwrap();
//! // SAFETY: made above, of a tag that fits.
//! assert_eq!(unsafe { record[0].value() }, PropValue::Unicode(&subject));
//! ```

mod lists;
mod notification;
mod read;
mod restriction;
mod write;

use std::borrow::Cow;

use windows_core::{GUID, HRESULT};

use super::*;

pub use lists::{PropTagList, entry_id, entry_ids, prop_tag_array, prop_tags};
pub use notification::Notification;
pub use restriction::Restriction;
pub use write::{properties, property};

/// The value of a property, by its type. It borrows what it points to.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum PropValue<'a> {
    /// `PT_NULL`: none.
    Null,
    /// `PT_I2`.
    Short(i16),
    /// `PT_LONG`.
    Long(i32),
    /// `PT_R4`.
    Float(f32),
    /// `PT_DOUBLE`.
    Double(f64),
    /// `PT_CURRENCY`: ten-thousandths.
    Currency(i64),
    /// `PT_APPTIME`: days since the end of 1899.
    AppTime(f64),
    /// `PT_ERROR`: why there is no value.
    Error(HRESULT),
    /// `PT_BOOLEAN`.
    Boolean(bool),
    /// `PT_OBJECT`: an object, to be opened with `OpenProperty`.
    Object,
    /// `PT_I8`.
    LongLong(i64),
    /// `PT_STRING8`, without its NUL, in the code page of the system.
    String8(&'a [u8]),
    /// `PT_UNICODE`, without its NUL.
    Unicode(&'a [u16]),
    /// `PT_SYSTIME`.
    SysTime(FILETIME),
    /// `PT_CLSID`.
    ClsId(GUID),
    /// `PT_BINARY`.
    Binary(&'a [u8]),
    /// `PT_MV_I2`.
    Shorts(&'a [i16]),
    /// `PT_MV_LONG`.
    Longs(&'a [i32]),
    /// `PT_MV_R4`.
    Floats(&'a [f32]),
    /// `PT_MV_DOUBLE`. Borrowed, but on 32-bit x86 Windows a copy where they are aligned for four bytes only.
    Doubles(Cow<'a, [f64]>),
    /// `PT_MV_CURRENCY`.
    Currencies(&'a [CY]),
    /// `PT_MV_APPTIME`. As `Doubles`.
    AppTimes(Cow<'a, [f64]>),
    /// `PT_MV_I8`.
    LongLongs(&'a [LARGE_INTEGER]),
    /// `PT_MV_STRING8`, each without its NUL.
    String8s(Vec<&'a [u8]>),
    /// `PT_MV_UNICODE`, each without its NUL.
    Unicodes(Vec<&'a [u16]>),
    /// `PT_MV_SYSTIME`.
    SysTimes(&'a [FILETIME]),
    /// `PT_MV_CLSID`.
    ClsIds(&'a [GUID]),
    /// `PT_MV_BINARY`.
    Binaries(Vec<&'a [u8]>),
    /// Of a type that has no form here, such as the restriction of a rule. It can be read only, not written.
    Other(PropType),
}

impl PropValue<'_> {
    /// The type that goes into the tag.
    pub fn prop_type(&self) -> PropType {
        match self {
            Self::Null => PT_NULL,
            Self::Short(_) => PT_I2,
            Self::Long(_) => PT_LONG,
            Self::Float(_) => PT_R4,
            Self::Double(_) => PT_DOUBLE,
            Self::Currency(_) => PT_CURRENCY,
            Self::AppTime(_) => PT_APPTIME,
            Self::Error(_) => PT_ERROR,
            Self::Boolean(_) => PT_BOOLEAN,
            Self::Object => PT_OBJECT,
            Self::LongLong(_) => PT_I8,
            Self::String8(_) => PT_STRING8,
            Self::Unicode(_) => PT_UNICODE,
            Self::SysTime(_) => PT_SYSTIME,
            Self::ClsId(_) => PT_CLSID,
            Self::Binary(_) => PT_BINARY,
            Self::Shorts(_) => PT_MV_I2,
            Self::Longs(_) => PT_MV_LONG,
            Self::Floats(_) => PT_MV_R4,
            Self::Doubles(_) => PT_MV_DOUBLE,
            Self::Currencies(_) => PT_MV_CURRENCY,
            Self::AppTimes(_) => PT_MV_APPTIME,
            Self::LongLongs(_) => PT_MV_I8,
            Self::String8s(_) => PT_MV_STRING8,
            Self::Unicodes(_) => PT_MV_UNICODE,
            Self::SysTimes(_) => PT_MV_SYSTIME,
            Self::ClsIds(_) => PT_MV_CLSID,
            Self::Binaries(_) => PT_MV_BINARY,
            Self::Other(prop_type) => *prop_type,
        }
    }

    /// The text of a `PT_UNICODE` value; what is not UTF-16 becomes U+FFFD.
    pub fn to_text(&self) -> Option<String> {
        match self {
            Self::Unicode(units) => Some(String::from_utf16_lossy(units)),
            _ => None,
        }
    }
}
