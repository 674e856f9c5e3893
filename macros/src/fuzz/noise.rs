//! Token trees without any sense.

use fastrand::Rng;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use super::Input;

const PUNCTUATION: &[u8] = b"=<>!~+-*/%^&|@.,;:#$?'";
const WORDS: &[&str] = &[
    "a",
    "IFoo",
    "unsafe",
    "trait",
    "struct",
    "enum",
    "fn",
    "self",
    "Self",
    "crate",
    "super",
    "pub",
    "where",
    "for",
    "impl",
    "dyn",
    "as",
    "mut",
    "const",
    "async",
    "extern",
    "type",
    "slot",
    "retval",
    "on_panic",
    "free_threaded",
    "no_iid",
    "fingerprint",
    "doc",
    "cfg",
    "_",
    "auto",
    "default",
    "union",
    "u8",
    "static",
    "macro_rules",
    "safe",
    "IUnknown",
    "if",
    "let",
    "return",
    "box",
    "yield",
    "gen",
    "ref",
    "in",
    "use",
    "mod",
    "true",
    "raw",
    "IID",
    "base__",
    "__com",
    "__T",
];
const LITERALS: &[&str] = &[
    "0",
    "3",
    "1u8",
    "0xffff_ffff_ffff_ffff_ffff",
    "1.0",
    "1e9f32",
    "\"\"",
    "\"a\"",
    "b\"a\"",
    "c\"a\"",
    "'a'",
    "b'a'",
    "r#\"a\"#",
    "\"5024a386-2d44-486a-81a8-8f0ecb6071dd\"",
    "\"\u{e9}\"",
    "\"a\"u8",
    "99999999999999999999999999999999999999999999",
    "1x",
    "'\u{1f600}'",
    "0b1",
    "0o7",
    "\"00000000-0000-0000-0000-000000000000\"",
    "\"{}\"",
];

pub(super) fn input(rng: &mut Rng) -> Input {
    let (few, many) = (rng.usize(..8), rng.usize(..40));
    Input { arguments: stream(rng, few, 3), item: stream(rng, many, 6), faultless_for: None }
}

pub(super) fn delimiter(rng: &mut Rng) -> Delimiter {
    [Delimiter::Parenthesis, Delimiter::Brace, Delimiter::Bracket, Delimiter::None][rng.usize(..4)]
}

pub(super) fn literal(rng: &mut Rng) -> Literal {
    match rng.u8(..4) {
        0 => Literal::string(&(0..rng.usize(..40)).map(|_| rng.char(..)).collect::<String>()),
        1 => Literal::u128_unsuffixed(rng.u128(..) >> rng.u32(..128)),
        _ => {
            let text = LITERALS[rng.usize(..LITERALS.len())];
            text.parse().unwrap_or_else(|error| panic!("{error}: {text}"))
        }
    }
}

/// A token, or a group with at most `depth` others in it.
pub(super) fn token(rng: &mut Rng, depth: usize) -> TokenTree {
    match rng.u8(..10) {
        0 if depth > 0 => {
            let count = rng.usize(..6);
            Group::new(delimiter(rng), stream(rng, count, depth - 1)).into()
        }
        0..4 => punctuation(rng).into(),
        4 => literal(rng).into(),
        _ => Ident::new(WORDS[rng.usize(..WORDS.len())], Span::call_site()).into(),
    }
}

fn punctuation(rng: &mut Rng) -> Punct {
    let character = char::from(PUNCTUATION[rng.usize(..PUNCTUATION.len())]);
    // The compiler gives no quote without a name right behind it, but a macro before this one may.
    let spacing = if rng.bool() { Spacing::Joint } else { Spacing::Alone };
    Punct::new(character, spacing)
}

fn stream(rng: &mut Rng, count: usize, depth: usize) -> TokenStream {
    (0..count).map(|_| token(rng, depth)).collect()
}
