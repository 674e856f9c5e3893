//! Methods as `#[com_interface]` gets them.

use super::grammar::Grammar;

/// First parameters other than `&self`.
const ODD_RECEIVERS: &[&str] = &[
    "",
    "self",
    "mut self",
    "&mut self",
    "&'a self",
    "&'_ self",
    "&'static mut self",
    "self: &Self",
    "self: Box<Self>",
    "self: Pin<&mut Self>",
    "mut self: A",
    "&&self",
    "#[a] &self",
    "& #[a] self",
    "&const self",
    "&raw const self",
    "*self",
    "&pin mut self",
    "this: &Self",
    "&self: A",
    "Self",
    "&self, &self",
    "a: u8, &self",
    "ref self",
    "&pin const self",
];

pub(super) fn method(grammar: &mut Grammar<'_>, index: usize) -> String {
    let (attributes, output) = attributes_and_output(grammar);
    let odd = [
        "async",
        "const",
        "extern \"C\"",
        "extern",
        "safe",
        "const async unsafe extern \"system\"",
        "unsafe safe",
        "gen",
        "async gen",
        "extern r\"C\"",
        "pub",
        "default",
        "unsafe pub",
    ];
    let qualifiers = grammar.either(&["", "unsafe"], &odd);
    let name = match grammar.is_odd() {
        true => grammar
            .pick(&["IID", "base__", "A0", "r#A0", "_", "self", "fn", "r#IID", "r#fn", "", "deref", "drop", "A::B"]),
        false => grammar.name("A", index),
    };
    let generics = grammar.either(&[""], &["<T>", "<'a>", "<const N: u8>", "<>", "<impl A>", "<T", "<'a: 'b, T = u8>"]);
    let receiver = grammar.either(&["&self"], ODD_RECEIVERS);
    let many = if grammar.is_odd() { 70 } else { 19 };
    let count = if grammar.one_in(4000) { many } else { grammar.rng.usize(..4) };
    let params = grammar.joined(count, "", param);
    let clause = grammar.either(&[""], &["where", "where Self: Sized", "where T: A"]);
    let end = if grammar.one_in(4) { grammar.body() } else { grammar.either(&[";"], &["", ",", ";;", "{", "= 1;"]) };
    let end = if end == "{" { "{}".to_owned() } else { grammar.fragment_of_block(end) };
    let end_of_params = grammar.either(&["", ","], &[", ...", ", a: ...", ",,", "..."]);
    format!("{attributes} {qualifiers} fn {name}{generics}({receiver}{params}{end_of_params}){output} {clause} {end}")
}

impl Grammar<'_> {
    /// A body may come from a macro, a semicolon does not.
    fn fragment_of_block(&mut self, end: String) -> String {
        if end.starts_with('{') { self.fragment(end) } else { end }
    }
}

/// The attributes of a method, and what it returns: one has to fit the other.
fn attributes_and_output(grammar: &mut Grammar<'_>) -> (String, String) {
    let mut attributes = Vec::new();
    let mut output = String::new();
    for content in ["doc = \"Does.\"", "must_use", "deprecated = \"a\"", "reserved"] {
        if content == "reserved" && !grammar.is_odd() {
            continue;
        }
        if grammar.one_in(6) {
            attributes.push(grammar.attribute(content.to_owned()));
        }
    }
    if grammar.one_in(4) {
        let plain = ["slot(3)", "slot(0x10)", "slot(4usize)", "slot(1_000)"];
        let odd = [
            "slot",
            "slot()",
            "slot(a)",
            "slot(-1)",
            "slot = 3",
            "slot(3, 4)",
            "slot(99999999999999999999999)",
            "slot[3]",
            "slot(3u7)",
            "slot(3.0)",
        ];
        let slot = grammar.either(&plain, &odd);
        attributes.push(format!("#[{slot}]"));
    }
    if grammar.one_in(4) {
        output = format!("-> Result<{}>", grammar.ty(2));
        attributes
            .push(format!("#[{}]", grammar.either(&["retval"], &["retval()", "retval(a)", "retval = 1", "r#retval"])));
    } else if grammar.one_in(2) {
        output = grammar.either(&["-> "], &["->", ":", "=>", "-> ->"]) + &grammar.ty(2);
        if grammar.one_in(2) {
            let value = grammar.expression(2);
            let odd = ["on_panic", "on_panic()", "on_panic = 1", "on_panic(1, 2)", "on_panic{}", "on_panic(let a = b)"];
            let content = if grammar.is_odd() { grammar.pick(&odd) } else { format!("on_panic({value})") };
            attributes.push(format!("#[{content}]"));
        }
    }
    if grammar.is_odd() && !attributes.is_empty() {
        let index = grammar.rng.usize(..attributes.len());
        attributes.push(attributes[index].clone());
    }
    grammar.rng.shuffle(&mut attributes);
    (attributes.join(" "), output)
}

/// A parameter behind the receiver.
fn param(grammar: &mut Grammar<'_>, index: usize) -> String {
    let odd = [
        "(a, b)",
        "mut a",
        "ref a",
        "a @ 1",
        "[a, ..]",
        "&a",
        "A { a, .. }",
        "A(a)",
        "m!()",
        "1..=2",
        "const { 1 }",
        "a | b",
        "self",
        "#[a] b",
        "..",
        "\"a\"",
        "ref mut a @ _",
        "box a",
        "A::B",
        "-1",
        "(a)",
        "",
        "Self",
        "__fragment[(a, b)]",
        "mut self",
    ];
    let name = match grammar.rng.u8(..10) {
        _ if grammar.is_odd() => grammar.pick(&odd),
        0 => "_".to_owned(),
        _ => grammar.name("a", index),
    };
    let name = grammar.fragment(name);
    let colon = grammar.either(&[":"], &["", "=", "::"]);
    format!(", {name}{colon} {}", grammar.ty(2))
}
