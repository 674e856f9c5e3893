//! UTF-16 text across the boundary.
//!
//! `PCWSTR::as_wide` and its relatives must not be used off Windows: in windows-core 0.100 they count with the C
//! function `wcslen`, whose characters are 32 bits wide there, and read past the end (windows-rs#2996).

use core::fmt;
use core::slice;

use windows_core::PCWSTR;

/// A text in UTF-16 with a NUL at its end and nowhere else, to be passed to COM methods.
///
/// ```
/// use mapi_com::WideText;
/// let text = WideText::new("Inbox");
/// // SAFETY: terminated, and `text` outlives the call.
/// assert_eq!(unsafe { mapi_com::read_wide(text.as_pcwstr()) }.as_deref(), Some("Inbox"));
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct WideText(Vec<u16>);

impl WideText {
    /// The text in UTF-16. A NUL within it, which would cut it, becomes U+FFFD.
    pub fn new(text: &str) -> Self {
        let mut wide: Vec<u16> = Vec::with_capacity(text.len() + 1);
        wide.extend(text.encode_utf16().map(|unit| if unit == 0 { 0xFFFD } else { unit }));
        wide.push(0);
        Self(wide)
    }

    /// The text with its NUL.
    pub(crate) fn as_units(&self) -> &[u16] {
        &self.0
    }

    /// A pointer to the text, valid for as long as `self` is.
    pub fn as_pcwstr(&self) -> PCWSTR {
        PCWSTR(self.0.as_ptr())
    }
}

impl From<&str> for WideText {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl fmt::Debug for WideText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&String::from_utf16_lossy(&self.0[..self.0.len() - 1]), f)
    }
}

/// Reads a text that a COM method was given; `None` for NULL. What is not UTF-16 becomes U+FFFD.
///
/// # Safety
///
/// `text` is NULL or points to UTF-16 that ends with a NUL and is not written to meanwhile.
pub unsafe fn read_wide(text: PCWSTR) -> Option<String> {
    if text.is_null() {
        return None;
    }
    // SAFETY: every unit up to and including the NUL is readable.
    let length = (0..).take_while(|&index| unsafe { text.0.add(index).read() } != 0).count();
    // SAFETY: as above.
    Some(String::from_utf16_lossy(unsafe { slice::from_raw_parts(text.0, length) }))
}

#[cfg(test)]
mod tests {
    use super::{WideText, read_wide};
    use windows_core::PCWSTR;

    fn round_trip(text: &str) -> Option<String> {
        // SAFETY: terminated, and the text lives until the end of the statement.
        unsafe { read_wide(WideText::new(text).as_pcwstr()) }
    }

    #[test]
    fn texts_of_every_length_and_plane_come_back() {
        for text in ["", "a", "ab", "abc", "Gr\u{fc}\u{df}e", "\u{1f4ec} mail"] {
            assert_eq!(round_trip(text).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_nul_within_a_text_does_not_cut_it() {
        assert_eq!(round_trip("a\0b").as_deref(), Some("a\u{fffd}b"));
    }

    #[test]
    fn null_is_none_and_a_lone_surrogate_is_replaced() {
        let lone = [0xD800, 0];
        // SAFETY: NULL; a terminated array.
        unsafe {
            assert_eq!(read_wide(PCWSTR::null()), None);
            assert_eq!(read_wide(PCWSTR(lone.as_ptr())).as_deref(), Some("\u{fffd}"));
        }
    }
}
