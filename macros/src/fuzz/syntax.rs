//! Types and expressions, of those that a signature or a body may hold.

use super::grammar::Grammar;

/// As deep as rustc itself follows its own nesting.
pub(super) const DEPTH: usize = 120;

/// What no vtable can hold, or no parser takes for a type.
const ODD_TYPES: &[&str] = &[
    "Self",
    "_",
    "impl Copy",
    "&'a u8",
    "*u8",
    "Self::A",
    "dyn for<'b> F<'b>",
    "T",
    "for<'a> fn(&'a u8)",
    "&",
    "[u8; _]",
    "<Self as A>::B",
    "fn(Self)",
    "&'_ mut dyn A + 'a",
    "1",
    "(,)",
    "u8 u8",
    "dyn",
    "~A",
    "async",
    "extern \"C\" fn(...)",
    "?Sized",
    "&&&mut u8",
    "typeof(1)",
    "unsafe<'a> A",
    "&pin mut A",
    "*const _",
];

impl Grammar<'_> {
    /// A type that a vtable can hold, as far as its tokens say.
    pub(super) fn ty(&mut self, depth: usize) -> String {
        let leaves = ["u8", "u32", "PCWSTR", "HRESULT", "IFoo", "r#type", "!", "&'static str", "()", "m!(a)", "usize"];
        if self.is_odd() {
            return self.pick(ODD_TYPES);
        }
        if self.one_in(1500) {
            let count = self.rng.usize(..DEPTH);
            return self.nested(count, &[("[", "]"), ("(", ",)"), ("[", "; 1]"), ("Vec<", ">"), ("*const ", "")], "u8");
        }
        let ty = match self.rng.u8(..16) {
            _ if depth == 0 => self.pick(&leaves),
            0 => format!("*const {}", self.ty(depth - 1)),
            1 => format!("*mut {}", self.ty(depth - 1)),
            2 => format!("Option<InterfaceRef<'_, {}>>", self.ty(depth - 1)),
            3 => format!("[{}; {}]", self.ty(depth - 1), self.length()),
            4 => format!("({}, {})", self.ty(depth - 1), self.ty(depth - 1)),
            5 => format!("unsafe extern \"system\" fn({}) -> {}", self.ty(depth - 1), self.ty(depth - 1)),
            6 => format!("<{} as a::B>::C", self.ty(depth - 1)),
            7 => format!("&'static dyn A<{}, B = u8>", self.ty(depth - 1)),
            8..11 => self.path("Thing"),
            _ => self.pick(&leaves),
        };
        self.fragment(ty)
    }

    /// Without patterns and labels: the macro takes a `_` and a `'a` in a type for a part of the type.
    fn length(&mut self) -> String {
        let plain =
            ["4", "a::N", "{ N + 1 }", "size_of::<u8>()", "m!(a)", "<u8 as A>::B", "-1", "f(a, \"\u{e9}\").b[0]"];
        let length = if self.is_odd() { self.expression(2) } else { self.pick(&plain) };
        self.fragment(length)
    }

    fn nested(&mut self, count: usize, around: &[(&str, &str)], inner: &str) -> String {
        let (before, after) = around[self.rng.usize(..around.len())];
        before.repeat(count) + inner + &after.repeat(count)
    }

    pub(super) fn expression(&mut self, depth: usize) -> String {
        let leaves =
            ["0", "u32::MAX", "-1", "a", "\"\u{e9}\"", "b'x'", "1.5e3", "c\"x\"", "HRESULT(0)", "()", "r#fn", "self"];
        let odd = [
            "",
            "+",
            "return",
            "break 'a",
            "_",
            "..",
            "let a = b",
            "a =",
            "1 2",
            "yield",
            "become a",
            "'a'",
            "'a: {}",
            "#[a] b",
            "#![a] b",
            "A { .. }",
            "=> 1",
            "if a",
            "async",
            "a::<",
            "builtin # a(b)",
            "static || a",
            "1.",
        ];
        if self.is_odd() {
            return self.pick(&odd);
        }
        if self.one_in(1500) {
            let count = self.rng.usize(..DEPTH);
            return self.nested(
                count,
                &[("(", ")"), ("[", "]"), ("{", "}"), ("-", ""), ("f(", ")"), ("|a| ", "")],
                "1",
            );
        }
        let expression = match self.rng.u8(..24) {
            _ if depth == 0 => self.pick(&leaves),
            shape @ 0..15 => self.compound(shape, depth - 1),
            _ => self.pick(&leaves),
        };
        self.fragment(expression)
    }

    fn compound(&mut self, shape: u8, depth: usize) -> String {
        let (a, b) = (self.expression(depth), self.expression(0));
        match shape {
            0 => format!("({a} + {b})"),
            1 => format!("({a} * ({b} as u8))"),
            2 => format!("if a {{ {a} }} else {{ {b} }}"),
            3 => format!("match a {{ A {{ .. }} | B if {a} => {b}, _ => {{}} }}"),
            4 => format!("unsafe {{ {a}; {b} }}"),
            5 => format!("|a, _: u8| {{ {a} }}"),
            6 => format!("f::<u8>({a}, {b})"),
            7 => format!("Thing {{ a: {a}, b, ..({b}) }}"),
            8 => format!("'a: loop {{ break 'a {a} }}"),
            9 => format!("m! {{ {a} ! ; {b} }}"),
            10 => format!("[{a}; {{ {b} }}]"),
            11 => format!("{{ let Some(a) = ({a}) else {{ return; }}; {b} }}"),
            12 => format!("({a}).f({b})?.0[1].await"),
            13 => format!("(&raw const a, &mut ({a}), !({b}), a..=({b}))"),
            _ => format!("async move {{ fn f<T>() {{ {a} }} const A: u8 = {b}; }}"),
        }
    }

    /// `{ .. }`
    pub(super) fn body(&mut self) -> String {
        let attribute = self.pick(&["", "", "", "#![allow(a)]", "//! Says.\n"]);
        let depth = self.rng.usize(..3);
        // Each on its own or ended, since a block at the start of a statement would end it.
        let (statement, value) = (self.expression(depth), self.expression(1));
        format!("{{ {attribute} let _ = {statement}; {value} }}")
    }
}
