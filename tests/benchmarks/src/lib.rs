//! What the objects of mapi-com cost beside those of other crates and of C++.

pub mod cells;
mod com;
mod cpp;
mod ours;
pub mod rows;
mod vtable;
#[path = "windows_core.rs"]
mod windows_core_100;

use benchmark_rows::Peer;

pub use cpp::size as size_in_cpp;
pub use ours::subjects;
pub use vtable::{contend, growth};

/// All that are compared, ours first and C++ last.
pub static PEERS: [&Peer; 5] = [
    &ours::OURS,
    &Peer { name: "windows_core_100", create: windows_core_100::create, run: windows_core_100::run },
    &Peer { name: "windows_core_62", create: made_by_windows_core_62::create, run: made_by_windows_core_62::run },
    &com::COM,
    &cpp::CPP,
];
