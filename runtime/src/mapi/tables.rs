//! DRAFT.

mod objects;
mod restrictions;
mod rows;

pub use objects::*;
pub use restrictions::*;
pub use rows::*;
