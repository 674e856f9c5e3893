//! The objects, made by C++ (`cpp/objects.cpp`).

use std::ffi::c_void;

use benchmark_rows::{Create, Guid, Loop, Operation, Peer, Shape};

/// A C++ class with a chain of comparisons, compiled by the system's compiler with `-O2`.
pub static CPP: Peer = Peer { name: "cpp", create, run };

unsafe extern "C" {
    safe fn cpp_create(chains: usize) -> Option<Create>;
    fn cpp_create_deep(unused: *mut c_void) -> *mut c_void;
    fn cpp_create_referred(unused: *mut c_void) -> *mut c_void;
    safe fn cpp_nothing(times: usize);
    fn cpp_clone(create: Create, times: usize);
    fn cpp_cast(create: Create, iid: &Guid, times: usize);
    safe fn cpp_weak_create(times: usize);
    safe fn cpp_weak_upgrade(is_gone: bool, times: usize);
    safe fn cpp_weak_life(times: usize);
    safe fn cpp_size(chains: usize) -> usize;
}

/// What `new` is asked for, in bytes.
pub fn size(shape: Shape) -> Option<usize> {
    let bytes = match shape {
        Shape::Chains(chains) => cpp_size(chains),
        Shape::Weak => cpp_size(0),
        Shape::Deep => 0,
    };
    (bytes != 0).then_some(bytes)
}

/// The loops below without an operation.
pub fn nothing() -> Loop {
    Box::new(|times| cpp_nothing(times))
}

fn create(shape: Shape) -> Option<Create> {
    match shape {
        Shape::Chains(chains) => cpp_create(chains),
        Shape::Deep => Some(cpp_create_deep),
        Shape::Weak => Some(cpp_create_referred),
    }
}

fn run(operation: Operation, shape: Shape) -> Option<Loop> {
    let create = create(shape)?;
    Some(match operation {
        // SAFETY: makes an object of the class.
        Operation::Clone => Box::new(move |times| unsafe { cpp_clone(create, times) }),
        Operation::Cast(wanted) => {
            let iid = wanted.iid(shape);
            // SAFETY: as above.
            Box::new(move |times| unsafe { cpp_cast(create, iid, times) })
        }
        Operation::WeakCreate => Box::new(|times| cpp_weak_create(times)),
        Operation::WeakUpgrade => Box::new(|times| cpp_weak_upgrade(false, times)),
        Operation::WeakDead => Box::new(|times| cpp_weak_upgrade(true, times)),
        Operation::WeakLife => Box::new(|times| cpp_weak_life(times)),
        _ => return None,
    })
}
