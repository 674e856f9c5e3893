//! What a word that nobody knows was probably meant to be.

use proc_macro2::{TokenStream, TokenTree};

/// The end of a message: `; did you mean `slot`?`, or nothing if no known word is near. A word that is known is spelt
/// well, and wrong in another way.
pub(crate) fn did_you_mean(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(known) if known != word => format!("; did you mean `{known}`?"),
        _ => String::new(),
    }
}

/// The word that an argument begins with.
pub(crate) fn first_word(tokens: &TokenStream) -> String {
    match tokens.clone().into_iter().next() {
        Some(TokenTree::Ident(word)) => word.to_string(),
        _ => String::new(),
    }
}

/// The known word that is at most two changed letters away; of a short word that would be half of it, so there one.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let limit = if word.chars().count() < 4 { 1 } else { 2 };
    let distances = known.iter().map(|known| (distance(word, known), *known));
    distances.filter(|&(distance, _)| distance <= limit).min_by_key(|&(distance, _)| distance).map(|(_, known)| known)
}

/// How many letters have to be added, removed or replaced to make one word of the other (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<_> = to.chars().collect();
    let mut row: Vec<_> = (0..=to.len()).collect();
    for (index, letter) in from.chars().enumerate() {
        let mut next = vec![index + 1];
        let mut left = index + 1;
        for (other, pair) in to.iter().zip(row.windows(2)) {
            let replaced = pair[0] + usize::from(letter != *other);
            left = replaced.min(pair[1] + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{did_you_mean, distance, nearest};

    #[test]
    fn distances_count_letters() {
        let cases = [("", "", 0), ("slot", "slot", 0), ("sloot", "slot", 1), ("", "slot", 4), ("slot", "", 4)];
        for (from, to, expected) in cases {
            assert_eq!(distance(from, to), expected, "{from} {to}");
        }
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("on_panik", "on_panic"), 1);
        assert_eq!(distance("gr\u{f6}\u{df}e", "groesse"), 4);
    }

    #[test]
    fn the_nearest_word_is_suggested_and_a_far_one_is_not() {
        let known = ["slot", "retval", "on_panic", "doc"];
        assert_eq!(nearest("sloot", &known), Some("slot"));
        assert_eq!(nearest("retvall", &known), Some("retval"));
        assert_eq!(nearest("solt", &known), Some("slot"));
        assert_eq!(nearest("docs", &known), Some("doc"));
        assert_eq!(nearest("foo", &known), None);
        assert_eq!(nearest("inline", &known), None);
        assert_eq!(nearest("", &known), None);
        assert_eq!(did_you_mean("sloot", &known), "; did you mean `slot`?");
        assert_eq!(did_you_mean("inline", &known), "");
        assert_eq!(did_you_mean("slot", &known), "");
    }
}
