//! MAPI as somebody writes it who copies it from the headers for `windows-core` and its macros, in the form of the crate `windows`:
//! the interfaces, and from the published facts the records, enumerations, callbacks and constants. What only ours has is not there:
//! documentation, checks of layouts, constants that are in none of the headers, and the safe layer.

mod constants;
mod interfaces;
mod members;
mod records;
mod types;

use std::error::Error;
use std::fs;

use serde_json::Value;

use types::Types;

const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

const HEAD: &str = "#![allow(non_camel_case_types, non_snake_case, non_upper_case_globals, clippy::all)]
use std::ffi::c_void;
use windows_core::*;
";

/// The whole crate, in one file.
pub(crate) fn source() -> Result<String, Box<dyn Error>> {
    let records = read("tests/mapi/facts/records.json")?;
    let types = Types::new(&records)?;
    let parts = [
        HEAD.to_owned(),
        interfaces::source(&read("runtime/vtables.json")?)?,
        records::source(&records, &types)?,
        records::enumerations(&records)?,
        records::callbacks(&records, &types)?,
        constants::source(&read("tests/mapi/facts/constants.json")?)?,
    ];
    Ok(parts.concat())
}

fn read(file: &str) -> Result<Value, Box<dyn Error>> {
    Ok(serde_json::from_str(&fs::read_to_string(format!("{REPOSITORY}/{file}"))?)?)
}

fn text(value: &Value) -> Result<&str, Box<dyn Error>> {
    Ok(value.as_str().ok_or_else(|| format!("{value} is no text"))?)
}

fn number(value: &Value) -> Result<u64, Box<dyn Error>> {
    Ok(value.as_u64().ok_or_else(|| format!("{value} is no number"))?)
}

fn list(value: &Value) -> Result<&[Value], Box<dyn Error>> {
    Ok(value.as_array().ok_or_else(|| format!("{value} is no list"))?)
}
