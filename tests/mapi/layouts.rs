//! What the compiler makes of our records and enumerations; the lists are written by the build script.

use mapi_com::{Abi, AbiType};

#[cfg(target_pointer_width = "32")]
use crate::explained;
use crate::numbers::bits;

/// A record of ours under its published name.
pub(crate) struct Record {
    pub(crate) name: &'static str,
    /// Size and alignment.
    pub(crate) layout: [usize; 2],
    /// What is published of 32-bit Windows.
    #[cfg_attr(not(target_pointer_width = "32"), expect(dead_code, reason = "of another target"))]
    narrow: [usize; 2],
    pub(crate) fields: &'static [Field],
}

/// A field of a record, under its published name.
pub(crate) struct Field {
    pub(crate) name: &'static str,
    /// Offset and size.
    pub(crate) place: [usize; 2],
    /// What is published of 32-bit Windows, if it is published.
    #[cfg_attr(not(target_pointer_width = "32"), expect(dead_code, reason = "of another target"))]
    narrow: Option<[usize; 2]>,
}

/// For 32-bit Windows the tests are built more often than run, so it is the compiler that compares.
#[cfg(target_pointer_width = "32")]
const _: () = {
    let mut record = 0;
    while record < RECORDS.len() {
        let Record { layout, narrow, fields, .. } = &RECORDS[record];
        let is_aligned = layout[1] == explained::alignment(narrow[1]);
        assert!(layout[0] == narrow[0] && is_aligned, "a record is not laid out as published");
        let mut field = 0;
        while field < fields.len() {
            if let Field { place, narrow: Some(narrow), .. } = &fields[field] {
                assert!(place[0] == narrow[0] && place[1] == narrow[1], "a field is not where it is published");
            }
            field += 1;
        }
        record += 1;
    }
};

/// The type of a function of ours.
pub(crate) struct Callback {
    pub(crate) name: &'static str,
    pub(crate) params: &'static [AbiType],
    pub(crate) returns: AbiType,
}

/// An enumeration of ours.
pub(crate) struct Enumeration {
    pub(crate) name: &'static str,
    pub(crate) is_signed: bool,
    pub(crate) size: usize,
    pub(crate) values: Vec<(&'static str, i64)>,
}

const fn size_of_field<R, F>(_: fn(*const R) -> *const F) -> usize {
    size_of::<F>()
}

fn enumeration<T: Abi>(name: &'static str, values: &[(&'static str, i64)]) -> Enumeration {
    let is_signed = matches!(T::TYPE, AbiType::Signed(_));
    Enumeration { name, is_signed, size: size_of::<T>(), values: values.to_vec() }
}

fn value_of<T: Abi>(value: &T) -> i64 {
    bits(value).cast_signed()
}

#[allow(clippy::all, reason = "written by the build script")]
mod generated {
    use core::mem::offset_of;

    use core::ffi::c_void;

    use mapi_com::mapi::*;
    use mapi_com::{Abi, AbiType, BOOL, HRESULT};

    use super::{Callback, Enumeration, Field, Record, enumeration, size_of_field, value_of};

    include!(concat!(env!("OUT_DIR"), "/mapi_layouts.rs"));
}

pub(crate) use generated::{CALLBACKS, RECORDS, enumerations};
