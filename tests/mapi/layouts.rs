//! What the compiler makes of our records and enumerations; the lists are written by the build script.

use mapi_com::{Abi, AbiType};

use crate::numbers::bits;

/// A record of ours under its published name.
pub(crate) struct Record {
    pub(crate) name: &'static str,
    /// Size and alignment.
    pub(crate) layout: [usize; 2],
    /// Offset and size of each field.
    pub(crate) fields: &'static [(&'static str, [usize; 2])],
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

    use mapi_com::mapi::*;

    use super::{Enumeration, Record, enumeration, size_of_field, value_of};

    include!(concat!(env!("OUT_DIR"), "/mapi_layouts.rs"));
}

pub(crate) use generated::{RECORDS, enumerations};
