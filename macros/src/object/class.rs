//! `clsid = ".."` and `prog_id = ".."`: what a server knows the objects of a type by.

use proc_macro2::TokenStream;
use syn::{Ident, LitStr};

use super::model::{Flag, Object};
use crate::errors::Errors;
use crate::iid;

const ACCEPTED: &str = "write it as \"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\", hexadecimal, with or without braces";

/// The longest one that the system takes.
const LONGEST_PROG_ID: usize = 39;

pub(super) fn is_key(word: &Ident) -> bool {
    word == "clsid" || word == "prog_id"
}

/// What was said of the class, each with the word that said it.
#[derive(Default)]
pub(crate) struct Class {
    /// `None` for the number if it could not be read.
    clsid: Option<(Ident, Option<u128>)>,
    /// `None` for the text if it is no ProgID.
    prog_id: Option<(Ident, Option<String>)>,
}

impl Class {
    pub(super) fn take(&mut self, key: Ident, text: LitStr, errors: &mut Errors) {
        let is_said = if key == "clsid" { self.clsid.is_some() } else { self.prog_id.is_some() };
        if is_said {
            errors.push(&key, "MC0001", format_args!("`{key}` is said already"));
        } else if key == "clsid" {
            let number = read_clsid(&text, errors);
            self.clsid = Some((key, number));
        } else {
            let value = text.value() + text.suffix();
            let problem = problem_of_prog_id(&value);
            if let Some(problem) = problem {
                let message = "a ProgID is `Vendor.Component` or `Vendor.Component.1`: at most 39 letters, digits and \
                               dots, no digit first";
                errors.push(&text, "MC0168", format_args!("{problem}; {message}"));
            }
            self.prog_id = Some((key, problem.is_none().then_some(value)));
        }
    }

    /// The word, and the CLSID as it is generated.
    pub(super) fn clsid(&self) -> Option<(&Ident, TokenStream)> {
        self.clsid.as_ref().map(|(key, number)| (key, iid::grouped(number.unwrap_or(u128::MAX))))
    }

    pub(super) fn prog_id(&self) -> Option<&str> {
        self.prog_id.as_ref()?.1.as_deref()
    }
}

fn read_clsid(text: &LitStr, errors: &mut Errors) -> Option<u128> {
    match iid::read(&(text.value() + text.suffix())) {
        Ok(0) => {
            let message = "the all-zero CLSID belongs to no class: generate one with a GUID tool";
            errors.push(text, "MC0103", message);
            None
        }
        Ok(number) => Some(number),
        Err(problem) => {
            let problem = problem.replace("this IID", "this CLSID");
            errors.push(text, "MC0102", format_args!("{problem}; {ACCEPTED}"));
            None
        }
    }
}

/// The rules are those of the registry's key "ProgID".
fn problem_of_prog_id(text: &str) -> Option<&'static str> {
    let is_dotted = text.contains('.') && text.split('.').all(|part| !part.is_empty());
    match () {
        () if !text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '.') => {
            Some("this ProgID has a character that is neither a letter nor a digit nor a dot")
        }
        () if text.starts_with(|first: char| first.is_ascii_digit()) => Some("this ProgID begins with a digit"),
        () if text.len() > LONGEST_PROG_ID => Some("this ProgID is too long"),
        () if !is_dotted => Some("this ProgID does not have two parts with a dot between them"),
        () => None,
    }
}

/// A class is one type that stands alone.
pub(super) fn check(object: &mut Object, errors: &mut Errors) {
    let Some((clsid, _)) = &object.class.clsid else {
        if let Some((key, _)) = &object.class.prog_id {
            let message = "a ProgID is the name of a class, and this type is none: write `clsid = \"..\"` beside it";
            errors.push(key, "MC0168", message);
        }
        return;
    };
    let is_scoped = object.flag(Flag::Scoped).is_some();
    if is_scoped {
        let message = "`scoped` and `clsid` exclude each other: whoever has a class object makes objects for as long as \
                       it likes";
        errors.push(clsid, "MC0163", message);
    } else if object.generics.params.is_empty() {
        return;
    } else if object.generics.lifetimes().next().is_none() {
        let message = "a class is one type, and this one is generic: give the CLSID to a type that wraps it";
        errors.push(clsid, "MC0169", message);
    }
    object.class = Class::default();
}
