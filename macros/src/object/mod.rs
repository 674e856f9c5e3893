//! `#[com_object(IFoo, IBar)] struct Store { .. }`: parse, check, expand, as in [`interface`](crate::interface).

mod arguments;
mod check;
mod class;
pub(crate) mod expand;
mod model;
mod parse;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::errors::Errors;

pub(crate) fn run(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let input: DeriveInput = match syn::parse2(item.clone()) {
        Ok(input) => input,
        Err(error) => {
            let accepted = "`#[com_object(IFoo, IBar)]` is written on a struct, an enum or a union";
            errors.push_syntax(&error, "MC0002", accepted);
            let errors = errors.into_tokens();
            return quote!(#errors #item);
        }
    };
    let mut object = parse::parse(arguments, input, &mut errors);
    check::check(&mut object, &mut errors);
    let errors = errors.into_tokens();
    let items = expand::expand(&object);
    quote!(#errors #item #items)
}
