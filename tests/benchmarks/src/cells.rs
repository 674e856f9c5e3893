//! What is run: each row for each peer, and the loops without an operation, whose cost is taken off.

use std::env;

use benchmark_rows::{Loop, Operation, Peer, Shape, again};

use crate::rows::{self, Row};
use crate::{PEERS, cpp, vtable};

/// The variable that, with the value `ours`, leaves out what no figure of ours is compared with.
pub const SELECTION: &str = "MAPI_COM_BENCHMARKS";

/// Each loop is run this many times, and twice as many: the difference has nothing of what happens once.
pub const TIMES: usize = 1000;

/// A loop around nothing, for the cost of the loop.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Nothing {
    /// The loop around this operation through a vtable, and functions that do nothing but return.
    Vtable(Operation),
    /// The loop around the operations of a crate, with a pointer that is copied.
    Rust,
    /// The same in C++.
    Cpp,
}

impl Nothing {
    /// The loop around this operation.
    pub fn around(operation: Operation, peer: &str) -> Self {
        match operation {
            Operation::Query(_) => Self::Vtable(Operation::Query(benchmark_rows::Wanted::Base)),
            _ if operation.is_through_vtable() => Self::Vtable(operation),
            _ if peer == cpp::CPP.name => Self::Cpp,
            _ => Self::Rust,
        }
    }

    /// Those that there are.
    pub fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for peer in PEERS {
            for row in rows::all() {
                let nothing = Self::around(row.operation, peer.name);
                if !all.contains(&nothing) {
                    all.push(nothing);
                }
            }
        }
        all
    }

    /// The instructions that are counted with the loop and are those of an operation.
    pub fn own_instructions(self) -> u32 {
        match self {
            Self::Vtable(operation) => vtable::instructions_of_nothing(operation),
            Self::Rust | Self::Cpp => 0,
        }
    }

    /// The loop.
    pub fn prepare(self) -> Loop {
        match self {
            Self::Vtable(operation) => vtable::nothing(operation),
            Self::Rust => again(std::ptr::null::<u8>(), |pointer| *pointer),
            Self::Cpp => cpp::nothing(),
        }
    }
}

/// The loop of a row, if the peer has such an operation.
pub fn prepare(peer: &Peer, row: Row) -> Option<Loop> {
    if row.operation.is_through_vtable() {
        return vtable::run(peer, row.operation, row.shape);
    }
    (peer.run)(row.operation, row.shape)
}

/// The peer of this name.
pub fn peer(name: &str) -> &'static Peer {
    PEERS.into_iter().find(|peer| peer.name == name).unwrap_or_else(|| panic!("there is no peer {name}"))
}

/// The rows that are run for a peer.
pub fn rows_of(peer: &Peer) -> Vec<Row> {
    let only_ours = env::var(SELECTION).is_ok_and(|selection| selection == "ours");
    let is_selected = |row: &Row| !only_ours || peer.name == "ours" || peer.name == "cpp" && is_compared_with_cpp(row);
    rows::all().into_iter().filter(|row| is_selected(row) && prepare(peer, *row).is_some()).collect()
}

/// That the row is held against that of C++ instead of against a number: what the C library's allocator takes differs from
/// system to system.
pub fn is_compared_with_cpp(row: &Row) -> bool {
    row.operation.allocates() && row.shape != Shape::Deep
}
