//! `#[derive(Abi)]`: a record of the user's own that may be a parameter of COM methods, through the files of this folder
//! as in [`interface`](crate::interface).

mod check;
mod expand;
mod model;
mod parse;

use proc_macro2::TokenStream;
use quote::quote;

use crate::errors::Errors;

pub(crate) fn run(item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let input = match syn::parse2(item) {
        Ok(input) => input,
        Err(error) => {
            errors.push_syntax(&error, "MC0002", "`#[derive(Abi)]` is written on a struct or a union");
            return errors.into_tokens();
        }
    };
    let record = parse::parse(input);
    check::check(&record, &mut errors);
    let is_faultless = errors.is_empty();
    let errors = errors.into_tokens();
    let items = expand::expand(&record, is_faultless);
    quote!(#errors #items)
}
