//! The attributes of an annotated item that generated items repeat.

use syn::{AttrStyle, Attribute, Ident, Meta};

use crate::spelling;

/// Lint levels, which hold for everything that comes from an item.
const LINT_LEVELS: [&str; 5] = ["allow", "expect", "warn", "deny", "forbid"];

pub(crate) fn is_lint_level(attribute: &Attribute) -> bool {
    is_any(attribute, &LINT_LEVELS)
}

/// What the attribute was probably meant to be, for the end of a message: one of `known` or a lint level.
pub(crate) fn did_you_mean(attribute: &Attribute, known: &[&str]) -> String {
    spelling::did_you_mean(&name(attribute), &[known, &LINT_LEVELS].concat())
}

pub(crate) fn is_any(attribute: &Attribute, names: &[&str]) -> bool {
    names.iter().any(|name| attribute.path().is_ident(name))
}

/// The attributes that `keep` chooses, as generated items carry them.
pub(crate) fn select(attributes: &[Attribute], keep: impl Fn(&Attribute) -> bool) -> Vec<Attribute> {
    attributes.iter().filter(|attribute| keep(attribute)).cloned().map(repeatable).collect()
}

/// An attribute in a form that may stand on any number of generated items, before them.
pub(crate) fn repeatable(mut attribute: Attribute) -> Attribute {
    // `//!` at the start of a trait or of a body would end up before an item, where it is not allowed.
    attribute.style = AttrStyle::Outer;
    // What is expected of the item as written is not found in each of the generated ones.
    if attribute.path().is_ident("expect")
        && let Meta::List(list) = &mut attribute.meta
        && let Some(name) = list.path.segments.first_mut()
    {
        name.ident = Ident::new("allow", name.ident.span());
    }
    attribute
}

/// The name of an attribute as it is written.
pub(crate) fn name(attribute: &Attribute) -> String {
    let segments: Vec<_> = attribute.path().segments.iter().map(|segment| segment.ident.to_string()).collect();
    segments.join("::")
}
