//! How a caller gets through a vtable: one generic function for each number of parameters, in the place of an expression in each
//! generated method, whose parts the compiler would check anew for each. They are functions of what is returned through the
//! vtable: of a type that is not returned there is none, and the compiler has nothing to add to what it says of that elsewhere.

use core::ptr;

use windows_core::Interface;

/// The function in a slot of the vtable, `from_end` slots before the end of it: that far it is wherever the parent's slots end.
///
/// # Safety
///
/// The vtable of `I` has a function of type `F` there, its lifetimes aside.
#[inline]
pub(crate) unsafe fn function<I: Interface, F: Copy>(interface: &I, from_end: usize) -> F {
    const { assert!(size_of::<F>() == size_of::<usize>()) };
    let vtable = ptr::from_ref(interface.vtable());
    // SAFETY: this function's contract. A vtable has the size of its functions, so from its end one gets to each of them.
    unsafe { vtable.add(1).cast::<F>().sub(from_end).read() }
}

/// The functions of [`AbiOf`](crate::abi::AbiOf) that call.
macro_rules! calls {
    () => {
        $crate::caller::calls! {
            call0: ;
            call1: A;
            call2: A B;
            call3: A B C;
            call4: A B C D;
            call5: A B C D E;
            call6: A B C D E G;
            call7: A B C D E G H;
            call8: A B C D E G H J;
            call9: A B C D E G H J K;
            call10: A B C D E G H J K L;
            call11: A B C D E G H J K L M;
            call12: A B C D E G H J K L M N;
            call13: A B C D E G H J K L M N O;
            call14: A B C D E G H J K L M N O P;
            call15: A B C D E G H J K L M N O P Q;
            call16: A B C D E G H J K L M N O P Q S;
            call17: A B C D E G H J K L M N O P Q S T;
            call18: A B C D E G H J K L M N O P Q S T U;
            call19: A B C D E G H J K L M N O P Q S T U V;
            call20: A B C D E G H J K L M N O P Q S T U V W;
        }
    };
    ($($call:ident: $($param:ident)*;)*) => {
        $(
            /// Calls a method, and makes of what it answers what the method is declared to return.
            ///
            /// # Safety
            ///
            /// The vtable of `I` has the method, with these parameters and this return type, `from_end` slots before its end. What
            /// borrows may do so for the call only: a vtable is the same for all callers. The method may be called with the values.
            #[inline]
            #[allow(non_snake_case, clippy::too_many_arguments)]
            unsafe fn $call<I: ::windows_core::Interface $(, $param)*>(
                interface: &I,
                from_end: usize,
                $($param: $param,)*
            ) -> R {
                // SAFETY: this function's contract.
                unsafe {
                    let function: unsafe extern "system" fn(*mut ::core::ffi::c_void $(, $param)*) -> Self =
                        $crate::caller::function(interface, from_end);
                    function(interface.as_raw() $(, $param)*).into_return()
                }
            }
        )*
    };
}

pub(crate) use calls;
