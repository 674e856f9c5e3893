//! A counter that several threads use at once.

use std::sync::atomic::{AtomicU32, Ordering};

use mapi_com::{IUnknown, com_interface, com_object};

/// Counts.
#[com_interface("6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e21", free_threaded)]
pub unsafe trait ICounter: IUnknown {
    /// A number that no other call has got from this counter.
    #[slot(3)]
    #[on_panic(0)]
    fn Next(&self) -> u32;
}

/// Agile, so its threading model is `Both`: every apartment gets the object itself. Aggregatable, so `CoCreateInstance` with an outer
/// object makes a part of that.
#[com_object(
    ICounter,
    agile,
    aggregatable,
    clsid = "6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e31",
    prog_id = "MapiCom.Counter.1"
)]
#[derive(Default)]
pub struct Counter(AtomicU32);

impl ICounter_Impl for Counter_Impl {
    fn Next(&self) -> u32 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }
}
