//! What an annotated type says, in the terms of COM.

use syn::{Attribute, Generics, Ident, Path, Visibility};

use crate::runtime_path::RuntimePath;

/// A type whose values become COM objects: everything `expand` needs.
pub(crate) struct Object {
    pub(crate) runtime: RuntimePath,
    /// `cfg` and lint levels, repeated on every generated item.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) generics: Generics,
    /// In the order in which they are listed; the first is the identity.
    pub(crate) interfaces: Vec<Path>,
}
