//! From the value to the record, in MAPI's memory.

use core::ptr;

use windows_core::{PSTR, PWSTR, Result};

use crate::mapi::*;

/// An array of property values in one block of memory, as `GetProps` and its like hand it out: freed whole by `MAPIFreeBuffer`.
///
/// # Errors
///
/// `MAPI_E_INVALID_TYPE` where the type in a tag is not that of its value, and not `PT_UNSPECIFIED`, which takes that of the value;
/// also for [`PropValue::Other`]. What the allocator fails with, such as `MAPI_E_NOT_ENOUGH_MEMORY`.
pub fn properties(allocator: Allocator, values: &[(PropTag, PropValue<'_>)]) -> Result<Buffer<[SPropValue]>> {
    let empty = SPropValue { ulPropTag: PropTag(0), dwAlignPad: 0, Value: __UPV { li: LARGE_INTEGER { QuadPart: 0 } } };
    let mut records = Buffer::copy_of(allocator, &vec![empty; values.len()])?;
    for (index, (tag, value)) in values.iter().enumerate() {
        records[index] = property(&records, *tag, value)?;
    }
    Ok(records)
}

/// One property value, of which what it points to is kept by `block`.
///
/// # Errors
///
/// As of [`properties()`].
pub fn property<T: ?Sized>(block: &Buffer<T>, tag: PropTag, value: &PropValue<'_>) -> Result<SPropValue> {
    let prop_type = value.prop_type();
    if tag.prop_type() != prop_type && tag.prop_type() != PT_UNSPECIFIED {
        return Err(MAPI_E_INVALID_TYPE.into());
    }
    let mut record = SPropValue {
        ulPropTag: tag.with_type(prop_type),
        dwAlignPad: 0,
        Value: __UPV { li: LARGE_INTEGER { QuadPart: 0 } },
    };
    store(block, value, &mut record.Value)?;
    Ok(record)
}

fn store<T: ?Sized>(block: &Buffer<T>, value: &PropValue<'_>, into: &mut __UPV) -> Result<()> {
    match value {
        PropValue::Null => {}
        PropValue::Short(value) => into.i = *value,
        PropValue::Long(value) => into.l = *value,
        PropValue::Float(value) => into.flt = *value,
        PropValue::Double(value) => into.dbl = *value,
        PropValue::Currency(value) => into.cur = CY { int64: *value },
        PropValue::AppTime(value) => into.at = *value,
        PropValue::Error(code) => into.err = *code,
        PropValue::Boolean(value) => into.b = u16::from(*value),
        PropValue::Object => into.x = 0,
        PropValue::LongLong(value) => into.li = LARGE_INTEGER { QuadPart: *value },
        PropValue::String8(text) => into.lpszA = PSTR(block.keep_terminated(text)?),
        PropValue::Unicode(text) => into.lpszW = PWSTR(block.keep_terminated(text)?),
        PropValue::SysTime(value) => into.ft = *value,
        PropValue::ClsId(value) => into.lpguid = block.keep(&[*value])?,
        PropValue::Binary(bytes) => into.bin = binary(block, bytes)?,
        several => return store_several(block, several, into),
    }
    Ok(())
}

fn store_several<T: ?Sized>(block: &Buffer<T>, value: &PropValue<'_>, into: &mut __UPV) -> Result<()> {
    match value {
        PropValue::Shorts(values) => into.MVi = SShortArray { cValues: count(values)?, lpi: block.keep(values)? },
        PropValue::Longs(values) => into.MVl = SLongArray { cValues: count(values)?, lpl: block.keep(values)? },
        PropValue::Floats(values) => into.MVflt = SRealArray { cValues: count(values)?, lpflt: block.keep(values)? },
        PropValue::Doubles(values) => into.MVdbl = SDoubleArray { cValues: count(values)?, lpdbl: block.keep(values)? },
        PropValue::Currencies(values) => {
            into.MVcur = SCurrencyArray { cValues: count(values)?, lpcur: block.keep(values)? };
        }
        PropValue::AppTimes(values) => into.MVat = SAppTimeArray { cValues: count(values)?, lpat: block.keep(values)? },
        PropValue::LongLongs(values) => {
            into.MVli = SLargeIntegerArray { cValues: count(values)?, lpli: block.keep(values)? };
        }
        PropValue::SysTimes(values) => {
            into.MVft = SDateTimeArray { cValues: count(values)?, lpft: block.keep(values)? }
        }
        PropValue::ClsIds(values) => into.MVguid = SGuidArray { cValues: count(values)?, lpguid: block.keep(values)? },
        PropValue::String8s(texts) => {
            let kept = texts.iter().map(|text| Ok(PSTR(block.keep_terminated(text)?))).collect::<Result<Vec<_>>>()?;
            into.MVszA = SLPSTRArray { cValues: count(&kept)?, lppszA: block.keep(&kept)? };
        }
        PropValue::Unicodes(texts) => {
            let kept = texts.iter().map(|text| Ok(PWSTR(block.keep_terminated(text)?))).collect::<Result<Vec<_>>>()?;
            into.MVszW = SWStringArray { cValues: count(&kept)?, lppszW: block.keep(&kept)? };
        }
        PropValue::Binaries(values) => {
            let kept = values.iter().map(|bytes| binary(block, bytes)).collect::<Result<Vec<_>>>()?;
            into.MVbin = SBinaryArray { cValues: count(&kept)?, lpbin: block.keep(&kept)? };
        }
        _ => return Err(MAPI_E_INVALID_TYPE.into()),
    }
    Ok(())
}

fn binary<T: ?Sized>(block: &Buffer<T>, bytes: &[u8]) -> Result<SBinary> {
    let lpb = if bytes.is_empty() { ptr::null_mut() } else { block.keep(bytes)? };
    Ok(SBinary { cb: count(bytes)?, lpb })
}

fn count<U>(values: &[U]) -> Result<u32> {
    u32::try_from(values.len()).map_err(|_| MAPI_E_NOT_ENOUGH_MEMORY.into())
}
