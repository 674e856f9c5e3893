//! The statements about an interface that the compiler verifies.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitInt;

use super::super::model::Interface;
use super::Names;
use crate::located::{place_of, word_at};

/// Each at the place of what it is about. Where something was reported already, they would only repeat it. That the
/// types are ABI types needs no statement: the descriptor names each of them as one; that the return types can tell of a
/// panic, neither: the vtable asks them how.
pub(super) fn expand_checks(interface: &Interface, names: &Names<'_>) -> TokenStream {
    if interface.has_errors {
        return TokenStream::new();
    }
    let Interface { name, iid, fingerprint, .. } = interface;
    let com = &names.com;
    let slots = stated_slots(interface).into_iter().map(|(index, number)| {
        let place = place_of(number);
        let (com, index) = (word_at(place, com), Literal::usize_unsuffixed(index));
        quote_spanned!(place=> const _: () = #com::check_slot::<#name, #index>(#number);)
    });
    let own_iid = {
        let place = place_of(&iid.place);
        let com = word_at(place, com);
        quote_spanned!(place=> const _: () = #com::check_own_iid::<#name>();)
    };
    let fingerprint = fingerprint.iter().map(|pinned| {
        let place = place_of(pinned);
        let com = word_at(place, com);
        quote_spanned!(place=> const _: () = #com::check_fingerprint::<#name>(#pinned);)
    });
    quote!(#(#slots)* #own_iid #(#fingerprint)*)
}

/// The slots that say their number, by their index. If they agree among each other the first one speaks for all: they can only
/// be wrong together, as those of another parent.
fn stated_slots(interface: &Interface) -> Vec<(usize, &LitInt)> {
    let slots = interface.slots.iter().enumerate();
    let mut stated: Vec<_> = slots.filter_map(|(index, slot)| Some((index, slot.number()?))).collect();
    // A number that cannot be read agrees with nothing; it is reported already.
    let first_slot = |&(index, number): &(usize, &LitInt)| number.base10_parse::<usize>().ok()?.checked_sub(index);
    if let Some(first) = stated.first().and_then(first_slot)
        && stated.iter().all(|slot| first_slot(slot) == Some(first))
    {
        stated.truncate(1);
    }
    stated
}
