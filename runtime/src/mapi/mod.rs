//! Outlook's MAPI: every published interface, record and constant, one file or folder for each area of use.
//!
//! | area | holds |
//! |---|---|
//! | [`sync`] | `IMAPISync`, `IMAPISyncProgressCallback`, `MAPISIB`, `SYNC_*`, and a safe layer for both sides |
//! | [`session`] | sessions, profiles, message services, status objects, shutdown |
//! | [`stores`] | message stores, folders, messages, attachments |
//! | [`properties`](mod@properties) | `IMAPIProp`, `SPropValue` and its arrays, entry ids, names of properties |
//! | [`tables`] | `IMAPITable`, rows, sort orders, restrictions |
//! | [`notifications`] | advise sinks and what they are told |
//! | [`address_book`] | the address book, its containers, users and lists, `ADRLIST` |
//! | [`providers`] | what store, address book and transport providers implement, and what MAPI does for them |
//! | [`forms`] | forms, their servers, libraries and viewers |
//! | [`offline`] | connection state, replication, PST files |
//! | [`accounts`] | Outlook's account management |
//! | [`free_busy`] | free/busy times, and moving appointments to another time zone |
//! | [`conversion`] | MIME and TNEF |
//! | [`exchange`] | incremental change synchronization, store administration, rules |
//! | [`mime`] | the MIME object model of mimeole.h |
//! | [`system`] | what MAPI's signatures take from Windows: `IStream` and its like, handles, `FILETIME` |
//! | [`tags`], [`constants`], [`status`] | property tags and types, numbers, `MAPI_E_*` and the other codes |
//! | [`values`], [`memory`], [`text`], [`last_error`] | property values, lists, restrictions and notifications as Rust values; memory that belongs to MAPI; texts of two widths; `GetLastError` |
//! | [`catalogue`] | every interface as data, for tools |
//! | `library` | MAPI's own library, loaded at run time: `MAPIInitialize`, `MAPILogonEx` and its other functions; with the feature `mapi-library` |
//!
//! All of it but the last is always there: there are no features for areas, as it costs little. A clean `cargo check` of this crate and what it
//! depends on, for x86-64 Windows, took 15.8 and 11.4 seconds of processor time in two runs; one of `outlook-mapi-sys` 0.7.5, in turn
//! with them, 20.6 and 20.7.
//!
//! Types, methods, fields and constants have exactly their published names, so that Microsoft's pages can be
//! searched for them; parameters are plain words. The names of all areas are here, too: `mapi::IMAPISync`. Where sources contradict
//! each other, the docs of the item say which was followed.

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
#[cfg(feature = "mapi-library")]
pub mod library;
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
#[cfg(feature = "mapi-library")]
pub use library::*;
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
