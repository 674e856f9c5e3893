//! The one place that knows where the runtime is.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Path, Token};

use crate::errors::Errors;

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

impl ToTokens for RuntimePath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match &self.krate {
            Some(krate) => quote!(#krate::__private),
            None => quote!(::mapi_com::__private),
        });
    }
}
