//! From the tokens of an attribute and a trait to an [`Interface`]. Rejects what the model cannot hold; what is left
//! is understood as far as it goes.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Generics, Ident, ItemTrait, LitStr, Path, Token, TraitItem, TraitItemFn, TypeParamBound, Visibility,
};

use super::methods::parse_method;
use super::model::{Interface, ItemAttributes, Method};
use crate::attributes::{is_any, is_lint_level, name, select};
use crate::errors::Errors;
use crate::iid::Iid;
use crate::runtime_path::RuntimePath;

const ACCEPTED_ARGUMENTS: &str =
    "accepted are `#[com_interface(\"IID\")]`, and behind the IID `free_threaded` and `crate = path`";

pub(super) fn parse(arguments: TokenStream, item: ItemTrait, errors: &mut Errors) -> Interface {
    // Every field is named, so that nothing new in the syntax can be dropped without a decision.
    let ItemTrait {
        attrs,
        vis,
        modifiers,
        unsafety,
        trait_token: _,
        ident,
        generics,
        colon_token: _,
        supertraits,
        brace_token: _,
        items,
    } = item;
    let mut interface = Interface {
        runtime: RuntimePath::default(),
        iid: Iid::placeholder(),
        free_threaded: false,
        attributes: parse_attributes(&attrs, errors),
        visibility: vis,
        name: ident,
        parent: None,
        methods: Vec::new(),
        has_errors: false,
    };
    parse_arguments(arguments, &mut interface, errors);
    if let Some(auto) = modifiers.auto_token {
        errors.push(auto, "MC0105", "an interface is an ordinary trait: remove `auto`");
    }
    if unsafety.is_none() {
        let message = "write `unsafe trait`: it is the promise that the IID, the order of the methods and their \
                       types are those published";
        errors.push(&interface.name, "MC0105", message);
    }
    if !generics.params.is_empty() {
        let message = "a COM interface has no generic parameters: it has one IID and one vtable";
        errors.push(&generics.params, "MC0108", message);
    }
    if let Some(clause) = &generics.where_clause {
        let message = "a COM interface has no where clause: its only supertrait is the parent interface";
        errors.push(clause.where_token, "MC0108", message);
    }
    interface.parent = parse_parent(&interface.name, &supertraits, errors);
    interface.methods = items.into_iter().filter_map(|item| parse_item(item, &generics, errors)).collect();
    interface
}

fn parse_item(item: TraitItem, of_trait: &Generics, errors: &mut Errors) -> Option<Method> {
    let found = match &item {
        TraitItem::Fn(_) => "",
        TraitItem::Const(_) => "an associated constant",
        TraitItem::Type(_) => "an associated type",
        TraitItem::Macro(_) => "a macro call",
        _ => "this item",
    };
    if let TraitItem::Verbatim(tokens) = &item
        && let Ok(qualified) = parse_qualified.parse2(tokens.clone())
    {
        let message = "a method of an interface is `fn` or `unsafe fn`: as visible as the interface, and the same for \
                       every object";
        errors.push(qualified.qualifiers, "MC0111", message);
        return Some(parse_method(qualified.method, of_trait, errors));
    }
    if let TraitItem::Fn(method) = item {
        return Some(parse_method(method, of_trait, errors));
    }
    let message = format_args!("{found} has no place in a vtable: an interface holds methods only");
    errors.push(&item, "MC0109", message);
    None
}

/// `pub fn` and `default fn`, which the parser reads and Rust does not allow in a trait.
struct Qualified {
    qualifiers: TokenStream,
    method: TraitItemFn,
}

fn parse_qualified(input: ParseStream<'_>) -> syn::Result<Qualified> {
    let attributes = input.call(Attribute::parse_outer)?;
    let visibility: Visibility = input.parse()?;
    let default: Option<Token![default]> = input.parse()?;
    let mut method: TraitItemFn = input.parse()?;
    method.attrs.splice(0..0, attributes);
    Ok(Qualified { qualifiers: quote!(#visibility #default), method })
}

/// The parent is the one supertrait, a path.
fn parse_parent(
    interface: &Ident,
    supertraits: &Punctuated<TypeParamBound, Token![+]>,
    errors: &mut Errors,
) -> Option<Path> {
    let mut parent = None;
    for bound in supertraits {
        let path = match bound {
            TypeParamBound::Trait(bound) if bound.maybe.is_none() && bound.lifetimes.is_none() => &bound.path,
            _ => {
                errors.push(bound, "MC0107", "a COM interface extends one other interface, named by its path");
                continue;
            }
        };
        if parent.is_some() {
            let message = "a COM interface extends exactly one other; an object may list several interfaces. What \
                           `Send` and `Sync` would say, `free_threaded` says in the attribute";
            errors.push(path, "MC0107", message);
        } else {
            parent = Some(path.clone());
        }
    }
    if supertraits.is_empty() {
        let message = format_args!("a COM interface has a parent: write `unsafe trait {interface}: IUnknown`");
        errors.push(interface, "MC0106", message);
    }
    parent
}

/// One argument of the attribute.
enum Argument {
    Iid(LitStr),
    FreeThreaded(Ident),
    Crate(Token![crate], Path),
    Unknown(TokenStream),
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            return input.parse().map(Self::Iid);
        }
        if input.peek(Token![crate]) && input.peek2(Token![=]) {
            let key = input.parse()?;
            input.parse::<Token![=]>()?;
            return Ok(Self::Crate(key, input.call(Path::parse_mod_style)?));
        }
        if let Some((word, _)) = input.cursor().ident()
            && word == "free_threaded"
        {
            return input.parse().map(Self::FreeThreaded);
        }
        let mut unknown = TokenStream::new();
        while !input.is_empty() && !input.peek(Token![,]) {
            unknown.extend([input.parse::<proc_macro2::TokenTree>()?]);
        }
        Ok(Self::Unknown(unknown))
    }
}

fn parse_arguments(arguments: TokenStream, interface: &mut Interface, errors: &mut Errors) {
    let parser = Punctuated::<Argument, Token![,]>::parse_terminated;
    let arguments = match parser.parse2(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return errors.push_syntax(&error, "MC0001", ACCEPTED_ARGUMENTS),
    };
    let mut has_iid = false;
    let mut unknown = Vec::new();
    for argument in arguments {
        match argument {
            Argument::Iid(literal) if has_iid => {
                errors.push(literal, "MC0001", "an interface has one IID");
            }
            Argument::Iid(literal) => {
                has_iid = true;
                interface.iid = Iid::parse(&literal, errors);
            }
            Argument::FreeThreaded(word) if interface.free_threaded => {
                errors.push(word, "MC0001", "`free_threaded` is said already");
            }
            Argument::FreeThreaded(_) => interface.free_threaded = true,
            Argument::Crate(key, _) if interface.runtime.krate.is_some() => {
                errors.push(key, "MC0001", "`crate` is said already");
            }
            Argument::Crate(_, path) => interface.runtime.krate = Some(path),
            Argument::Unknown(tokens) => unknown.push(tokens),
        }
    }
    report_arguments(has_iid, unknown, &interface.name, errors);
}

/// What is missing from the arguments, and what is too many of them.
fn report_arguments(has_iid: bool, unknown: Vec<TokenStream>, name: &Ident, errors: &mut Errors) {
    let mut unknown = unknown.into_iter();
    if !has_iid {
        // Where there is no IID, the first unknown argument was meant to be one.
        match unknown.next() {
            Some(tokens) => Iid::reject(tokens, errors),
            None => {
                let message = format_args!(
                    "`{name}` has no IID: write the published one, \
                     `#[com_interface(\"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\")]`"
                );
                errors.push(name, "MC0101", message);
            }
        }
    }
    for tokens in unknown {
        errors.push(tokens, "MC0001", format_args!("not an argument of this attribute; {ACCEPTED_ARGUMENTS}"));
    }
}

/// Sorts the attributes of the trait. What is not understood is an error, not dropped.
fn parse_attributes(attributes: &[Attribute], errors: &mut Errors) -> ItemAttributes {
    let docs = |attribute: &Attribute| attribute.path().is_ident("doc");
    let everywhere = |attribute: &Attribute| attribute.path().is_ident("cfg") || is_lint_level(attribute);
    let on_name = |attribute: &Attribute| is_any(attribute, &["deprecated", "must_use"]);
    for attribute in attributes {
        if docs(attribute) || everywhere(attribute) || on_name(attribute) {
            continue;
        }
        let message = format_args!(
            "`#[{}]` has no meaning on a COM interface; docs, `cfg`, `deprecated`, `must_use` and lint levels have",
            name(attribute)
        );
        errors.push(attribute, "MC0116", message);
    }
    ItemAttributes {
        docs: select(attributes, docs),
        everywhere: select(attributes, everywhere),
        on_name: select(attributes, on_name),
    }
}
