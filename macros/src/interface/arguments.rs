//! The arguments of `#[com_interface(..)]`.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Ident, LitInt, Path, Token};

use super::model::Interface;
use crate::arguments::{parse_crate, parse_unknown};
use crate::errors::Errors;
use crate::iid::{Iid, WrittenIid};
use crate::spelling::{did_you_mean, first_word, nearest};

const ACCEPTED_ARGUMENTS: &str = "accepted are `#[com_interface(\"IID\")]`, or `no_iid` where none is published, and \
                                  behind it `free_threaded`, `fingerprint = 0x..`, `unsupported = CODE` and `crate = path`";

const KNOWN: [&str; 5] = ["no_iid", "free_threaded", "fingerprint", "unsupported", "crate"];

/// One argument of the attribute.
enum Argument {
    Iid(WrittenIid),
    NoIid(Ident),
    FreeThreaded(Ident),
    Fingerprint(Ident, LitInt),
    Unsupported(Ident, Path),
    Crate(Token![crate], Path),
    Unknown(TokenStream),
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if WrittenIid::starts(input) {
            return input.parse().map(Self::Iid);
        }
        if let Some((key, path)) = parse_crate(input)? {
            return Ok(Self::Crate(key, path));
        }
        let word = input.cursor().ident().map(|(word, _)| word.to_string());
        if word.as_deref() == Some("no_iid") {
            return input.parse().map(Self::NoIid);
        }
        if word.as_deref() == Some("free_threaded") {
            return input.parse().map(Self::FreeThreaded);
        }
        if word.as_deref() == Some("fingerprint") && input.peek2(Token![=]) && input.peek3(LitInt) {
            let key = input.parse()?;
            input.parse::<Token![=]>()?;
            return Ok(Self::Fingerprint(key, input.parse()?));
        }
        if word.as_deref() == Some("unsupported") && input.peek2(Token![=]) {
            let ahead = input.fork();
            let unsupported = parse_unsupported(&ahead);
            if let Ok(unsupported) = unsupported
                && (ahead.is_empty() || ahead.peek(Token![,]))
            {
                parse_unknown(input)?;
                return Ok(unsupported);
            }
        }
        parse_unknown(input).map(Self::Unknown)
    }
}

/// `unsupported = MAPI_E_NO_SUPPORT`
fn parse_unsupported(input: ParseStream<'_>) -> syn::Result<Argument> {
    let key = input.parse()?;
    input.parse::<Token![=]>()?;
    Ok(Argument::Unsupported(key, input.call(Path::parse_mod_style)?))
}

pub(super) fn parse_arguments(arguments: TokenStream, interface: &mut Interface, errors: &mut Errors) {
    let parser = Punctuated::<Argument, Token![,]>::parse_terminated;
    let arguments = match parser.parse2(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return errors.push_syntax(&error, "MC0001", ACCEPTED_ARGUMENTS),
    };
    let mut has_iid = false;
    let mut unknown = Vec::new();
    for argument in arguments {
        match argument {
            Argument::Iid(written) if has_iid => {
                errors.push(written, "MC0001", "an interface has one IID");
            }
            Argument::NoIid(word) if has_iid => {
                errors.push(word, "MC0001", "an interface has one IID, or `no_iid`");
            }
            Argument::NoIid(word) => {
                has_iid = true;
                interface.iid = Iid::none(word.span());
            }
            Argument::Iid(written) => {
                has_iid = true;
                interface.iid = Iid::parse(&written, errors);
            }
            Argument::FreeThreaded(word) if interface.free_threaded => {
                errors.push(word, "MC0001", "`free_threaded` is said already");
            }
            Argument::FreeThreaded(_) => interface.free_threaded = true,
            Argument::Fingerprint(key, _) if interface.fingerprint.is_some() => {
                errors.push(key, "MC0001", "`fingerprint` is said already");
            }
            Argument::Fingerprint(_, value) => match value.base10_parse::<u64>() {
                Ok(_) => interface.fingerprint = Some(value),
                Err(_) => errors.push(value, "MC0001", "a fingerprint is a number of 64 bits"),
            },
            Argument::Unsupported(key, _) if interface.unsupported.is_some() => {
                errors.push(key, "MC0001", "`unsupported` is said already");
            }
            Argument::Unsupported(_, code) => interface.unsupported = Some(code),
            Argument::Crate(key, path) => interface.runtime.set(key, path, errors),
            Argument::Unknown(tokens) => unknown.push(tokens),
        }
    }
    report_arguments(has_iid, unknown, &interface.name, errors);
}

/// What is missing from the arguments, and what is too many of them.
fn report_arguments(has_iid: bool, unknown: Vec<TokenStream>, name: &Ident, errors: &mut Errors) {
    let nearest = |tokens: &TokenStream| nearest(&first_word(tokens), &KNOWN);
    let mut unknown = unknown.into_iter().peekable();
    if !has_iid {
        // Where there is no IID, the first unknown argument was meant to be one, if it is not another one misspelt.
        match unknown.next_if(|tokens| nearest(tokens).is_none()) {
            Some(tokens) => Iid::reject(tokens, errors),
            None => {
                let message = format_args!(
                    "`{name}` has no IID: write the published one, \
                     `#[com_interface(\"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\")]`, or `no_iid` where none is published"
                );
                errors.push(name, "MC0101", message);
            }
        }
    }
    for tokens in unknown {
        let meant = did_you_mean(&first_word(&tokens), &KNOWN);
        errors.push(tokens, "MC0001", format_args!("not an argument of this attribute; {ACCEPTED_ARGUMENTS}{meant}"));
    }
}
