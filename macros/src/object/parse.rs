//! From the tokens of an attribute and a type to an [`Object`].

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{DeriveInput, Path, Token};

use super::model::Object;
use crate::arguments::{parse_crate, parse_unknown};
use crate::attributes::{is_lint_level, select};
use crate::errors::Errors;
use crate::runtime_path::RuntimePath;
use crate::spelling::{did_you_mean, first_word};

const ACCEPTED: &str = "accepted is `#[com_object(IFoo, IBar)]`: interfaces by their paths, and `crate = path`";

pub(super) fn parse(arguments: TokenStream, input: DeriveInput, errors: &mut Errors) -> Object {
    let DeriveInput { attrs, vis, ident, generics, data: _ } = input;
    let mut object = Object {
        runtime: RuntimePath::default(),
        attributes: select(&attrs, |attribute| attribute.path().is_ident("cfg") || is_lint_level(attribute)),
        visibility: vis,
        name: ident,
        generics,
        interfaces: Vec::new(),
    };
    match Punctuated::<Argument, Token![,]>::parse_terminated.parse2(arguments) {
        Ok(arguments) => arguments.into_iter().for_each(|argument| take(argument, &mut object, errors)),
        Err(error) => errors.push_syntax(&error, "MC0001", ACCEPTED),
    }
    object
}

/// One argument of the attribute.
enum Argument {
    Interface(Path),
    Crate(Token![crate], Path),
    Unknown(TokenStream),
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if let Some((key, path)) = parse_crate(input)? {
            return Ok(Self::Crate(key, path));
        }
        let ahead = input.fork();
        if ahead.parse::<Path>().is_ok() && (ahead.is_empty() || ahead.peek(Token![,])) {
            return input.parse().map(Self::Interface);
        }
        parse_unknown(input).map(Self::Unknown)
    }
}

fn take(argument: Argument, object: &mut Object, errors: &mut Errors) {
    match argument {
        Argument::Interface(path) => object.interfaces.push(path),
        Argument::Crate(key, path) => object.runtime.set(key, path, errors),
        Argument::Unknown(tokens) => {
            let meant = did_you_mean(&first_word(&tokens), &["crate"]);
            errors.push(tokens, "MC0001", format_args!("not an argument of this attribute; {ACCEPTED}{meant}"));
        }
    }
}
