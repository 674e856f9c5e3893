//! All constants against the published facts.

use core::ffi::CStr;
use std::collections::BTreeMap;

use mapi_com::Abi;
use mapi_com::mapi::PropTag;

use crate::explained::{self, Differences};
use crate::facts;
use crate::numbers::bits;

/// A constant of ours. Of which type a number is, its declaration decides.
pub(crate) enum Value {
    Number(&'static dyn Number),
    Narrow(&'static CStr),
    Wide(&'static str),
    Bytes(&'static [u8; 16]),
}

/// Anything that is passed as a number: numbers, flags, codes, tags.
pub(crate) trait Number {
    fn number(&self) -> u64;
}

impl<T: Abi> Number for T {
    fn number(&self) -> u64 {
        bits(self)
    }
}

impl Value {
    /// As the facts write it.
    fn written(&self) -> String {
        match self {
            Self::Number(number) => format!("{:#010x}", number.number()),
            Self::Narrow(text) => text.to_str().expect("ASCII").to_owned(),
            Self::Wide(text) => (*text).to_owned(),
            Self::Bytes(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }
}

mod generated {
    use mapi_com::mapi::*;

    use super::Value;

    include!(concat!(env!("OUT_DIR"), "/mapi_constants.rs"));
}

#[test]
fn all_constants_are_as_published() {
    let published = facts::constants();
    assert_eq!(published.len(), 4036, "as published");
    let values: BTreeMap<_, _> = published.iter().map(|constant| (&*constant.name, &*constant.value)).collect();
    let ours: BTreeMap<_, _> = generated::CONSTANTS.iter().map(|(name, value)| (*name, value.written())).collect();
    let mut differences = Differences::default();
    for (&name, &value) in &values {
        let Some(ours) = ours.get(name) else {
            differences.found(name, "constant", "not declared");
            continue;
        };
        // A tag of a text is one of two others, as the program that includes the header wants it.
        let is_wide = values.get(&*format!("{name}_W")) == Some(&&**ours);
        let what = if is_wide { "width of a text" } else { "value" };
        differences.unequal(name, what, &value, &&**ours);
    }
    differences.assert_explained(explained::CONSTANTS);
}

#[test]
fn every_tag_has_a_name_of_its_own() {
    let ours: BTreeMap<_, _> = generated::CONSTANTS.iter().map(|(name, value)| (*name, value.written())).collect();
    let published = facts::constants();
    let tags: Vec<_> =
        published.iter().filter(|constant| constant.kind == "tag").map(|constant| &*constant.value).collect();
    assert!(tags.len() > 2000, "as published");
    for value in tags {
        let digits = value.strip_prefix("0x").expect("a number with base 16");
        let tag = PropTag(u32::from_str_radix(digits, 16).expect("a number"));
        let name = tag.name().unwrap_or_else(|| panic!("{value} has no name"));
        assert_eq!(ours.get(name).map(String::as_str), Some(value), "{name}");
    }
}
