//! The statements about an interface that the compiler verifies.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use super::super::model::Interface;
use super::Names;
use crate::located::{located, place_of};

/// Each at the place of what it is about. Where something was reported already, they would only repeat it. That the
/// types are ABI types needs no statement: the descriptor names each of them as one.
pub(super) fn expand_checks(interface: &Interface, names: &Names) -> TokenStream {
    if interface.has_errors {
        return TokenStream::new();
    }
    let checks = [
        check_slots(interface, names),
        check_failures(interface, names),
        check_own_iid(interface, names),
        check_fingerprint(interface, names),
    ];
    checks.into_iter().collect()
}

/// The methods and reserved slots stand where they say.
fn check_slots(interface: &Interface, names: &Names) -> TokenStream {
    let Names { com, vtable, text, .. } = names;
    let slots = interface.slots.iter().filter_map(|slot| {
        let (name, number) = (slot.name(), slot.number()?);
        let text = format!("{text}::{}", name.unraw());
        let offset = quote!(::core::mem::offset_of!(#vtable, #name));
        let com = located(com, number);
        Some(quote_spanned!(place_of(number)=> const _: () = #com::check_slot(#text, #offset, #number);))
    });
    slots.collect()
}

/// The return types can tell of a panic.
fn check_failures(interface: &Interface, names: &Names) -> TokenStream {
    let Names { com, text, .. } = names;
    let methods = interface.methods().filter(|method| method.on_panic.is_none() && !method.retval);
    let checks = methods.map(|method| {
        let (output, text) = (&method.output, format!("{text}::{}", method.name.unraw()));
        let unexpected = names.of_output(output, "Return", "UNEXPECTED");
        let com = located(com, output);
        quote_spanned!(place_of(output)=> const _: () = #com::check_failure(#text, #unexpected.is_some());)
    });
    checks.collect()
}

/// The IID is not that of a parent.
fn check_own_iid(interface: &Interface, names: &Names) -> TokenStream {
    let place = interface.iid.place;
    let name = &interface.name;
    let com = located(&names.com, &place);
    let descriptor = quote!(<#name as #com::ComInterface>::DESCRIPTOR);
    quote_spanned!(place_of(&place)=> const _: () = #com::check_own_iid(#descriptor);)
}

/// The interface is the pinned one.
fn check_fingerprint(interface: &Interface, names: &Names) -> TokenStream {
    let Some(fingerprint) = &interface.fingerprint else {
        return TokenStream::new();
    };
    let name = &interface.name;
    let com = located(&names.com, fingerprint);
    let descriptor = quote!(<#name as #com::ComInterface>::DESCRIPTOR);
    quote_spanned!(place_of(fingerprint)=> const _: () = #com::check_fingerprint(#descriptor, #fingerprint);)
}
