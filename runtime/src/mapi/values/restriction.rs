//! Restrictions: what rows of a table are wanted.

use core::cmp::Ordering;

use windows_core::{HRESULT, Result};

use crate::mapi::memory::array;
use crate::mapi::*;

/// How deep restrictions may be within each other when they are tried: more is `MAPI_E_TOO_COMPLEX`.
const MOST_LEVELS: u32 = 64;

/// A restriction, by its kind. It borrows what it points to.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Restriction<'a> {
    /// All of these.
    And(&'a [SRestriction]),
    /// One of these.
    Or(&'a [SRestriction]),
    /// Not this.
    Not(&'a SRestriction),
    /// A text, or bytes, with others in it.
    Content {
        /// `FL_*`.
        fuzzy_level: u32,
        /// The property.
        tag: PropTag,
        /// What is looked for.
        value: &'a SPropValue,
    },
    /// A property compared with a value.
    Property {
        /// `RELOP_*`.
        relation: u32,
        /// The property.
        tag: PropTag,
        /// What it is compared with.
        value: &'a SPropValue,
    },
    /// Two properties compared with each other.
    CompareProps {
        /// `RELOP_*`.
        relation: u32,
        /// The one property.
        left: PropTag,
        /// The other property.
        right: PropTag,
    },
    /// Bits of a number.
    BitMask {
        /// Whether one of them has to be set (`BMR_NEZ`), or all clear (`BMR_EQZ`).
        is_set: bool,
        /// The property, a `PT_LONG`.
        tag: PropTag,
        /// The bits.
        mask: u32,
    },
    /// The size of a value in bytes.
    Size {
        /// `RELOP_*`.
        relation: u32,
        /// The property.
        tag: PropTag,
        /// The number of bytes.
        size: u32,
    },
    /// A property that is there.
    Exist(PropTag),
    /// Something of the recipients (`PR_MESSAGE_RECIPIENTS`) or the attachments (`PR_MESSAGE_ATTACHMENTS`).
    SubObject {
        /// Which of them.
        tag: PropTag,
        /// What one of them has to be.
        restriction: &'a SRestriction,
    },
    /// A restriction with properties beside it that mean nothing to the table (`RES_COMMENT`, `RES_ANNOTATION`).
    Comment {
        /// The restriction; none lets all rows pass.
        restriction: Option<&'a SRestriction>,
        /// The properties.
        values: &'a [SPropValue],
    },
    /// At most so many rows that pass.
    Count {
        /// How many.
        most: u32,
        /// What they have to be.
        restriction: &'a SRestriction,
    },
    /// Of a kind that has no name here, or without what it needs.
    Other(u32),
}

impl SRestriction {
    /// What the record says.
    ///
    /// # Safety
    ///
    /// The union holds what the kind says, its pointers are NULL or lead to as many restrictions and values as are counted beside
    /// them, and nobody changes any of it while the view is used.
    pub unsafe fn view(&self) -> Restriction<'_> {
        // SAFETY: this function's contract.
        unsafe { self.view_if_whole() }.unwrap_or(Restriction::Other(self.rt))
    }

    /// # Safety
    ///
    /// As of [`view`](Self::view).
    unsafe fn view_if_whole(&self) -> Option<Restriction<'_>> {
        // SAFETY: this function's contract.
        unsafe {
            let res = &self.res;
            Some(match self.rt {
                RES_AND => Restriction::And(array(res.resAnd.lpRes, res.resAnd.cRes)),
                RES_OR => Restriction::Or(array(res.resOr.lpRes, res.resOr.cRes)),
                RES_NOT => Restriction::Not(res.resNot.lpRes.as_ref()?),
                RES_CONTENT => {
                    let SContentRestriction { ulFuzzyLevel, ulPropTag, lpProp } = res.resContent;
                    Restriction::Content { fuzzy_level: ulFuzzyLevel, tag: ulPropTag, value: lpProp.as_ref()? }
                }
                RES_PROPERTY => {
                    let SPropertyRestriction { relop, ulPropTag, lpProp } = res.resProperty;
                    Restriction::Property { relation: relop, tag: ulPropTag, value: lpProp.as_ref()? }
                }
                RES_COMPAREPROPS => {
                    let SComparePropsRestriction { relop, ulPropTag1, ulPropTag2 } = res.resCompareProps;
                    Restriction::CompareProps { relation: relop, left: ulPropTag1, right: ulPropTag2 }
                }
                RES_BITMASK => {
                    let SBitMaskRestriction { relBMR, ulPropTag, ulMask } = res.resBitMask;
                    Restriction::BitMask { is_set: relBMR == BMR_NEZ, tag: ulPropTag, mask: ulMask }
                }
                RES_SIZE => {
                    let SSizeRestriction { relop, ulPropTag, cb } = res.resSize;
                    Restriction::Size { relation: relop, tag: ulPropTag, size: cb }
                }
                RES_EXIST => Restriction::Exist(res.resExist.ulPropTag),
                RES_SUBRESTRICTION => {
                    let SSubRestriction { ulSubObject, lpRes } = res.resSub;
                    Restriction::SubObject { tag: ulSubObject, restriction: lpRes.as_ref()? }
                }
                RES_COMMENT | RES_ANNOTATION => {
                    let SCommentRestriction { cValues, lpRes, lpProp } = res.resComment;
                    Restriction::Comment { restriction: lpRes.as_ref(), values: array(lpProp, cValues) }
                }
                RES_COUNT => {
                    let SCountRestriction { ulCount, lpRes } = res.resCount;
                    Restriction::Count { most: ulCount, restriction: lpRes.as_ref()? }
                }
                _ => return None,
            })
        }
    }

    /// Whether something with these properties passes; `property` answers the value of one, if it is there.
    ///
    /// Texts are compared unit by unit, and without regard to case where the restriction says so. What is not there is in no relation
    /// to anything.
    ///
    /// # Errors
    ///
    /// `MAPI_E_TOO_COMPLEX` for what needs more than the properties, such as the recipients of a message, for relations that have no
    /// meaning here (`RELOP_RE`), and for more than 64 levels.
    ///
    /// # Safety
    ///
    /// As of [`view`](Self::view), for all restrictions and values within.
    pub unsafe fn matches<'v>(&self, property: &dyn Fn(PropTag) -> Option<PropValue<'v>>) -> Result<bool> {
        // SAFETY: this function's contract.
        unsafe { passes(self, property, MOST_LEVELS) }.map_err(Into::into)
    }
}

type Answer = core::result::Result<bool, HRESULT>;
type Lookup<'l, 'v> = &'l dyn Fn(PropTag) -> Option<PropValue<'v>>;

/// # Safety
///
/// As of [`SRestriction::matches`].
unsafe fn passes(restriction: &SRestriction, property: Lookup<'_, '_>, levels: u32) -> Answer {
    let levels = levels.checked_sub(1).ok_or(MAPI_E_TOO_COMPLEX)?;
    // SAFETY: this function's contract.
    let within = |restriction: &SRestriction| unsafe { passes(restriction, property, levels) };
    // SAFETY: as above.
    match unsafe { restriction.view() } {
        Restriction::And(all) => all.iter().map(within).try_fold(true, |passed, next| Ok(passed & next?)),
        Restriction::Or(any) => any.iter().map(within).try_fold(false, |passed, next| Ok(passed | next?)),
        Restriction::Not(restriction) => within(restriction).map(|passed| !passed),
        Restriction::Content { fuzzy_level, tag, value } => {
            // SAFETY: as above.
            let wanted = unsafe { value.value() };
            Ok(property(tag).is_some_and(|found| contains(&found, &wanted, fuzzy_level)))
        }
        Restriction::Property { relation, tag, value } => {
            // SAFETY: as above.
            property(tag).map_or(Ok(false), |found| relates(compare(&found, &unsafe { value.value() }), relation))
        }
        Restriction::CompareProps { relation, left, right } => match (property(left), property(right)) {
            (Some(left), Some(right)) => relates(compare(&left, &right), relation),
            _ => Ok(false),
        },
        Restriction::BitMask { is_set, tag, mask } => match property(tag) {
            Some(PropValue::Long(value)) => Ok((value.cast_unsigned() & mask != 0) == is_set),
            _ => Ok(false),
        },
        Restriction::Size { relation, tag, size } => {
            let found = property(tag).and_then(|value| size_of_value(&value));
            found.map_or(Ok(false), |found| relates(Some(found.cmp(&(size as usize))), relation))
        }
        Restriction::Exist(tag) => Ok(property(tag).is_some()),
        Restriction::Comment { restriction, .. } => restriction.map_or(Ok(true), within),
        Restriction::SubObject { .. } | Restriction::Count { .. } | Restriction::Other(_) => Err(MAPI_E_TOO_COMPLEX),
    }
}

fn relates(order: Option<Ordering>, relation: u32) -> Answer {
    Ok(match (relation, order) {
        (RELOP_RE, _) | (7.., _) => return Err(MAPI_E_TOO_COMPLEX),
        (RELOP_NE, order) => order != Some(Ordering::Equal),
        (_, None) => false,
        (RELOP_LT, Some(order)) => order.is_lt(),
        (RELOP_LE, Some(order)) => order.is_le(),
        (RELOP_GT, Some(order)) => order.is_gt(),
        (RELOP_GE, Some(order)) => order.is_ge(),
        (_, Some(order)) => order.is_eq(),
    })
}

/// The order of two values of one type; `None` for values that have none.
pub(crate) fn compare(left: &PropValue<'_>, right: &PropValue<'_>) -> Option<Ordering> {
    match (left, right) {
        (PropValue::Short(left), PropValue::Short(right)) => Some(left.cmp(right)),
        (PropValue::Long(left), PropValue::Long(right)) => Some(left.cmp(right)),
        (PropValue::LongLong(left), PropValue::LongLong(right)) => Some(left.cmp(right)),
        (PropValue::Currency(left), PropValue::Currency(right)) => Some(left.cmp(right)),
        (PropValue::Float(left), PropValue::Float(right)) => left.partial_cmp(right),
        (PropValue::Double(left), PropValue::Double(right)) => left.partial_cmp(right),
        (PropValue::AppTime(left), PropValue::AppTime(right)) => left.partial_cmp(right),
        (PropValue::Boolean(left), PropValue::Boolean(right)) => Some(left.cmp(right)),
        (PropValue::String8(left), PropValue::String8(right)) => Some(left.cmp(right)),
        (PropValue::Unicode(left), PropValue::Unicode(right)) => Some(left.cmp(right)),
        (PropValue::Binary(left), PropValue::Binary(right)) => Some(left.cmp(right)),
        (PropValue::SysTime(left), PropValue::SysTime(right)) => Some(ticks(*left).cmp(&ticks(*right))),
        (left, right) => (left == right).then_some(Ordering::Equal),
    }
}

fn ticks(time: FILETIME) -> u64 {
    u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime)
}

fn contains(found: &PropValue<'_>, wanted: &PropValue<'_>, fuzzy_level: u32) -> bool {
    let loose = fuzzy_level & (FL_IGNORECASE | FL_LOOSE) != 0;
    match (found, wanted) {
        (PropValue::Unicode(found), PropValue::Unicode(wanted)) if loose => {
            let [found, wanted] = [found, wanted].map(|text| String::from_utf16_lossy(text).to_lowercase());
            is_within(found.as_bytes(), wanted.as_bytes(), fuzzy_level)
        }
        (PropValue::Unicode(found), PropValue::Unicode(wanted)) => is_within(found, wanted, fuzzy_level),
        (PropValue::String8(found), PropValue::String8(wanted)) if loose => {
            is_within(&found.to_ascii_lowercase(), &wanted.to_ascii_lowercase(), fuzzy_level)
        }
        (PropValue::String8(found), PropValue::String8(wanted))
        | (PropValue::Binary(found), PropValue::Binary(wanted)) => is_within(found, wanted, fuzzy_level),
        _ => false,
    }
}

fn is_within<U: PartialEq>(found: &[U], wanted: &[U], fuzzy_level: u32) -> bool {
    match fuzzy_level & 0xFFFF {
        FL_PREFIX => found.starts_with(wanted),
        FL_SUBSTRING => wanted.is_empty() || found.windows(wanted.len()).any(|part| part == wanted),
        _ => found == wanted,
    }
}

fn size_of_value(value: &PropValue<'_>) -> Option<usize> {
    Some(match value {
        PropValue::Short(_) | PropValue::Boolean(_) => 2,
        PropValue::Long(_) | PropValue::Float(_) | PropValue::Error(_) => 4,
        PropValue::Double(_)
        | PropValue::AppTime(_)
        | PropValue::Currency(_)
        | PropValue::LongLong(_)
        | PropValue::SysTime(_) => 8,
        PropValue::ClsId(_) => 16,
        PropValue::String8(text) => text.len() + 1,
        PropValue::Unicode(text) => 2 * (text.len() + 1),
        PropValue::Binary(bytes) => bytes.len(),
        _ => return None,
    })
}
