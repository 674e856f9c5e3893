//! From the tokens of an attribute and a type to an [`Object`].

use proc_macro2::TokenStream;
use syn::DeriveInput;

use super::arguments::parse_arguments;
use super::class::Class;
use super::model::{Object, fields_of};
use crate::attributes::{is_lint_level, select};
use crate::errors::Errors;
use crate::runtime_path::RuntimePath;

pub(super) fn parse(arguments: TokenStream, input: DeriveInput, errors: &mut Errors) -> Object {
    let fields = fields_of(&input);
    let DeriveInput { attrs, vis, ident, generics, data: _ } = input;
    let mut object = Object {
        runtime: RuntimePath::default(),
        attributes: select(&attrs, |attribute| attribute.path().is_ident("cfg") || is_lint_level(attribute)),
        visibility: vis,
        name: ident,
        generics,
        fields,
        interfaces: Vec::new(),
        delegated: Vec::new(),
        aggregated: Vec::new(),
        foreign: Vec::new(),
        tear_offs: Vec::new(),
        refused: Vec::new(),
        flags: Vec::new(),
        class: Class::default(),
        is_incomplete: false,
    };
    parse_arguments(arguments, &mut object, errors);
    object
}
