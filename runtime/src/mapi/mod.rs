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

pub mod catalogue;
pub mod last_error;
pub mod session;
pub mod status;
pub mod sync;

pub use catalogue::*;
pub use last_error::*;
pub use session::*;
pub use status::*;
pub use sync::*;
