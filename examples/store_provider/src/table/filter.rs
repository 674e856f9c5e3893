//! A restriction that a table keeps, so that rows which come later can be held against it: a copy of the client's.

use std::{ptr, slice};

use mapi_com::Result;
use mapi_com::mapi::{
    Allocator, Buffer, MAPI_E_TOO_COMPLEX, Restriction, SAndRestriction, SCommentRestriction, SOrRestriction,
    SPropValue, SRestriction, property,
};

use super::number;
use crate::property_set::PropertySet;

/// How deep conditions may be within each other.
const MOST_LEVELS: u32 = 64;

/// A condition that rows meet, or not, with all that it points to in one block.
pub(crate) struct Filter(Buffer<SRestriction>);

// SAFETY: what the pointers lead to is in the block, and nobody writes to it.
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
        let mut block = Buffer::new(allocator, *restriction)?;
        // SAFETY: this function's contract.
        *block = unsafe { copy(&block, restriction, MOST_LEVELS) }?;
        Ok(Self(block))
    }

    /// Whether a row meets the condition.
    ///
    /// # Errors
    ///
    /// `MAPI_E_TOO_COMPLEX` for relations that have no meaning here.
    pub(crate) fn passes(&self, row: &PropertySet) -> Result<bool> {
        // SAFETY: all parts were copied into the block.
        unsafe { self.0.matches(&|tag| row.get(tag)) }
    }
}

/// A restriction whose parts are kept by `block`.
///
/// # Safety
///
/// As of [`Filter::copy`].
unsafe fn copy(block: &Buffer<SRestriction>, restriction: &SRestriction, levels: u32) -> Result<SRestriction> {
    let levels = levels.checked_sub(1).ok_or(MAPI_E_TOO_COMPLEX)?;
    let within = |parts: &[SRestriction]| {
        // SAFETY: this function's contract.
        let parts = parts.iter().map(|part| unsafe { copy(block, part, levels) }).collect::<Result<Vec<_>>>()?;
        block.keep(&parts)
    };
    let value = |value: &SPropValue| {
        // SAFETY: as above.
        let kept = property(block, value.ulPropTag, &unsafe { value.value() }).map_err(|_| MAPI_E_TOO_COMPLEX)?;
        block.keep(&[kept])
    };
    let mut copied = *restriction;
    // SAFETY: as above.
    match unsafe { restriction.view() } {
        // Their number is that of the parts that can be read, which are none behind NULL.
        Restriction::And(all) => {
            copied.res.resAnd = SAndRestriction { cRes: number(all.len()), lpRes: within(all)? };
        }
        Restriction::Or(any) => copied.res.resOr = SOrRestriction { cRes: number(any.len()), lpRes: within(any)? },
        Restriction::Not(part) => copied.res.resNot.lpRes = within(slice::from_ref(part))?,
        Restriction::Content { value: wanted, .. } => copied.res.resContent.lpProp = value(wanted)?,
        Restriction::Property { value: wanted, .. } => copied.res.resProperty.lpProp = value(wanted)?,
        // The properties beside it mean nothing to the table.
        Restriction::Comment { restriction, .. } => {
            let part = restriction.map_or(Ok(ptr::null_mut()), |part| within(slice::from_ref(part)))?;
            copied.res.resComment = SCommentRestriction { cValues: 0, lpRes: part, lpProp: ptr::null_mut() };
        }
        Restriction::CompareProps { .. }
        | Restriction::BitMask { .. }
        | Restriction::Size { .. }
        | Restriction::Exist(_) => {}
        _ => return Err(MAPI_E_TOO_COMPLEX.into()),
    }
    Ok(copied)
}
