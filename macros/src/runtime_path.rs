//! The one place that knows where the runtime is.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Path;

/// The path of the module that holds everything generated code may name.
#[derive(Default)]
pub(crate) struct RuntimePath {
    /// What `crate = path` said.
    pub(crate) krate: Option<Path>,
}

impl ToTokens for RuntimePath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match &self.krate {
            Some(krate) => quote!(#krate::__private),
            None => quote!(::mapi_com::__private),
        });
    }
}
