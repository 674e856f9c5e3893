//! MAPI's interfaces and records against the published facts in `mapi/facts/`, and every slot called from C++ and from
//! Rust.
//!
//! The facts were taken from Microsoft's headers and pages by a C++ compiler. Differences that are meant are listed in
//! `mapi/explained.rs`, each with its reason; one that explains nothing fails.

#[path = "mapi/c_types.rs"]
mod c_types;
// Cross compilers, which run on the host of the tests.
#[cfg(not(windows))]
#[path = "mapi/compilers.rs"]
mod compilers;
#[path = "mapi/constants.rs"]
mod constants;
#[path = "mapi/coverage.rs"]
mod coverage;
#[path = "mapi/explained.rs"]
mod explained;
#[path = "mapi/facts.rs"]
mod facts;
#[path = "mapi/interfaces.rs"]
mod interfaces;
#[path = "mapi/layouts.rs"]
mod layouts;
#[path = "mapi/numbers.rs"]
mod numbers;
#[path = "mapi/panics.rs"]
mod panics;
#[path = "mapi/records.rs"]
mod records;
#[path = "mapi/slots.rs"]
mod slots;
#[path = "mapi/witness.rs"]
mod witness;
#[path = "mapi/wrong.rs"]
mod wrong;
