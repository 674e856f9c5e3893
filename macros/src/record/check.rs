//! The rules of C that a [`Record`] can break. That its fields have ABI types is left to the compiler, which knows them.

use super::model::Record;
use crate::errors::Errors;

pub(super) fn check(record: &Record, errors: &mut Errors) {
    let Record { name, generics, layout, fields, enum_token } = record;
    if let Some(enum_token) = enum_token {
        let message = "a foreign caller may send any number, also one that is no variant, which Rust takes for \
                       impossible. Write a wrapper with constants: `#[repr(transparent)] struct Color(u32);` and \
                       `impl Color { const RED: Self = Self(0); }`, or use the crate `bitflags`";
        return errors.push(enum_token, "MC0312", message);
    }
    if layout.is_none() {
        let message = format_args!(
            "Rust is free to order the fields of `{name}`: write `#[repr(C)]`, or `#[repr(transparent)]` for a wrapper \
             of one field"
        );
        errors.push(name, "MC0311", message);
    }
    if !generics.params.is_empty() {
        let message = "a record is one type in C, so it has no generic parameters: write a pointer where it borrows, \
                       and one record for each type that it is used with";
        errors.push(&generics.params, "MC0313", message);
    }
    if fields.is_empty() {
        let message = format_args!("`{name}` has no fields: C has no such records, and in C++ they take a byte");
        errors.push(name, "MC0316", message);
    }
}
