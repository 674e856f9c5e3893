//! What MAPI's utilities do with objects of others, as their pages say.

use std::ptr;

use mapi_com::mapi::*;
use mapi_com::{BOOL, HRESULT, InterfaceRef, Result, S_OK};

use crate::exports::allocator;

/// The value of one property, which may be an error, in memory of the object.
fn one_value(object: &IMAPIProp, tag: PropTag) -> Result<(*mut SPropValue, HRESULT)> {
    let tags = PropTagList::new(&[tag]);
    let (mut count, mut values) = (0, ptr::null_mut());
    // SAFETY: the list is readable; the last two are valid for a write.
    let answer = unsafe { object.GetProps(tags.as_ptr(), 0, &mut count, &mut values) };
    answer.ok()?;
    if values.is_null() || count != 1 {
        return Err(MAPI_E_CALL_FAILED.into());
    }
    Ok((values, answer))
}

/// # Safety
///
/// As of [`HRGETONEPROP`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn HrGetOneProp(
    object: Option<InterfaceRef<'_, IMAPIProp>>,
    tag: PropTag,
    value: *mut *mut SPropValue,
) -> HRESULT {
    // SAFETY: valid for a write.
    unsafe { value.write(ptr::null_mut()) };
    let Some(object) = object else {
        return MAPI_E_INVALID_PARAMETER;
    };
    match one_value(&object, tag) {
        Ok((found, S_OK)) => {
            // SAFETY: valid for a write.
            unsafe { value.write(found) };
            S_OK
        }
        Ok((found, _)) => {
            // SAFETY: a block of MAPI's memory, which the caller of `GetProps` owns.
            drop(unsafe { Buffer::from_raw(allocator(), found) });
            MAPI_E_NOT_FOUND
        }
        Err(error) => error.code(),
    }
}

/// # Safety
///
/// As of [`HRSETONEPROP`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn HrSetOneProp(
    object: Option<InterfaceRef<'_, IMAPIProp>>,
    value: *const SPropValue,
) -> HRESULT {
    // SAFETY: this function's contract.
    object.map_or(MAPI_E_INVALID_PARAMETER, |object| unsafe { object.SetProps(1, value, ptr::null_mut()) })
}

/// # Safety
///
/// As of [`FPROPEXISTS`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn FPropExists(object: Option<InterfaceRef<'_, IMAPIProp>>, tag: PropTag) -> BOOL {
    let Some(object) = object else {
        return BOOL(0);
    };
    let Ok((found, answer)) = one_value(&object, tag) else {
        return BOOL(0);
    };
    // SAFETY: as in `HrGetOneProp`.
    drop(unsafe { Buffer::from_raw(allocator(), found) });
    BOOL::from(answer == S_OK)
}

/// # Safety
///
/// As of [`HRQUERYALLROWS`].
#[cfg_attr(feature = "exports", unsafe(no_mangle))]
pub unsafe extern "system" fn HrQueryAllRows(
    table: Option<InterfaceRef<'_, IMAPITable>>,
    columns: *const SPropTagArray,
    restriction: *const SRestriction,
    order: *const SSortOrderSet,
    limit: i32,
    rows: *mut *mut SRowSet,
) -> HRESULT {
    let Some(table) = table else {
        return MAPI_E_INVALID_PARAMETER;
    };
    // SAFETY: this function's contract.
    let prepared = unsafe {
        let given = |is_null: bool, answer: &dyn Fn() -> HRESULT| if is_null { S_OK } else { answer() };
        [
            given(columns.is_null(), &|| table.SetColumns(columns, TBL_BATCH)),
            given(restriction.is_null(), &|| table.Restrict(restriction, TBL_BATCH)),
            given(order.is_null(), &|| table.SortTable(order, TBL_BATCH)),
        ]
    };
    if let Some(failure) = prepared.into_iter().find(|answer| answer.is_err()) {
        return failure;
    }
    let most = if limit == 0 { i32::MAX } else { limit.saturating_add(1) };
    // SAFETY: valid for a write.
    let answer = unsafe { table.QueryRows(most, 0, rows) };
    if answer.is_err() {
        return answer;
    }
    // SAFETY: the table has handed out rows in MAPI's memory.
    let found = unsafe { RowSet::from_raw(allocator(), rows.read()) };
    if limit != 0 && found.as_ref().is_some_and(|found| found.len() > limit as usize) {
        // SAFETY: valid for a write.
        unsafe { rows.write(ptr::null_mut()) };
        return MAPI_E_TABLE_TOO_BIG;
    }
    // The caller has the pointer already.
    let _ = found.map(RowSet::into_raw);
    S_OK
}

const _: HRGETONEPROP = HrGetOneProp;
const _: HRSETONEPROP = HrSetOneProp;
const _: FPROPEXISTS = FPropExists;
const _: HRQUERYALLROWS = HrQueryAllRows;
