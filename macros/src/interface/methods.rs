//! From a trait's `fn` to a [`Method`].

use proc_macro2::Span;
use quote::{ToTokens, format_ident};
use syn::{
    Attribute, Expr, FnArg, Generics, Ident, LitInt, Meta, Pat, PatType, Receiver, ReceiverKind, ReturnType, Safety,
    Signature, TraitItemFn, Type, parse_quote, parse_quote_spanned,
};

use super::model::{Method, Param};
use super::types::GenericNames;
use crate::attributes::{did_you_mean, is_any, is_lint_level, name, repeatable};
use crate::errors::Errors;
use crate::located::place_of_type;

pub(super) fn parse_method(item: TraitItemFn, of_trait: &Generics, errors: &mut Errors) -> Method {
    let TraitItemFn { attrs, modifiers: _, sig, default, semi_token: _ } = item;
    check_qualifiers(&sig, errors);
    check_generics(&sig.generics, errors);
    let names = GenericNames::of(&[of_trait, &sig.generics]);
    let is_unit_as_written = match &sig.output {
        ReturnType::Default => true,
        ReturnType::Type(_, ty) => matches!(&**ty, Type::Tuple(tuple) if tuple.elems.is_empty()),
    };
    let output = match sig.output {
        ReturnType::Default => parse_quote_spanned!(sig.ident.span()=> ()),
        ReturnType::Type(_, ty) => names.nameable(*ty, || parse_quote!(()), errors),
    };
    let mut method = Method {
        attributes: Vec::new(),
        unsafety: match sig.safety {
            Safety::Unsafe(token) => Some(token),
            _ => None,
        },
        params: parse_params(&sig.ident, sig.inputs, &names, errors),
        name: sig.ident,
        place: place_of_type(&output),
        output,
        retval: false,
        slot: None,
        on_panic: None,
        reserved: None,
        default,
    };
    for attribute in attrs {
        parse_attribute(attribute, &mut method, errors);
    }
    // What stands in for a type that is reported already need not be a `Result`.
    method.retval &= is_unit_as_written || !method.is_unit();
    method
}

/// What stands before `fn`, and behind its last parameter.
fn check_qualifiers(sig: &Signature, errors: &mut Errors) {
    // Every field is named, so that nothing new in the syntax can be dropped without a decision.
    let Signature {
        constness,
        asyncness,
        safety,
        abi,
        fn_token: _,
        ident: _,
        generics: _,
        paren_token: _,
        inputs: _,
        variadic,
        output: _,
    } = sig;
    let mut reject = |tokens: Option<&dyn ToTokens>, code: &str, message: &str| {
        if let Some(tokens) = tokens {
            errors.push(tokens, code, message);
        }
    };
    let safe = match safety {
        Safety::Safe(token) => Some(token),
        _ => None,
    };
    reject(constness.as_ref().map(|token| token as _), "MC0111", "a method of an interface is `fn` or `unsafe fn`");
    reject(asyncness.as_ref().map(|token| token as _), "MC0111", "COM calls are synchronous: remove `async`");
    reject(safe.map(|token| token as _), "MC0111", "a method that is safe to call is written `fn`");
    let message = "the calling convention is COM's in every case: remove `extern`";
    reject(abi.as_ref().map(|abi| abi as _), "MC0111", message);
    reject(variadic.as_ref().map(|dots| dots as _), "MC0113", "a COM method takes a fixed list of parameters");
}

fn check_generics(generics: &Generics, errors: &mut Errors) {
    let message = "a slot of a vtable is one function: it has neither generic parameters nor a where clause";
    if !generics.params.is_empty() {
        errors.push(&generics.params, "MC0112", message);
    } else if let Some(clause) = &generics.where_clause {
        errors.push(clause.where_token, "MC0112", message);
    }
}

fn parse_params(
    method: &Ident,
    inputs: impl IntoIterator<Item = FnArg>,
    names: &GenericNames,
    errors: &mut Errors,
) -> Vec<Param> {
    let mut params = Vec::new();
    let mut has_receiver = false;
    for (index, input) in inputs.into_iter().enumerate() {
        match input {
            FnArg::Receiver(receiver) => {
                has_receiver = true;
                check_receiver(&receiver, errors);
            }
            FnArg::Typed(param) => params.push(parse_param(index, param, names, errors)),
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

fn parse_param(index: usize, param: PatType, names: &GenericNames, errors: &mut Errors) -> Param {
    let PatType { attrs, pat, colon_token: _, ty } = param;
    for attribute in &attrs {
        let message = format_args!(
            "`#[{}]` has no meaning on a parameter: the list of parameters is part of the vtable, the same in every build",
            name(attribute)
        );
        errors.push(attribute, "MC0114", message);
    }
    // A made-up name, which is none of the user's: two equal texts may be two names to the compiler, and it knows.
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
    let ty = names.nameable(*ty, || parse_quote!(::core::primitive::usize), errors);
    Param { name, place: place_of_type(&ty), ty }
}

const KNOWN: [&str; 7] = ["doc", "slot", "retval", "on_panic", "reserved", "deprecated", "must_use"];
const ACCEPTED: &str =
    "accepted are docs, `slot(n)`, `retval`, `on_panic(value)`, `reserved`, `deprecated`, `must_use` and lint levels";

fn parse_attribute(attribute: Attribute, method: &mut Method, errors: &mut Errors) {
    let path = attribute.path();
    if is_any(&attribute, &["doc", "deprecated", "must_use"]) || is_lint_level(&attribute) {
        method.attributes.push(repeatable(attribute));
    } else if path.is_ident("slot") {
        parse_slot(attribute, method, errors);
    } else if path.is_ident("on_panic") {
        parse_on_panic(attribute, method, errors);
    } else if path.is_ident("retval") {
        if method.retval || !matches!(attribute.meta, Meta::Path(_)) {
            errors.push(attribute, "MC0125", "`#[retval]` is written once and takes no arguments");
        }
        method.retval = true;
    } else if path.is_ident("reserved") {
        if method.reserved.is_some() || !matches!(attribute.meta, Meta::Path(_)) {
            errors.push(&attribute, "MC0127", "`#[reserved]` is written once and takes no arguments");
        }
        method.reserved = Some(attribute);
    } else if path.is_ident("cfg") || path.is_ident("cfg_attr") {
        let message = "a method cannot depend on the configuration: without it, all slots behind it would move. \
                       Put the `cfg` on the trait";
        errors.push(attribute, "MC0126", message);
    } else {
        let meant = did_you_mean(&attribute, &KNOWN);
        // Taken as meant, as the return type is wrong otherwise, which would be said on top.
        method.retval |= meant.contains("`retval`");
        let message =
            format_args!("`#[{}]` has no meaning on a method of an interface; {ACCEPTED}{meant}", name(&attribute));
        errors.push(attribute, "MC0116", message);
    }
}

fn parse_slot(attribute: Attribute, method: &mut Method, errors: &mut Errors) {
    match attribute.parse_args::<LitInt>() {
        Ok(slot) if is_slot_number(&slot) && method.slot.is_some() => {
            errors.push(attribute, "MC0117", "the slot is said already");
        }
        Ok(slot) if is_slot_number(&slot) => method.slot = Some(slot),
        _ => {
            let message = "write the number of the slot, counted from `QueryInterface`: `#[slot(3)]`";
            errors.push(attribute, "MC0117", message);
        }
    }
}

/// A number that is or becomes a `usize`: about one of another type, the compiler would complain in generated code.
pub(super) fn is_slot_number(literal: &LitInt) -> bool {
    matches!(literal.suffix(), "" | "usize") && literal.base10_parse::<usize>().is_ok()
}

fn parse_on_panic(attribute: Attribute, method: &mut Method, errors: &mut Errors) {
    match attribute.parse_args::<Expr>() {
        Ok(_) if method.on_panic.is_some() => errors.push(attribute, "MC0119", "the value on panic is said already"),
        Ok(value) => method.on_panic = Some(value),
        Err(_) => {
            let message = "write the value that the caller gets when the method panics: `#[on_panic(0)]`";
            errors.push(attribute, "MC0119", message);
            // Stands in for the value, so that its absence is not reported on top.
            method.on_panic = Some(parse_quote!(unsafe { ::core::mem::zeroed() }));
        }
    }
}
