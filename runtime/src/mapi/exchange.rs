//! DRAFT.

mod changes;
mod rules;
mod stores;

pub use changes::*;
pub use rules::*;
pub use stores::*;
