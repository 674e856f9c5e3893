//! What a type with `#[derive(Abi)]` says, in the terms of C.

use syn::{Generics, Ident, Token, Type};

/// A struct or a union as C knows it: everything `expand` needs.
pub(crate) struct Record {
    pub(crate) name: Ident,
    pub(crate) generics: Generics,
    /// `None` if Rust is free to choose the layout.
    pub(crate) layout: Option<Layout>,
    /// The types of the fields.
    pub(crate) fields: Vec<Type>,
    /// Set for an enum, which is none.
    pub(crate) enum_token: Option<Token![enum]>,
}

/// What `repr` says of the fields.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// `repr(C)`: they follow each other.
    C,
    /// `repr(transparent)`: the only one is the whole.
    Transparent,
}
