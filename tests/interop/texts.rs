//! What both sides say to each other, as in texts.h.

use mapi_com::PCWSTR;

/// A character beyond ASCII, and one beyond 16 bits.
pub(crate) const OPENING: &str = "Öffnen 📂";
/// Begins with a character beyond 16 bits.
pub(crate) const MISSING: &str = "𝄞 fehlt";
/// Without a character beyond ASCII.
pub(crate) const SESSION: &str = "session";
/// `a`, one half of a character beyond 16 bits, `z`.
pub(crate) const TORN: [u16; 3] = [0x61, 0xD83D, 0x7A];
/// [`TORN`] as the safe layer reads it.
pub(crate) const MENDED: &str = "a\u{FFFD}z";

/// What an object that plays the session answers to `Number`.
pub(crate) const SESSION_NUMBER: u32 = 4711;

/// UTF-16 without a NUL.
pub(crate) fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

/// UTF-16 with a NUL, to be passed as [`PCWSTR`].
pub(crate) struct Wide(Vec<u16>);

impl Wide {
    pub(crate) fn new(text: &str) -> Self {
        Self::of_units(&units(text))
    }

    pub(crate) fn of_units(units: &[u16]) -> Self {
        Self([units, &[0]].concat())
    }

    pub(crate) fn pointer(&self) -> PCWSTR {
        PCWSTR(self.0.as_ptr())
    }
}

/// The units behind a wide pointer as they are, halves of characters too; `None` for NULL.
///
/// # Safety
///
/// `text` is NULL or points to a NUL-terminated string.
pub(crate) unsafe fn read_units(text: PCWSTR) -> Option<Vec<u16>> {
    if text.is_null() {
        return None;
    }
    // SAFETY: not NULL, so readable up to and including the NUL by this function's contract.
    let unit = |index| unsafe { text.0.add(index).read() };
    Some((0..).map(unit).take_while(|unit| *unit != 0).collect())
}
