//! The arguments of `#[com_object(..)]`.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Ident, Member, Path, Token, parenthesized, token};

use super::model::{ByField, Flag, Object, TearOff};
use crate::arguments::{parse_crate, parse_unknown};
use crate::errors::Errors;
use crate::spelling::{did_you_mean, first_word};

const ACCEPTED: &str = "accepted is `#[com_object(IFoo, IBar)]`: interfaces by their paths, and behind them \
                        `tear_off(IFoo)`, `cached_tear_off(IFoo)`, `delegate(IFoo => field)`, `aggregate(IFoo => field)`, \
                        `refuse(IFoo)`, `windows(IFoo, IParent)`, `weak`, `agile`, `apartment_bound`, `aggregatable`, `scoped`, `guarded`, `query_hook`, `error_info` and \
                        `crate = path`";

/// The words that have interfaces in parentheses.
const GROUPS: [&str; 6] = ["tear_off", "cached_tear_off", "delegate", "aggregate", "refuse", "windows"];

/// One argument of the attribute.
enum Argument {
    Interface(Path),
    Flag(Flag, Ident),
    /// `delegate(IFoo, IBar => field)`, or without a field.
    Group(Ident, Vec<Path>, Option<Member>),
    Crate(Token![crate], Path),
    Unknown(TokenStream),
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if let Some((key, path)) = parse_crate(input)? {
            return Ok(Self::Crate(key, path));
        }
        let ahead = input.fork();
        if let Ok(group) = parse_group(&ahead)
            && is_at_end(&ahead)
        {
            parse_unknown(input)?;
            return Ok(group);
        }
        let ahead = input.fork();
        if ahead.parse::<Path>().is_ok() && is_at_end(&ahead) {
            let path: Path = input.parse()?;
            let flag = path.get_ident().and_then(|word| Flag::of(word).map(|flag| Self::Flag(flag, word.clone())));
            return Ok(flag.unwrap_or(Self::Interface(path)));
        }
        parse_unknown(input).map(Self::Unknown)
    }
}

fn is_at_end(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// `word(IFoo, IBar => field)`
fn parse_group(input: ParseStream<'_>) -> syn::Result<Argument> {
    let word: Ident = input.parse()?;
    let needs_field = match GROUPS.iter().find(|group| word == **group) {
        Some(group) => matches!(*group, "delegate" | "aggregate"),
        None => return Err(input.error("not a word of this attribute")),
    };
    let content;
    parenthesized!(content in input);
    let interfaces = if needs_field {
        Punctuated::<Path, Token![,]>::parse_separated_nonempty(&content)?
    } else {
        Punctuated::<Path, Token![,]>::parse_terminated(&content)?
    };
    let field = if needs_field {
        content.parse::<Token![=>]>()?;
        Some(content.parse()?)
    } else {
        None
    };
    if !content.is_empty() || interfaces.is_empty() || input.peek(token::Paren) {
        return Err(content.error("not an interface"));
    }
    Ok(Argument::Group(word, interfaces.into_iter().collect(), field))
}

pub(super) fn parse_arguments(arguments: TokenStream, object: &mut Object, errors: &mut Errors) {
    match Punctuated::<Argument, Token![,]>::parse_terminated.parse2(arguments) {
        Ok(arguments) => arguments.into_iter().for_each(|argument| take(argument, object, errors)),
        Err(error) => errors.push_syntax(&error, "MC0001", ACCEPTED),
    }
}

fn take(argument: Argument, object: &mut Object, errors: &mut Errors) {
    match argument {
        Argument::Interface(path) => object.interfaces.push(path),
        Argument::Flag(flag, word) if object.is(flag) => {
            errors.push(&word, "MC0001", format_args!("`{word}` is said already"));
        }
        Argument::Flag(flag, word) => object.flags.push((flag, word)),
        Argument::Group(word, ..) if word == "windows" && cfg!(not(feature = "windows-rs")) => {
            let message = "interfaces of windows-rs are listed with the feature `windows-rs` of mapi-com";
            errors.push(word, "MC0001", message);
        }
        Argument::Group(word, interfaces, _) if word == "windows" => object.foreign.push(interfaces),
        Argument::Group(word, interfaces, field) => take_group(&word, interfaces, field, object),
        Argument::Crate(key, path) => object.runtime.set(key, path, errors),
        Argument::Unknown(tokens) => {
            let known: Vec<_> = Flag::ALL.iter().map(|&(word, _)| word).chain(GROUPS).chain(["crate"]).collect();
            let meant = did_you_mean(&first_word(&tokens), &known);
            errors.push(tokens, "MC0001", format_args!("not an argument of this attribute; {ACCEPTED}{meant}"));
        }
    }
}

fn take_group(word: &Ident, interfaces: Vec<Path>, field: Option<Member>, object: &mut Object) {
    let is_cached = word == "cached_tear_off";
    for interface in interfaces {
        match &field {
            Some(field) => {
                let by_field = ByField { interface, field: field.clone() };
                if word == "delegate" { &mut object.delegated } else { &mut object.aggregated }.push(by_field);
            }
            None if word == "refuse" => object.refused.push(interface),
            None => object.tear_offs.push(TearOff { interface, is_cached }),
        }
    }
}
