//! IIDs as one number: `0x5024a385_2d44_486a_81a8_8f0ecb6071dd`, with or without `u128` behind it.

/// How many digits an IID has.
const DIGITS: usize = 32;
const ACCEPTED: &str = "as a number an IID is `0x` and 32 hexadecimal digits, `0xxxxxxxxx_xxxx_xxxx_xxxx_xxxxxxxxxxxx`, leading zeros \
     included";

/// Reads the text of the token, or says what is wrong with it. A digit too few would be another interface, so all of
/// them are required.
pub(super) fn read(text: &str) -> Result<u128, String> {
    let Some(rest) = text.strip_prefix("0x") else {
        return Err(format!("this IID is not hexadecimal; {ACCEPTED}"));
    };
    let end = rest.find(|character: char| !character.is_ascii_hexdigit() && character != '_').unwrap_or(rest.len());
    let (digits, suffix) = rest.split_at(end);
    if !matches!(suffix, "" | "u128") {
        return Err(format!("an IID has 128 bits, so `{suffix}` cannot stand behind it; {ACCEPTED}"));
    }
    let (value, count) = digits
        .chars()
        .filter_map(|digit| digit.to_digit(16))
        .fold((0, 0), |(value, count), digit| (value << 4 | u128::from(digit), count + 1));
    if count == DIGITS {
        Ok(value)
    } else {
        Err(format!("this IID has {count} digits instead of {DIGITS}; {ACCEPTED}"))
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    const VALUE: u128 = 0x5024a386_2d44_486a_81a8_8f0ecb6071dd;

    #[test]
    fn all_digits_are_read_with_or_without_groups() {
        assert_eq!(read("0x5024a386_2d44_486a_81a8_8f0ecb6071dd"), Ok(VALUE));
        assert_eq!(read("0x5024A3862D44486A81A88F0ECB6071DD"), Ok(VALUE));
        assert_eq!(read("0x5024a386_2d44_486a_81a8_8f0ecb6071ddu128"), Ok(VALUE));
        assert_eq!(read("0x5024a386_2d44_486a_81a8_8f0ecb6071dd_u128"), Ok(VALUE));
        assert_eq!(read("0x00020303_0000_0000_c000_000000000046"), Ok(0x00020303_0000_0000_c000_000000000046));
    }

    #[test]
    fn everything_else_is_refused() {
        let cases = [
            ("0x5024a386_2d44_486a_81a8_8f0ecb6071d", "31 digits"),
            ("0x5024a386_2d44_486a_81a8_8f0ecb6071dd0", "33 digits"),
            ("0x20303_0000_0000_c000_000000000046", "29 digits"),
            ("0x", "0 digits"),
            ("106575186937166848", "not hexadecimal"),
            ("0b1", "not hexadecimal"),
            ("0X5024a386_2d44_486a_81a8_8f0ecb6071dd", "not hexadecimal"),
            ("0x5024a386_2d44_486a_81a8_8f0ecb6071ddu64", "`u64`"),
        ];
        for (text, part) in cases {
            let problem = read(text).expect_err(text);
            assert!(problem.contains(part), "{text}: {problem}");
        }
    }
}
