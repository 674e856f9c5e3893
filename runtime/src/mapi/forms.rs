//! DRAFT.

mod objects;
mod records;
mod sites;

pub use objects::*;
pub use records::*;
pub use sites::*;
