//! Every COM interface of this module as data, for tools that walk them: printers, comparers, generators.

use super::sync::{IMAPISync, IMAPISyncProgressCallback};
use crate::catalogue;
use crate::descriptor::InterfaceDescriptor;

/// In the order of the table in [`mapi`](super). An interface that is missing here fails `tests/manifest.rs`.
const INTERFACES: &[&InterfaceDescriptor] = catalogue![IMAPISync, IMAPISyncProgressCallback];

/// Every COM interface that is declared in [`mapi`](super), each once, grouped by area.
///
/// Pointers without a declared vtable, such as [`IMAPISession`](super::IMAPISession), are not among them. The same
/// data is in the file `vtables.json` of this package, for tools that are not written in Rust.
///
/// ```
/// let names: Vec<_> = mapi_com::mapi::interfaces().iter().map(|interface| interface.name).collect();
/// assert!(names.contains(&"IMAPISync"));
/// ```
pub fn interfaces() -> &'static [&'static InterfaceDescriptor] {
    INTERFACES
}
