//! DRAFT.

mod mime;
mod tnef;

pub use mime::*;
pub use tnef::*;
