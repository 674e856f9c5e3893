//! The mistakes of objects.

use proc_macro2::{Delimiter, Group, TokenTree};

use super::{check, check_names, errors_of, run_object, tokens};
use crate::object;

/// A struct with two named fields.
const NAMED: &str = "struct Store { one: A, r#two: B }";

/// The errors of an object that has `IFoo` and, without the argument, no mistake.
fn check_argument(argument: &str, expected: &[(&str, &str)]) {
    check(&run_object(&format!("IFoo, {argument}"), NAMED), expected);
}

#[test]
fn whatever_an_object_may_ask_for_has_no_errors() {
    let words = ["weak", "agile", "apartment_bound", "aggregatable", "scoped", "guarded", "query_hook", "error_info"];
    let groups = [
        "tear_off(IBar)",
        "tear_off(a::IBar, ::b::IBaz,)",
        "cached_tear_off(IBar), cached_tear_off(IBaz)",
        "delegate(IBar => one)",
        "delegate(IBar, IBaz => two), delegate(IOther => r#one)",
        "aggregate(IBar => r#two)",
        "refuse(IBar, IBaz)",
        "self::weak, weak, r#tear_off, tear_off(self::tear_off)",
    ];
    words.iter().chain(&groups).for_each(|argument| check_argument(argument, &[]));
    check(&run_object("weak, delegate(IBar => 0)", "struct Store<T>(T);"), &[]);
    check(&run_object("scoped, tear_off(IBaz), delegate(IBar => 1),", "struct Store<'a>(u8, &'a u8);"), &[]);
    check(&run_object("IFoo, weak, agile, tear_off(IBar)", "enum Store { One }"), &[]);
}

#[test]
fn mistakes_of_an_object_are_on_their_part() {
    check(&run_object("IFoo", "fn f() {}"), &[("MC0002", "fn")]);
    check(&run_object("a::IFoo, IBar, a::IFoo", "struct Store;"), &[("MC0152", "a::IFoo")]);
    check(&run_object("IFoo", "struct Store<'a, T>(&'a T);"), &[("MC0153", "'a")]);
    check(&run_object("IUnknown", "struct Store;"), &[("MC0154", "IUnknown")]);
}

#[test]
fn arguments_that_are_none_are_underlined_to_their_comma() {
    let broken = [
        "weak = true",
        "weak(IBar)",
        "weak IBar",
        "agile()",
        "scoped = 'a",
        "tear_off",
        "tear_off()",
        "tear_off[IBar]",
        "tear_off(IBar) IBaz",
        "cached_tear_off(1)",
        "cached_tear_off(IBar => one)",
        "refuse",
        "refuse(\"IBar\")",
        "delegate",
        "delegate()",
        "delegate(IBar)",
        "delegate(IBar =>)",
        "delegate(=> one)",
        "delegate(IBar, => one)",
        "delegate(IBar => one, two)",
        "delegate(IBar => one, IBaz => two)",
        "delegate(IBar => one.two)",
        "delegate(IBar => self)",
        "delegate(IBar => 0u8)",
        "delegate(IBar => -1)",
        "delegate(IBar => 99999999999999999999)",
        "aggregate(IBar)",
        "aggregate(IBar = one)",
        "windows()",
        "windows(IBar => one)",
        "crate",
        "crate()",
        "clsid",
        "clsid()",
        "clsid = 5",
        "clsid(\"5024a386-2d44-486a-81a8-8f0ecb6071dd\")",
        "clsid = \"5024a386-2d44-486a-81a8-8f0ecb6071dd\" weak",
        "prog_id",
        "prog_id = A.B",
        "clsi = \"5024a386-2d44-486a-81a8-8f0ecb6071dd\"",
        "weakk",
        "guardd",
        "delegat(IBar => one)",
        "nonsense = 1",
        "(IBar)",
    ];
    broken.iter().for_each(|argument| check_argument(argument, &[("MC0001", argument)]));
}

/// A fragment of a `macro_rules!` may hold more than one argument, in a group that nobody sees.
#[test]
fn what_stands_behind_a_word_in_a_fragment_is_not_lost() {
    let fragment = Group::new(Delimiter::None, tokens("tear_off(IBar), IBaz, IBaz"));
    let arguments = [TokenTree::from(fragment)].into_iter().collect();
    check(&object::run(arguments, tokens(NAMED)), &[("MC0152", "IBaz")]);
}

#[test]
fn words_are_said_once() {
    check_argument("weak, agile, weak, weak", &[("MC0001", "weak"), ("MC0001", "weak")]);
    check_argument("crate = a, crate = b", &[("MC0001", "crate")]);
    check_argument("tear_off(IBar), tear_off(IBaz)", &[]);
}

#[test]
fn slips_are_answered_with_the_word_that_was_meant() {
    let slips = [
        ("weka", "did you mean `weak`? An interface of this name is written `self::weka`"),
        ("tear_of(IBar)", "did you mean `tear_off`?"),
        ("crat = a", "did you mean `crate`?"),
        ("delegate(IBar)", "`delegate` is written `delegate(IFoo => field)`"),
        ("tear_off", "`tear_off` is written `tear_off(IFoo)`"),
        ("weak()", "`weak` is written alone"),
        ("clsi = \"\"", "did you mean `clsid`?"),
        ("progid = \"A.B\"", "did you mean `prog_id`?"),
        ("clsid", "`clsid` is written `clsid = \\\"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\\\"`"),
        ("nonsense()", "accepted is `#[com_object(IFoo, IBar)]`"),
    ];
    for (argument, expected) in slips {
        let expansion = run_object(&format!("IFoo, {argument}"), NAMED).to_string();
        assert!(expansion.contains(expected), "{argument}: {expansion}");
    }
}

const CLSID: &str = "clsid = \"5024a386-2d44-486a-81a8-8f0ecb6071dd\"";

#[test]
fn mistakes_of_a_class_are_on_their_part() {
    let check_class = |more: &str, expected: &[(&str, &str)]| check_argument(&format!("{CLSID}{more}"), expected);
    check_class("", &[]);
    check_class(", prog_id = \"Vendor.Component.1\", agile, aggregatable", &[]);
    check_class(", weak", &[]);
    check_class(&format!(", {CLSID}"), &[("MC0001", "clsid")]);
    check_class(", prog_id = \"A.B\", prog_id = \"A.B\"", &[("MC0001", "prog_id")]);
    check_class(", scoped", &[("MC0163", "clsid")]);
    check_argument("clsid = \"5024a386\"", &[("MC0102", "\"5024a386\"")]);
    check_argument("clsid = \"\"u8", &[("MC0102", "\"\"u8")]);
    let zeros = "\"00000000-0000-0000-0000-000000000000\"";
    check_argument(&format!("clsid = {zeros}"), &[("MC0103", zeros)]);
    check_argument("prog_id = \"A.B\"", &[("MC0168", "prog_id")]);
    let long = format!("\"{}.B\"", "A".repeat(38));
    for text in ["\"A\"", "\"1A.B\"", "\"A..B\"", "\"A.B.\"", "\"A.B C\"", "\"A_B.C\"", "\"A.\u{e4}\"", "\"\"", &long] {
        check_class(&format!(", prog_id = {text}"), &[("MC0168", text)]);
    }
    let longest = format!("\"{}.B\"", "A".repeat(37));
    check_class(&format!(", prog_id = {longest}"), &[]);
    check(&run_object(&format!("IFoo, {CLSID}"), "struct Store<T>(T);"), &[("MC0169", "clsid")]);
    check(&run_object(&format!("IFoo, {CLSID}"), "struct Store<'a>(&'a u8);"), &[("MC0153", "'a")]);
    check(&run_object(&format!("IFoo, scoped, {CLSID}"), "struct Store<'a>(&'a u8);"), &[("MC0163", "clsid")]);
}

#[test]
fn an_interface_is_said_once_in_whatever_group() {
    check_argument("tear_off(IFoo, IBar), refuse(IBar)", &[("MC0152", "IFoo"), ("MC0152", "IBar")]);
    check_argument("delegate(IBar, IBar => one)", &[("MC0152", "IBar")]);
    check_argument("aggregate(IBar => one), cached_tear_off(IBar)", &[("MC0152", "IBar")]);
    let groups = ["tear_off(IUnknown)", "delegate(a::IUnknown => one)", "aggregate(IUnknown => one)"];
    for group in groups.iter().chain(&["cached_tear_off(IUnknown)", "refuse(IUnknown)"]) {
        let path = if group.contains("a::") { "a::IUnknown" } else { "IUnknown" };
        check_argument(group, &[("MC0154", path)]);
    }
}

#[test]
fn an_object_has_an_identity() {
    let nothing = ["", "weak", "agile, guarded", "tear_off(IFoo)", "cached_tear_off(IFoo)", "refuse(IFoo)"];
    let nothing = nothing.iter().chain(&["aggregate(IFoo => one)", "crate = a, scoped, error_info"]);
    nothing.for_each(|arguments| check(&run_object(arguments, NAMED), &[("MC0151", "Store")]));
    // What is not understood may have been an interface.
    check(&run_object("\"IFoo\"", NAMED), &[("MC0001", "\"IFoo\"")]);
    check(&run_object("windows(IFoo)", NAMED), WITHOUT_WINDOWS);
}

/// With the feature, `windows(IFoo)` is an interface.
const WITHOUT_WINDOWS: &[(&str, &str)] = if cfg!(feature = "windows-rs") { &[] } else { &[("MC0001", "windows")] };

#[test]
fn what_excludes_each_other_is_said_once_for_each() {
    check_argument("aggregatable, weak", &[("MC0163", "aggregatable")]);
    check_argument("agile, apartment_bound", &[("MC0163", "agile")]);
    check_argument(
        "aggregatable, agile, apartment_bound, weak, scoped",
        &[("MC0163", "weak"), ("MC0163", "aggregatable"), ("MC0163", "agile")],
    );
    check_argument("cached_tear_off(IBar, IBaz), scoped, tear_off(IOther)", &[("MC0163", "IBar"), ("MC0163", "IBaz")]);
}

#[test]
fn what_answers_is_a_field_that_is_always_there() {
    check_argument("delegate(IBar => three), aggregate(IBaz => 0)", &[("MC0164", "three"), ("MC0164", "0")]);
    let check = |item: &str, field: &str, expected: &[(&str, &str)]| {
        check(&run_object(&format!("IFoo, delegate(IBar => {field})"), item), expected);
    };
    check("struct Store(A, B);", "1", &[]);
    check("struct Store(A, B);", "2", &[("MC0164", "2")]);
    check("struct Store;", "0", &[("MC0164", "0")]);
    check("enum Store { One(A) }", "0", &[("MC0164", "0")]);
    check("union Store { one: A }", "one", &[("MC0164", "one")]);
    check("struct Store { #[cfg(a)] one: A, #[b] two: B }", "one", &[("MC0164", "one")]);
    check("struct Store { #[cfg(a)] one: A, #[b] two: B }", "two", &[]);
    check("struct Store(A, #[cfg(a)] B, C);", "0", &[]);
    check("struct Store(A, #[cfg(a)] B, C);", "1", &[("MC0164", "1")]);
    check("struct Store(A, #[cfg(a)] B, C);", "2", &[("MC0164", "2")]);
}

#[test]
fn all_errors_of_an_object_come_together() {
    let arguments = "weak, weak, x = 1, aggregatable, delegate(IFoo => a), tear_off(IFoo), refuse(IUnknown), \
                     crate = a, crate = b, cached_tear_off";
    let expansion = run_object(arguments, "struct Store<'a, 'b>(&'a &'b u8);");
    let codes: Vec<_> = errors_of(&expansion).into_iter().map(|error| error.code).collect();
    let expected = ["MC0001", "MC0001", "MC0001", "MC0001", "MC0153", "MC0153", "MC0164", "MC0152", "MC0154", "MC0163"];
    assert_eq!(codes, expected);
    check(
        &run_object("weak, weak, tear_off(IFoo)", "struct Store<'a>(&'a u8);"),
        &[("MC0001", "weak"), ("MC0153", "'a"), ("MC0151", "Store")],
    );
}

#[test]
fn on_errors_the_types_are_still_there() {
    let objects = [
        ("", "struct Store;"),
        ("IFoo, IFoo, x = 1", "struct Store;"),
        ("IFoo", "struct Store<'a>(&'a u8);"),
        (
            "weak, aggregatable, scoped, delegate(IFoo => 7), aggregate(IBar => 8), cached_tear_off(IBaz)",
            "enum Store {}",
        ),
        ("tear_off(IUnknown), refuse(), agile, apartment_bound", "union Store<T> { one: T }"),
        ("IFoo, weak weak", "struct Store { #[cfg(a)] one: A }"),
    ];
    for (arguments, item) in objects {
        check_names(&run_object(arguments, item), &["Store", "Store_Impl"]);
    }
}
