//! The rules of COM that an [`Object`] can break. What breaks one is reported and taken out of the model.

use std::collections::HashSet;

use quote::ToTokens;
use syn::GenericParam;

use super::model::Object;
use crate::errors::Errors;

pub(super) fn check(object: &mut Object, errors: &mut Errors) {
    check_lifetimes(object, errors);
    let listed = object.interfaces.len();
    check_interfaces(object, errors);
    if listed == 0 && errors.is_empty() {
        let name = &object.name;
        let message = format_args!("name the interfaces that `{name}` implements: `#[com_object(IFoo, IBar)]`");
        errors.push(name, "MC0151", message);
    }
}

/// COM counts references, it does not borrow: nobody could say when `'a` ends.
fn check_lifetimes(object: &mut Object, errors: &mut Errors) {
    for param in &object.generics.params {
        if let GenericParam::Lifetime(lifetime) = param {
            let message = "a COM object cannot borrow: whoever holds a reference may keep the object alive for as \
                           long as it likes. Own the value, or share it through `Arc`";
            errors.push(lifetime, "MC0153", message);
        }
    }
}

fn check_interfaces(object: &mut Object, errors: &mut Errors) {
    let mut names = HashSet::new();
    object.interfaces.retain(|path| {
        if path.segments.last().is_some_and(|last| last.ident == "IUnknown") {
            let message = "`IUnknown` is always implemented: list the interfaces that are derived from it";
            errors.push(path, "MC0154", message);
            return false;
        }
        let text = path.to_token_stream().to_string();
        if names.insert(text.clone()) {
            return true;
        }
        errors.push(path, "MC0152", format_args!("`{}` is listed already", text.replace(' ', "")));
        false
    });
}
