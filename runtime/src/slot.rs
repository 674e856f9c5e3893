//! The functions in the slots of a vtable: one generic function for each number of parameters, in the place of one that is
//! generated for each method.

use core::ffi::c_void;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;
use core::ptr::{self, NonNull};

use windows_core::Interface;

use crate::abi::{AbiOf, FailureOf, Return};
use crate::interface::ComInterface;
use crate::panics::{Body, Place, serve};
use crate::retval::RetvalReturn;
use crate::servant::Servant;

/// How the function in a slot gets from an interface pointer to what it calls.
///
/// # Safety
///
/// `serve` calls `body` with what the vtable that the function is in promises to be behind `this`: a shared reference to a `Target`
/// as a pointer.
#[doc(hidden)]
pub unsafe trait Locate {
    type Target;

    /// Runs `body` on the target and `arguments`, and `on_panic` after a panic. What differs between methods is in pointers to
    /// functions, so that there is one function of this kind for all methods of a vtable.
    ///
    /// # Safety
    ///
    /// `this` is a live interface pointer of the kind that this locates, and `body` may be called with `arguments`, once.
    unsafe fn serve<A: Copy>(
        this: *mut c_void,
        place: fn() -> Place,
        on_panic: fn() -> A,
        body: Body<A>,
        arguments: NonNull<c_void>,
    ) -> A;
}

/// Objects of this crate.
#[doc(hidden)]
pub struct Here<T, const CHAIN: usize>(PhantomData<T>);

// SAFETY: `serve` finds the object at `CHAIN`, and what serves it.
unsafe impl<T: Servant, const CHAIN: usize> Locate for Here<T, CHAIN> {
    type Target = T::Target;

    #[inline]
    unsafe fn serve<A: Copy>(
        this: *mut c_void,
        place: fn() -> Place,
        on_panic: fn() -> A,
        body: Body<A>,
        arguments: NonNull<c_void>,
    ) -> A {
        // SAFETY: this function's contract.
        unsafe { serve::<T, CHAIN, A>(this, place, on_panic, body, arguments) }
    }
}

/// What the vtable function of a method returns.
#[doc(hidden)]
pub type Answer<R> = <R as Return>::Abi;

/// The trailing out pointer of a method with `#[retval]`.
#[doc(hidden)]
pub type Out<R> = *mut <R as RetvalReturn>::Out;

/// A value of a type that has only one.
///
/// # Safety
///
/// There was a value of the type.
#[inline]
unsafe fn again<F: Copy>() -> F {
    const { assert!(size_of::<F>() == 0) };
    // SAFETY: without a size the value has no bytes that could be wrong, and any pointer that is aligned is one to it; that there
    // may be a second one, `Copy` says, and that there was a first one, the caller.
    unsafe { NonNull::dangling().read() }
}

/// What the caller of a method gets after a panic.
trait OnPanic<X> {
    fn answer() -> X;
}

/// What the return type says.
struct Unexpected<R>(PhantomData<R>);

impl<X: FailureOf<R>, R> OnPanic<X> for Unexpected<R> {
    fn answer() -> X {
        X::unexpected()
    }
}

/// What a method says. It is the `P` of a function in a slot only where a value of `P` was handed over.
struct Said<P>(PhantomData<P>);

impl<X, P: Fn() -> X + Copy> OnPanic<X> for Said<P> {
    fn answer() -> X {
        // SAFETY: this is asked of the `P` of a function in a slot, and a value was handed to what made that.
        (unsafe { again::<P>() })()
    }
}

macro_rules! slots {
    ($($slot:ident $slot_or:ident $pointer:ident: $($param:ident)*;)*) => {
        $(
            /// The type of the function in a slot.
            #[doc(hidden)]
            pub type $pointer<$($param,)* R> = unsafe extern "system" fn(*mut c_void $(, $param)*) -> <R as Return>::Abi;
        )*

        $(
            /// The function in the slot of method `INDEX` of those that `I` adds: it finds the target that `L` locates, runs `body`
            /// on it and contains a panic, of which the return type tells.
            #[doc(hidden)]
            pub const fn $slot<I: ComInterface, L: Locate, const INDEX: usize, X, $($param,)* R, F>(
                _body: F,
            ) -> unsafe extern "system" fn(*mut c_void $(, $param)*) -> X
            where
                F: Fn(&L::Target $(, $param)*) -> R + Copy,
                X: FailureOf<R>,
            {
                function::$slot::<I, L, INDEX, $($param,)* R, X, F, Unexpected<R>>
            }

            /// The same for a method that says what the caller gets after a panic.
            #[doc(hidden)]
            pub const fn $slot_or<I: ComInterface, L: Locate, const INDEX: usize, X, $($param,)* R, F, P>(
                _body: F,
                _on_panic: P,
            ) -> unsafe extern "system" fn(*mut c_void $(, $param)*) -> X
            where
                F: Fn(&L::Target $(, $param)*) -> R + Copy,
                P: Fn() -> X + Copy,
                X: AbiOf<R>,
            {
                function::$slot::<I, L, INDEX, $($param,)* R, X, F, Said<P>>
            }
        )*

        /// The functions in the slots. They are made where a value of `F` was handed over, and nowhere else.
        #[allow(non_snake_case, clippy::too_many_arguments)]
        mod function {
            use super::*;

            $(
                pub(super) unsafe extern "system" fn $slot<I, L, const INDEX: usize, $($param,)* R, X, F, P>(
                    this: *mut c_void,
                    $($param: $param,)*
                ) -> X
                where
                    I: ComInterface,
                    L: Locate,
                    F: Fn(&L::Target $(, $param)*) -> R + Copy,
                    P: OnPanic<X>,
                    X: AbiOf<R>,
                {
                    let arguments = ManuallyDrop::new(($($param,)*));
                    // SAFETY: the caller of the vtable vouches for `this`, for a valid object; the vtable is one of those
                    // whose interface pointers `L` locates. `run` takes the arguments from there, for the same method.
                    unsafe {
                        L::serve::<X>(
                            this,
                            Place::of::<I, INDEX>,
                            P::answer,
                            run::$slot::<L::Target, $($param,)* R, X, F>,
                            NonNull::from(&arguments).cast(),
                        )
                    }
                }
            )*
        }

        /// What they run on their targets.
        #[allow(non_snake_case)]
        mod run {
            use super::*;

            $(
                pub(super) unsafe fn $slot<Target, $($param,)* R, X, F>(
                    target: NonNull<c_void>,
                    arguments: NonNull<c_void>,
                ) -> X
                where
                    F: Fn(&Target $(, $param)*) -> R + Copy,
                    X: AbiOf<R>,
                {
                    // SAFETY: the value was handed to the function that made this one.
                    let body = unsafe { again::<F>() };
                    // SAFETY: `Locate` promises a reference to the target, and the arguments are those of the function in the
                    // slot, which does not use them otherwise.
                    let (target, ($($param,)*)) = unsafe {
                        (target.cast::<Target>().as_ref(), arguments.cast::<($($param,)*)>().read())
                    };
                    X::from_return(body(target $(, $param)*))
                }
            )*
        }
    };
}

slots! {
    slot0 slot0_or Slot0: ;
    slot1 slot1_or Slot1: A;
    slot2 slot2_or Slot2: A B;
    slot3 slot3_or Slot3: A B C;
    slot4 slot4_or Slot4: A B C D;
    slot5 slot5_or Slot5: A B C D E;
    slot6 slot6_or Slot6: A B C D E G;
    slot7 slot7_or Slot7: A B C D E G H;
    slot8 slot8_or Slot8: A B C D E G H J;
    slot9 slot9_or Slot9: A B C D E G H J K;
    slot10 slot10_or Slot10: A B C D E G H J K T;
    slot11 slot11_or Slot11: A B C D E G H J K T M;
    slot12 slot12_or Slot12: A B C D E G H J K T M N;
    slot13 slot13_or Slot13: A B C D E G H J K T M N O;
    slot14 slot14_or Slot14: A B C D E G H J K T M N O Q;
    slot15 slot15_or Slot15: A B C D E G H J K T M N O Q S;
    slot16 slot16_or Slot16: A B C D E G H J K T M N O Q S U;
    slot17 slot17_or Slot17: A B C D E G H J K T M N O Q S U V;
    slot18 slot18_or Slot18: A B C D E G H J K T M N O Q S U V W;
    slot19 slot19_or Slot19: A B C D E G H J K T M N O Q S U V W Y;
    slot20 slot20_or Slot20: A B C D E G H J K T M N O Q S U V W Y Z;
}

/// The vtable that a caller calls through.
#[doc(hidden)]
#[inline]
pub fn vtable<I: Interface>(interface: &I) -> &I::Vtable {
    interface.vtable()
}

/// The interface pointer that a caller passes on, not counted.
#[doc(hidden)]
#[inline]
pub fn this<I: Interface>(interface: &I) -> *mut c_void {
    interface.as_raw()
}

/// An argument that borrows, as the type in the vtable has it, which borrows for ever: a vtable is the same for all callers.
///
/// # Safety
///
/// `B` is `A` with other lifetimes, and whoever gets the value keeps it for no longer than `A` allows.
#[doc(hidden)]
#[inline]
pub unsafe fn lasting<A, B>(argument: A) -> B {
    const { assert!(size_of::<A>() == size_of::<B>()) };
    let argument = ManuallyDrop::new(argument);
    // SAFETY: the types are one but for lifetimes; the value is not used again.
    unsafe { ptr::from_ref(&argument).cast::<B>().read() }
}
