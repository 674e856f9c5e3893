//! Objects that borrow from the caller, for the length of one call.

use core::ptr::NonNull;

use crate::object::{Bookkeeping, ComObject, Counts, Object, Scoped, give_up};

/// Makes a COM object that may borrow, lends it to `body`, and destroys it when `body` is done: for a callback that is
/// given to one call and that the callee must not keep.
///
/// ```
/// # use mapi_com::{HRESULT, IUnknown, S_OK, com_interface, com_object, scope};
/// # use std::cell::RefCell;
/// # #[com_interface("0e6bd1f2-5a1b-4a73-9a54-d5c4b3a2f101")]
/// # unsafe trait ISink: IUnknown { fn Tell(&self, number: u32) -> HRESULT; }
/// #[com_object(ISink, scoped)]
/// struct Sink<'a>(RefCell<&'a mut Vec<u32>>);
/// # impl ISink_Impl for Sink_Impl<'_> { fn Tell(&self, number: u32) -> HRESULT { self.0.borrow_mut().push(number); S_OK } }
///
/// let mut numbers = Vec::new();
/// scope(Sink(RefCell::new(&mut numbers)), |sink| {
///     let sink: ISink = sink.to_interface(); // a foreign function would get this
///     sink.Tell(7)
/// });
/// assert_eq!(numbers, [7]);
/// ```
///
/// A reference that is still there when `body` is done, or has panicked, would dangle. Then the process ends at once, and
/// says which type it was and how many references are left.
pub fn scope<S, R>(state: S, body: impl FnOnce(&S::Impl) -> R) -> R
where
    S: ComObject,
    S::Header: Bookkeeping<Counts = Scoped>,
{
    let header = S::Header::NEW;
    header.bind_to_thread();
    let object = Object::<S, _, _>::new(header, state);
    let guard = Guard::<S>(&object);
    #[cfg(feature = "live-objects")]
    crate::live::created::<S>(object.in_place());
    // SAFETY: the object stays where it is until the end of this function, and the guard sees to it that nobody refers to
    // it any more then. `ComObject` promises that `S::Impl` is a transparent wrapper of its type.
    let answer = body(unsafe { guard.0.in_place().as_ref() });
    drop(guard);
    answer
}

/// Sees to it that nobody refers to an object whose scope ends.
struct Guard<'o, S: ComObject>(&'o Object<S, S::Vtables, S::Header>);

impl<S: ComObject> Drop for Guard<'_, S> {
    fn drop(&mut self) {
        let object: NonNull<S::Impl> = self.0.in_place();
        #[cfg(feature = "live-objects")]
        crate::live::destroyed(object);
        // SAFETY: the object is there for as long as it is borrowed.
        let owners = unsafe { crate::object::header::<S>(object) }.counts().owners().load();
        if owners != 1 {
            give_up::<S>(&format!("at the end of its scope {} references to it are left", owners.wrapping_sub(1)));
        }
    }
}
