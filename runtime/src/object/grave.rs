//! What is left of an object that was destroyed. In release builds nothing. In debug builds its memory is kept for a
//! while, with vtables that end the process and say which type it was that somebody used after its last Release.

use core::ptr::NonNull;

use super::ComObject;

pub(super) use imp::{bury, close};

/// Gives back the memory that is kept, as the library that would look at it may be unloaded.
#[cfg(feature = "server")]
pub(crate) use imp::empty;

#[cfg(not(all(debug_assertions, not(miri))))]
mod imp {
    use super::{ComObject, NonNull};
    use crate::object::layout::free;

    /// Nobody uses the object any more.
    ///
    /// # Safety
    ///
    /// The state of `object` was dropped; its memory is still there.
    pub(in crate::object) unsafe fn close<S: ComObject>(_object: NonNull<S::Impl>) {}

    /// Gives back the memory.
    ///
    /// # Safety
    ///
    /// As for [`free`].
    pub(in crate::object) unsafe fn bury<S: ComObject>(object: NonNull<S::Impl>) {
        // SAFETY: this function's contract.
        unsafe { free::<S>(object) }
    }

    #[cfg(feature = "server")]
    pub(crate) fn empty() {}
}

/// Miri finds every use of freed memory by itself.
#[cfg(all(debug_assertions, not(miri)))]
mod imp {
    use core::any::type_name;
    use core::ffi::c_void;
    use std::collections::VecDeque;
    use std::sync::{Mutex, PoisonError};

    use super::{ComObject, NonNull};
    use crate::object::layout::{free, set_vtable};
    use crate::object::lifetime::give_up;

    /// So many objects are remembered; the memory of older ones goes back.
    const GRAVES: usize = 256;

    /// More slots than any interface that was ever published.
    const SLOTS: usize = 256;

    /// A vtable of functions that have nothing to return to.
    struct Dead<S>(S);

    impl<S: ComObject> Dead<S> {
        const SLOTS: &'static [extern "system" fn(*mut c_void) -> u32; SLOTS] = &[Self::slot; SLOTS];

        extern "system" fn slot(_this: *mut c_void) -> u32 {
            give_up(type_name::<S>(), "a call of an object after its last Release")
        }
    }

    /// Nobody may call the object any more.
    ///
    /// # Safety
    ///
    /// The state of `object` was dropped; its memory is still there.
    pub(in crate::object) unsafe fn close<S: ComObject>(object: NonNull<S::Impl>) {
        for chain in 0..S::CHAINS.len() {
            // SAFETY: this function's contract; the type has so many chains.
            unsafe { set_vtable::<S>(object, chain, Dead::<S>::SLOTS.as_ptr().cast()) };
        }
    }

    struct Grave {
        object: NonNull<c_void>,
        free: unsafe fn(NonNull<c_void>),
    }

    // SAFETY: nobody but the list uses the memory, and it may be given back on any thread.
    unsafe impl Send for Grave {}

    static GRAVEYARD: Mutex<VecDeque<Grave>> = Mutex::new(VecDeque::new());

    /// Keeps the memory for a while.
    ///
    /// # Safety
    ///
    /// As for [`free`].
    pub(in crate::object) unsafe fn bury<S: ComObject>(object: NonNull<S::Impl>) {
        let mut graveyard = GRAVEYARD.lock().unwrap_or_else(PoisonError::into_inner);
        graveyard.push_back(Grave { object: object.cast(), free: free_erased::<S> });
        if graveyard.len() > GRAVES
            && let Some(oldest) = graveyard.pop_front()
        {
            // SAFETY: it was buried with the function that frees it, and is out of the list.
            unsafe { (oldest.free)(oldest.object) };
        }
    }

    #[cfg(feature = "server")]
    pub(crate) fn empty() {
        let graves = std::mem::take(&mut *GRAVEYARD.lock().unwrap_or_else(PoisonError::into_inner));
        for grave in graves {
            // SAFETY: it was buried with the function that frees it, and is out of the list.
            unsafe { (grave.free)(grave.object) };
        }
    }

    /// # Safety
    ///
    /// As for [`free`].
    unsafe fn free_erased<S: ComObject>(object: NonNull<c_void>) {
        // SAFETY: this function's contract.
        unsafe { free::<S>(object.cast()) }
    }
}
