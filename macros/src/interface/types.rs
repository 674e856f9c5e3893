//! Types in signatures that cannot be named outside of the trait as written, and so not in a vtable.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericParam, Generics, Type, TypePath};

use crate::errors::Errors;

const MESSAGE: &str = "write the type out: a slot of a vtable is the same function for every implementer";

/// The generic parameters in reach of a signature, all of which are reported where they are declared.
pub(super) struct GenericNames(Vec<String>);

impl GenericNames {
    pub(super) fn of(all: &[&Generics]) -> Self {
        let params = all.iter().flat_map(|generics| &generics.params);
        Self(
            params
                .map(|param| match param {
                    GenericParam::Lifetime(param) => param.lifetime.ident.to_string(),
                    GenericParam::Type(param) => param.ident.to_string(),
                    GenericParam::Const(param) => param.ident.to_string(),
                })
                .collect(),
        )
    }

    /// Answers `ty`, or `stand_in` if `ty` cannot be named: reported here or where it is declared.
    pub(super) fn nameable(&self, ty: Type, stand_in: impl FnOnce() -> Type, errors: &mut Errors) -> Type {
        if is_plain(&ty) && self.0.is_empty() {
            return ty;
        }
        match self.find(ty.to_token_stream()) {
            None => return ty,
            Some(Found::Declared) => {}
            Some(Found::Unnameable(tokens)) => errors.push(tokens, "MC0118", MESSAGE),
        }
        stand_in()
    }

    /// `Self`, `impl Trait`, `_`, a lifetime with a name, or a generic parameter.
    fn find(&self, tokens: TokenStream) -> Option<Found> {
        let mut after_quote = None;
        for token in tokens {
            let quote = after_quote.take();
            match &token {
                TokenTree::Ident(ident) if self.0.iter().any(|name| ident == name) => return Some(Found::Declared),
                TokenTree::Ident(ident) if quote.is_some() && (ident == "_" || ident == "static") => {}
                TokenTree::Ident(_) if quote.is_some() => {
                    return Some(Found::Unnameable(quote.into_iter().chain([token]).collect()));
                }
                TokenTree::Ident(ident) if ident == "Self" || ident == "impl" || ident == "_" => {
                    return Some(Found::Unnameable(token.into()));
                }
                TokenTree::Punct(punct) if punct.as_char() == '\'' => after_quote = Some(token),
                TokenTree::Group(group) => {
                    if let Some(found) = self.find(group.stream()) {
                        return Some(found);
                    }
                }
                _ => {}
            }
        }
        None
    }
}

/// A path without arguments that does not begin with `Self`, or a pointer to one: the most types are, and all that is looked for in
/// tokens is not in there. Which type it is plays no part.
pub(super) fn is_plain(ty: &Type) -> bool {
    match ty {
        Type::Path(TypePath { qself: None, path, .. }) => {
            path.segments.iter().all(|segment| segment.arguments.is_none() && segment.ident != "Self")
        }
        Type::Ptr(pointer) => is_plain(&pointer.elem),
        _ => false,
    }
}

enum Found {
    /// A generic parameter.
    Declared,
    Unnameable(TokenStream),
}
