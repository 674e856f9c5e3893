//! From the tokens of an attribute and a trait to an [`Interface`]. Rejects what the model cannot hold; what is left
//! is understood as far as it goes.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Generics, Ident, ItemTrait, Path, Token, TraitItem, TraitItemFn, TypeParamBound, Visibility,
};

use super::arguments::parse_arguments;
use super::methods::parse_method;
use super::model::{Interface, ItemAttributes, Method};
use crate::attributes::{is_any, is_lint_level, name, select};
use crate::errors::Errors;
use crate::iid::Iid;
use crate::runtime_path::RuntimePath;

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
