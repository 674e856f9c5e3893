//! The pointer within every interface that is declared with [`com_interface`](crate::com_interface).

use core::ffi::c_void;
use core::fmt;
use core::mem::ManuallyDrop;
use core::ops::Deref;
use core::ptr::{self, NonNull};

use windows_core::IUnknown_Vtbl;

/// An interface as its parent, with a reference of its own. It is the parent in all but how references are taken and given back:
/// `IUnknown` of windows-core does that in functions that other crates call, this is inlined, which is half of the instructions.
#[doc(hidden)]
#[repr(transparent)]
#[derive(PartialEq, Eq)]
pub struct Counted<P>(ManuallyDrop<P>);

impl<P> Counted<P> {
    /// The interface pointer.
    #[inline]
    fn pointer(&self) -> NonNull<c_void> {
        const { assert!(size_of::<P>() == size_of::<NonNull<c_void>>()) };
        // SAFETY: nobody can make a value but by taking an interface pointer for an interface, all of which are transparent over
        // one, as their parents are.
        unsafe { ptr::from_ref(self).cast::<NonNull<c_void>>().read() }
    }

    /// The functions that every vtable begins with.
    #[inline]
    fn vtable(&self) -> &IUnknown_Vtbl {
        // SAFETY: an interface pointer points to a pointer to a vtable, which begins with that of `IUnknown`; both are there for
        // as long as this reference to the object is.
        unsafe { *self.pointer().cast::<&IUnknown_Vtbl>().as_ptr() }
    }
}

impl<P> Deref for Counted<P> {
    type Target = P;

    #[inline]
    fn deref(&self) -> &P {
        &self.0
    }
}

impl<P> Clone for Counted<P> {
    #[inline]
    fn clone(&self) -> Self {
        // SAFETY: the pointer is alive. What is copied has the reference that is taken here.
        unsafe {
            (self.vtable().AddRef)(self.pointer().as_ptr());
            ptr::read(self)
        }
    }
}

impl<P> Drop for Counted<P> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: this gives up the one reference that it has; the parent within is never dropped.
        unsafe { (self.vtable().Release)(self.pointer().as_ptr()) };
    }
}

/// As the parent writes itself.
impl<P: fmt::Debug> fmt::Debug for Counted<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        P::fmt(self, f)
    }
}
