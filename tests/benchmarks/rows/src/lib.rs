//! What is measured: interfaces, objects, operations. The crates and C++ that are compared all take it from here.

mod guid;
mod interfaces;
mod programs;

use std::cell::Cell;
use std::ffi::c_void;
use std::fmt;
use std::hint::black_box;

pub use guid::{DEEP, FLAT, Guid, UNANSWERED, UNKNOWN};

/// Which object.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// This many interfaces that are derived from `IUnknown`, and four bytes of state.
    Chains(usize),
    /// One interface with four parents besides `IUnknown`.
    Deep,
    /// One interface, and weak references.
    Weak,
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chains(chains) => write!(f, "{chains}"),
            Self::Deep => f.write_str("depth 5"),
            Self::Weak => f.write_str("weak"),
        }
    }
}

/// Which of the interfaces of an object.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// The first that is listed; of a chain, the most derived one.
    First,
    /// The last that is listed; of a chain, its root.
    Last,
    /// `IUnknown`.
    Base,
    /// None of them.
    Miss,
}

impl Wanted {
    /// The IID, as it is asked of an object of this shape.
    pub fn iid(self, shape: Shape) -> &'static Guid {
        match (self, shape) {
            (Self::First, Shape::Deep) => &DEEP[DEEP.len() - 1],
            (Self::Last, Shape::Deep) => &DEEP[0],
            (Self::First, _) => &FLAT[0],
            (Self::Last, Shape::Chains(chains)) => &FLAT[chains - 1],
            (Self::Last, Shape::Weak) => &FLAT[0],
            (Self::Base, _) => &UNKNOWN,
            (Self::Miss, _) => &UNANSWERED,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Last => "last",
            Self::Base => "IUnknown",
            Self::Miss => "miss",
        }
    }
}

/// What is done with the object.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operation {
    /// Slot 3, whose body cannot panic.
    Method,
    /// Slot 4, whose body can, and does not.
    MethodThatMayPanic,
    /// One of each.
    AddRefRelease,
    /// QueryInterface, without the Release that follows.
    Query(Wanted),
    /// A new object, and its last Release.
    CreateDestroy,
    /// A second pointer of the type of the first interface, and its end.
    Clone,
    /// The crate's way to ask by QueryInterface, and the end of the answer.
    Cast(Wanted),
    /// The last interface from the owner of the object, without QueryInterface, and its end.
    Static,
    /// A weak reference to an object that has had one before, and its end.
    WeakCreate,
    /// A strong reference from a weak one, and its end.
    WeakUpgrade,
    /// The same when the object is gone.
    WeakDead,
    /// Object, weak reference, strong reference from that, the end of all three.
    WeakLife,
}

impl Operation {
    /// That it goes through the vtable and nothing else, so that the loop around it is the same for all.
    pub fn is_through_vtable(self) -> bool {
        matches!(
            self,
            Self::Method | Self::MethodThatMayPanic | Self::AddRefRelease | Self::Query(_) | Self::CreateDestroy
        )
    }

    /// That the C library's allocator is part of it.
    pub fn allocates(self) -> bool {
        matches!(self, Self::CreateDestroy | Self::WeakLife)
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Method => f.write_str("method call, body cannot panic"),
            Self::MethodThatMayPanic => f.write_str("method call, panic contained, good path"),
            Self::AddRefRelease => f.write_str("AddRef + Release"),
            Self::Query(wanted) => write!(f, "QueryInterface, {}", wanted.name()),
            Self::CreateDestroy => f.write_str("create + destroy"),
            Self::Clone => f.write_str("clone + drop"),
            Self::Cast(wanted) => write!(f, "cast to the {} + drop", wanted.name()),
            Self::Static => f.write_str("interface without QueryInterface + drop"),
            Self::WeakCreate => f.write_str("weak reference: create + drop"),
            Self::WeakUpgrade => f.write_str("weak reference: upgrade + drop"),
            Self::WeakDead => f.write_str("weak reference: upgrade, object gone"),
            Self::WeakLife => f.write_str("weak reference: object's whole life"),
        }
    }
}

/// Makes an object and hands out its first interface. What is given is not used, except where there is no object to be made.
pub type Create = unsafe extern "C" fn(*mut c_void) -> *mut c_void;

/// Does an operation this many times.
pub type Loop = Box<dyn Fn(usize)>;

/// Who makes the objects.
pub struct Peer {
    /// As the benchmark's function is named.
    pub name: &'static str,
    /// How an object of a shape is made, if it can be.
    pub create: fn(Shape) -> Option<Create>,
    /// An operation that is not only the vtable's, if there is one.
    pub run: fn(Operation, Shape) -> Option<Loop>,
}

/// Does `operation` with `value` again and again, and drops what it answers.
pub fn again<T: 'static, R: 'static>(value: T, operation: impl Fn(&T) -> R + 'static) -> Loop {
    Box::new(move |times| {
        for _ in 0..times {
            drop(black_box(operation(black_box(&value))));
        }
    })
}

/// The body of slot 3.
#[inline(always)]
pub fn add(total: &Cell<i32>, amount: i32) -> i32 {
    total.set(total.get().wrapping_add(amount));
    total.get()
}

/// The body of slot 4.
#[inline(always)]
pub fn add_checked(total: &Cell<i32>, amount: i32) -> i32 {
    assert!(amount != i32::MAX, "that is too much");
    add(total, amount)
}
