//! The rules of COM that an [`Object`] can break. What breaks one is reported and taken out of the model.

use std::collections::HashSet;

use quote::ToTokens;
use syn::{GenericParam, Member, Path};

use super::class;
use super::model::{ByField, Flag, Object, text_of};
use crate::errors::Errors;

pub(super) fn check(object: &mut Object, errors: &mut Errors) {
    check_lifetimes(object, errors);
    let is_listed =
        [object.interfaces.len(), object.delegated.len(), object.foreign.len()].iter().any(|&count| count > 0);
    let without_field = check_fields(object, errors);
    check_interfaces(object, errors);
    object.delegated.retain(|by_field| !without_field.contains(&by_field.field));
    object.aggregated.retain(|by_field| !without_field.contains(&by_field.field));
    check_flags(object, errors);
    class::check(object, errors);
    if !is_listed && !object.is_incomplete {
        errors.push(&object.name, "MC0151", nothing_listed(object));
    }
}

fn nothing_listed(object: &Object) -> String {
    let name = &object.name;
    if object.tear_offs.is_empty() && object.aggregated.is_empty() {
        return format!("name the interfaces that `{name}` implements: `#[com_object(IFoo, IBar)]`");
    }
    format!(
        "`{name}` has no identity, which is the first interface that an object lists or delegates: tear-offs and inner \
         objects have their own vtables. Name one before them"
    )
}

/// COM counts references, it does not borrow: nobody could say when `'a` ends.
fn check_lifetimes(object: &mut Object, errors: &mut Errors) {
    if object.is(Flag::Scoped) {
        return;
    }
    for param in &object.generics.params {
        if let GenericParam::Lifetime(lifetime) = param {
            let message = "a COM object cannot borrow: whoever holds a reference may keep the object alive for as \
                           long as it likes. Own the value, or share it through `Arc`; for the length of one call, \
                           write `scoped` among the arguments and make the object by `mapi_com::scope`";
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
        let text = text_of(path);
        let is_new = names.insert(text.clone());
        if !is_new {
            errors.push(path, "MC0152", format_args!("`{text}` is said already: an interface is answered in one way"));
        }
        is_new
    };
    object.interfaces.retain(&mut is_new);
    object.delegated.retain(|delegated| is_new(&delegated.interface));
    object.foreign.retain(|chain| chain.first().is_some_and(&mut is_new));
    object.tear_offs.retain(|tear_off| is_new(&tear_off.interface));
    object.aggregated.retain(|aggregated| is_new(&aggregated.interface));
    object.refused.retain(is_new);
}

/// What answers for the object is one of its fields. Answers the names of those that are not.
fn check_fields(object: &Object, errors: &mut Errors) -> HashSet<Member> {
    let mut without_field = HashSet::new();
    for ByField { field, .. } in object.delegated.iter().chain(&object.aggregated) {
        if let Some(problem) = problem_of(object, field) {
            errors.push(field, "MC0164", problem);
            without_field.insert(field.clone());
        }
    }
    without_field
}

/// Why a field cannot answer an interface.
fn problem_of(object: &Object, member: &Member) -> Option<String> {
    let (name, text) = (&object.name, member.to_token_stream());
    if object.fields.is_none() {
        return Some(format!("`{name}` is no struct: only a field that is always there can answer an interface"));
    }
    match object.field(member) {
        None => Some(format!("`{name}` has no field `{text}`: name the field that answers the interface")),
        Some(field) if field.is_conditional => Some(format!(
            "which field of `{name}` is `{text}` depends on `cfg`: only a field that is always there can answer an \
             interface"
        )),
        Some(_) => None,
    }
}

/// Which of two words cannot both be said, and why. What a scope takes away comes first, as most follows from it.
const EXCLUSIONS: [(Flag, Flag, &str); 5] = [
    (Flag::Scoped, Flag::Weak, "an object with a scope is gone at its end, and every reference before it"),
    (Flag::Scoped, Flag::Aggregatable, "an outer object may live for longer than the scope"),
    (Flag::Scoped, Flag::Agile, "whoever is told that an object is agile may keep it for other threads"),
    (Flag::Weak, Flag::Aggregatable, "a part lives as long as its outer object: refer weakly to that"),
    (Flag::ApartmentBound, Flag::Agile, "an agile object may be called on any thread"),
];

/// Of what excludes each other, the second is taken out, and said to be wrong once.
fn check_flags(object: &mut Object, errors: &mut Errors) {
    for (one, other, why) in EXCLUSIONS {
        if let (Some(first), Some(second)) = (object.flag(one), object.flag(other)) {
            errors.push(second, "MC0163", format_args!("`{first}` and `{second}` exclude each other: {why}"));
            object.flags.retain(|(flag, _)| *flag != other);
        }
    }
    if object.is(Flag::Scoped) {
        object.tear_offs.retain(|tear_off| {
            if tear_off.is_cached {
                let message = "`scoped` and `cached_tear_off` exclude each other: write `tear_off`, which is gone \
                               before the scope ends";
                errors.push(&tear_off.interface, "MC0163", message);
            }
            !tear_off.is_cached
        });
    }
}
