//! Statements about layout that the compiler verifies, with messages that name what was found.

use crate::interface::ComInterface;
use crate::object::{Bookkeeping, ComObject, Counts, answered, answered_interface};

/// Holds the sizes and offsets of a `repr(C)` record against the published ones, for both pointer widths at once.
///
/// Each number is given as `32-bit | 64-bit`; the ones for the target are checked when the program is compiled.
///
/// ```
/// #[repr(C)]
/// struct SBinary {
///     cb: u32,
///     lpb: *mut u8,
/// }
/// mapi_com::assert_layout!(SBinary { size: 8 | 16, cb: 0 | 0, lpb: 4 | 8 });
/// ```
///
/// ```compile_fail
/// #[repr(C)]
/// struct SBinary {
///     cb: u64,
///     lpb: *mut u8,
/// }
/// mapi_com::assert_layout!(SBinary { size: 8 | 16, cb: 0 | 0, lpb: 4 | 4 });
/// ```
#[macro_export]
macro_rules! assert_layout {
    ($name:ty { size: $size32:literal | $size64:literal $(, $field:ident: $at32:literal | $at64:literal)* $(,)? }) => {
        const _: () = $crate::__private::check_layout(
            stringify!($name),
            stringify!($($field)*),
            &[::core::mem::size_of::<$name>() $(, ::core::mem::offset_of!($name, $field))*],
            &[$size32 $(, $at32)*],
            &[$size64 $(, $at64)*],
        );
    };
}

/// Fails the build if the size of a record or the offset of a field is not the one that is published for the target: the size first,
/// then the fields in the order of their names, which have blanks between them. All of a record in one call, as for a call and a
/// text for each field the compiler takes longer.
#[doc(hidden)]
pub const fn check_layout(name: &str, fields: &str, found: &[usize], narrow: &[usize], wide: &[usize]) {
    let published = if cfg!(target_pointer_width = "32") { narrow } else { wide };
    let mut index = 0;
    while index < found.len() {
        if found[index] != published[index] {
            let text = Text::new();
            let text = match index {
                0 => text.text("MC0301: the size of `").text(name),
                _ => text.text("MC0301: the offset of `").text(name).text("::").word(fields, index - 1),
            };
            text.text("` is ").number(found[index]).text(", published is ").number(published[index]).panic();
        }
        index += 1;
    }
}

/// Fails the build if `found` is not `expected`.
#[doc(hidden)]
pub const fn check_number(what: &str, found: usize, expected: usize) {
    if found != expected {
        Text::new().text(what).text(" is ").number(found).text(", published is ").number(expected).panic();
    }
}

/// Fails the build if method `INDEX` of those that interface `I` adds says `#[slot(n)]` and stands elsewhere.
#[doc(hidden)]
pub const fn check_slot<I: ComInterface, const INDEX: usize>(declared: usize) {
    // Not by way of the descriptor: of an interface that is only declared, the compiler then never evaluates it.
    let first = match I::PARENT {
        Some(parent) => parent.slots(),
        None => 0,
    };
    let slot = first + INDEX;
    if slot != declared {
        misplaced::<I>(INDEX, declared, slot);
    }
}

/// Apart from the question, as whoever names a constant has it evaluated.
const fn misplaced<I: ComInterface>(index: usize, declared: usize, slot: usize) -> ! {
    Text::new()
        .text("MC0201: `")
        .text(I::NAME)
        .text("::")
        .text(I::METHODS[index].name)
        .text("` says slot ")
        .number(declared)
        .text(", its place in the vtable is slot ")
        .number(slot)
        .panic()
}

/// Fails the build if the method at `offset` of a vtable is not in the stated slot.
#[doc(hidden)]
pub const fn check_offset(method: &str, offset: usize, stated: usize) {
    let slot = offset / size_of::<usize>();
    if slot != stated {
        Text::new()
            .text("MC0201: `")
            .text(method)
            .text("` says slot ")
            .number(stated)
            .text(", its place in the vtable is slot ")
            .number(slot)
            .panic();
    }
}

/// Fails the build if an interface has the IID of one that it extends: asked for it, an object could answer one vtable
/// only.
#[doc(hidden)]
pub const fn check_own_iid<I: ComInterface>() {
    let iid = I::IID.to_u128();
    let mut extended = I::PARENT;
    while let Some(parent) = extended {
        if parent.iid.to_u128() == iid && parent.has_iid() {
            Text::new()
                .text("MC0205: `")
                .text(I::NAME)
                .text("` has the IID of `")
                .text(parent.name)
                .text("`, which it extends: each interface has an IID of its own")
                .panic();
        }
        extended = parent.parent;
    }
}

/// Fails the build if the answered interface at `index` is answered in another way too.
#[doc(hidden)]
pub const fn check_answered_once<S: ComObject>(index: usize, name: &str) {
    let mut other = 0;
    while other < answered::<S>() {
        if other != index && answered_interface::<S>(other).extends(answered_interface::<S>(index)) {
            Text::new()
                .text("MC0202: the IID of ")
                .text(name)
                .text(" is answered by another listed interface already: list the most derived interfaces only, each once")
                .panic();
        }
        other += 1;
    }
}

/// Fails the build if dropping a record does something: a copy that another language made is never dropped.
#[doc(hidden)]
pub const fn check_no_destructor<T>(name: &str) {
    if core::mem::needs_drop::<T>() {
        Text::new()
            .text("MC0315: `")
            .text(name)
            .text("` has a destructor, which no other language runs: keep what has to be freed in a type around it")
            .panic();
    }
}

/// Fails the build if a reference to `T` asks for more alignment than callers have for it: on 32-bit x86 Windows four bytes.
pub(crate) const fn check_referred<T>() {
    if cfg!(all(windows, target_arch = "x86")) && align_of::<T>() > 4 {
        panic!(
            "MC0317: a reference in a signature asks for eight bytes of alignment, and callers on 32-bit x86 Windows align to \
             four: write `*const T`, or declare the record `packed(4)` on that target"
        );
    }
}

/// Fails the build if an interface is not the one whose fingerprint was pinned.
#[doc(hidden)]
pub const fn check_fingerprint<I: ComInterface>(pinned: u64) {
    let interface = I::DESCRIPTOR;
    let found = interface.fingerprint();
    if found != pinned {
        Text::new()
            .text("MC0204: `")
            .text(interface.name)
            .text("` has the fingerprint ")
            .hexadecimal(found)
            .text(", pinned is ")
            .hexadecimal(pinned)
            .text(
                ": a published interface never changes, so undo the change or declare a new one with an IID of its own",
            )
            .panic();
    }
}

/// A message that is put together while the program is compiled. 256 bytes; what does not fit is cut.
pub(crate) struct Text {
    bytes: [u8; 256],
    len: usize,
}

impl Text {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; 256], len: 0 }
    }

    pub(crate) const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut index = 0;
        while index < text.len() && self.len < self.bytes.len() {
            self.bytes[self.len] = text[index];
            self.len += 1;
            index += 1;
        }
        self
    }

    /// The word of this index in `words`, which have one blank or more between them.
    const fn word(mut self, words: &str, index: usize) -> Self {
        let words = words.as_bytes();
        let (mut place, mut word) = (0, 0);
        while place < words.len() && self.len < self.bytes.len() {
            if !words[place].is_ascii_whitespace() {
                if word == index {
                    self.bytes[self.len] = words[place];
                    self.len += 1;
                }
            } else if place > 0 && !words[place - 1].is_ascii_whitespace() {
                word += 1;
            }
            place += 1;
        }
        self
    }

    pub(crate) const fn number(self, number: usize) -> Self {
        let mut digits = [0; 20];
        let mut first = digits.len();
        let mut rest = number;
        loop {
            first -= 1;
            digits[first] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        match core::str::from_utf8(digits.split_at(first).1) {
            Ok(digits) => self.text(digits),
            Err(_) => self,
        }
    }

    pub(crate) const fn hexadecimal(self, number: u64) -> Self {
        let mut text = *b"0x0000000000000000";
        let mut index = 0;
        while index < 16 {
            let digit = (number >> (60 - 4 * index)) as u8 & 0xF;
            text[2 + index] = if digit < 10 { b'0' + digit } else { b'a' + digit - 10 };
            index += 1;
        }
        match core::str::from_utf8(&text) {
            Ok(text) => self.text(text),
            Err(_) => self,
        }
    }

    pub(crate) const fn panic(&self) -> ! {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(message) => panic!("{}", message),
            Err(_) => panic!("a layout is not the published one"),
        }
    }
}

/// Fails the build if an object that ends with a scope is made without one.
pub(crate) const fn check_has_no_scope<S: ComObject>() {
    if <<S::Header as Bookkeeping>::Counts as Counts>::SCOPED {
        panic!(
            "MC0166: objects with `scoped` are made by `mapi_com::scope`, whose end is the end of every reference to them"
        );
    }
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::check_referred;
    use crate::mapi::{FILETIME, LARGE_INTEGER, SPropValue};

    #[test]
    fn a_reference_asks_for_no_more_than_callers_have() {
        let is_refused = cfg!(all(windows, target_arch = "x86"));
        for check in [check_referred::<u64>, check_referred::<f64>] {
            assert_eq!(catch_unwind(check).is_err(), is_refused);
        }
        for check in [check_referred::<FILETIME>, check_referred::<LARGE_INTEGER>, check_referred::<SPropValue>] {
            assert!(catch_unwind(check).is_ok());
        }
    }
}
