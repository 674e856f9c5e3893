//! Generated tokens at the place of the user's tokens that they speak about: there the compiler reports what it has to
//! say about them, and what it says twice in the same words at the same place, it says once.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Type, TypePath};

/// The place of the user's tokens. Names and lints see the macro's own all the same: `self` is the one that the macro
/// wrote, and nobody is told how to write generated code better.
pub(crate) fn place_of(tokens: &impl Spanned) -> Span {
    Span::call_site().located_at(tokens.span())
}

/// The same of a type. One word knows its place; of anything else the tokens have to be written for that.
pub(crate) fn place_of_type(ty: &Type) -> Span {
    if let Type::Path(TypePath { attrs, qself: None, path }) = ty
        && attrs.is_empty()
        && let Some(word) = path.get_ident()
    {
        return Span::call_site().located_at(word.span());
    }
    place_of(ty)
}

/// `tokens`, which hold no group, at the place of `place`.
pub(crate) fn located(tokens: impl ToTokens, place: &impl Spanned) -> TokenStream {
    located_at(place_of(place), tokens)
}

/// The same for a place that is known: where tokens are, takes the compiler some time to find out.
pub(crate) fn located_at(place: Span, tokens: impl ToTokens) -> TokenStream {
    let locate = |mut token: TokenTree| {
        token.set_span(place);
        token
    };
    tokens.to_token_stream().into_iter().map(locate).collect()
}

/// The same of one word.
pub(crate) fn word_at(place: Span, word: &Ident) -> Ident {
    let mut word = word.clone();
    word.set_span(place);
    word
}
