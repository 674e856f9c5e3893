//! Traits as `#[com_interface]` gets them.

use super::grammar::Grammar;
use super::methods::method;

/// The arguments of the attribute, and the trait.
pub(super) fn source(grammar: &mut Grammar<'_>) -> (String, String) {
    let mut arguments = vec![iid(grammar)];
    if grammar.one_in(3) {
        arguments.push("free_threaded".to_owned());
    }
    if grammar.one_in(4) {
        let plain = ["0x0123_4567_89ab_cdef", "0", "18446744073709551615", "0b1u64"];
        let odd =
            ["18446744073709551616", "1.0", "-1", "a", "", "\"1\"", "0xfffffffffffffffffffffffffffffffffffff", "1x"];
        arguments.push(format!("fingerprint = {}", grammar.either(&plain, &odd)));
    }
    if grammar.one_in(6) {
        let code = grammar.either(&["E_NOTIMPL", "::a::B", "self::r#fn"], &["", "A<u8>", "1", "a = b", "-A"]);
        arguments.push(format!("unsupported = {code}"));
    }
    if grammar.one_in(5) {
        arguments.push(grammar.krate());
    }
    if grammar.is_odd() {
        arguments.push(iid(grammar));
    }
    let item = head(grammar);
    (grammar.arguments(arguments), grammar.fragment(item))
}

fn iid(grammar: &mut Grammar<'_>) -> String {
    // Neither nil nor the one of `IUnknown`.
    let value = format!("{:032x}", grammar.rng.u128(1 << 100..));
    let text = [&value[..8], &value[8..12], &value[12..16], &value[16..20], &value[20..]].join("-");
    let literal = match grammar.rng.u8(..12) {
        _ if grammar.is_odd() => odd_iid(grammar, &text),
        0..3 => format!("\"{{{text}}}\""),
        3 => "no_iid".to_owned(),
        4 => format!("r##\"{}\"##", text.to_uppercase()),
        5 => format!("r\"{text}\""),
        6 => format!("\"\\u{{{:x}}}{}\"", u32::from(text.as_bytes()[0]), &text[1..]),
        _ => format!("\"{text}\""),
    };
    grammar.fragment(literal)
}

/// Written like an IID, or where one belongs.
const ODD_IIDS: &[&str] = &[
    "\"\"",
    "\"{}\"",
    "\"{\"",
    "\"}\"",
    "\"}{\"",
    "'0'",
    "uuid(\"0\")",
    "\"00000000-0000-0000-0000-000000000000\"",
    "\"00000000-0000-0000-c000-000000000046\"",
    "concat!(\"a\")",
    "true",
    "1.0",
    "IID",
    "r#no_iid",
    "no_iid = true",
    "\"\u{1f600}\"",
];

fn odd_iid(grammar: &mut Grammar<'_>, text: &str) -> String {
    let place = grammar.rng.usize(..text.len());
    let other = grammar.pick(&[
        "\u{e9}",
        "\u{1f600}",
        "",
        "-",
        "g",
        " ",
        "\\n",
        "\\0",
        "\\\\",
        "{",
        "\u{202e}",
        "0",
        "\u{ff11}",
    ]);
    match grammar.rng.u8(..16) {
        12 => format!("DEFINE_GUID({})", grammar.joined(12, ", ", |grammar, _| format!("{:#x}", grammar.rng.u32(..)))),
        13 => format!("DEFINE_OLEGUID(IID_IFoo0, 0x{}, 0x{}, 0)", &text[..8], &text[10..13]),
        14 => grammar.pick(&[
            "DEFINE_GUID()",
            "DEFINE_GUID(IID_IFoo0, 1, 2, 3, -4)",
            "DEFINE_GUID[1]",
            "DEFINE_OLEGUID((), 1L)",
        ]),
        15 => grammar.pick(&["0", "0x0", "1_2_3", "0x00000000_0000_0000_c000_000000000046", "0b1", "3f64", "0x1u128"]),
        0..3 => format!("\"{}{other}{}\"", &text[..place], &text[place + 1..]),
        3 => format!("\"{}\"", text.repeat(grammar.rng.usize(..300))),
        4 => format!("b\"{text}\""),
        5 => format!("\"{text}\"u8"),
        6 => format!("c\"{text}\""),
        7 => format!("\"{{{text}\""),
        8 => format!("0x{}", text.replace('-', "_")),
        9 => format!("{{\"{text}\"}}"),
        _ => grammar.pick(ODD_IIDS),
    }
}

fn head(grammar: &mut Grammar<'_>) -> String {
    let attributes = grammar.item_attributes(&["must_use", "must_use = \"{a}\""]);
    let visibility = grammar.visibility();
    let odd = [
        "trait",
        "auto trait",
        "unsafe auto trait",
        "const unsafe trait",
        "unsafe",
        "safe trait",
        "extern \"C\" trait",
        "struct",
        "unsafe impl",
        "impl(crate) unsafe trait",
        "async trait",
        "default unsafe trait",
        "mod",
        "unsafe const trait",
    ];
    let kind = grammar.either(&["unsafe trait"], &odd);
    let name = match grammar.is_odd() {
        true => grammar.pick(&["Self", "_", "", "u8", "__com", "__T", "fn", "1", "a::b", "IUnknown", "r#try"]),
        false => grammar.name("IFoo", 0),
    };
    let generics = grammar
        .either(&[""], &["<>", "<T>", "<'a>", "<T: A = u8, const N: usize = { 1 }>", "<'a, 'b: 'a>", "<", "<#[a] T>"]);
    let parent = parent(grammar);
    let clause =
        grammar.either(&[""], &["where Self: Copy", "where", "where T: 'a,", "where for<'a> &'a u8: A", "= A"]);
    let count = match grammar.rng.usize(..4000) {
        0 => 300,
        1..5 => grammar.rng.usize(..60),
        _ => grammar.rng.usize(..4),
    };
    let items = grammar.joined(count, " ", item);
    let inner = grammar.either(&["", "", "#![allow(a)]", "//! Says.\n"], &["#![a]", "#!", "}{"]);
    let inner = if inner == "}{" { String::new() } else { inner };
    format!("{attributes} {visibility} {kind} {name}{generics}{parent} {clause} {{ {inner} {items} }}")
}

fn parent(grammar: &mut Grammar<'_>) -> String {
    let odd = [
        "",
        ":",
        ": A + B",
        ": 'static",
        ": ?Sized",
        ": for<'a> A<'a>",
        ": <A as B>::C",
        ": (A)",
        ": A + Send + 'static",
        ": ~const A",
        ": const A",
        ": Fn(u8) -> u8",
        ": use<'a>",
        ": A +",
        ": + A",
        ": A<>",
        ": !A",
        ": async Fn()",
        "= A",
        ": dyn A",
        ": A B",
        ": crate",
        ": self",
        ": Self",
        ": ::A",
        ": A::<u8>::B",
        ": [u8]",
        ": m!()",
        ": A, B",
    ];
    if grammar.is_odd() {
        return grammar.pick(&odd);
    }
    format!(": {}", grammar.path("IParent"))
}

fn item(grammar: &mut Grammar<'_>, index: usize) -> String {
    if !grammar.is_odd() {
        return method(grammar, index);
    }
    let ty = grammar.ty(1);
    match grammar.rng.u8(..16) {
        0 if grammar.one_in(2) => {
            format!("reserved! {{ {} }}", grammar.pick(&["3..=5", "3", "", "..", "5..3", "0..=999999999999", "a"]))
        }
        0 => format!("const C: {ty} = 1;"),
        1 => format!("type T: Copy = {ty};"),
        2 => format!("m! {{ {ty} }}"),
        3 => format!("m!({ty});"),
        4 => format!("pub {}", method(grammar, index)),
        5 => format!("default {}", method(grammar, index)),
        6 => format!("pub(crate) default {}", method(grammar, index)),
        7 => format!("final {}", method(grammar, index)),
        8 => format!("struct S({ty});"),
        9 => format!("pub const C: {ty};"),
        10 => format!("default type T<'a>: 'a where {ty}: A;"),
        11 => ";".to_owned(),
        12 => format!("use {ty};"),
        13 => format!("#[a] const fn f(&self) -> {ty};"),
        14 => "__fragment[]".to_owned(),
        _ => grammar.expression(2),
    }
}
