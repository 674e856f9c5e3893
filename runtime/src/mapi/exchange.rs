//! What Exchange's store provider offers beyond MAPI: incremental change synchronisation, rules and rights, managing
//! stores, moving mailboxes, public folders. Implemented by that provider where nothing else is said; other providers
//! may offer some of it.
//!
//! Sources: EdkMdb.h, the pages on `IExchangeModifyTable` of the Outlook MAPI reference, and, for what the header
//! tells by names alone, the Exchange Server part of the Platform SDK of 2000. Where neither says more than a name,
//! the docs here do not, either.

mod changes;
mod moves;
mod public_folders;
mod rules;
mod store_tables;
mod stores;
mod transfers;

pub use changes::*;
pub use moves::*;
pub use public_folders::*;
pub use rules::*;
pub use store_tables::*;
pub use stores::*;
pub use transfers::*;
