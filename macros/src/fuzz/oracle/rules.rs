//! What is wrong with an input, as far as it can be said without the macros: written from the docs, not from them.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{
    Attribute, FnArg, Ident, ItemTrait, LitInt, LitStr, Pat, Path, ReceiverKind, Safety, TraitItem, TraitItemFn,
    TypeParamBound,
};

const NIL: &str = "00000000-0000-0000-0000-000000000000";
const UNKNOWN: &str = "00000000-0000-0000-c000-000000000046";

pub(super) type Fault = Option<&'static str>;

/// The first fault that is there.
pub(super) fn first<const N: usize>(faults: [(bool, &'static str); N]) -> Fault {
    faults.into_iter().find_map(|(is_there, fault)| is_there.then_some(fault))
}

pub(super) fn fault_of_interface(arguments: &TokenStream, item: &ItemTrait) -> Fault {
    let parents: Vec<_> = item.supertraits.iter().collect();
    let head = first([
        (item.unsafety.is_none(), "it is no `unsafe trait`"),
        (item.modifiers.auto_token.is_some(), "it is an auto trait"),
        (!item.generics.params.is_empty(), "it has generic parameters"),
        (item.generics.where_clause.is_some(), "it has a where clause"),
        (parents.len() != 1, "it has not one parent"),
        (!parents.iter().all(|parent| is_interface(parent)), "a parent is no path"),
        (!item.attrs.iter().all(|attribute| is_known(attribute, &["cfg"])), "an attribute is not known"),
    ]);
    let mut names = HashSet::new();
    head.or_else(|| fault_of_arguments(arguments)).or_else(|| {
        item.items.iter().find_map(|item| match item {
            TraitItem::Fn(method) if !names.insert(method.sig.ident.unraw().to_string()) => {
                Some("a name is there twice")
            }
            TraitItem::Fn(method) => fault_of_method(method),
            TraitItem::Macro(call) if call.mac.path.is_ident("reserved") => None,
            _ => Some("it holds something other than methods"),
        })
    })
}

fn is_interface(bound: &TypeParamBound) -> bool {
    matches!(bound, TypeParamBound::Trait(bound) if bound.lifetimes.is_none() && bound.maybe.is_none())
}

fn is_known(attribute: &Attribute, also: &[&str]) -> bool {
    let known = ["doc", "deprecated", "must_use", "allow", "expect", "warn", "deny", "forbid"];
    known.iter().chain(also).any(|name| attribute.path().is_ident(name))
}

fn fault_of_method(method: &TraitItemFn) -> Fault {
    let sig = &method.sig;
    let receivers: Vec<_> = sig.inputs.iter().filter(|input| matches!(input, FnArg::Receiver(_))).collect();
    let count = |name: &str| method.attrs.iter().filter(|attribute| attribute.path().is_ident(name)).count();
    let signature = sig.inputs.to_token_stream().into_iter().chain(sig.output.to_token_stream());
    let is_receiver = |input: &FnArg| match input {
        FnArg::Receiver(receiver) => {
            matches!(receiver.kind, ReceiverKind::Reference(_, None, None)) && receiver.mutability.is_none()
        }
        FnArg::Typed(param) => matches!(&*param.pat, Pat::Wild(_)) || matches!(&*param.pat, Pat::Ident(_)),
    };
    let has_attributes = |input: &FnArg| match input {
        FnArg::Receiver(receiver) => !receiver.attrs.is_empty(),
        FnArg::Typed(param) => !param.attrs.is_empty(),
    };
    first([
        (receivers.len() != 1, "a method has not one receiver"),
        (!sig.inputs.iter().all(is_receiver), "a receiver is not `&self`, or a parameter no name"),
        (sig.inputs.iter().any(has_attributes), "a parameter has an attribute"),
        (sig.constness.is_some() || sig.asyncness.is_some() || sig.abi.is_some(), "a method has a qualifier"),
        (matches!(sig.safety, Safety::Safe(_)), "a method is `safe fn`"),
        (sig.variadic.is_some(), "a method is variadic"),
        (!sig.generics.params.is_empty() || sig.generics.where_clause.is_some(), "a method is generic"),
        (sig.ident == "IID" || sig.ident == "base__", "a name is taken"),
        (sig.inputs.len() + usize::from(count("retval") > 0) > 21, "a method has more than twenty parameters"),
        (["slot", "retval", "on_panic", "reserved"].iter().any(|name| count(name) > 1), "an attribute is there twice"),
        (count("retval") > 0 && count("on_panic") > 0, "a `retval` method has a value on panic"),
        (count("retval") > 0 && sig.output.to_token_stream().is_empty(), "a `retval` method returns nothing"),
        (
            !method.attrs.iter().all(|attribute| is_known(attribute, &["slot", "retval", "on_panic", "reserved"])),
            "an attribute is not known",
        ),
        (mentions_self(signature.collect()), "a type is `Self`, `impl` or `_`"),
    ])
}

/// `Self`, `impl` or `_` where no parameter is called so.
fn mentions_self(signature: TokenStream) -> bool {
    let mut before = ' ';
    let mut tokens = signature.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_named = matches!(tokens.peek(), Some(TokenTree::Punct(colon)) if colon.as_char() == ':');
        let found = match &token {
            TokenTree::Ident(ident) if ident == "_" => before != '\'' && !is_named,
            TokenTree::Ident(ident) => ident == "Self" || ident == "impl",
            // In a parameter, as a pattern that nobody sees the group of.
            TokenTree::Group(group) if group.delimiter() == Delimiter::None && is_named => false,
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => false,
            TokenTree::Group(group) => mentions_self_only(group.stream()),
            _ => false,
        };
        if found {
            return true;
        }
        before = if let TokenTree::Punct(punct) = &token { punct.as_char() } else { ' ' };
    }
    false
}

/// Deeper down a `_` may be a pattern of a closure or the name of a parameter.
fn mentions_self_only(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "Self" || ident == "impl",
        TokenTree::Group(group) => mentions_self_only(group.stream()),
        _ => false,
    })
}

/// Tokens as users see them: without the groups that nobody sees.
pub(super) fn flat(tokens: TokenStream, all: &mut Vec<TokenTree>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => flat(group.stream(), all),
            token => all.push(token),
        }
    }
}

/// The arguments of an interface, apart.
fn apart(arguments: &TokenStream) -> Vec<Vec<TokenTree>> {
    let mut tokens = Vec::new();
    flat(arguments.clone(), &mut tokens);
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ',');
    if tokens.last().is_some_and(is_comma) {
        tokens.pop();
    }
    if tokens.is_empty() { Vec::new() } else { tokens.split(is_comma).map(<[_]>::to_vec).collect() }
}

pub(super) fn parsed<T: syn::parse::Parse>(tokens: &[TokenTree]) -> Option<T> {
    syn::parse2(tokens.iter().cloned().collect()).ok()
}

/// `wanted = path`
pub(super) fn is_path_of(wanted: &str, argument: &[TokenTree]) -> bool {
    matches!(argument, [TokenTree::Ident(key), TokenTree::Punct(equals), path @ ..]
        if key == wanted && equals.as_char() == '=' && parsed::<Path>(path).is_some())
}

/// Whether it is a good one, the tests of the parsers say.
fn is_number_or_header(argument: &[TokenTree]) -> bool {
    match argument {
        [TokenTree::Ident(word), TokenTree::Group(_)] => word.to_string().starts_with("DEFINE_"),
        argument => parsed::<LitInt>(argument).is_some(),
    }
}

fn fault_of_arguments(arguments: &TokenStream) -> Fault {
    let arguments = apart(arguments);
    let texts: Vec<LitStr> = arguments.iter().filter_map(|argument| parsed(argument)).collect();
    let count = |is: &dyn Fn(&[TokenTree]) -> bool| arguments.iter().filter(|argument| is(argument)).count();
    let threads = count(&|argument| parsed::<Ident>(argument).is_some_and(|word| word == "free_threaded"));
    let krates = count(&|argument| is_path_of("crate", argument));
    let none = count(&|argument| parsed::<Ident>(argument).is_some_and(|word| word == "no_iid"));
    let iids = texts.len() + none + count(&is_number_or_header);
    let is_number = |value: &Literal| value.to_string().starts_with(|start: char| start.is_ascii_digit());
    let fingerprints = count(&|argument| {
        matches!(argument, [TokenTree::Ident(key), TokenTree::Punct(equals), TokenTree::Literal(value)]
            if key == "fingerprint" && equals.as_char() == '=' && is_number(value))
    });
    let unsupported = count(&|argument| is_path_of("unsupported", argument));
    first([
        (iids != 1, "it has not one IID"),
        (!texts.iter().all(is_iid), "the IID is none"),
        (threads > 1 || krates > 1 || fingerprints > 1 || unsupported > 1, "an argument is there twice"),
        (iids + threads + krates + fingerprints + unsupported != arguments.len(), "an argument is not known"),
    ])
}

fn is_iid(literal: &LitStr) -> bool {
    let text = literal.value();
    let text = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).unwrap_or(&text).to_lowercase();
    let groups: Vec<_> = text.split('-').collect();
    literal.suffix().is_empty()
        && groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
        && text != NIL
        && text != UNKNOWN
}
