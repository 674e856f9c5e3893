//! The atomic words that [`count`](crate::count) stands on. The model of the counts, `tests/loom.rs`, puts others in their place.

pub(crate) use core::sync::atomic::{AtomicU32, Ordering};
