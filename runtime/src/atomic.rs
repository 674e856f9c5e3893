//! The atomic words that [`count`](crate::count) stands on. The model of the counts, `tests/loom`, puts others in their
//! place, which no constant can hold.

pub(crate) use core::sync::atomic::{AtomicU32, Ordering};

/// Functions without parameters that make a constant of `Self`.
macro_rules! constant {
    ($($(#[$attribute:meta])* $visibility:vis fn $name:ident() = $value:expr;)*) => {$(
        $(#[$attribute])*
        $visibility const fn $name() -> Self {
            $value
        }
    )*};
}
pub(crate) use constant;
