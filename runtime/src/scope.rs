//! Objects that borrow from the caller, for the length of one call.

use core::mem::ManuallyDrop;

use crate::object::{Bookkeeping, ComObject, Object, Scoped, end_scope};

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
/// A reference that is still there when `body` is done, or has panicked, would dangle, and so would one that the state takes
/// and keeps while it is dropped. Then the process ends at once, and says which type it was and how many references are left.
pub fn scope<S, R>(state: S, body: impl FnOnce(&S::Impl) -> R) -> R
where
    S: ComObject,
    S::Header: Bookkeeping<Counts = Scoped>,
{
    let header = S::Header::NEW;
    header.bind_to_thread();
    // The state is dropped by the guard, while the object is still one that may be counted.
    let object = ManuallyDrop::new(Object::<S, _, _>::new(header, state));
    let guard = Guard::<S>(&object);
    #[cfg(feature = "live-objects")]
    crate::live::created::<S>(object.in_place());
    // SAFETY: the object stays where it is until the end of this function, and the guard sees to it that nobody refers to
    // it any more then. `ComObject` promises that `S::Impl` is a transparent wrapper of its type.
    let answer = body(unsafe { guard.0.in_place().as_ref() });
    drop(guard);
    answer
}

/// Ends the scope of an object, after a panic too.
struct Guard<'o, S: ComObject>(&'o Object<S, S::Vtables, S::Header>);

impl<S: ComObject> Drop for Guard<'_, S> {
    fn drop(&mut self) {
        // SAFETY: the object is there for as long as it is borrowed; the guard is made and dropped once for each, and behind
        // it nobody uses the state.
        unsafe { end_scope::<S>(self.0.in_place()) };
    }
}
