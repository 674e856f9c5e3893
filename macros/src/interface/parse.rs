//! From the tokens of an attribute and a trait to an [`Interface`]. Rejects what the model cannot hold; what is left
//! is understood as far as it goes.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Generics, Ident, ItemTrait, Path, PathArguments, Token, TraitItem, TraitItemFn, TypeParamBound,
    Visibility, parse_quote, parse2,
};

use super::arguments::parse_arguments;
use super::methods::parse_method;
use super::model::{Interface, ItemAttributes, Slot};
use super::reserved::{parse_reserved_range, reserve};
use crate::attributes::{did_you_mean, is_any, is_lint_level, name, select};
use crate::errors::Errors;
use crate::iid::Iid;
use crate::located::located_at;
use crate::runtime_path::RuntimePath;
use crate::spelling::{self, first_word};

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
        fingerprint: None,
        unsupported: None,
        attributes: parse_attributes(&attrs, errors),
        visibility: vis,
        name: ident,
        parent: None,
        slots: Vec::new(),
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
    interface.slots = items.into_iter().flat_map(|item| parse_item(item, &generics, errors)).collect();
    if let Some(code) = &interface.unsupported {
        interface.slots.iter_mut().for_each(|slot| answer_unsupported(slot, code, &interface.runtime));
    }
    interface
}

/// A method without a body answers that it is not supported, in objects that do not write it.
fn answer_unsupported(slot: &mut Slot, code: &Path, runtime: &RuntimePath) {
    if let Slot::Method(method) = slot
        && method.default.is_none()
    {
        let runtime = located_at(method.place, runtime);
        let body = quote_spanned!(method.place=> { #runtime::unsupported(#code) });
        method.default = parse2(body).ok();
        method.attributes.push(parse_quote!(#[allow(unused_variables)]));
    }
}

fn parse_item(item: TraitItem, of_trait: &Generics, errors: &mut Errors) -> Vec<Slot> {
    let mut meant = String::new();
    let (what, tokens) = match item {
        TraitItem::Fn(method) => return vec![parse_slot(method, of_trait, errors)],
        TraitItem::Macro(call) if call.mac.path.is_ident("reserved") => {
            return parse_reserved_range(&call, errors).into_iter().map(Slot::Reserved).collect();
        }
        TraitItem::Verbatim(tokens) => match parse_qualified.parse2(tokens.clone()) {
            Ok(Qualified { qualifiers, method }) => {
                let message = "a method of an interface is `fn` or `unsafe fn`: as visible as the interface, and the \
                               same for every object";
                errors.push(qualifiers, "MC0111", message);
                return vec![parse_slot(method, of_trait, errors)];
            }
            Err(_) => ("this item", tokens),
        },
        TraitItem::Const(item) => ("an associated constant", item.into_token_stream()),
        TraitItem::Type(item) => ("an associated type", item.into_token_stream()),
        TraitItem::Macro(call) => {
            meant = spelling::did_you_mean(&first_word(&call.mac.path.to_token_stream()), &["reserved"]);
            ("a macro call", call.into_token_stream())
        }
        other => ("this item", other.into_token_stream()),
    };
    let message =
        format_args!("{what} has no place in a vtable: an interface holds methods and reserved slots only{meant}");
    errors.push(tokens, "MC0109", message);
    Vec::new()
}

/// A method, or what `#[reserved]` makes of it.
fn parse_slot(method: TraitItemFn, of_trait: &Generics, errors: &mut Errors) -> Slot {
    let method = parse_method(method, of_trait, errors);
    match &method.reserved {
        Some(_) => Slot::Reserved(reserve(method, errors)),
        None => Slot::Method(Box::new(method)),
    }
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

/// `Fn(u8) -> u8`, a path of a trait that is none of a type.
fn is_called(path: &Path) -> bool {
    path.segments.iter().any(|segment| matches!(segment.arguments, PathArguments::Parenthesized(_)))
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
            TypeParamBound::Trait(bound)
                if bound.maybe.is_none() && bound.lifetimes.is_none() && !is_called(&bound.path) =>
            {
                &bound.path
            }
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
            "`#[{}]` has no meaning on a COM interface; docs, `cfg`, `deprecated`, `must_use` and lint levels have{}",
            name(attribute),
            did_you_mean(attribute, &["doc", "cfg", "deprecated", "must_use"])
        );
        errors.push(attribute, "MC0116", message);
    }
    ItemAttributes {
        docs: select(attributes, docs),
        everywhere: select(attributes, everywhere),
        on_name: select(attributes, on_name),
    }
}
