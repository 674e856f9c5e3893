//! Slots that are published and not described: `#[reserved] fn Placeholder1(&self);` by its name, and
//! `reserved!(4..=6);` by their numbers.

use quote::format_ident;
use syn::parse::ParseStream;
use syn::{Ident, LitInt, Token, TraitItemMacro};

use super::methods::is_slot_number;
use super::model::{Method, Reserved};
use crate::attributes::name;
use crate::errors::Errors;

/// Far beyond every published interface: more would be a slip of the finger, and cost the compiler its memory.
const MOST_SLOTS: usize = 1024;

const ACCEPTED_METHOD: &str = "nobody calls a reserved slot, so it is `#[reserved] fn Placeholder1(&self);`, with docs and \
                               `#[slot(n)]` at most";
const ACCEPTED_RANGE: &str = "write the first and the last slot, counted from `QueryInterface`: `reserved!(4..=6);`";

/// What is left of a method with `#[reserved]`: a slot with a name.
pub(super) fn reserve(method: Method, errors: &mut Errors) -> Reserved {
    let Method {
        attributes,
        unsafety,
        name: method_name,
        params,
        output,
        place: _,
        retval,
        slot,
        on_panic,
        reserved: _,
        default,
    } = &method;
    let mut reject = |tokens: &dyn quote::ToTokens, what: &str| {
        errors.push(tokens, "MC0127", format_args!("{what}; {ACCEPTED_METHOD}"));
    };
    if let Some(unsafety) = unsafety {
        reject(unsafety, "a reserved slot has no promises to make");
    }
    if let Some(param) = params.first() {
        reject(&param.name, "a reserved slot has no parameters that are known");
    }
    if !method.is_unit() {
        reject(output, "a reserved slot always answers `E_NOTIMPL`");
    }
    if let Some(body) = default {
        reject(body, "a reserved slot always answers `E_NOTIMPL`");
    }
    if on_panic.is_some() || *retval {
        reject(method_name, "`#[on_panic]` and `#[retval]` have no meaning for a reserved slot");
    }
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("must_use")) {
        reject(attribute, &format!("`#[{}]` has no meaning for a reserved slot", name(attribute)));
    }
    let attributes = attributes.iter().filter(|attribute| !attribute.path().is_ident("must_use"));
    Reserved { attributes: attributes.cloned().collect(), name: method_name.clone(), slot: slot.clone() }
}

/// `4..=6`
struct Range {
    first: LitInt,
    last: LitInt,
}

fn parse_range(input: ParseStream<'_>) -> syn::Result<Range> {
    let first = input.parse()?;
    input.parse::<Token![..=]>()?;
    Ok(Range { first, last: input.parse()? })
}

/// The slots of a range, each with a name of its own; the first one says where it stands.
pub(super) fn parse_reserved_range(call: &TraitItemMacro, errors: &mut Errors) -> Vec<Reserved> {
    for attribute in &call.attrs {
        let message = format_args!("`#[{}]` has no meaning on `reserved!`: remove it", name(attribute));
        errors.push(attribute, "MC0116", message);
    }
    let range = call.mac.parse_body_with(parse_range).ok();
    let numbers = range.as_ref().and_then(|range| number(&range.first).zip(number(&range.last)));
    let (Some(range), Some((first, last))) = (&range, numbers) else {
        errors.push(&call.mac, "MC0128", ACCEPTED_RANGE);
        return Vec::new();
    };
    if last < first || last - first >= MOST_SLOTS {
        let message = format_args!("a range of reserved slots has 1 to {MOST_SLOTS} of them; {ACCEPTED_RANGE}");
        errors.push(&call.mac, "MC0128", message);
        return Vec::new();
    }
    let slots = (first..=last).map(|number| Reserved {
        attributes: Vec::new(),
        name: name_of(number, &range.first),
        slot: (number == first).then(|| range.first.clone()),
    });
    slots.collect()
}

fn number(literal: &LitInt) -> Option<usize> {
    is_slot_number(literal).then(|| literal.base10_parse().ok()).flatten()
}

/// The field of the vtable: `reserved_4`.
fn name_of(number: usize, place: &LitInt) -> Ident {
    format_ident!("reserved_{number}", span = place.span())
}
