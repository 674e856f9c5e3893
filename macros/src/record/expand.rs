//! From a [`Record`] to the implementation of `Abi`, and to the statements that make it true.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;

use super::model::{Layout, Record};
use crate::located::{located, place_of};
use crate::runtime_path::RuntimePath;

/// The implementation is there on errors, too: who uses the type has made no mistake.
pub(super) fn expand(record: &Record, is_faultless: bool) -> TokenStream {
    let Record { name, generics, .. } = record;
    let runtime = RuntimePath::default();
    let com = format_ident!("__com");
    let (impl_generics, arguments, clause) = generics.split_for_impl();
    let (ty, checks) = if is_faultless {
        (expand_type(record), expand_checks(record))
    } else {
        (TokenStream::new(), TokenStream::new())
    };
    quote! {
        #[allow(deprecated)]
        const _: () = {
            use #runtime as #com;
            #[automatically_derived]
            #[diagnostic::do_not_recommend]
            unsafe impl #impl_generics #com::Abi for #name #arguments #clause {
                #ty
            }
            #checks
        };
    }
}

/// A wrapper is to the ABI what it wraps.
fn expand_type(record: &Record) -> TokenStream {
    let com = format_ident!("__com");
    match (record.layout, record.fields.first()) {
        (Some(Layout::Transparent), Some(ty)) => {
            let located = located(&com, ty);
            let inner = quote_spanned!(place_of(ty)=> <#ty as #located::Abi>::TYPE);
            quote!(const TYPE: #com::AbiType = #inner;)
        }
        _ => TokenStream::new(),
    }
}

/// Every field has a type that C knows, and dropping a record does nothing: in one constant, so that the compiler asks
/// for the second only where the first holds.
fn expand_checks(record: &Record) -> TokenStream {
    let Record { name, layout, fields, .. } = record;
    let com = format_ident!("__com");
    let of_trait = match layout {
        // An array that is all of a parameter would be a pointer in C.
        Some(Layout::Transparent) => format_ident!("Abi"),
        _ => format_ident!("AbiField"),
    };
    let fields = fields.iter().map(|ty| {
        let (com, of_trait) = (located(&com, ty), located(&of_trait, ty));
        quote_spanned!(place_of(ty)=> let _ = <#ty as #com::#of_trait>::TYPE;)
    });
    let text = name.unraw().to_string();
    let com = located(&com, name);
    let no_destructor = quote_spanned!(place_of(name)=> #com::check_no_destructor::<#name>(#text));
    quote! {
        const _: () = {
            #(#fields)*
            #no_destructor
        };
    }
}
