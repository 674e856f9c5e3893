//! The rules of COM that an [`Object`] can break. What breaks one is reported and taken out of the model.

use std::collections::HashSet;

use quote::ToTokens;
use syn::{GenericParam, Member, Path};

use super::model::{ByField, Flag, Object};
use crate::errors::Errors;

pub(super) fn check(object: &mut Object, errors: &mut Errors) {
    check_lifetimes(object, errors);
    let is_listed =
        [object.interfaces.len(), object.delegated.len(), object.foreign.len()].iter().any(|&count| count > 0);
    check_interfaces(object, errors);
    check_fields(object, errors);
    check_flags(object, errors);
    if !is_listed && errors.is_empty() {
        let name = &object.name;
        let message = format_args!("name the interfaces that `{name}` implements: `#[com_object(IFoo, IBar)]`");
        errors.push(name, "MC0151", message);
    }
}

/// COM counts references, it does not borrow: nobody could say when `'a` ends.
fn check_lifetimes(object: &mut Object, errors: &mut Errors) {
    if object.is(Flag::Scoped) {
        return;
    }
    for param in &object.generics.params {
        if let GenericParam::Lifetime(lifetime) = param {
            let message = "a COM object cannot borrow: whoever holds a reference may keep the object alive for as \
                           long as it likes. Own the value, or share it through `Arc`; for the length of one call, write \
                           `scoped` among the arguments and make the object by `mapi_com::scope`";
            errors.push(lifetime, "MC0153", message);
        }
    }
}

/// Each interface is said once, and `IUnknown` never.
fn check_interfaces(object: &mut Object, errors: &mut Errors) {
    let mut names = HashSet::new();
    let mut is_new = |path: &Path| {
        if path.segments.last().is_some_and(|last| last.ident == "IUnknown") {
            let message = "`IUnknown` is always implemented: list the interfaces that are derived from it";
            errors.push(path, "MC0154", message);
            return false;
        }
        let text = path.to_token_stream().to_string();
        if names.insert(text.clone()) {
            return true;
        }
        errors.push(path, "MC0152", format_args!("`{}` is listed already", text.replace(' ', "")));
        false
    };
    object.interfaces.retain(&mut is_new);
    object.delegated.retain(|delegated| is_new(&delegated.interface));
    object.foreign.retain(|chain| chain.first().is_some_and(&mut is_new));
    object.tear_offs.retain(|tear_off| is_new(&tear_off.interface));
    object.aggregated.retain(|aggregated| is_new(&aggregated.interface));
    object.refused.retain(is_new);
}

/// What answers for the object is one of its fields.
fn check_fields(object: &mut Object, errors: &mut Errors) {
    let mut delegated = std::mem::take(&mut object.delegated);
    let mut aggregated = std::mem::take(&mut object.aggregated);
    let mut has_field = |by_field: &ByField| {
        let is_there = object.type_of(&by_field.field).is_some();
        if !is_there {
            errors.push(&by_field.field, "MC0164", no_field(object, &by_field.field));
        }
        is_there
    };
    delegated.retain(&mut has_field);
    aggregated.retain(has_field);
    object.delegated = delegated;
    object.aggregated = aggregated;
}

fn no_field(object: &Object, member: &Member) -> String {
    let (name, member) = (&object.name, member.to_token_stream());
    match object.fields {
        Some(_) => format!("`{name}` has no field `{member}`: name the field that answers the interface"),
        None => format!("`{name}` is no struct: only a field that is always there can answer an interface"),
    }
}

/// Which of two words cannot both be said, and why.
const EXCLUSIONS: [(Flag, Flag, &str); 5] = [
    (Flag::Weak, Flag::Aggregatable, "a part lives as long as its outer object: refer weakly to that"),
    (Flag::Scoped, Flag::Weak, "an object with a scope is gone at its end, and every reference before it"),
    (Flag::Scoped, Flag::Aggregatable, "an outer object may live for longer than the scope"),
    (Flag::Scoped, Flag::Agile, "whoever is told that an object is agile may keep it for other threads"),
    (Flag::ApartmentBound, Flag::Agile, "an agile object may be called on any thread"),
];

fn check_flags(object: &mut Object, errors: &mut Errors) {
    let mut dropped = Vec::new();
    for (one, other, why) in EXCLUSIONS {
        if let (Some(first), Some(second)) = (object.flag(one), object.flag(other)) {
            errors.push(second, "MC0163", format_args!("`{first}` and `{second}` exclude each other: {why}"));
            dropped.push(other);
        }
    }
    object.flags.retain(|(flag, _)| !dropped.contains(flag));
    if object.is(Flag::Scoped) {
        object.tear_offs.retain(|tear_off| {
            if tear_off.is_cached {
                let message = "`scoped` and `cached_tear_off` exclude each other: write `tear_off`, which is gone before the \
                               scope ends";
                errors.push(&tear_off.interface, "MC0163", message);
            }
            !tear_off.is_cached
        });
    }
}
