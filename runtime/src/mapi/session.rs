//! DRAFT.

mod lifetime;
mod objects;
mod profiles;
mod security;

pub use lifetime::*;
pub use objects::*;
pub use profiles::*;
pub use security::*;
