//! The rules of COM that an [`Interface`] can break. What breaks one is reported and taken out of the model.

use std::collections::HashSet;

use syn::ext::IdentExt;

use super::methods::find_unnameable;
use super::model::{Interface, Method};
use crate::errors::Errors;

pub(super) fn check(interface: &mut Interface, errors: &mut Errors) {
    check_unique_names(interface, errors);
    for method in &mut interface.methods {
        check_param_names(method, errors);
        check_output(method, errors);
        check_retval(method, errors);
    }
}

/// COM has no overloading: a second method of the same name would be a slot that no caller can name.
fn check_unique_names(interface: &mut Interface, errors: &mut Errors) {
    let mut names = HashSet::new();
    interface.methods.retain(|method| {
        let name = method.name.unraw().to_string();
        if name == "IID" {
            errors.push(&method.name, "MC0115", "`IID` is the name of the interface's IID: a method needs another");
            return false;
        }
        if names.insert(name) {
            return true;
        }
        let message = format_args!(
            "`{}` is declared already: COM has no overloading, so each method has a name of its own",
            method.name
        );
        errors.push(&method.name, "MC0115", message);
        false
    });
}

fn check_param_names(method: &mut Method, errors: &mut Errors) {
    let mut names = HashSet::new();
    for (index, param) in method.params.iter_mut().enumerate() {
        if !names.insert(param.name.unraw().to_string()) {
            errors.push(&param.name, "MC0113", format_args!("there is a parameter `{}` already", param.name));
            param.name = quote::format_ident!("arg{}", index + 1);
        }
    }
}

fn check_output(method: &mut Method, errors: &mut Errors) {
    if let Some(found) = find_unnameable(&method.output) {
        let message = "write the type out: a slot of a vtable is the same function for every implementer";
        errors.push(found, "MC0118", message);
    }
}

fn check_retval(method: &mut Method, errors: &mut Errors) {
    if method.retval
        && let Some(value) = &method.on_panic
    {
        let message = "a `#[retval]` method answers `E_UNEXPECTED` when it panics: remove `#[on_panic]`";
        errors.push(value, "MC0119", message);
        method.on_panic = None;
    }
}
