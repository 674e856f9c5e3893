//! What serves a vtable.

use core::marker::PhantomData;
use core::ptr::NonNull;

use crate::object::ObjectImpl;

/// What serves a vtable: the object itself, or a part of it that an interface is delegated to.
///
/// # Safety
///
/// `Object` is the type of the objects whose interface pointers lead to this servant's vtables.
#[doc(hidden)]
pub unsafe trait Servant {
    /// The object, from whose interface pointers the target is reached.
    type Object: ObjectImpl;

    /// On what the methods are implemented.
    type Target;

    /// That the target is a part of the object, in a plain reference. What that points to must be there until the method
    /// returns, so the object holds itself for the call. A reference to the whole object does not promise that much, as all
    /// of it is in an `UnsafeCell`.
    const IS_PART: bool = false;

    /// The target within its object.
    fn target(object: &Self::Object) -> &Self::Target;
}

/// The state of the objects that a servant is reached from.
pub(crate) type StateOf<T> = <<T as Servant>::Object as ObjectImpl>::State;

// SAFETY: an object serves its own vtables.
unsafe impl<T: ObjectImpl> Servant for T {
    type Object = T;
    type Target = T;

    #[inline]
    fn target(object: &T) -> &T {
        object
    }
}

/// An object as that on which the runtime implements an interface for all objects that ask for it.
#[doc(hidden)]
#[repr(transparent)]
pub struct ByRuntime<T>(pub(crate) T);

// SAFETY: it is the object itself.
unsafe impl<T: ObjectImpl> Servant for ByRuntime<T> {
    type Object = T;
    type Target = Self;

    #[inline]
    fn target(object: &T) -> &Self {
        // SAFETY: a transparent wrapper.
        unsafe { NonNull::from(object).cast().as_ref() }
    }
}

/// That an object delegates its `N`th delegated interface to one of its fields, of type `F`. The type is a parameter, as
/// an associated one could not be more private than the object.
#[doc(hidden)]
pub trait Delegate<F, const N: usize>: ObjectImpl {
    fn field(&self) -> &F;
}

/// The servant of a delegated interface.
#[doc(hidden)]
pub struct Delegated<T, F, const N: usize>(PhantomData<(T, F)>);

// SAFETY: `Chain::of` takes this servant for the objects behind a `T`.
unsafe impl<T: Delegate<F, N>, F, const N: usize> Servant for Delegated<T, F, N> {
    type Object = T;
    type Target = F;
    const IS_PART: bool = true;

    #[inline]
    fn target(object: &T) -> &F {
        object.field()
    }
}
