//! DRAFT.

mod address_book;
mod stores;
mod support;
mod transports;

pub use address_book::*;
pub use stores::*;
pub use support::*;
pub use transports::*;
