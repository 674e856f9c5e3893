//! What must hold of the answer of either macro to any input.

mod expansion;
mod object_rules;
mod rules;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{DeriveInput, ItemTrait, LitStr};

use self::object_rules::Said;
use super::{Input, Macro};
use crate::{interface, object};

/// How many inputs of which kind a run has seen.
#[derive(Debug, Default)]
pub(super) struct Counts {
    faultless_interfaces: u64,
    faulty_interfaces: u64,
    faultless_objects: u64,
    faulty_objects: u64,
    /// Those without a fault of which a field answers.
    composed_objects: u64,
    /// Neither a trait nor a type.
    other_items: u64,
    errors: u64,
}

impl Counts {
    /// There is something of everything.
    pub(super) fn reach_everything(&self) -> bool {
        let Self {
            faultless_interfaces,
            faulty_interfaces,
            faultless_objects,
            faulty_objects,
            composed_objects,
            other_items,
            errors,
        } = self;
        let interfaces = [faultless_interfaces, faulty_interfaces];
        let objects = [faultless_objects, faulty_objects, composed_objects];
        let mut few = interfaces.into_iter().chain(objects).chain([other_items, errors]);
        few.all(|&count| count >= 20)
    }
}

/// Calls both macros, whatever the item is: users take one for the other.
pub(super) fn judge(input: &Input, counts: &mut Counts) {
    let Input { arguments, item, faultless_for } = input;
    let expansion = interface::run(arguments.clone(), item.clone());
    let item_trait: Option<ItemTrait> = syn::parse2(item.clone()).ok();
    let is_trait = item_trait.is_some();
    let fault = item_trait.as_ref().map_or(Some("it is no trait"), |item| rules::fault_of_interface(arguments, item));
    let errors = check(&expansion, item, fault, (*faultless_for == Some(Macro::Interface), is_trait));
    if let Some(item) = &item_trait {
        expansion::check_interface(&expansion, item, errors > 0);
        *(if errors == 0 { &mut counts.faultless_interfaces } else { &mut counts.faulty_interfaces }) += 1;
    }
    counts.errors += errors as u64;

    let expansion = object::run(arguments.clone(), item.clone());
    let derive_input: Option<DeriveInput> = syn::parse2(item.clone()).ok();
    let is_type = derive_input.is_some();
    let fault =
        derive_input.as_ref().map_or(Some("it is no type"), |item| object_rules::fault_of_object(arguments, item));
    let errors = check(&expansion, item, fault, (*faultless_for == Some(Macro::Object), is_type));
    if let Some(input) = derive_input.as_ref().filter(|input| object_rules::is_rust(input)) {
        expansion::check_object(&expansion, input, item);
        if errors == 0 {
            let said = Said::of(arguments);
            expansion::check_answers(&expansion, &said);
            counts.composed_objects += u64::from(said.count("delegate") + said.count("aggregate") > 0);
        }
        *(if errors == 0 { &mut counts.faultless_objects } else { &mut counts.faulty_objects }) += 1;
    } else if !is_trait {
        counts.other_items += 1;
    }
    counts.errors += errors as u64;
}

/// What holds for both macros. Answers the number of errors.
fn check(
    expansion: &TokenStream,
    item: &TokenStream,
    fault: Option<&str>,
    (is_faultless, is_understood): (bool, bool),
) -> usize {
    let messages = messages(expansion);
    for message in &messages {
        let is_coded = message.len() > 8
            && message.starts_with("MC")
            && message.bytes().skip(2).take(4).all(|byte| byte.is_ascii_digit())
            && message[6..].starts_with(": ");
        assert!(is_coded, "no code in {message:?}");
    }
    if let Some(fault) = fault {
        assert!(!messages.is_empty(), "no error, and {fault}");
        assert!(!is_faultless, "the grammar was to write nothing odd, and {fault}");
    }
    assert!(!is_faultless || messages.is_empty(), "errors for a faultless input: {messages:?}");
    if !is_understood {
        // Errors in front of the item as it was, or of what was understood of it.
        let rest: TokenStream = expansion.clone().into_iter().skip(messages.len() * TOKENS_OF_ERROR).collect();
        if rest.to_string() != item.to_string() {
            expansion::check_recovered(&rest);
        }
    }
    messages.len()
}

/// `::core::compile_error! { "MC.. " }`
const TOKENS_OF_ERROR: usize = 8;

/// The messages of the errors at the start of an expansion.
fn messages(expansion: &TokenStream) -> Vec<String> {
    let tokens: Vec<_> = expansion.clone().into_iter().collect();
    tokens.chunks_exact(TOKENS_OF_ERROR).map_while(message).collect()
}

fn message(tokens: &[TokenTree]) -> Option<String> {
    let (TokenTree::Group(group), path) = tokens.split_last()? else { return None };
    let path: TokenStream = path.iter().cloned().collect();
    if group.delimiter() != Delimiter::Brace || path.to_string() != ":: core :: compile_error !" {
        return None;
    }
    syn::parse2::<LitStr>(group.stream()).ok().map(|message| message.value())
}
