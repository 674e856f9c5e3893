//! DRAFT.

mod objects;
mod records;

pub use objects::*;
pub use records::*;
