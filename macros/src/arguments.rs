//! The arguments that both attributes take, and those that neither knows.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Path, Token};

/// What `crate = path` says, if that comes next among the arguments of an attribute.
pub(crate) fn parse_crate(input: ParseStream<'_>) -> syn::Result<Option<(Token![crate], Path)>> {
    if !(input.peek(Token![crate]) && input.peek2(Token![=])) {
        return Ok(None);
    }
    let key = input.parse()?;
    input.parse::<Token![=]>()?;
    Ok(Some((key, input.call(Path::parse_mod_style)?)))
}

/// The tokens up to the next comma: an argument that nobody knows.
pub(crate) fn parse_unknown(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut unknown = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        unknown.extend([input.parse::<TokenTree>()?]);
    }
    Ok(unknown)
}
