//! Programs that make objects and do nothing else: how large they are is what the objects cost.

use std::hint::black_box;
use std::ptr;

use benchmark_rows::Create;

/// Makes one of each, which is left alive.
pub fn make(objects: &[Create]) {
    for create in black_box(objects) {
        // SAFETY: what it is given is not used.
        black_box(unsafe { create(ptr::null_mut()) });
    }
}
