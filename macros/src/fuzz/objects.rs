//! Structs, enums and unions as `#[com_object]` gets them.

use super::grammar::Grammar;
use super::object_arguments;

/// The arguments of the attribute, and the type.
pub(super) fn source(grammar: &mut Grammar<'_>) -> (String, String) {
    let is_scoped = grammar.one_in(8);
    let (item, fields, is_generic) = item(grammar, is_scoped);
    let may_be_class = !is_scoped && !is_generic;
    let arguments = object_arguments::arguments(grammar, &fields, is_scoped, may_be_class);
    (arguments, grammar.fragment(item))
}

/// The type, which of its fields can answer an interface, and whether it has parameters.
fn item(grammar: &mut Grammar<'_>, is_scoped: bool) -> (String, Vec<String>, bool) {
    let attributes = grammar.item_attributes(&["derive(Clone, Debug)", "repr(C)", "a::b(c)"]);
    let visibility = grammar.visibility();
    let name = match grammar.is_odd() {
        true => grammar.pick(&["Self", "_", "", "__I", "fn", "1", "a::b", "IFoo0"]),
        false => grammar.name("Store", 0),
    };
    let (generics, clause) = generics(grammar, is_scoped);
    let is_generic = !matches!(generics.as_str(), "" | "<>");
    let ty = grammar.ty(2);
    let (fields, names) = fields(grammar);
    let value = grammar.expression(2);
    let numbers = vec!["0".to_owned(), grammar.either(&["1"], &["2", "3", "4"])];
    let (rest, answering) = match grammar.rng.u8(..6) {
        _ if grammar.is_odd() => (format!("{generics} {{ {fields} {clause} {value} }}"), names),
        0 => (format!("{generics} {clause};"), Vec::new()),
        1 => (format!("{generics}({ty}, pub {ty}, #[cfg(a)] {ty}, {ty}) {clause};"), numbers),
        2 => (format!("{generics}() {clause};"), Vec::new()),
        _ => (format!("{generics} {clause} {{ {fields} }}"), names),
    };
    let odd =
        ["enum", "union", "trait", "type", "fn", "unsafe struct", "mod", "struct struct", "const", "impl", "static"];
    let (item, answering) = match grammar.rng.u8(..10) {
        0 => (format!("{attributes} {visibility} union {name}{generics} {clause} {{ {fields} }}"), Vec::new()),
        1 => {
            let variants = format!("#[a] A, B({ty}), C {{ {fields} }}, D = {value}, E {{}} = 2,");
            (format!("{attributes} {visibility} enum {name}{generics} {clause} {{ {variants} }}"), Vec::new())
        }
        _ => (format!("{attributes} {visibility} {} {name}{rest}", grammar.either(&["struct"], &odd)), answering),
    };
    (item, answering, is_generic)
}

fn generics(grammar: &mut Grammar<'_>, is_scoped: bool) -> (String, String) {
    let plain = [
        "<T>",
        "<>",
        "<T: Clone + 'static = u8, const N: usize = 1>",
        "<const N: usize>",
        "<T: ?Sized,>",
        "<#[cfg(a)] T>",
        "<T, U: for<'a> A<'a, B = T>>",
        "<const N: u8 = { 1 + 1 }>",
        "<r#T>",
        "<const N: i8 = -1>",
        "<T: a::B<{ 1 }>>",
    ];
    let odd = ["<'a>", "<'a, T: 'a>", "<", "<T U>", "<'a = 'b>", "<T: >", "<impl A>", "<const N>", "<T>>", "<'_>"];
    let borrowing = ["<'a>", "<'a, T: 'a>", "<'a, 'b: 'a, const N: usize>", "<T>"];
    let generics = match grammar.one_in(2) {
        true if is_scoped => grammar.either(&borrowing, &odd),
        true => grammar.either(&plain, &odd),
        false => String::new(),
    };
    let plain = [
        "",
        "",
        "",
        "where",
        "where T: Send + Sync",
        "where T: Copy, [T; 4]: A,",
        "where for<'a> &'a T: A, 'static: 'static",
    ];
    (
        generics,
        grammar.either(&plain, &["where Self: A", "where where", "where T", "where 'a: 'b", ": A", "where T == u8"]),
    )
}

/// Fields, and the names of those that are always there.
fn fields(grammar: &mut Grammar<'_>) -> (String, Vec<String>) {
    let count = grammar.rng.usize(..4);
    let mut names = Vec::new();
    let fields = grammar.joined(count, ", ", |grammar, index| {
        let plain = ["", "", "", "#[a(b = 1)]", "/** Holds. */", "#[cfg(a)]"];
        let attribute = grammar.either(&plain, &["#![a]", "#", "#[]"]);
        let visibility = grammar.visibility();
        let name = grammar.name("field", index);
        if !attribute.contains("cfg") || grammar.is_odd() {
            names.push(other_form_of(&name, grammar));
        }
        format!("{attribute} {visibility} {name}: {}", grammar.ty(2))
    });
    (fields, names)
}

/// `r#field` and `field` are one name.
fn other_form_of(name: &str, grammar: &mut Grammar<'_>) -> String {
    match name.strip_prefix("r#") {
        Some(plain) if grammar.one_in(2) => plain.to_owned(),
        None if name.is_ascii() && !name.starts_with('_') && grammar.one_in(4) => format!("r#{name}"),
        _ => name.to_owned(),
    }
}
