//! Rust and C++ call each other's objects: real classes with virtual methods, made by the system's C++ compiler from
//! headers that were written by hand from the published facts.
//!
//! Where the build finds no C++ compiler it says so, and these tests are reported as ignored.

#[path = "interop/agreement.rs"]
mod agreement;
#[path = "interop/alignment.rs"]
mod alignment;
#[path = "interop/bridge.rs"]
mod bridge;
#[path = "interop/contract.rs"]
mod contract;
#[path = "interop/cpp.rs"]
mod cpp;
#[path = "interop/cpp_callback.rs"]
mod cpp_callback;
#[path = "interop/cpp_host.rs"]
mod cpp_host;
#[path = "interop/cpp_provider.rs"]
mod cpp_provider;
#[path = "interop/identity.rs"]
mod identity;
#[path = "interop/interfaces.rs"]
mod interfaces;
#[path = "interop/ledger.rs"]
mod ledger;
#[path = "interop/rust_callback.rs"]
mod rust_callback;
#[path = "interop/rust_objects.rs"]
mod rust_objects;
#[path = "memory/shifted.rs"]
mod shifted;
#[path = "interop/texts.rs"]
mod texts;
#[path = "interop/widths.rs"]
mod widths;
