//! The shipped interfaces against what is written down of them elsewhere: `runtime/vtables.json`, tables typed from
//! Microsoft's pages, a C and C++ compiler that reads the generated header, and the sources themselves.
//!
//! `BLESS=1 cargo test --test manifest` rewrites `runtime/vtables.json`. Do so after adding an interface, and read
//! the difference: an interface that was published never changes.

// The generators of `cargo run --example vtables`, so that the file and the header tested are those it prints.
#[path = "../examples/vtables/c_text.rs"]
mod c_text;
#[path = "../examples/vtables/header.rs"]
mod header;
#[path = "../examples/vtables/hierarchy.rs"]
mod hierarchy;
#[path = "../examples/vtables/manifest.rs"]
mod manifest;

#[path = "manifest/catalogue.rs"]
mod catalogue;
#[path = "manifest/compiled_header.rs"]
mod compiled_header;
#[path = "manifest/file.rs"]
mod file;
#[path = "manifest/fingerprint.rs"]
mod fingerprint;
#[path = "manifest/published.rs"]
mod published;
