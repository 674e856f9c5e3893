//! Text whose width is decided by a flag of the call: UTF-16 with `MAPI_UNICODE`, the code page of the system
//! without.
//!
//! C has `LPTSTR` for it, whose width is that of the build of its caller. A build of this crate serves callers of
//! both, so the pointers here are of no width until [`of_flags`](LPTSTR::of_flags) asks the flags.
//!
//! Sources: winnt.h for the names; the pages of the methods that take `MAPI_UNICODE`.

use core::ffi::c_void;
use core::ptr;

use windows_core::{PCSTR, PCWSTR, PSTR, PWSTR};

use super::MAPI_UNICODE;
use crate::{Abi, AbiType, Scalar};

/// A text of which only the flags of the call say how wide its characters are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Text<Narrow, Wide> {
    /// In the code page of the system, one byte a unit.
    Narrow(Narrow),
    /// UTF-16.
    Wide(Wide),
}

macro_rules! text_pointers {
    ($($(#[$attribute:meta])* $name:ident: $pointer:ty, $null:expr, $narrow:ty, $wide:ty;)*) => {$(
        $(#[$attribute])*
        #[repr(transparent)]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub struct $name($pointer);

        impl $name {
            /// No text.
            pub const NULL: Self = Self($null);

            /// Of a call with [`MAPI_UNICODE`] among its flags.
            pub const fn from_wide(text: $wide) -> Self {
                Self(text.0.cast())
            }

            /// Of a call without [`MAPI_UNICODE`] among its flags.
            pub const fn from_narrow(text: $narrow) -> Self {
                Self(text.0.cast())
            }

            /// Whether there is no text at all.
            pub fn is_null(self) -> bool {
                self.0.is_null()
            }

            /// The text in the width that the flags of the call say.
            pub fn of_flags(self, flags: u32) -> Text<$narrow, $wide> {
                if flags & MAPI_UNICODE == 0 {
                    Text::Narrow(<$narrow>::from_raw(self.0.cast()))
                } else {
                    Text::Wide(<$wide>::from_raw(self.0.cast()))
                }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::NULL
            }
        }

        // SAFETY: transparent over one address; all bit patterns are valid.
        #[diagnostic::do_not_recommend]
        unsafe impl Abi for $name {
            const TYPE: AbiType = AbiType::MutPointer;
        }
        // SAFETY: as above.
        unsafe impl Scalar for $name {
            type Value = Self;
        }
    )*};
}

text_pointers! {
    /// A NUL-terminated text of one width or the other, or NULL. Who owns it is up to the call.
    LPTSTR: *mut c_void, ptr::null_mut(), PSTR, PWSTR;
    /// A NUL-terminated text of one width or the other that is only read, or NULL.
    LPCTSTR: *const c_void, ptr::null(), PCSTR, PCWSTR;
}
