//! The properties of an object as it was read, and their way to the caller.

use std::cmp::Ordering;
use std::sync::Arc;

use mapi_com::mapi::{
    Allocator, Buffer, FILETIME, MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY, MAPI_E_NOT_FOUND,
    MAPI_E_UNEXPECTED_TYPE, MAPI_E_UNKNOWN_FLAGS, MAPI_UNICODE, MAPI_W_ERRORS_RETURNED, PT_ERROR, PT_NULL, PT_STRING8,
    PT_UNICODE, PT_UNSPECIFIED, PropTag, PropType, PropValue, SPropTagArray, SPropValue, prop_tag_array, prop_tags,
    properties,
};
use mapi_com::{HRESULT, Result, S_OK};

/// How many characters of a text, or bytes, `GetProps` hands out; what is longer has to be opened as a stream.
const LONGEST: usize = 16 * 1024;

/// The value of a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Long(i32),
    Boolean(bool),
    /// In both widths, as either may be asked for.
    Text {
        wide: Vec<u16>,
        narrow: Vec<u8>,
    },
    /// Shared, as an attachment may be large.
    Binary(Arc<[u8]>),
    /// Units of 100 nanoseconds since 1601.
    Time(u64),
}

impl Value {
    /// A text. The narrow one is ASCII, which all code pages of systems have in common; what else there is becomes `?`. A NUL would
    /// end the text for the reader, so it becomes U+FFFD.
    pub(crate) fn text(text: &str) -> Self {
        let characters = || text.chars().map(|character| if character == '\0' { '\u{FFFD}' } else { character });
        let wide = characters().collect::<String>().encode_utf16().collect();
        let narrow = characters().map(|character| if character.is_ascii() { character as u8 } else { b'?' }).collect();
        Self::Text { wide, narrow }
    }

    pub(crate) fn bytes(bytes: impl Into<Arc<[u8]>>) -> Self {
        Self::Binary(bytes.into())
    }

    /// A time in seconds since 1970.
    pub(crate) fn time(seconds: i64) -> Self {
        let since_1601 = seconds.saturating_add(11_644_473_600).max(0).cast_unsigned();
        Self::Time(since_1601.saturating_mul(10_000_000))
    }

    /// What it is handed out as, if that type is asked for.
    pub(crate) fn as_type(&self, asked: PropType) -> Option<PropValue<'_>> {
        let value = match self {
            Self::Text { narrow, .. } if asked == PT_STRING8 => PropValue::String8(narrow),
            Self::Text { wide, .. } => PropValue::Unicode(wide),
            Self::Long(value) => PropValue::Long(*value),
            Self::Boolean(value) => PropValue::Boolean(*value),
            Self::Binary(bytes) => PropValue::Binary(bytes),
            Self::Time(ticks) => {
                PropValue::SysTime(FILETIME { dwLowDateTime: *ticks as u32, dwHighDateTime: (*ticks >> 32) as u32 })
            }
        };
        (value.prop_type() == asked || asked == PT_UNSPECIFIED).then_some(value)
    }

    /// The order for sorting; that of texts without regard to case.
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Long(one), Self::Long(other)) => one.cmp(other),
            (Self::Boolean(one), Self::Boolean(other)) => one.cmp(other),
            (Self::Binary(one), Self::Binary(other)) => one.cmp(other),
            (Self::Time(one), Self::Time(other)) => one.cmp(other),
            (Self::Text { wide: one, .. }, Self::Text { wide: other, .. }) => {
                let [one, other] = [one, other].map(|text| String::from_utf16_lossy(text).to_lowercase());
                one.cmp(&other)
            }
            _ => Ordering::Equal,
        }
    }
}

/// Properties with their values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PropertySet(Vec<(PropTag, Value)>);

impl PropertySet {
    pub(crate) fn new(values: impl IntoIterator<Item = (PropTag, Value)>) -> Self {
        Self(values.into_iter().collect())
    }

    /// With one more.
    pub(crate) fn with(mut self, tag: PropTag, value: Value) -> Self {
        self.0.push((tag, value));
        self
    }

    /// With one more, if it has a value.
    pub(crate) fn with_some(self, tag: PropTag, value: Option<Value>) -> Self {
        match value {
            Some(value) => self.with(tag, value),
            None => self,
        }
    }

    /// The value of a property, whatever its type.
    pub(crate) fn value(&self, tag: PropTag) -> Option<&Value> {
        self.0.iter().find(|(found, _)| found.id() == tag.id()).map(|(_, value)| value)
    }

    /// The value of a property if it is of the type in the tag.
    pub(crate) fn get(&self, tag: PropTag) -> Option<PropValue<'_>> {
        self.value(tag)?.as_type(tag.prop_type())
    }

    /// What stands for a tag in an answer, with the tag that it gets: the value, or the reason why there is none.
    pub(crate) fn answer(&self, tag: PropTag, flags: u32) -> (PropTag, PropValue<'_>) {
        let Some(value) = self.value(tag) else {
            return match tag.prop_type() {
                PT_NULL => (tag, PropValue::Null),
                _ => (tag.with_type(PT_ERROR), PropValue::Error(MAPI_E_NOT_FOUND)),
            };
        };
        let asked = match (tag.prop_type(), value) {
            (PT_UNSPECIFIED, Value::Text { .. }) => text_type(flags),
            (asked, _) => asked,
        };
        let value = value.as_type(asked).unwrap_or(PropValue::Error(MAPI_E_UNEXPECTED_TYPE));
        (tag.with_type(value.prop_type()), value)
    }

    /// The tags of all properties, texts in the width that `flags` say.
    pub(crate) fn tags(&self, flags: u32) -> Vec<PropTag> {
        self.0.iter().map(|(tag, _)| of_width(*tag, flags)).collect()
    }

    /// `IMAPIProp::GetProps`.
    ///
    /// # Safety
    ///
    /// As of that method, except that `count` and `values` may be NULL.
    pub(crate) unsafe fn hand_out(
        &self,
        allocator: Allocator,
        tags: *const SPropTagArray,
        flags: u32,
        count: *mut u32,
        values: *mut *mut SPropValue,
    ) -> Result<HRESULT> {
        if count.is_null() || values.is_null() {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        check_flags(flags)?;
        // SAFETY: this function's contract.
        let tags = match unsafe { prop_tags(tags) } {
            Some([]) => return Err(MAPI_E_INVALID_PARAMETER.into()),
            Some(tags) => tags.to_vec(),
            None => self.tags(flags),
        };
        let short = |(tag, value): (PropTag, _)| match value {
            PropValue::Unicode(text) if text.len() > LONGEST => too_long(tag),
            PropValue::String8(bytes) | PropValue::Binary(bytes) if bytes.len() > LONGEST => too_long(tag),
            value => (tag, value),
        };
        let answers: Vec<_> = tags.iter().map(|tag| short(self.answer(*tag, flags))).collect();
        let is_whole = answers.iter().all(|(tag, _)| tag.prop_type() != PT_ERROR);
        let (block, length) = Buffer::into_raw_parts(properties(allocator, &answers)?);
        // SAFETY: not null, so valid for a write by this function's contract.
        unsafe {
            count.write(u32::try_from(length).unwrap_or(u32::MAX));
            values.write(block);
        }
        Ok(if is_whole { S_OK } else { MAPI_W_ERRORS_RETURNED })
    }

    /// `IMAPIProp::GetPropList`.
    ///
    /// # Safety
    ///
    /// As of that method, except that `tags` may be NULL.
    pub(crate) unsafe fn hand_out_list(
        &self,
        allocator: Allocator,
        flags: u32,
        tags: *mut *mut SPropTagArray,
    ) -> Result<()> {
        if tags.is_null() {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        check_flags(flags)?;
        let list = prop_tag_array(allocator, &self.tags(flags))?;
        // SAFETY: not null, so valid for a write by this function's contract.
        unsafe { tags.write(Buffer::into_raw(list)) };
        Ok(())
    }
}

/// The tag in the width that `flags` say, if it is one of a text.
pub(crate) fn of_width(tag: PropTag, flags: u32) -> PropTag {
    if tag.prop_type() == PT_UNICODE { tag.with_type(text_type(flags)) } else { tag }
}

fn too_long(tag: PropTag) -> (PropTag, PropValue<'static>) {
    (tag.with_type(PT_ERROR), PropValue::Error(MAPI_E_NOT_ENOUGH_MEMORY))
}

fn text_type(flags: u32) -> PropType {
    if flags & MAPI_UNICODE == 0 { PT_STRING8 } else { PT_UNICODE }
}

fn check_flags(flags: u32) -> Result<()> {
    if flags & !MAPI_UNICODE == 0 { Ok(()) } else { Err(MAPI_E_UNKNOWN_FLAGS.into()) }
}

/// Implements `IMAPIProp` for an object with a field `shared`, a field `last_error` and a method `properties`. Nothing can be written.
macro_rules! impl_prop {
    ($object:ident) => {
        impl mapi_com::mapi::IMAPIProp_Impl for $object {
            unsafe fn GetLastError(
                &self,
                result: HRESULT,
                flags: u32,
                error: *mut *mut mapi_com::mapi::MAPIERROR,
            ) -> HRESULT {
                let allocate = self.shared.allocator.functions().0;
                // SAFETY: the caller's promise, and that of the allocator.
                unsafe { self.last_error.hand_out(result, flags, error, allocate) }
            }

            fn SaveChanges(&self, _flags: u32) -> HRESULT {
                mapi_com::mapi::MAPI_E_NO_ACCESS
            }

            unsafe fn GetProps(
                &self,
                tags: *const mapi_com::mapi::SPropTagArray,
                flags: u32,
                count: *mut u32,
                values: *mut *mut mapi_com::mapi::SPropValue,
            ) -> HRESULT {
                let properties = match self.properties() {
                    Ok(properties) => properties,
                    Err(error) => return self.last_error.note(error.code(), error.message()).code(),
                };
                // SAFETY: the caller's promise.
                let outcome = unsafe { properties.hand_out(self.shared.allocator, tags, flags, count, values) };
                outcome.unwrap_or_else(|error| error.code())
            }

            unsafe fn GetPropList(&self, flags: u32, tags: *mut *mut mapi_com::mapi::SPropTagArray) -> HRESULT {
                let properties = match self.properties() {
                    Ok(properties) => properties,
                    Err(error) => return self.last_error.note(error.code(), error.message()).code(),
                };
                // SAFETY: the caller's promise.
                let outcome = unsafe { properties.hand_out_list(self.shared.allocator, flags, tags) };
                outcome.map_or_else(|error| error.code(), |()| S_OK)
            }

            fn OpenProperty(
                &self,
                tag: mapi_com::mapi::PropTag,
                iid: Option<&mapi_com::GUID>,
                _interface_options: u32,
                flags: u32,
            ) -> Result<mapi_com::IUnknown> {
                crate::stream::open(&self.properties()?, tag, iid, flags)
            }

            unsafe fn SetProps(
                &self,
                _count: u32,
                _values: *const mapi_com::mapi::SPropValue,
                _problems: *mut *mut mapi_com::mapi::SPropProblemArray,
            ) -> HRESULT {
                mapi_com::mapi::MAPI_E_NO_ACCESS
            }

            unsafe fn DeleteProps(
                &self,
                _tags: *const mapi_com::mapi::SPropTagArray,
                _problems: *mut *mut mapi_com::mapi::SPropProblemArray,
            ) -> HRESULT {
                mapi_com::mapi::MAPI_E_NO_ACCESS
            }
        }
    };
}

pub(crate) use impl_prop;
