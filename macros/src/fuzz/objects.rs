//! Structs, enums and unions as `#[com_object]` gets them.

use super::grammar::Grammar;

/// The arguments of the attribute, and the type.
pub(super) fn source(grammar: &mut Grammar<'_>) -> (String, String) {
    let count = match grammar.rng.usize(..4000) {
        0 => 300,
        _ if grammar.is_odd() => 0,
        _ => grammar.rng.usize(1..4),
    };
    let mut arguments = Vec::new();
    for index in 0..count {
        let name = grammar.name("IFoo", index);
        arguments.push(grammar.path(&name));
    }
    if grammar.is_odd() && !arguments.is_empty() {
        arguments.push(arguments[0].clone());
    }
    if grammar.one_in(5) {
        arguments.push(grammar.krate());
    }
    words(grammar, &mut arguments);
    let item = item(grammar);
    (grammar.arguments(arguments), grammar.fragment(item))
}

/// What an object asks for besides its interfaces. None of it contradicts the rest, unless it is to be odd.
fn words(grammar: &mut Grammar<'_>, arguments: &mut Vec<String>) {
    let plain = [
        "weak",
        "guarded",
        "query_hook",
        "error_info",
        "tear_off(ITorn)",
        "cached_tear_off(a::IKept, IKeptToo,)",
        "refuse(IOld)",
    ];
    for word in plain {
        if grammar.one_in(12) {
            arguments.push(word.to_owned());
        }
    }
    if grammar.one_in(12) {
        arguments.push(grammar.either(&["agile", "apartment_bound"], &["agile, apartment_bound"]));
    }
    if grammar.is_odd() {
        let odd = [
            "weak, weak",
            "weak, aggregatable",
            "scoped, agile",
            "delegate(IBar => field9)",
            "delegate()",
            "delegate(IBar => )",
            "aggregate(IBar)",
            "tear_off",
            "tear_off(IFoo0)",
            "refuse(IUnknown)",
            "weak = 1",
            "agile()",
            "weakk",
            "delegate(a => 0 => 1)",
            "cached_tear_off(1)",
            "tear_off(IA) IB",
            "windows(IBar)",
            "delegate(IBar => self)",
            "delegate(IBar => 99999999999999999999)",
        ];
        arguments.push(grammar.pick(&odd));
    }
}

fn item(grammar: &mut Grammar<'_>) -> String {
    let attributes = grammar.item_attributes(&["derive(Clone, Debug)", "repr(C)", "a::b(c)"]);
    let visibility = grammar.visibility();
    let name = match grammar.is_odd() {
        true => grammar.pick(&["Self", "_", "", "__I", "fn", "1", "a::b", "IFoo0"]),
        false => grammar.name("Store", 0),
    };
    let (generics, clause) = generics(grammar);
    let ty = grammar.ty(2);
    let fields = fields(grammar);
    let value = grammar.expression(2);
    let rest = match grammar.rng.u8(..6) {
        _ if grammar.is_odd() => format!("{generics} {{ {fields} {clause} {value} }}"),
        0 => format!("{generics} {clause};"),
        1 => format!("{generics}({ty}, pub {ty}) {clause};"),
        2 => format!("{generics}() {clause};"),
        _ => format!("{generics} {clause} {{ {fields} }}"),
    };
    let odd =
        ["enum", "union", "trait", "type", "fn", "unsafe struct", "mod", "struct struct", "const", "impl", "static"];
    match grammar.rng.u8(..8) {
        0 => format!("{attributes} {visibility} union {name}{generics} {clause} {{ {fields} }}"),
        1 | 2 => {
            let variants = format!("#[a] A, B({ty}), C {{ {fields} }}, D = {value}, E {{}} = 2,");
            format!("{attributes} {visibility} enum {name}{generics} {clause} {{ {variants} }}")
        }
        _ => format!("{attributes} {visibility} {} {name}{rest}", grammar.either(&["struct"], &odd)),
    }
}

fn generics(grammar: &mut Grammar<'_>) -> (String, String) {
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
    let generics = match grammar.one_in(2) {
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

fn fields(grammar: &mut Grammar<'_>) -> String {
    let count = grammar.rng.usize(..4);
    grammar.joined(count, ", ", |grammar, index| {
        let attribute = grammar.either(&["", "", "#[a(b = 1)]", "/** Holds. */"], &["#![a]", "#", "#[]"]);
        let visibility = grammar.visibility();
        let name = grammar.name("field", index);
        format!("{attribute} {visibility} {name}: {}", grammar.ty(2))
    })
}
