//! The arguments of `#[com_object(..)]`.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Ident, LitStr, Member, Path, Token, parenthesized};

use super::class;
use super::model::{ByField, Flag, Object, TearOff};
use crate::arguments::{parse_crate, parse_unknown};
use crate::errors::Errors;
use crate::spelling::{first_word, nearest};

const ACCEPTED: &str = "accepted is `#[com_object(IFoo, IBar)]`: interfaces by their paths, and behind them \
                        `tear_off(IFoo)`, `cached_tear_off(IFoo)`, `delegate(IFoo => field)`, \
                        `aggregate(IFoo => field)`, `refuse(IFoo)`, `windows(IFoo, IParent)`, `weak`, `agile`, \
                        `apartment_bound`, `aggregatable`, `scoped`, `guarded`, `query_hook`, `error_info`, \
                        `clsid = \"..\"`, `prog_id = \"..\"` and `crate = path`";

/// The words that have something behind them, and their forms.
const FORMS: [(&str, &str); 9] = [
    ("tear_off", "tear_off(IFoo)"),
    ("cached_tear_off", "cached_tear_off(IFoo)"),
    ("delegate", "delegate(IFoo => field)"),
    ("aggregate", "aggregate(IFoo => field)"),
    ("refuse", "refuse(IFoo)"),
    ("windows", "windows(IFoo, IParent)"),
    ("clsid", "clsid = \"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\""),
    ("prog_id", "prog_id = \"Vendor.Component.1\""),
    ("crate", "crate = path"),
];

fn form_of(word: &str) -> Option<&'static str> {
    FORMS.iter().find(|(known, _)| *known == word).map(|&(_, form)| form)
}

fn known_words() -> Vec<&'static str> {
    Flag::ALL.iter().map(|&(word, _)| word).chain(FORMS.iter().map(|&(word, _)| word)).collect()
}

/// One argument of the attribute.
enum Argument {
    Interface(Path),
    Flag(Flag, Ident),
    /// `delegate(IFoo, IBar => field)`, or without a field.
    Group(Ident, Vec<Path>, Option<Member>),
    /// `clsid = ".."`
    Class(Ident, LitStr),
    Crate(Token![crate], Path),
    Unknown(TokenStream),
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if let Some((key, path)) = parse_crate(input)? {
            return Ok(Self::Crate(key, path));
        }
        let ahead = input.fork();
        if parse_class(&ahead).is_ok() && is_at_end(&ahead) {
            return parse_class(input);
        }
        let ahead = input.fork();
        if parse_group(&ahead).is_ok() && is_at_end(&ahead) {
            return parse_group(input);
        }
        let ahead = input.fork();
        if ahead.parse::<Path>().is_ok() && is_at_end(&ahead) {
            return Ok(Self::of_path(input.parse()?));
        }
        parse_unknown(input).map(Self::Unknown)
    }
}

impl Argument {
    /// A word alone is one of the attribute, or near enough to one to be a slip; everything else is an interface.
    fn of_path(path: Path) -> Self {
        let Some(word) = path.get_ident() else {
            return Self::Interface(path);
        };
        if let Some(flag) = Flag::of(word) {
            return Self::Flag(flag, word.clone());
        }
        let text = word.to_string();
        let is_plain = text.starts_with(char::is_lowercase) && !text.starts_with("r#");
        let is_near = is_plain && nearest(&text, &known_words()).is_some();
        if is_near { Self::Unknown(word.to_token_stream()) } else { Self::Interface(path) }
    }
}

fn is_at_end(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// `clsid = ".."` or `prog_id = ".."`
fn parse_class(input: ParseStream<'_>) -> syn::Result<Argument> {
    let key: Ident = input.parse()?;
    if !class::is_key(&key) {
        return Err(input.error("not a key of this attribute"));
    }
    input.parse::<Token![=]>()?;
    Ok(Argument::Class(key, input.parse()?))
}

/// `word(IFoo, IBar => field)`
fn parse_group(input: ParseStream<'_>) -> syn::Result<Argument> {
    let word: Ident = input.parse()?;
    if class::is_key(&word) || form_of(&word.to_string()).is_none() {
        return Err(input.error("not a word of this attribute"));
    }
    let content;
    parenthesized!(content in input);
    let (interfaces, field) = if word == "delegate" || word == "aggregate" {
        let interfaces = Punctuated::<Path, Token![,]>::parse_separated_nonempty(&content)?;
        content.parse::<Token![=>]>()?;
        (interfaces, Some(content.parse()?))
    } else {
        (Punctuated::parse_terminated(&content)?, None)
    };
    if !content.is_empty() || interfaces.is_empty() {
        return Err(content.error("not an interface"));
    }
    Ok(Argument::Group(word, interfaces.into_iter().collect(), field))
}

pub(super) fn parse_arguments(arguments: TokenStream, object: &mut Object, errors: &mut Errors) {
    match Punctuated::<Argument, Token![,]>::parse_terminated.parse2(arguments) {
        Ok(arguments) => arguments.into_iter().for_each(|argument| take(argument, object, errors)),
        Err(error) => {
            object.is_incomplete = true;
            errors.push_syntax(&error, "MC0001", ACCEPTED);
        }
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
            object.is_incomplete = true;
            errors.push(word, "MC0001", message);
        }
        Argument::Group(word, interfaces, _) if word == "windows" => object.foreign.push(interfaces),
        Argument::Group(word, interfaces, field) => take_group(&word, interfaces, field, object),
        Argument::Class(key, text) => object.class.take(key, text, errors),
        Argument::Crate(key, path) => object.runtime.set(key, path, errors),
        Argument::Unknown(tokens) => {
            object.is_incomplete = true;
            let message = explain(&tokens);
            errors.push(tokens, "MC0001", message);
        }
    }
}

/// What is wrong with an argument that is none.
fn explain(tokens: &TokenStream) -> String {
    let word = first_word(tokens);
    if let Some(form) = form_of(&word) {
        return format!("`{word}` is written `{form}`");
    }
    if Flag::ALL.iter().any(|(known, _)| *known == word) {
        return format!("`{word}` is written alone");
    }
    match nearest(&word, &known_words()) {
        Some(known) if tokens.to_string() == word => {
            format!("did you mean `{known}`? An interface of this name is written `self::{word}`")
        }
        Some(known) => format!("not an argument of this attribute; did you mean `{known}`?"),
        None => format!("not an argument of this attribute; {ACCEPTED}"),
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
