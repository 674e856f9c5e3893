//! From the record to the value.

use core::slice;

use crate::mapi::memory::{array, reals};
use crate::mapi::*;

impl SPropValue {
    /// What the record holds. A row for one of several values (`MV_INSTANCE`) holds the one.
    ///
    /// # Safety
    ///
    /// The union holds what the type in the tag says: its pointers are NULL or lead to as many values as are counted beside them,
    /// texts end with a NUL, and nobody changes any of it while the value is used.
    pub unsafe fn value(&self) -> PropValue<'_> {
        let prop_type = self.ulPropTag.prop_type();
        let instance = MVI_FLAG as u16;
        let prop_type = if prop_type.0 & instance == instance { PropType(prop_type.0 & !instance) } else { prop_type };
        // SAFETY: this function's contract.
        unsafe {
            if prop_type.0 & MV_FLAG as u16 == 0 {
                single(prop_type, &self.Value)
            } else {
                several(prop_type, &self.Value)
            }
        }
    }
}

/// # Safety
///
/// As for [`SPropValue::value`].
unsafe fn single(prop_type: PropType, value: &__UPV) -> PropValue<'_> {
    // SAFETY: this function's contract.
    unsafe {
        match prop_type {
            PT_NULL => PropValue::Null,
            PT_I2 => PropValue::Short(value.i),
            PT_LONG => PropValue::Long(value.l),
            PT_R4 => PropValue::Float(value.flt),
            PT_DOUBLE => PropValue::Double(value.dbl),
            PT_CURRENCY => PropValue::Currency(value.cur.int64),
            PT_APPTIME => PropValue::AppTime(value.at),
            PT_ERROR => PropValue::Error(value.err),
            PT_BOOLEAN => PropValue::Boolean(value.b != 0),
            PT_OBJECT => PropValue::Object,
            PT_I8 => PropValue::LongLong(value.li.QuadPart),
            PT_STRING8 => PropValue::String8(terminated(value.lpszA.0)),
            PT_UNICODE => PropValue::Unicode(terminated(value.lpszW.0)),
            PT_SYSTIME => PropValue::SysTime(value.ft),
            PT_CLSID => value.lpguid.as_ref().map_or(PropValue::Null, |guid| PropValue::ClsId(*guid)),
            PT_BINARY => PropValue::Binary(array(value.bin.lpb, value.bin.cb)),
            other => PropValue::Other(other),
        }
    }
}

/// # Safety
///
/// As for [`SPropValue::value`].
unsafe fn several(prop_type: PropType, value: &__UPV) -> PropValue<'_> {
    // SAFETY: this function's contract.
    unsafe {
        match prop_type {
            PT_MV_I2 => PropValue::Shorts(array(value.MVi.lpi, value.MVi.cValues)),
            PT_MV_LONG => PropValue::Longs(array(value.MVl.lpl, value.MVl.cValues)),
            PT_MV_R4 => PropValue::Floats(array(value.MVflt.lpflt, value.MVflt.cValues)),
            PT_MV_DOUBLE => PropValue::Doubles(reals(value.MVdbl.lpdbl, value.MVdbl.cValues)),
            PT_MV_CURRENCY => PropValue::Currencies(array(value.MVcur.lpcur, value.MVcur.cValues)),
            PT_MV_APPTIME => PropValue::AppTimes(reals(value.MVat.lpat, value.MVat.cValues)),
            PT_MV_I8 => PropValue::LongLongs(array(value.MVli.lpli, value.MVli.cValues)),
            PT_MV_SYSTIME => PropValue::SysTimes(array(value.MVft.lpft, value.MVft.cValues)),
            PT_MV_CLSID => PropValue::ClsIds(array(value.MVguid.lpguid, value.MVguid.cValues)),
            PT_MV_STRING8 => {
                let texts = array(value.MVszA.lppszA, value.MVszA.cValues);
                PropValue::String8s(texts.iter().map(|text| terminated(text.0)).collect())
            }
            PT_MV_UNICODE => {
                let texts = array(value.MVszW.lppszW, value.MVszW.cValues);
                PropValue::Unicodes(texts.iter().map(|text| terminated(text.0)).collect())
            }
            PT_MV_BINARY => {
                let values = array(value.MVbin.lpbin, value.MVbin.cValues);
                PropValue::Binaries(values.iter().map(|binary| array(binary.lpb, binary.cb)).collect())
            }
            other => PropValue::Other(other),
        }
    }
}

/// A text up to its NUL; empty for NULL.
///
/// # Safety
///
/// `text` is NULL, or readable up to a unit of zero and unchanged for `'a`.
unsafe fn terminated<'a, U: PartialEq + Default>(text: *const U) -> &'a [U] {
    if text.is_null() {
        return &[];
    }
    // SAFETY: every unit up to and including the NUL is readable.
    let length = (0..).take_while(|&index| unsafe { &*text.add(index) } != &U::default()).count();
    // SAFETY: as above.
    unsafe { slice::from_raw_parts(text, length) }
}
