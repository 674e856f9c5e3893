//! Outlook's MAPI interfaces, one file for each area of use.
//!
//! | area | holds | published in |
//! |---|---|---|
//! | [`sync`] | `IMAPISync`, `IMAPISyncProgressCallback`, `MAPISIB`, `SYNC_*`, and a safe layer for both sides | pages only |
//! | [`status`] | `MAPI_E_*`, `MAPI_W_*`, `SYNC_E_*`, `SYNC_W_*` | MAPICode.h, EdkMdb.h |
//! | [`last_error`] | `MAPIERROR`, and the texts of failures for `GetLastError` | MAPIDefS.h |
//! | [`session`] | `IMAPISession`, the pointer | MAPIX.h |
//! | [`catalogue`] | every interface of the other areas as data, for tools | |
//!
//! Types, methods, fields and constants have exactly their published names, so that Microsoft's pages can be
//! searched for them; parameters are plain words. The names of all areas are here, too: `mapi::IMAPISync`.

pub mod accounts;
pub mod address_book;
pub mod catalogue;
pub mod constants;
pub mod conversion;
mod enumeration;
pub mod exchange;
pub mod forms;
pub mod free_busy;
pub mod last_error;
pub mod memory;
pub mod mime;
pub mod notifications;
pub mod offline;
pub mod properties;
pub mod providers;
pub mod session;
pub mod status;
pub mod stores;
pub mod sync;
pub mod system;
pub mod tables;
pub mod tags;
pub mod text;
pub mod values;

pub use accounts::*;
pub use address_book::*;
pub use catalogue::*;
pub use constants::*;
pub use conversion::*;
pub use exchange::*;
pub use forms::*;
pub use free_busy::*;
pub use last_error::*;
pub use memory::*;
pub use mime::*;
pub use notifications::*;
pub use offline::*;
pub use properties::*;
pub use providers::*;
pub use session::*;
pub use status::*;
pub use stores::*;
pub use sync::*;
pub use system::*;
pub use tables::*;
pub use tags::*;
pub use text::*;
pub use values::*;
