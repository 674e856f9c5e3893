//! The one place that knows where the runtime is.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::{Path, Token};

use crate::errors::Errors;
use crate::located::located_at;

/// The path of the module that holds everything generated code may name.
#[derive(Default)]
pub(crate) struct RuntimePath {
    /// What `crate = path` said.
    krate: Option<Path>,
}

impl RuntimePath {
    /// Takes what `crate = path` says, once.
    pub(crate) fn set(&mut self, key: Token![crate], path: Path, errors: &mut Errors) {
        if self.krate.is_some() {
            errors.push(key, "MC0001", "`crate` is said already");
        } else if path.segments.iter().any(|segment| segment.ident == "Self") {
            errors.push(path, "MC0001", "`Self` is a type: name the crate or module that re-exports `mapi_com`");
        } else {
            self.krate = Some(path);
        }
    }
}

impl RuntimePath {
    /// The path at the place of what is said about something.
    pub(crate) fn at(&self, place: Span) -> RuntimeAt<'_> {
        RuntimeAt { path: self, place }
    }
}

impl ToTokens for RuntimePath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match &self.krate {
            Some(krate) => tokens.extend(quote!(#krate::__private)),
            None => self.at(Span::call_site()).to_tokens(tokens),
        }
    }
}

/// A [`RuntimePath`] that is written at a place.
pub(crate) struct RuntimeAt<'a> {
    path: &'a RuntimePath,
    place: Span,
}

/// Word by word, as it is written often, and a stream in another one costs more.
impl ToTokens for RuntimeAt<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if self.path.krate.is_some() {
            return tokens.extend(located_at(self.place, self.path));
        }
        for word in ["mapi_com", "__private"] {
            Token![::](self.place).to_tokens(tokens);
            tokens.append(Ident::new(word, self.place));
        }
    }
}
