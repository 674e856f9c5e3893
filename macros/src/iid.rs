//! IIDs as they are published: as text, as a line of a C header, as a number. Five groups of hexadecimal digits, nothing
//! more and nothing less.

mod header;
mod number;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::token::Paren;
use syn::{LitInt, LitStr};

use crate::errors::Errors;
use crate::spelling::{did_you_mean, first_word};

/// Where the dashes stand in the text of an IID.
const DASHES: [usize; 4] = [8, 13, 18, 23];
const LENGTH: usize = 36;
const ACCEPTED: &str = "write it as \"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\", hexadecimal, with or without braces";
const IID_IUNKNOWN: u128 = 0x0000_0000_0000_0000_c000_0000_0000_0046;

/// An IID as the user wrote it.
pub(crate) enum WrittenIid {
    Text(LitStr),
    Number(LitInt),
    /// `DEFINE_GUID(..)` or `DEFINE_OLEGUID(..)`: the word, and what stands in the parentheses.
    Header(Ident, TokenStream, TokenStream),
}

impl WrittenIid {
    pub(crate) fn starts(input: ParseStream<'_>) -> bool {
        let word = input.cursor().ident().map(|(word, _)| word.to_string());
        let is_header = word.is_some_and(|word| header::is_header(&word)) && input.peek2(Paren);
        is_header || input.peek(LitStr) || input.peek(LitInt)
    }
}

impl Parse for WrittenIid {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            return input.parse().map(Self::Text);
        }
        if input.peek(LitInt) {
            return input.parse().map(Self::Number);
        }
        let word: Ident = input.parse()?;
        let group: proc_macro2::Group = input.parse()?;
        let all = quote!(#word #group);
        Ok(Self::Header(word, group.stream(), all))
    }
}

impl ToTokens for WrittenIid {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Text(literal) => literal.to_tokens(tokens),
            Self::Number(literal) => literal.to_tokens(tokens),
            Self::Header(_, _, all) => all.to_tokens(tokens),
        }
    }
}

/// The IID of an interface.
pub(crate) struct Iid {
    value: u128,
    /// Where it is written.
    pub(crate) place: Span,
}

impl Iid {
    /// What stands in for an IID that could not be understood, so that the rest of the item still expands.
    pub(crate) fn placeholder() -> Self {
        Self { value: u128::MAX, place: Span::call_site() }
    }

    /// Of an interface that nobody can ask for, as none is published: zeros, which the runtime never answers.
    pub(crate) fn none(place: Span) -> Self {
        Self { value: 0, place }
    }

    /// Reports an argument that is no IID in any form.
    pub(crate) fn reject(tokens: TokenStream, errors: &mut Errors) {
        let meant = did_you_mean(&first_word(&tokens), &header::WORDS);
        let message = format_args!(
            "this is no IID; {ACCEPTED}, as `DEFINE_GUID(..)` or `DEFINE_OLEGUID(..)` from a header, or as a number \
             of 32 hexadecimal digits{meant}"
        );
        errors.push(tokens, "MC0102", message);
    }

    pub(crate) fn parse(written: &WrittenIid, errors: &mut Errors) -> Self {
        let value = match written {
            // A suffix belongs to the token, but not to its value: `"..."u8`.
            WrittenIid::Text(literal) => read(&(literal.value() + literal.suffix()))
                .map_err(|problem| errors.push(literal, "MC0102", format_args!("{problem}; {ACCEPTED}")))
                .ok(),
            WrittenIid::Number(literal) => {
                number::read(&literal.to_string()).map_err(|problem| errors.push(literal, "MC0102", problem)).ok()
            }
            WrittenIid::Header(word, numbers, all) => header::read(word, numbers, all, errors),
        };
        match value {
            None => return Self::placeholder(),
            Some(0) => {
                let message = "the all-zero IID belongs to no interface; write the published one, or generate \
                               one for an interface of your own with a GUID tool";
                errors.push(written, "MC0103", message);
            }
            Some(IID_IUNKNOWN) => {
                let message = "this is the IID of `IUnknown`, which every object answers already; each interface \
                               has its own";
                errors.push(written, "MC0104", message);
            }
            Some(value) => return Self { value, place: written.span() },
        }
        Self::placeholder()
    }
}

/// Reads the text of an IID, or says what is wrong with it and where.
pub(crate) fn read(text: &str) -> Result<u128, String> {
    let inner = match (text.strip_prefix('{'), text.ends_with('}')) {
        (Some(rest), true) => &rest[..rest.len() - 1],
        (None, false) => text,
        _ => return Err("this IID has one brace of two".to_owned()),
    };
    let mut value = 0;
    let mut length = 0;
    for (index, character) in inner.chars().enumerate() {
        length = index + 1;
        if index >= LENGTH {
            continue;
        }
        if DASHES.contains(&index) {
            if character != '-' {
                return Err(format!("this IID has `{character}` as character {length}, where a dash belongs"));
            }
        } else {
            let digit = character.to_digit(16).ok_or_else(|| {
                format!("this IID has `{character}` as character {length}, where a hexadecimal digit belongs")
            })?;
            value = value << 4 | u128::from(digit);
        }
    }
    if length == LENGTH { Ok(value) } else { Err(format!("this IID has {length} characters instead of {LENGTH}")) }
}

impl ToTokens for Iid {
    /// One number in the groups of the text, so that it can be searched for.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(grouped(self.value));
    }
}

/// A GUID as one number in the groups of its text.
pub(crate) fn grouped(value: u128) -> TokenStream {
    let hex = format!("{value:032x}");
    let grouped = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("_");
    match format!("0x{grouped}").parse::<Literal>() {
        Ok(mut literal) => {
            literal.set_span(Span::call_site());
            literal.to_token_stream()
        }
        Err(_) => quote!(#value),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    const TEXT: &str = "5024a386-2d44-486a-81a8-8f0ecb6071dd";
    const VALUE: u128 = 0x5024a386_2d44_486a_81a8_8f0ecb6071dd;

    #[test]
    fn dashed_and_braced_texts_are_read_in_either_case() {
        assert_eq!(read(TEXT), Ok(VALUE));
        assert_eq!(read(&TEXT.to_uppercase()), Ok(VALUE));
        assert_eq!(read(&format!("{{{TEXT}}}")), Ok(VALUE));
    }

    #[test]
    fn everything_else_is_refused_with_its_place() {
        let cases = [
            ("", "0 characters"),
            ("5024a386-2d44-486a-81a8-8f0ecb6071d", "35 characters"),
            ("5024a386-2d44-486a-81a8-8f0ecb6071dd0", "37 characters"),
            ("5024a386-2d44-486a-81a8-8f0ecb6071dd-GARBAGE", "44 characters"),
            ("5024a38g-2d44-486a-81a8-8f0ecb6071dd", "`g` as character 8"),
            ("094d70d_-2d44-486a-81a8-8f0ecb6071dd", "`_` as character 8"),
            ("+024a386-2d44-486a-81a8-8f0ecb6071dd", "`+` as character 1"),
            ("5024a386+2d44-486a-81a8-8f0ecb6071dd", "`+` as character 9"),
            ("5024a3862d44486a81a88f0ecb6071dd", "`2` as character 9"),
            ("5024a38\u{e4}-2d44-486a-81a8-8f0ecb6071dd", "`\u{e4}` as character 8"),
            ("{5024a386-2d44-486a-81a8-8f0ecb6071dd", "one brace"),
            ("5024a386-2d44-486a-81a8-8f0ecb6071dd}", "one brace"),
            ("{", "one brace"),
            (" 5024a386-2d44-486a-81a8-8f0ecb6071dd", "` ` as character 1"),
        ];
        for (text, part) in cases {
            let problem = read(text).expect_err(text);
            assert!(problem.contains(part), "{text}: {problem}");
        }
    }
}
