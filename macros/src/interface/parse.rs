//! From the tokens of an attribute and a trait to an [`Interface`]. Rejects what the model cannot hold; what is left
//! is understood as far as it goes.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, ItemTrait, LitStr, Path, Token, TraitItem, TypeParamBound};

use super::methods::parse_method;
use super::model::{Interface, ItemAttributes, Method};
use crate::attributes::{is_lint_level, name, select};
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
    interface.methods = items.into_iter().filter_map(|item| parse_item(item, errors)).collect();
    interface
}

fn parse_item(item: TraitItem, errors: &mut Errors) -> Option<Method> {
    let found = match &item {
        TraitItem::Fn(_) => "",
        TraitItem::Const(_) => "an associated constant",
        TraitItem::Type(_) => "an associated type",
        TraitItem::Macro(_) => "a macro call",
        _ => "this item",
    };
    if let TraitItem::Fn(method) = item {
        return Some(parse_method(method, errors));
    }
    let message = format_args!("{found} has no place in a vtable: an interface holds methods only");
    errors.push(&item, "MC0109", message);
    None
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
    let arguments = match syn::parse::Parser::parse2(parser, arguments) {
        Ok(arguments) => arguments,
        Err(error) => return errors.push_syntax(&error, "MC0001", ACCEPTED_ARGUMENTS),
    };
    let mut has_iid = false;
    for (index, argument) in arguments.into_iter().enumerate() {
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
            Argument::Unknown(tokens) => {
                // The first argument is taken for an IID in a wrong form, whose absence is not reported on top.
                has_iid |= index == 0;
                errors.push(tokens, "MC0001", format_args!("not an argument of this attribute; {ACCEPTED_ARGUMENTS}"));
            }
        }
    }
    if !has_iid {
        let name = &interface.name;
        let message = format_args!(
            "`{name}` has no IID: write the published one, `#[com_interface(\"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\")]`"
        );
        errors.push(name, "MC0101", message);
    }
}

/// Sorts the attributes of the trait. What is not understood is an error, not dropped.
fn parse_attributes(attributes: &[Attribute], errors: &mut Errors) -> ItemAttributes {
    let is = |attribute: &Attribute, names: &[&str]| names.iter().any(|name| attribute.path().is_ident(name));
    let sorted = ItemAttributes {
        docs: select(attributes, |attribute| is(attribute, &["doc"])),
        everywhere: select(attributes, |attribute| is(attribute, &["cfg"]) || is_lint_level(attribute)),
        on_name: select(attributes, |attribute| is(attribute, &["deprecated", "must_use"])),
    };
    for attribute in attributes {
        let known = is(attribute, &["doc", "cfg", "deprecated", "must_use"]) || is_lint_level(attribute);
        if !known {
            let message = format_args!(
                "`#[{}]` has no meaning on a COM interface; docs, `cfg`, `deprecated`, `must_use` and lint levels have",
                name(attribute)
            );
            errors.push(attribute, "MC0116", message);
        }
    }
    sorted
}
