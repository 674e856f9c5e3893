//! Text on its way to the screen.

/// Text from a message or a file name, fit for one line of a terminal: what strangers wrote must not be able to move
/// the cursor or to begin a line of its own.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { char::REPLACEMENT_CHARACTER } else { character }).collect()
}
