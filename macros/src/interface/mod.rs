//! `#[com_interface("IID")] unsafe trait IFoo: IParent { .. }`, through the files of this folder:
//!
//! ```text
//! arguments, item ──parse──▶ Interface { iid, name, parent, slots, .. } ────check──▶ ──expand──▶ items
//!                     │                                                      │
//!                     └──────────────────────▶ Errors ◀──────────────────────┘
//! ```
//!
//! - `parse` makes the model and rejects what the model cannot hold: a receiver other than `&self`, generics, ..
//! - `check` rejects what the model can hold and COM cannot: two methods of one name, ..
//! - `expand` writes the items, always the same ones in the same order. What they call is in the runtime.

mod arguments;
mod check;
pub(crate) mod expand;
mod methods;
mod model;
mod parse;
mod recovery;
mod reserved;
mod types;

use proc_macro2::TokenStream;
use quote::quote;
use syn::ItemTrait;

use crate::errors::Errors;

pub(crate) fn run(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let item_trait: ItemTrait = match syn::parse2(item.clone()) {
        Ok(item_trait) => item_trait,
        Err(error) => {
            let accepted = "`#[com_interface]` is written on `unsafe trait IFoo: IUnknown { .. }`";
            errors.push_syntax(&error, "MC0002", accepted);
            return expand_recovered(arguments, item, errors);
        }
    };
    let mut interface = parse::parse(arguments, item_trait, &mut errors);
    check::check(&mut interface, &mut errors);
    interface.has_errors = !errors.is_empty();
    TokenStream::from_iter([errors.into_tokens(), expand::expand(&interface)])
}

/// Of a trait that is no whole one, what is there already. It is not the one that was meant, so nothing else is said of it.
fn expand_recovered(arguments: TokenStream, item: TokenStream, errors: Errors) -> TokenStream {
    let errors = errors.into_tokens();
    let Some(item_trait) = recovery::recover(item.clone()) else {
        return quote!(#errors #item);
    };
    let mut unsaid = Errors::default();
    let mut interface = parse::parse(arguments, item_trait, &mut unsaid);
    check::check(&mut interface, &mut unsaid);
    interface.has_errors = true;
    TokenStream::from_iter([errors, expand::expand(&interface)])
}
