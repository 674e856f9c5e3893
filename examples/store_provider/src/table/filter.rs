//! A restriction that a table keeps, so that rows which come later can be held against it: a copy of the client's.

use mapi_com::Result;
use mapi_com::mapi::{
    Allocator, Buffer, MAPI_E_TOO_COMPLEX, PropTag, RES_CONTENT, RES_PROPERTY, Restriction, SContentRestriction,
    SPropValue, SPropertyRestriction, SRestriction, SRestriction_res, properties,
};

use crate::property_set::PropertySet;

/// How deep conditions may be within each other.
const MOST_LEVELS: u32 = 64;

/// A condition that rows meet, or not.
pub(crate) enum Filter {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    /// A text with another in it: how it is compared, and with what.
    Content(u32, PropTag, Buffer<[SPropValue]>),
    /// A property in a relation to a value.
    Property(u32, PropTag, Buffer<[SPropValue]>),
    /// A condition that has numbers and tags alone.
    Plain(SRestriction),
}

// SAFETY: nobody writes to the values, which are in blocks of their own, and what is plain has no pointers.
unsafe impl Send for Filter {}
// SAFETY: as above.
unsafe impl Sync for Filter {}

impl Filter {
    /// A copy.
    ///
    /// # Errors
    ///
    /// `MAPI_E_TOO_COMPLEX` for what needs more than the columns of a row.
    ///
    /// # Safety
    ///
    /// All parts of the restriction are readable.
    pub(crate) unsafe fn copy(restriction: &SRestriction, allocator: Allocator) -> Result<Self> {
        // SAFETY: this function's contract.
        unsafe { copy(restriction, allocator, MOST_LEVELS) }
    }

    /// Whether a row meets the condition.
    ///
    /// # Errors
    ///
    /// `MAPI_E_TOO_COMPLEX` for relations that have no meaning here.
    pub(crate) fn passes(&self, row: &PropertySet) -> Result<bool> {
        let with = |restriction: &SRestriction| {
            // SAFETY: a restriction without parts, or with one value, which is alive.
            unsafe { restriction.matches(&|tag| row.get(tag)) }
        };
        match self {
            Self::All(all) => all.iter().try_fold(true, |passed, next| Ok(passed & next.passes(row)?)),
            Self::Any(any) => any.iter().try_fold(false, |passed, next| Ok(passed | next.passes(row)?)),
            Self::Not(filter) => filter.passes(row).map(|passed| !passed),
            Self::Content(fuzzy_level, tag, value) => with(&SRestriction {
                rt: RES_CONTENT,
                res: SRestriction_res {
                    resContent: SContentRestriction {
                        ulFuzzyLevel: *fuzzy_level,
                        ulPropTag: *tag,
                        lpProp: value.as_ptr().cast_mut(),
                    },
                },
            }),
            Self::Property(relation, tag, value) => with(&SRestriction {
                rt: RES_PROPERTY,
                res: SRestriction_res {
                    resProperty: SPropertyRestriction {
                        relop: *relation,
                        ulPropTag: *tag,
                        lpProp: value.as_ptr().cast_mut(),
                    },
                },
            }),
            Self::Plain(restriction) => with(restriction),
        }
    }
}

/// # Safety
///
/// As of [`Filter::copy`].
unsafe fn copy(restriction: &SRestriction, allocator: Allocator, levels: u32) -> Result<Filter> {
    let levels = levels.checked_sub(1).ok_or(MAPI_E_TOO_COMPLEX)?;
    // SAFETY: this function's contract.
    let within = |restriction: &SRestriction| unsafe { copy(restriction, allocator, levels) };
    let value = |value: &SPropValue| {
        // SAFETY: as above.
        properties(allocator, &[(value.ulPropTag, unsafe { value.value() })]).map_err(|_| MAPI_E_TOO_COMPLEX)
    };
    // SAFETY: as above.
    Ok(match unsafe { restriction.view() } {
        Restriction::And(all) => Filter::All(all.iter().map(within).collect::<Result<_>>()?),
        Restriction::Or(any) => Filter::Any(any.iter().map(within).collect::<Result<_>>()?),
        Restriction::Not(restriction) => Filter::Not(Box::new(within(restriction)?)),
        Restriction::Content { fuzzy_level, tag, value: wanted } => Filter::Content(fuzzy_level, tag, value(wanted)?),
        Restriction::Property { relation, tag, value: wanted } => Filter::Property(relation, tag, value(wanted)?),
        Restriction::Comment { restriction: Some(restriction), .. } => within(restriction)?,
        Restriction::Comment { restriction: None, .. } => Filter::All(Vec::new()),
        Restriction::CompareProps { .. }
        | Restriction::BitMask { .. }
        | Restriction::Size { .. }
        | Restriction::Exist(_) => Filter::Plain(*restriction),
        _ => return Err(MAPI_E_TOO_COMPLEX.into()),
    })
}
