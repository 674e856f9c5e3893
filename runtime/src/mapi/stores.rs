//! DRAFT.

mod containers;
mod messages;
mod store;

pub use containers::*;
pub use messages::*;
pub use store::*;
