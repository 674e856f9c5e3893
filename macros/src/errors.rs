//! The error collector: every mistake of an item is reported, each on its token, with its code.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::Error;

/// The errors of one macro call so far.
#[derive(Default)]
pub(crate) struct Errors {
    errors: Vec<Error>,
}

impl Errors {
    /// Reports a mistake on the tokens that show it. `code` is stable and has a paragraph in the docs; `message` says
    /// what to write instead.
    pub(crate) fn push(&mut self, tokens: impl ToTokens, code: &str, message: impl std::fmt::Display) {
        self.errors.push(Error::new_spanned(tokens, format_args!("{code}: {message}")));
    }

    /// Reports an error of the parser in its own words and at its own place.
    pub(crate) fn push_syntax(&mut self, error: &Error, code: &str, accepted: &str) {
        self.errors.push(Error::new(error.span(), format_args!("{code}: {error}; {accepted}")));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    /// One `compile_error!` for each mistake.
    pub(crate) fn into_tokens(self) -> TokenStream {
        self.errors.iter().map(Error::to_compile_error).collect()
    }
}
