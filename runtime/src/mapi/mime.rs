//! DRAFT.

mod addresses;
mod bodies;
mod certificates;
mod messages;
mod properties;
mod records;
mod services;
mod variants;

pub use addresses::*;
pub use bodies::*;
pub use certificates::*;
pub use messages::*;
pub use properties::*;
pub use records::*;
pub use services::*;
pub use variants::*;
