//! What the allocator has done on this thread, so that tests beside each other do not disturb each other.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use mapi_com::contract::Allocations;

struct Tallying;

thread_local! {
    static MADE: Cell<u64> = const { Cell::new(0) };
    static FREED: Cell<u64> = const { Cell::new(0) };
}

// SAFETY: hands everything on to the system's allocator.
unsafe impl GlobalAlloc for Tallying {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        MADE.set(MADE.get() + 1);
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        FREED.set(FREED.get() + 1);
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(pointer, layout) };
    }
}

#[global_allocator]
static ALLOCATOR: Tallying = Tallying;

/// Debug builds keep the memory of dead objects for a while, to find who uses it: then nothing is known about what is live. Where
/// memory is looked at, subjects are examined on one thread.
pub(super) fn allocations() -> Allocations {
    let keeps_the_dead = cfg!(all(debug_assertions, not(miri)));
    Allocations { made: MADE.get(), live: (!keeps_the_dead).then(|| MADE.get().wrapping_sub(FREED.get())) }
}
