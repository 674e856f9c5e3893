//! What `#[com_object]` gets as its arguments.

use super::grammar::Grammar;

/// Forms that are none, and contradictions.
const ODD: &[&str] = &[
    "weak, weak",
    "weak, aggregatable",
    "scoped, agile",
    "scoped, cached_tear_off(IKept)",
    "agile, apartment_bound",
    "delegate",
    "delegate()",
    "delegate(IBar)",
    "delegate(IBar => )",
    "delegate(IBar, => 0)",
    "delegate(IBar => field9)",
    "delegate(IBar => self)",
    "delegate(IBar => 0u8)",
    "delegate(IBar => 1.0)",
    "delegate(IBar => a.b)",
    "delegate(IBar => 99999999999999999999)",
    "delegate(a => 0 => 1)",
    "delegate[IBar => 0]",
    "aggregate(IBar)",
    "aggregate(IBar = field0)",
    "aggregate(IUnknown => field0)",
    "tear_off",
    "tear_off()",
    "tear_off(,)",
    "tear_off(IFoo0)",
    "tear_off(IA) IB",
    "tear_off(IA => 0)",
    "cached_tear_off(1)",
    "cached_tear_off(IA, IA)",
    "refuse(IUnknown)",
    "refuse = IOld",
    "refuse(\"IOld\")",
    "weak = 1",
    "weak(IA)",
    "weak::IFoo",
    "weak<IFoo>",
    "r#weak",
    "agile()",
    "scoped IA",
    "weakk",
    "error_inf",
    "windows",
    "windows(IBar)",
    "crate(a)",
    "clsid",
    "clsid = 5",
    "clsid(\"6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e01\")",
    "clsid = \"6f1d3c5e\"",
    "clsid = \"00000000-0000-0000-0000-000000000000\"",
    "clsid = \"6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e01\"u8",
    "clsid = \"6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e01\", clsid = \"6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e01\"",
    "prog_id = \"A.B\"",
    "prog_id = \"A\"",
    "prog_id = \"\", prog_id = \"A.\u{e4}\"",
    "clsid => \"6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e01\"",
];

/// The arguments for a type with these fields. None of it contradicts the rest, unless it is to be odd.
pub(super) fn arguments(grammar: &mut Grammar<'_>, fields: &[String], is_scoped: bool, may_be_class: bool) -> String {
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
    words(grammar, &mut arguments, is_scoped);
    class(grammar, &mut arguments, may_be_class);
    groups(grammar, &mut arguments, fields, is_scoped);
    // The near misses that there are most of.
    if grammar.odd > 0 && grammar.one_in(4) {
        arguments.push(grammar.pick(ODD));
    }
    grammar.arguments(arguments)
}

/// A class, with or without a name.
fn class(grammar: &mut Grammar<'_>, arguments: &mut Vec<String>, may_be_class: bool) {
    if grammar.one_in(6) && (may_be_class || grammar.is_odd()) {
        let clsid = grammar.pick(&[
            "\"6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e01\"",
            "\"{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7E01}\"",
            "r#\"6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e01\"#",
        ]);
        arguments.push(format!("clsid = {}", grammar.fragment(clsid)));
        if grammar.one_in(2) {
            let name = grammar.either(&["A.B", "Vendor.Component.12"], &["1A.B", "A..B", "A B.C", "A-B"]);
            arguments.push(format!("prog_id = \"{name}\""));
        }
    }
}

fn words(grammar: &mut Grammar<'_>, arguments: &mut Vec<String>, is_scoped: bool) {
    for word in ["guarded", "query_hook", "error_info"] {
        if grammar.one_in(10) {
            arguments.push(word.to_owned());
        }
    }
    // Of each of these at most one.
    let counts: &[&str] = if is_scoped { &["scoped"] } else { &["", "", "", "", "weak", "aggregatable"] };
    let threads: &[&str] = if is_scoped { &["", "apartment_bound"] } else { &["", "", "", "agile", "apartment_bound"] };
    for choices in [counts, threads] {
        let word = grammar.pick(choices);
        if !word.is_empty() {
            arguments.push(grammar.fragment(word));
        }
    }
}

/// Each with interfaces of its own.
fn groups(grammar: &mut Grammar<'_>, arguments: &mut Vec<String>, fields: &[String], is_scoped: bool) {
    let words = ["tear_off", "refuse", "delegate", "aggregate", "cached_tear_off"];
    for (index, word) in words.into_iter().enumerate() {
        if !grammar.one_in(4) || (word == "cached_tear_off" && is_scoped && !grammar.is_odd()) {
            continue;
        }
        let has_field = matches!(word, "delegate" | "aggregate");
        let count = grammar.rng.usize(1..4);
        let interfaces = grammar.joined(count, ", ", |grammar, number| {
            if grammar.is_odd() {
                return grammar.pick(&["IFoo0", "IBar0", "a::IUnknown", "IBar<", "u8 u8"]);
            }
            let name = grammar.name("IBar", index * 10 + number);
            grammar.path(&name)
        });
        let end = match () {
            () if !has_field => grammar.pick(&["", "", ","]),
            () if grammar.is_odd() => " => field7".to_owned(),
            () if fields.is_empty() => continue,
            () => {
                let field = fields[grammar.rng.usize(..fields.len())].clone();
                format!(" => {}", grammar.fragment(field))
            }
        };
        arguments.push(format!("{word}({interfaces}{end})"));
    }
}
