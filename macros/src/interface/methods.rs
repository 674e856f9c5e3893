//! From a trait's `fn` to a [`Method`].

use proc_macro2::Span;
use quote::{ToTokens, format_ident};
use syn::{
    Attribute, Expr, FnArg, Ident, LitInt, Meta, Pat, PatType, Receiver, ReceiverKind, ReturnType, Safety, Signature,
    TraitItemFn, Type, parse_quote,
};

use super::model::{Method, Param};
use crate::attributes::{is_lint_level, name};
use crate::errors::Errors;

pub(super) fn parse_method(item: TraitItemFn, errors: &mut Errors) -> Method {
    let TraitItemFn { attrs, modifiers, sig, default, semi_token: _ } = item;
    if let Some(token) = modifiers.defaultness {
        errors.push(token, "MC0111", "a method of an interface is `fn` or `unsafe fn`");
    }
    let Signature {
        constness,
        asyncness,
        safety,
        abi,
        fn_token: _,
        ident,
        generics,
        paren_token: _,
        inputs,
        variadic,
        output,
    } = sig;
    let mut reject = |tokens: Option<&dyn ToTokens>, message: &str| {
        if let Some(tokens) = tokens {
            errors.push(tokens, "MC0111", message);
        }
    };
    reject(constness.as_ref().map(|token| token as _), "a method of an interface is `fn` or `unsafe fn`");
    reject(asyncness.as_ref().map(|token| token as _), "COM calls are synchronous: remove `async`");
    reject(abi.as_ref().map(|abi| abi as _), "the calling convention is COM's in every case: remove `extern`");
    reject(variadic.as_ref().map(|dots| dots as _), "a COM method takes a fixed list of parameters");
    if !generics.params.is_empty() || generics.where_clause.is_some() {
        let message = "a slot of a vtable is one function: it has neither generic parameters nor a where clause";
        match &generics.where_clause {
            Some(clause) if generics.params.is_empty() => errors.push(clause.where_token, "MC0112", message),
            _ => errors.push(&generics.params, "MC0112", message),
        }
    }
    let unsafety = match safety {
        Safety::Unsafe(token) => Some(token),
        Safety::Default => None,
        Safety::Safe(token) => {
            errors.push(token, "MC0111", "a method that is safe to call is written `fn`");
            None
        }
    };
    let mut method = Method {
        attributes: Vec::new(),
        unsafety,
        params: parse_params(&ident, inputs, errors),
        name: ident,
        output: match output {
            ReturnType::Default => parse_quote!(()),
            ReturnType::Type(_, ty) => *ty,
        },
        retval: false,
        slot: None,
        on_panic: None,
        default,
    };
    for attribute in attrs {
        parse_attribute(attribute, &mut method, errors);
    }
    method
}

fn parse_params(method: &Ident, inputs: impl IntoIterator<Item = FnArg>, errors: &mut Errors) -> Vec<Param> {
    let mut params = Vec::new();
    let mut has_receiver = false;
    for (index, input) in inputs.into_iter().enumerate() {
        match input {
            FnArg::Receiver(receiver) => {
                has_receiver = true;
                check_receiver(&receiver, errors);
            }
            FnArg::Typed(param) => params.push(parse_param(index, param, errors)),
        }
    }
    if !has_receiver {
        errors.push(method, "MC0110", "a COM method is called on an object: its first parameter is `&self`");
    }
    params
}

fn check_receiver(receiver: &Receiver, errors: &mut Errors) {
    let Receiver { attrs, mutability, self_token: _, kind } = receiver;
    for attribute in attrs {
        errors.push(attribute, "MC0114", "an attribute on a parameter has no meaning here: remove it");
    }
    match kind {
        ReceiverKind::Reference(_, None, None) if mutability.is_none() => {}
        ReceiverKind::Reference(_, _, Some(_)) => {
            let message = "write `&self`: a COM object is shared by all who hold a reference, so a method cannot \
                           have it for itself; keep what changes in a `Cell`, a `Mutex` or an atomic";
            errors.push(receiver, "MC0110", message);
        }
        _ => {
            let message = "write `&self`: the caller keeps its reference, and how long it lives is not known";
            errors.push(receiver, "MC0110", message);
        }
    }
}

fn parse_param(index: usize, param: PatType, errors: &mut Errors) -> Param {
    let PatType { attrs, pat, colon_token: _, ty } = param;
    for attribute in &attrs {
        let message = format_args!(
            "`#[{}]` has no meaning on a parameter: the list of parameters is part of the vtable, the same in every build",
            name(attribute)
        );
        errors.push(attribute, "MC0114", message);
    }
    let placeholder = || format_ident!("arg{index}", span = Span::mixed_site());
    let name = match &*pat {
        Pat::Ident(pat) if pat.by_ref.is_none() && pat.mutability.is_none() && pat.subpat.is_none() => {
            pat.ident.clone()
        }
        Pat::Wild(_) => placeholder(),
        _ => {
            errors.push(&pat, "MC0113", "a parameter is declared by a plain name: patterns belong into a body");
            placeholder()
        }
    };
    if let Some(found) = find_unnameable(&ty) {
        let message = "write the type out: a slot of a vtable is the same function for every implementer";
        errors.push(found, "MC0118", message);
    }
    Param { name, ty: *ty }
}

/// `Self` or `impl Trait`, which mean nothing in a vtable.
pub(super) fn find_unnameable(ty: &Type) -> Option<proc_macro2::TokenTree> {
    fn search(tokens: proc_macro2::TokenStream) -> Option<proc_macro2::TokenTree> {
        tokens.into_iter().find_map(|token| match &token {
            proc_macro2::TokenTree::Ident(ident) if ident == "Self" || ident == "impl" => Some(token),
            proc_macro2::TokenTree::Group(group) => search(group.stream()),
            _ => None,
        })
    }
    search(ty.to_token_stream())
}

const ACCEPTED: &str =
    "accepted are docs, `slot(n)`, `retval`, `on_panic(value)`, `deprecated`, `must_use` and lint levels";

fn parse_attribute(attribute: Attribute, method: &mut Method, errors: &mut Errors) {
    let path = attribute.path();
    let passed_on = ["doc", "deprecated", "must_use"].iter().any(|name| path.is_ident(name));
    if passed_on || is_lint_level(&attribute) {
        method.attributes.push(attribute);
    } else if path.is_ident("slot") {
        match attribute.parse_args::<LitInt>().and_then(|slot| slot.base10_parse::<usize>().map(|_| slot)) {
            Ok(_) if method.slot.is_some() => errors.push(attribute, "MC0117", "the slot is said already"),
            Ok(slot) => method.slot = Some(slot),
            Err(_) => {
                let message = "write the number of the slot, counted from `QueryInterface`: `#[slot(3)]`";
                errors.push(attribute, "MC0117", message);
            }
        }
    } else if path.is_ident("on_panic") {
        match attribute.parse_args::<Expr>() {
            Ok(_) if method.on_panic.is_some() => {
                errors.push(attribute, "MC0119", "the value on panic is said already");
            }
            Ok(value) => method.on_panic = Some(value),
            Err(_) => {
                let message = "write the value that the caller gets when the method panics: `#[on_panic(0)]`";
                errors.push(attribute, "MC0119", message);
            }
        }
    } else if path.is_ident("retval") {
        match &attribute.meta {
            Meta::Path(_) if !method.retval => method.retval = true,
            _ => errors.push(attribute, "MC0125", "`#[retval]` is written once and takes no arguments"),
        }
    } else if path.is_ident("cfg") || path.is_ident("cfg_attr") {
        let message = "a method cannot depend on the configuration: without it, all slots behind it would move. \
                       Put the `cfg` on the trait";
        errors.push(attribute, "MC0126", message);
    } else {
        let message = format_args!("`#[{}]` has no meaning on a method of an interface; {ACCEPTED}", name(&attribute));
        errors.push(attribute, "MC0116", message);
    }
}
