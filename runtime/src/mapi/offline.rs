//! DRAFT.

mod objects;
mod records;
mod replication;

pub use objects::*;
pub use records::*;
pub use replication::*;
