//! DRAFT.

mod handles;
mod interfaces;
mod records;

pub use handles::*;
pub use interfaces::*;
pub use records::*;
