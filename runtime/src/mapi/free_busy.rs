//! DRAFT.

mod objects;
mod rebasing;

pub use objects::*;
pub use rebasing::*;
