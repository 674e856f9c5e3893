//! The little of JSON that a report needs to be written.

use core::fmt::Write;

/// Writes text as a JSON string.
pub(super) fn write_string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => {
                // Writing to a string does not fail.
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

/// Writes `[..]` with what `write` makes of each item.
pub(super) fn write_array<T>(
    out: &mut String,
    items: impl IntoIterator<Item = T>,
    mut write: impl FnMut(&mut String, T),
) {
    out.push('[');
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(out, item);
    }
    out.push(']');
}

/// Writes `{"key":value,..}`; each value is JSON already.
pub(super) fn write_object<const N: usize>(out: &mut String, members: [(&str, String); N]) {
    out.push('{');
    for (index, (key, value)) in members.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_string(out, key);
        out.push(':');
        out.push_str(&value);
    }
    out.push('}');
}

/// Text as a JSON string.
pub(super) fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    write_string(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use super::{string, write_array, write_object};

    #[test]
    fn text_is_escaped() {
        assert_eq!(string("a \"b\" \\ \n\r\t\u{1} é"), r#""a \"b\" \\ \n\r\t\u0001 é""#);
    }

    #[test]
    fn values_are_separated() {
        let mut out = String::new();
        write_array(&mut out, [1, 2], |out, number| out.push_str(&number.to_string()));
        write_array(&mut out, [(); 0], |_, ()| unreachable!("nothing to write"));
        write_object(&mut out, [("a", "1".to_owned()), ("b", string("c"))]);
        assert_eq!(out, r#"[1,2][]{"a":1,"b":"c"}"#);
    }
}
