//! The rules of COM that an [`Interface`] can break. What breaks one is reported and taken out of the model.

use std::collections::HashSet;

use syn::ext::IdentExt;

use super::model::{BASE, Interface, Method, Slot};
use crate::errors::Errors;

pub(super) fn check(interface: &mut Interface, errors: &mut Errors) {
    check_unique_names(interface, errors);
    for slot in &mut interface.slots {
        if let Slot::Method(method) = slot {
            check_retval(method, errors);
            check_params(method, errors);
        }
    }
}

/// COM has no overloading: a second method of the same name would be a slot that no caller can name.
fn check_unique_names(interface: &mut Interface, errors: &mut Errors) {
    let mut names = HashSet::new();
    interface.slots.retain(|slot| {
        let name = slot.name().unraw().to_string();
        if name == "IID" || name == BASE {
            let message =
                format_args!("`{name}` is taken: every interface has it already. A method needs another name");
            errors.push(slot.name(), "MC0115", message);
            return false;
        }
        if names.insert(name) {
            return true;
        }
        let message = format_args!(
            "`{}` is declared already: COM has no overloading, so each method has a name of its own",
            slot.name()
        );
        errors.push(slot.name(), "MC0115", message);
        false
    });
}

fn check_retval(method: &mut Method, errors: &mut Errors) {
    if !method.retval {
        return;
    }
    // What else is no `Result` may be an alias of one: the compiler knows.
    if method.is_unit() {
        let message = "`#[retval]` needs `Result<T>`, and this method returns nothing";
        errors.push(&method.name, "MC0124", message);
        method.retval = false;
    }
    if let Some(value) = method.on_panic.take() {
        let message = "a `#[retval]` method answers `E_UNEXPECTED` when it panics: remove `#[on_panic]`";
        errors.push(value, "MC0119", message);
    }
}

/// So many parameters the runtime has functions for: more than any method that was ever published.
const MOST_PARAMS: usize = 20;

fn check_params(method: &mut Method, errors: &mut Errors) {
    let most = MOST_PARAMS - usize::from(method.retval);
    if let Some(first_too_many) = method.params.get(most) {
        let message = format_args!("a method has at most {MOST_PARAMS} parameters: hand more over in a record");
        errors.push(&first_too_many.name, "MC0129", message);
        method.params.truncate(most);
    }
}
