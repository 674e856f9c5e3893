//! A trait that is being typed: what of it can be understood. The compiler never shows one to a macro; an editor does, and
//! completes names from what the macro makes of it.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::{ItemTrait, TraitItem, parse2};

/// The trait with the methods that are complete, if it has a name already.
pub(super) fn recover(item: TokenStream) -> Option<ItemTrait> {
    let (head, body) = split(item);
    let mut item_trait = parse_head(&head)?;
    item_trait.items = body.map(|body| complete_items(body.stream())).unwrap_or_default();
    Some(item_trait)
}

/// What stands before the braces, and the braces.
fn split(item: TokenStream) -> (Vec<TokenTree>, Option<Group>) {
    let mut head: Vec<_> = item.into_iter().collect();
    let is_body = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    match head.iter().position(is_body) {
        Some(index) => {
            let mut rest = head.split_off(index).into_iter();
            match rest.next() {
                Some(TokenTree::Group(body)) => (head, Some(body)),
                _ => (head, None),
            }
        }
        None => (head, None),
    }
}

/// As much of the head as is understood: with its parent, or up to its name.
fn parse_head(head: &[TokenTree]) -> Option<ItemTrait> {
    (1..=head.len()).rev().find_map(|length| {
        let head: TokenStream = head.iter().take(length).cloned().collect();
        parse2(quote!(#head {})).ok()
    })
}

/// The items that end where an item ends. A method of which only the end is missing is one.
fn complete_items(body: TokenStream) -> Vec<TraitItem> {
    let mut items = Vec::new();
    let mut begun = TokenStream::new();
    for token in body {
        let is_end = match &token {
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            _ => false,
        };
        begun.extend([token]);
        if is_end {
            items.extend(parse2(std::mem::take(&mut begun)).ok());
        }
    }
    if !begun.is_empty() {
        items.extend(parse2(quote!(#begun;)).ok());
    }
    items
}
