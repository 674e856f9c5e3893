//! From the tokens of a type to a [`Record`].

use syn::{Attribute, Data, DeriveInput, Field};

use super::model::{Layout, Record};

pub(super) fn parse(input: DeriveInput) -> Record {
    let DeriveInput { attrs, vis: _, ident, generics, data } = input;
    let (fields, enum_token) = match data {
        Data::Struct(data) => (data.fields.into_iter().map(type_of).collect(), None),
        Data::Union(data) => (data.fields.named.into_iter().map(type_of).collect(), None),
        Data::Enum(data) => (Vec::new(), Some(data.enum_token)),
    };
    Record { name: ident, generics, layout: attrs.iter().find_map(layout), fields, enum_token }
}

fn type_of(field: Field) -> syn::Type {
    field.ty
}

/// What is wrong with a `repr` is said by the compiler, to which it belongs.
fn layout(attribute: &Attribute) -> Option<Layout> {
    let mut layout = None;
    if attribute.path().is_ident("repr") {
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("C") {
                layout = Some(Layout::C);
            } else if meta.path.is_ident("transparent") {
                layout = Some(Layout::Transparent);
            } else if meta.input.peek(syn::token::Paren) {
                // `packed(4)` and `align(8)`, which change nothing about whose layout it is.
                meta.input.parse::<proc_macro2::Group>()?;
            }
            Ok(())
        });
    }
    layout
}
