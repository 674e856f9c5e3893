//! What an expansion holds: nothing of the item gets lost on the way, and on errors the names are still there.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{
    DeriveInput, Expr, File, Ident, ImplItem, ImplItemConst, Item, ItemConst, ItemStruct, ItemTrait, Stmt, TraitItem,
    TraitItemFn, Visibility,
};

use super::object_rules::Said;

fn file(expansion: &TokenStream) -> File {
    syn::parse2(expansion.clone()).unwrap_or_else(|error| panic!("the expansion is not Rust: {error} in {expansion}"))
}

fn struct_of<'a>(file: &'a File, name: &str) -> &'a ItemStruct {
    let find = |item: &'a Item| match item {
        Item::Struct(item) if item.ident.unraw() == name => Some(item),
        _ => None,
    };
    file.items.iter().find_map(find).unwrap_or_else(|| panic!("no struct {name}"))
}

fn trait_of<'a>(file: &'a File, name: &str) -> &'a ItemTrait {
    let find = |item: &'a Item| match item {
        Item::Trait(item) if item.ident == name => Some(item),
        _ => None,
    };
    file.items.iter().find_map(find).unwrap_or_else(|| panic!("no trait {name}"))
}

fn methods_of(item: &ItemTrait) -> impl Iterator<Item = &TraitItemFn> {
    item.items.iter().filter_map(|item| match item {
        TraitItem::Fn(method) => Some(method),
        _ => None,
    })
}

fn check_visibility(found: &Visibility, expected: &Visibility) {
    assert_eq!(found.to_token_stream().to_string(), expected.to_token_stream().to_string(), "another visibility");
}

pub(super) fn check_interface(expansion: &TokenStream, item: &ItemTrait, has_errors: bool) {
    let file = file(expansion);
    let name = item.ident.unraw().to_string();
    let vtable = struct_of(&file, &format!("{name}_Vtbl"));
    let implemented = trait_of(&file, &format!("{name}_Impl"));
    let constant = format!("IID_{name}");
    assert!(file.items.iter().any(|item| matches!(item, Item::Const(item) if item.ident == constant)), "no {constant}");
    for visibility in [&struct_of(&file, &name).vis, &vtable.vis, &implemented.vis] {
        check_visibility(visibility, &item.vis);
    }
    let methods: Vec<&Ident> = methods_of(implemented).map(|method| &method.sig.ident).collect();
    let slots: Vec<&Ident> = vtable.fields.iter().filter_map(|field| field.ident.as_ref()).skip(1).collect();
    assert!(slots.iter().filter(|slot| methods.contains(slot)).eq(&methods), "methods are not in their slots");
    if has_errors {
        return;
    }
    let written =
        methods_of(item).filter(|method| !method.attrs.iter().any(|attribute| attribute.path().is_ident("reserved")));
    let written: Vec<_> = written.collect();
    assert!(methods.into_iter().eq(written.iter().map(|method| &method.sig.ident)), "methods are not as written");
    assert!(slots.len() >= methods_of(item).count(), "a slot is missing");
    for (found, written) in methods_of(implemented).zip(written) {
        check_method(found, written);
    }
}

/// Of a trait that is no whole one, the names are there, and what is made of them is Rust.
pub(super) fn check_recovered(expansion: &TokenStream) {
    let file = file(expansion);
    let implemented = file.items.iter().find_map(|item| match item {
        Item::Trait(item) => Some(item),
        _ => None,
    });
    let implemented = implemented.unwrap_or_else(|| panic!("the item has changed, and is no interface: {expansion}"));
    let name = implemented.ident.to_string();
    let name = name.strip_suffix("_Impl").unwrap_or_else(|| panic!("{name} is no trait to implement"));
    struct_of(&file, name);
    struct_of(&file, &format!("{name}_Vtbl"));
}

/// As it is implemented, a method is as it was written.
fn check_method(found: &TraitItemFn, written: &TraitItemFn) {
    let text = |tokens: &dyn ToTokens| tokens.to_token_stream().to_string();
    let types = |method: &TraitItemFn| -> Vec<_> {
        let inputs = method.sig.inputs.iter().filter_map(|input| match input {
            syn::FnArg::Typed(param) => Some(text(&param.ty)),
            syn::FnArg::Receiver(_) => None,
        });
        inputs.collect()
    };
    assert_eq!(text(&found.sig.safety), text(&written.sig.safety), "another safety");
    assert_eq!(types(found), types(written), "other parameters");
    // `unsupported = CODE` gives one to those that have none, and allows it not to look at the parameters.
    let is_given = written.default.is_none() && text(&found.default).contains(":: __private :: unsupported (");
    if !is_given {
        assert_eq!(text(&found.default), text(&written.default), "another body");
    }
    let of_the_macro = |name: &str| ["slot", "retval", "on_panic"].contains(&name);
    let kept = written
        .attrs
        .iter()
        .filter(|attribute| !attribute.path().get_ident().is_some_and(|name| of_the_macro(&name.to_string())));
    assert_eq!(found.attrs.len(), kept.count() + usize::from(is_given), "another number of attributes");
}

pub(super) fn check_object(expansion: &TokenStream, input: &DeriveInput, item: &TokenStream) {
    let file = file(expansion);
    let implementer = struct_of(&file, &format!("{}_Impl", input.ident.unraw()));
    check_visibility(&implementer.vis, &input.vis);
    assert_eq!(implementer.generics.params.len(), input.generics.params.len(), "other generics");
    assert!(expansion.to_string().contains(&item.to_string()), "the type has changed");
}

/// As many interfaces are answered in each way as the arguments say.
pub(super) fn check_answers(expansion: &TokenStream, said: &Said) {
    let file = file(expansion);
    let constants: Vec<_> = file.items.iter().flat_map(unnamed_in).flat_map(constants_of).collect();
    let length = |name: &str| {
        let array = constants.iter().find(|constant| constant.ident == name)?;
        match &array.expr {
            Expr::Reference(reference) => match &*reference.expr {
                Expr::Array(array) => Some(array.elems.len()),
                _ => None,
            },
            _ => None,
        }
    };
    let expected = [
        ("CHAINS", said.chains()),
        ("TEAR_OFFS", said.count("tear_off") + said.count("cached_tear_off")),
        ("AGGREGATED", said.count("aggregate")),
        ("REFUSED", said.count("refuse")),
    ];
    for (name, count) in expected {
        assert_eq!(length(name).unwrap_or(0), count, "another number of {name}");
    }
}

/// The items in an unnamed constant.
fn unnamed_in(item: &Item) -> impl Iterator<Item = &Item> {
    let statements = match item {
        Item::Const(ItemConst { ident, expr, .. }) if ident == "_" => match &**expr {
            Expr::Block(block) => block.block.stmts.as_slice(),
            _ => &[],
        },
        _ => &[],
    };
    statements.iter().filter_map(|statement| match statement {
        Stmt::Item(item) => Some(item),
        _ => None,
    })
}

fn constants_of(item: &Item) -> impl Iterator<Item = &ImplItemConst> {
    let items = match item {
        Item::Impl(item) => item.items.as_slice(),
        _ => &[],
    };
    items.iter().filter_map(|item| match item {
        ImplItem::Const(constant) => Some(constant),
        _ => None,
    })
}
