//! How sources are put together: choices, of which some are odd, and what all items have in common.

use fastrand::Rng;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Stands before `[..]` for a group without delimiters, which cannot be written.
const FRAGMENT: &str = "__fragment";

/// Makes sources. What it writes is faultless as long as nothing is odd.
pub(super) struct Grammar<'a> {
    pub(super) rng: &'a mut Rng,
    /// Of a hundred choices, so many are odd.
    pub(super) odd: u8,
}

impl Grammar<'_> {
    pub(super) fn is_odd(&mut self) -> bool {
        self.rng.u8(..100) < self.odd
    }

    pub(super) fn one_in(&mut self, count: usize) -> bool {
        self.rng.usize(..count) == 0
    }

    pub(super) fn pick(&mut self, choices: &[&str]) -> String {
        choices[self.rng.usize(..choices.len())].to_owned()
    }

    /// One of `plain`, or something odd.
    pub(super) fn either(&mut self, plain: &[&str], odd: &[&str]) -> String {
        if self.is_odd() { self.pick(odd) } else { self.pick(plain) }
    }

    pub(super) fn joined(
        &mut self,
        count: usize,
        separator: &str,
        mut one: impl FnMut(&mut Self, usize) -> String,
    ) -> String {
        let all: Vec<_> = (0..count).map(|index| one(self, index)).collect();
        all.join(separator)
    }

    /// Now and then as the fragment of a `macro_rules!`, in a group that nobody sees.
    pub(super) fn fragment(&mut self, source: String) -> String {
        if self.one_in(12) { format!("{FRAGMENT}[{source}]") } else { source }
    }

    /// A name with `stem` in it, different for each index.
    pub(super) fn name(&mut self, stem: &str, index: usize) -> String {
        match self.rng.u8(..40) {
            0..3 => format!("r#{stem}{index}"),
            3 => format!("\u{dc}ber{stem}{index}"),
            4 => format!("_{stem}_{index}_"),
            5 => format!("__{stem}{index}"),
            6 if self.one_in(200) => format!("{stem}{}{index}", "Long".repeat(5000)),
            _ => format!("{stem}{index}"),
        }
    }

    pub(super) fn visibility(&mut self) -> String {
        let plain = ["", "", "pub", "pub", "pub(crate)", "pub(super)", "pub(self)", "pub(in crate::a)"];
        let odd = ["crate", "pub()", "pub(a)", "pub(in)", "priv", "pub pub", "pub(in self::super)", "(pub)"];
        let visibility = self.either(&plain, &odd);
        self.fragment(visibility)
    }

    /// Attributes that may stand on the items of either macro.
    pub(super) fn item_attributes(&mut self, also: &[&str]) -> String {
        let count = self.rng.usize(..4);
        self.joined(count, " ", |grammar, _| {
            let plain =
                ["cfg(windows)", "cfg(all(feature = \"a\", not(b)))", "doc = \"Says `{}` { } {0}.\"", "deprecated"];
            let also = grammar.pick(&[&plain[..], also].concat());
            grammar.attribute(also)
        })
    }

    /// `#[..]` of the given content, of a lint level, or of something odd.
    pub(super) fn attribute(&mut self, content: String) -> String {
        let levels = ["allow(dead_code)", "expect(unused)", "warn(clippy::all)", "deny(a, b)", "forbid(unsafe_code)"];
        let odd = [
            "",
            "a",
            "nonsense = 1",
            "a::b(c)",
            "crate::a",
            "slot",
            "repr(C)",
            "derive(Clone)",
            "cfg_attr(a, b)",
            "cfg",
            "doc",
            "doc(hidden)",
            "expect",
            "r#expect(a)",
            "unsafe(no_mangle)",
            "= 1",
            "a b",
            "::a",
            "a = ",
            "allow = ",
            "com_interface(\"\")",
            "a::<u8>",
            "self",
            "1",
            "deprecated = b\"\"",
        ];
        let content = match self.rng.u8(..10) {
            _ if self.is_odd() => self.pick(&odd),
            0..3 => self.pick(&levels),
            _ => content,
        };
        let content = self.fragment(content);
        if self.is_odd() { format!("#![{content}]") } else { format!("#[{content}]") }
    }

    /// A path that names a type.
    pub(super) fn path(&mut self, last: &str) -> String {
        let prefixes = ["", "", "", "a::", "crate::", "::a::b::", "self::", "super::super::", "r#type::", "a::r#fn::"];
        let prefix = self.either(&prefixes, &["::", "<u8 as A>::", "$crate::", "a::::", "a<u8>::", "a.", "Self::"]);
        let arguments = match self.rng.u8(..12) {
            0 => self.pick(&["<u8>", "::<u8, 4>", "<'static, { 1 + 1 }>", "<Vec<Vec<u8>>>", "<-1>", "<A = u8>", "<>"]),
            1 if self.is_odd() => {
                self.pick(&["<", ">", "<'a, _>", "(u8) -> u8", "<A: B>", "::", "!", "<impl A>", "<Self>"])
            }
            _ => String::new(),
        };
        self.fragment(format!("{prefix}{last}{arguments}"))
    }

    /// `crate = path`
    pub(super) fn krate(&mut self) -> String {
        let plain = ["a", "crate", "crate::a::b", "::a", "::a::r#b", "self::a", "super::a"];
        let odd = ["", "a<u8>", "1", "\"a\"", "a::", "<a>::b", "a b", "= a", "_", "*", "{ a }"];
        format!("crate = {}", self.either(&plain, &odd))
    }

    /// Arguments in any order, some of them odd.
    pub(super) fn arguments(&mut self, mut arguments: Vec<String>) -> String {
        self.rng.shuffle(&mut arguments);
        while self.is_odd() {
            let odd = [
                "",
                "weak",
                "weak = true",
                "a(b)",
                "1",
                "-",
                "'a",
                "crate",
                "crate = a",
                "free_threaded",
                "no_iid",
                "(a)",
                "\"\"",
                "fingerprint = -1",
                "fingerprint",
                "r#free_threaded",
                "#",
                "a => b",
                "IUnknown",
                "..",
                "{ }",
            ];
            let index = self.rng.usize(..=arguments.len());
            let argument = self.pick(&odd);
            arguments.insert(index, argument);
        }
        let separator = self.either(&[", "], &[" ", "; ", ",, "]);
        let end = self.pick(&["", "", ","]);
        let end = if arguments.is_empty() { "" } else { &end };
        arguments.join(&separator) + end
    }
}

/// The tokens with fragments as groups without delimiters.
pub(super) fn with_fragments(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter().peekable();
    let mut all = TokenStream::new();
    while let Some(token) = tokens.next() {
        let is_fragment = matches!(&token, TokenTree::Ident(ident) if ident == FRAGMENT);
        all.extend([match (token, tokens.peek()) {
            (_, Some(TokenTree::Group(group))) if is_fragment => {
                let group = Group::new(Delimiter::None, with_fragments(group.stream()));
                tokens.next();
                group.into()
            }
            (TokenTree::Group(group), _) => Group::new(group.delimiter(), with_fragments(group.stream())).into(),
            (token, _) => token,
        }]);
    }
    all
}
