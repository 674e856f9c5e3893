//! The types of parameters as they are in a vtable, which is the same for all callers: what they borrow, they borrow for ever.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Type;

use super::super::types::is_plain;

/// The type with `'static` for every lifetime, if it has one.
pub(super) fn lasting(ty: &Type) -> Option<TokenStream> {
    if is_plain(ty) {
        return None;
    }
    let mut is_changed = false;
    let tokens = replace(ty.to_token_stream(), &mut is_changed);
    is_changed.then_some(tokens)
}

fn replace(tokens: TokenStream, is_changed: &mut bool) -> TokenStream {
    let mut replaced = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    let mut is_in_fn = false;
    let mut is_after_mark = false;
    while let Some(token) = tokens.next() {
        // What a function borrows, it borrows for its calls; what a macro is given is its own business.
        is_in_fn = (is_in_fn && !is(&token, ',')) || matches!(&token, TokenTree::Ident(word) if word == "fn");
        let is_argument =
            std::mem::replace(&mut is_after_mark, is(&token, '!')) && matches!(token, TokenTree::Group(_));
        let is_opaque = is_in_fn || is_argument;
        match token {
            token if is_opaque => replaced.extend([token]),
            // Behind it is the length of an array, which is no type.
            token if is(&token, ';') => replaced.extend(std::iter::once(token).chain(tokens.by_ref())),
            TokenTree::Punct(quote) if quote.as_char() == '\'' => {
                replaced.extend(for_ever(quote.span()));
                *is_changed |= !matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "static");
            }
            TokenTree::Punct(and) if and.as_char() == '&' => {
                let span = and.span();
                let mut borrow = Punct::new('&', Spacing::Alone);
                borrow.set_span(span);
                replaced.extend([TokenTree::from(borrow)]);
                if !matches!(tokens.peek(), Some(TokenTree::Punct(quote)) if quote.as_char() == '\'') {
                    replaced.extend(for_ever(span));
                    *is_changed = true;
                }
            }
            // `InterfaceRef<IFoo>`, which leaves its lifetime out.
            TokenTree::Ident(name) if name == "InterfaceRef" => {
                let span = name.span();
                replaced.extend([TokenTree::from(name)]);
                if let Some(TokenTree::Punct(less)) = tokens.next_if(|next| is(next, '<')) {
                    replaced.extend([TokenTree::from(less)]);
                    if !tokens.peek().is_some_and(|next| is(next, '\'')) {
                        replaced.extend(for_ever(span));
                        replaced.extend([TokenTree::from(Punct::new(',', Spacing::Alone))]);
                        *is_changed = true;
                    }
                }
            }
            TokenTree::Group(group) if group.delimiter() != Delimiter::Brace => {
                let mut inner = Group::new(group.delimiter(), replace(group.stream(), is_changed));
                inner.set_span(group.span());
                replaced.extend([TokenTree::from(inner)]);
            }
            token => replaced.extend([token]),
        }
    }
    replaced
}

fn is(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

fn for_ever(span: Span) -> [TokenTree; 2] {
    let mut quote = Punct::new('\'', Spacing::Joint);
    quote.set_span(span);
    [quote.into(), Ident::new("static", span).into()]
}

#[cfg(test)]
mod tests {
    use super::lasting;

    #[test]
    fn only_lifetimes_are_replaced() {
        let cases = [
            ("u32", None),
            ("*const T", None),
            ("&'static u8", None),
            ("Option<&u8>", Some("Option<&'static u8>")),
            ("Option<&'_ u8>", Some("Option<&'static u8>")),
            ("Option<InterfaceRef<IFoo>>", Some("Option<InterfaceRef<'static, IFoo>>")),
            ("(Option<InterfaceRef<'_, IFoo>>)", Some("(Option<InterfaceRef<'static, IFoo>>)")),
            ("Option<unsafe extern \"system\" fn(&u8, A<'_>) -> u8>", None),
            ("A<{ 1 & 2 }>", None),
            ("[u8; (&raw const a, &1).0]", None),
            ("[&u8; &1]", Some("[&'static u8; &1]")),
            ("[!; &1]", None),
            ("A<fn(u8) -> !, &u8>", Some("A<fn(u8) -> !, &'static u8>")),
            ("A<!, &u8>", Some("A<!, &'static u8>")),
            ("m!(&u8)", None),
            ("Option<fn(&u8) -> A<'_>>", None),
            ("A<fn(&u8) -> &u8, &u8>", Some("A<fn(&u8) -> &u8, &'static u8>")),
        ];
        for (ty, expected) in cases {
            let ty = syn::parse_str(ty).expect("a type");
            let without_spaces = |text: String| text.replace(' ', "");
            let found = lasting(&ty).map(|tokens| without_spaces(tokens.to_string()));
            assert_eq!(found, expected.map(|ty| without_spaces(ty.to_owned())));
        }
    }
}
