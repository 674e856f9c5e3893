//! IIDs as text: five groups of hexadecimal digits, nothing more and nothing less.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::LitStr;

use crate::errors::Errors;

/// Where the dashes stand in the text of an IID.
const DASHES: [usize; 4] = [8, 13, 18, 23];
const LENGTH: usize = 36;
const ACCEPTED: &str = "write it as \"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\", hexadecimal, with or without braces";
const IID_IUNKNOWN: u128 = 0x0000_0000_0000_0000_c000_0000_0000_0046;

/// The IID of an interface.
pub(crate) struct Iid(u128);

impl Iid {
    /// What stands in for an IID that could not be understood, so that the rest of the item still expands.
    pub(crate) fn placeholder() -> Self {
        Self(u128::MAX)
    }

    /// Reports an argument that is no string.
    pub(crate) fn reject(tokens: impl ToTokens, errors: &mut Errors) {
        errors.push(tokens, "MC0102", format_args!("an IID is a string; {ACCEPTED}"));
    }

    pub(crate) fn parse(literal: &LitStr, errors: &mut Errors) -> Self {
        // A suffix belongs to the token, but not to its value: `"..."u8`.
        match read(&(literal.value() + literal.suffix())) {
            Ok(0) => {
                let message = "the all-zero IID belongs to no interface; write the published one, or generate \
                               one for an interface of your own with a GUID tool";
                errors.push(literal, "MC0103", message);
                Self::placeholder()
            }
            Ok(IID_IUNKNOWN) => {
                let message = "this is the IID of `IUnknown`, which every object answers already; each interface \
                               has its own";
                errors.push(literal, "MC0104", message);
                Self::placeholder()
            }
            Ok(value) => Self(value),
            Err(problem) => {
                errors.push(literal, "MC0102", format_args!("{problem}; {ACCEPTED}"));
                Self::placeholder()
            }
        }
    }
}

/// Reads the text of an IID, or says what is wrong with it and where.
fn read(text: &str) -> Result<u128, String> {
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
        let hex = format!("{:032x}", self.0);
        let grouped = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("_");
        match format!("0x{grouped}").parse::<Literal>() {
            Ok(mut literal) => {
                literal.set_span(Span::call_site());
                literal.to_tokens(tokens);
            }
            Err(_) => {
                let value = self.0;
                tokens.extend(quote!(#value));
            }
        }
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
