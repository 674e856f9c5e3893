//! The attributes of an annotated item that generated items repeat.

use syn::Attribute;

/// Lint levels, which hold for everything that comes from an item.
pub(crate) fn is_lint_level(attribute: &Attribute) -> bool {
    ["allow", "expect", "warn", "deny", "forbid"].iter().any(|name| attribute.path().is_ident(name))
}

/// The attributes that `keep` chooses.
pub(crate) fn select(attributes: &[Attribute], keep: impl Fn(&Attribute) -> bool) -> Vec<Attribute> {
    attributes.iter().filter(|attribute| keep(attribute)).cloned().collect()
}

/// The name of an attribute as it is written.
pub(crate) fn name(attribute: &Attribute) -> String {
    let segments: Vec<_> = attribute.path().segments.iter().map(|segment| segment.ident.to_string()).collect();
    segments.join("::")
}
