//! DRAFT.

mod arrays;
mod objects;
mod values;

pub use arrays::*;
pub use objects::*;
pub use values::*;
