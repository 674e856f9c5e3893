//! What MAPI's signatures need of Windows: handles, records, streams and storages.
//!
//! These are declared here, and not taken from the `windows` crate, so that the definitions stand alone and are there
//! on every platform. They have the names and IIDs of the system, so pointers may be exchanged with any other
//! binding.
//!
//! None of these interfaces is free-threaded: COM leaves that to the object.
//!
//! Sources: the Windows headers that the items name; every slot and type was checked against those of mingw-w64.

mod handles;
mod interfaces;
mod records;

pub use handles::*;
pub use interfaces::*;
pub use records::*;
