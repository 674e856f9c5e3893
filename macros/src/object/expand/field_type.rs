//! The type of a field, where `Self` is another type than in the struct.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// `tokens` with `state` in the place of `Self`.
pub(super) fn outside_of_struct(tokens: impl ToTokens, state: &TokenStream) -> TokenStream {
    let mut tokens = tokens.to_token_stream().into_iter().peekable();
    let mut all = TokenStream::new();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(word) if word == "Self" => {
                let is_in_path = matches!(tokens.peek(), Some(TokenTree::Punct(colon)) if colon.as_char() == ':');
                all.extend(if is_in_path { quote!(<#state>) } else { state.clone() });
            }
            TokenTree::Group(group) => {
                let mut outside = Group::new(group.delimiter(), outside_of_struct(group.stream(), state));
                outside.set_span(group.span());
                all.extend([TokenTree::Group(outside)]);
            }
            token => all.extend([token]),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::{ToTokens, quote};

    use super::outside_of_struct;

    /// Whether `>>` is one token or two makes no difference.
    fn text_of(tokens: TokenStream) -> String {
        let ty: syn::Type = syn::parse2(tokens).expect("a type");
        ty.to_token_stream().to_string()
    }

    #[test]
    fn the_type_takes_the_place_of_self() {
        let cases = [
            (quote!(Part<T>), quote!(Part<T>)),
            (quote!(Part<Self>), quote!(Part<Store<T>>)),
            (quote!([Part<(Self, u8)>; Self::COUNT]), quote!([Part<(Store<T>, u8)>; <Store<T>>::COUNT])),
            (quote!(self::Selfish), quote!(self::Selfish)),
        ];
        for (written, expected) in cases {
            assert_eq!(text_of(outside_of_struct(written, &quote!(Store<T>))), text_of(expected));
        }
    }
}
