//! The rows of the table, with what is known to be possible and what is wanted of ours.

use benchmark_rows::Operation::{
    AddRefRelease, Cast, Clone, CreateDestroy, Method, MethodThatMayPanic, Query, Static, WeakCreate, WeakDead,
    WeakLife, WeakUpgrade,
};
use benchmark_rows::Wanted::{Base, First, Last, Miss};
use benchmark_rows::{Operation, Shape};

/// An operation and the object on which it is carried out.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Row {
    /// What is done.
    pub operation: Operation,
    /// What with.
    pub shape: Shape,
}

impl Row {
    /// The instructions of hand-written Rust with a vtable and a table of its own, where they are known.
    pub fn limit(&self) -> Option<u32> {
        Some(match self.operation {
            Method | MethodThatMayPanic => 4,
            AddRefRelease if self.shape != Shape::Weak => 8,
            Query(Miss) => 9,
            Query(_) => 15,
            CreateDestroy if self.shape == Shape::Chains(1) => 184,
            Clone => 20,
            Cast(_) => 36,
            Static => 14,
            _ => return None,
        })
    }

    /// How many instructions ours may take.
    pub fn target(&self) -> Option<u32> {
        Some(match (self.operation, self.shape) {
            (Method, _) => 4,
            (MethodThatMayPanic, _) => 8,
            (AddRefRelease, Shape::Weak) => 16,
            (AddRefRelease, _) => 12,
            (Query(Miss), _) => 18,
            (Query(_), _) => 20,
            (CreateDestroy, Shape::Chains(1)) => 195,
            (CreateDestroy, Shape::Chains(16)) => 225,
            (Clone, _) => 24,
            (Cast(_), _) => 42,
            (Static, _) => 16,
            (WeakCreate, _) => 60,
            (WeakUpgrade, _) => 50,
            (WeakLife, _) => 300,
            _ => return None,
        })
    }
}

const CHAINS: [Shape; 5] = [Shape::Chains(1), Shape::Chains(4), Shape::Chains(8), Shape::Chains(16), Shape::Chains(32)];

/// Through the vtable.
pub fn through_vtable() -> Vec<Row> {
    let mut rows = Vec::new();
    for (operation, shapes) in
        [(Method, &CHAINS[..1]), (MethodThatMayPanic, &CHAINS[..1]), (AddRefRelease, &[Shape::Chains(1), Shape::Weak])]
    {
        rows.extend(shapes.iter().map(|&shape| Row { operation, shape }));
    }
    for wanted in [First, Last, Base, Miss] {
        let shapes = CHAINS.iter().copied().chain([Shape::Deep]);
        rows.extend(shapes.map(|shape| Row { operation: Query(wanted), shape }));
    }
    rows.extend(CHAINS.map(|shape| Row { operation: CreateDestroy, shape }));
    rows
}

/// With the types of the crate, or the smart pointers of C++.
pub fn from_code() -> Vec<Row> {
    let (one, sixteen) = (Shape::Chains(1), Shape::Chains(16));
    let of = |operation, shape| Row { operation, shape };
    let mut rows = vec![of(Clone, one), of(Clone, sixteen), of(Cast(First), sixteen)];
    rows.extend(CHAINS.map(|shape| of(Cast(Last), shape)));
    rows.extend([of(Static, one), of(Static, sixteen)]);
    rows.extend([WeakCreate, WeakUpgrade, WeakDead, WeakLife].map(|operation| of(operation, Shape::Weak)));
    rows
}

/// Those of both tables.
pub fn all() -> Vec<Row> {
    [through_vtable(), from_code()].concat()
}
