//! The statements about an interface that the compiler verifies.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::super::model::Interface;
use super::Names;
use crate::located::{located, place_of};

/// Each at the place of what it is about. Where something was reported already, they would only repeat it. That the
/// types are ABI types needs no statement: the descriptor names each of them as one; that the return types can tell of a
/// panic, neither: the vtable asks them how.
pub(super) fn expand_checks(interface: &Interface, names: &Names) -> TokenStream {
    if interface.has_errors {
        return TokenStream::new();
    }
    let Interface { name, iid, fingerprint, .. } = interface;
    let com = &names.com;
    let slots = interface.slots.iter().enumerate().filter_map(|(index, slot)| {
        let number = slot.number()?;
        let (com, index) = (located(com, number), Literal::usize_unsuffixed(index));
        Some(quote_spanned!(place_of(number)=> const _: () = #com::check_slot::<#name, #index>(#number);))
    });
    let own_iid = {
        let com = located(com, &iid.place);
        quote_spanned!(place_of(&iid.place)=> const _: () = #com::check_own_iid::<#name>();)
    };
    let fingerprint = fingerprint.iter().map(|pinned| {
        let com = located(com, pinned);
        quote_spanned!(place_of(pinned)=> const _: () = #com::check_fingerprint::<#name>(#pinned);)
    });
    quote!(#(#slots)* #own_iid #(#fingerprint)*)
}
