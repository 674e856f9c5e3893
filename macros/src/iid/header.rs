//! IIDs as a C header has them: `DEFINE_GUID(IID_IFoo, 0x5024a386, 0x2d44, 0x486a, 0x81, 0xa8, ..)`, and
//! `DEFINE_OLEGUID(IID_IFoo, 0x00020303, 0, 0)` for the family of GUIDs that ends in C000-000000000046.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

use crate::errors::Errors;

pub(super) const WORDS: [&str; 2] = ["DEFINE_GUID", "DEFINE_OLEGUID"];

/// How many bits each number of `DEFINE_GUID` has.
const GUID: [u32; 11] = [32, 16, 16, 8, 8, 8, 8, 8, 8, 8, 8];
/// How many bits each number of `DEFINE_OLEGUID` has: the same without the eight bytes, which are those of [`OLE`].
const OLEGUID: [u32; 3] = [32, 16, 16];
const OLE: u128 = 0xc000_0000_0000_0046;

pub(super) fn is_header(word: &str) -> bool {
    WORDS.contains(&word)
}

/// Reads what stands in the parentheses behind `word`. The name of the constant may be any: headers do not always name
/// it after the interface.
pub(super) fn read(word: &Ident, inside: &TokenStream, all: &TokenStream, errors: &mut Errors) -> Option<u128> {
    let is_ole = word == "DEFINE_OLEGUID";
    let widths: &[u32] = if is_ole { &OLEGUID } else { &GUID };
    let mut arguments = arguments(inside).into_iter();
    let name = arguments.next();
    if !name.as_ref().is_some_and(|name| matches!(name[..], [TokenTree::Ident(_)])) {
        let message = format_args!("in a header `{word}` begins with the name of the constant: `{word}(IID_IFoo, ..)`");
        match name {
            Some(name) if !name.is_empty() => errors.push(tokens_of(name), "MC0102", message),
            _ => errors.push(all, "MC0102", message),
        }
        return None;
    }
    let numbers: Vec<_> = arguments.collect();
    let expected = widths.len();
    if numbers.len() < expected {
        let found = numbers.len();
        let message = format_args!("`{word}` has {expected} numbers behind the name, and this one has {found}");
        errors.push(all, "MC0102", message);
        return None;
    }
    if let Some(surplus) = numbers.get(expected) {
        let message = format_args!("`{word}` has {expected} numbers behind the name, and this one is too many");
        let tokens = if surplus.is_empty() { all.clone() } else { tokens_of(surplus.clone()) };
        errors.push(tokens, "MC0102", message);
        return None;
    }
    let mut value = Some(0);
    for (index, (number, &bits)) in numbers.into_iter().zip(widths).enumerate() {
        match read_number(&number, bits) {
            Ok(number) => value = value.map(|value| value << bits | number),
            Err(problem) => {
                let tokens = if number.is_empty() { all.clone() } else { tokens_of(number) };
                errors.push(tokens, "MC0102", format_args!("number {} of `{word}` {problem}", index + 1));
                value = None;
            }
        }
    }
    value.map(|value| if is_ole { value << 64 | OLE } else { value })
}

/// The tokens between the commas.
fn arguments(inside: &TokenStream) -> Vec<Vec<TokenTree>> {
    let mut arguments = vec![Vec::new()];
    for token in inside.clone() {
        match (&token, arguments.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => arguments.push(Vec::new()),
            (_, Some(last)) => last.push(token),
            (_, None) => {}
        }
    }
    arguments
}

fn tokens_of(tokens: Vec<TokenTree>) -> TokenStream {
    tokens.into_iter().collect()
}

fn read_number(tokens: &[TokenTree], bits: u32) -> Result<u128, String> {
    let text = match tokens {
        [] => return Err("is missing".to_owned()),
        [TokenTree::Literal(literal)] => literal.to_string(),
        // What a macro by example passes on as `$number:literal`.
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            return read_number(&group.stream().into_iter().collect::<Vec<_>>(), bits);
        }
        _ => return Err("is not one number".to_owned()),
    };
    // C's suffix for `long`, which some headers write behind the first number.
    let digits = text.strip_suffix('L').unwrap_or(&text);
    let parsed = match digits.strip_prefix("0x") {
        Some(hex) if hex.bytes().all(|byte| byte.is_ascii_hexdigit()) => u128::from_str_radix(hex, 16),
        Some(_) => return Err("is no hexadecimal number of C".to_owned()),
        None if digits.len() > 1 && digits.starts_with('0') => {
            return Err("begins with a zero, which makes it octal in C: write it in hexadecimal".to_owned());
        }
        None if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse(),
        None => return Err("is no number of C".to_owned()),
    };
    match parsed {
        Ok(number) if number >> bits == 0 => Ok(number),
        Ok(_) => Err(format!("has {bits} bits, and `{text}` does not fit")),
        Err(_) => Err("is no number of C".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Span, TokenStream};
    use quote::quote;
    use syn::Ident;

    use super::read;
    use crate::errors::Errors;

    const VALUE: u128 = 0x5024a385_2d44_486a_81a8_8f0ecb6071dd;

    fn read_as(word: &str, inside: &str) -> Result<u128, String> {
        let mut errors = Errors::default();
        let word = Ident::new(word, Span::call_site());
        let inside: TokenStream = inside.parse().expect("tokens");
        let value = read(&word, &inside, &quote!(#word(#inside)), &mut errors);
        value.ok_or_else(|| errors.into_tokens().to_string())
    }

    #[test]
    fn lines_of_headers_are_read() {
        let guid = "IID_IFoo, 0x5024a385, 0x2d44, 0x486a, 0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd";
        assert_eq!(read_as("DEFINE_GUID", guid), Ok(VALUE));
        let plain = "IID_IFoo, 0x00020303L, 0, 0, 192, 0x0, 0, 0, 0, 0, 0, 70";
        let prop = 0x00020303_0000_0000_c000_000000000046;
        assert_eq!(read_as("DEFINE_GUID", plain), Ok(prop));
        assert_eq!(read_as("DEFINE_OLEGUID", "IID_IMAPIProp, 0x00020303, 0, 0"), Ok(prop));
    }

    #[test]
    fn everything_else_is_refused() {
        let cases = [
            ("", "begins with the name"),
            ("0x5024a385, 0, 0", "begins with the name"),
            ("IID_IFoo", "this one has 0"),
            ("IID_IFoo, 1, 2", "this one has 2"),
            ("IID_IFoo, 1, 2, 3, 4", "this one is too many"),
            ("IID_IFoo, 1, 2, 3,", "this one is too many"),
            ("IID_IFoo, 1, , 3", "number 2 of `DEFINE_OLEGUID` is missing"),
            ("IID_IFoo, 0x100000000, 2, 3", "number 1 of `DEFINE_OLEGUID` has 32 bits, and `0x100000000`"),
            ("IID_IFoo, 1, 65536, 3", "number 2 of `DEFINE_OLEGUID` has 16 bits"),
            ("IID_IFoo, 1, 2, 0xffff1", "number 3 of `DEFINE_OLEGUID` has 16 bits"),
            ("IID_IFoo, 1, 010, 3", "octal"),
            ("IID_IFoo, 1, 2u16, 3", "no number of C"),
            ("IID_IFoo, 1, 0x2u16, 3", "no hexadecimal number of C"),
            ("IID_IFoo, 0x5024_a385, 2, 3", "no hexadecimal number of C"),
            ("IID_IFoo, 0b1, 2, 3", "octal"),
            ("IID_IFoo, 1.0, 2, 3", "no number of C"),
            ("IID_IFoo, \"1\", 2, 3", "no number of C"),
            ("IID_IFoo, -1, 2, 3", "not one number"),
            ("IID_IFoo, ONE, 2, 3", "not one number"),
        ];
        for (inside, part) in cases {
            let problem = read_as("DEFINE_OLEGUID", inside).expect_err(inside);
            assert!(problem.contains(part), "{inside}: {problem}");
        }
    }
}
