//! The objects of the program, made by com 0.6.

use std::cell::Cell;
use std::ffi::c_void;

use benchmark_rows::{Create, add};
use com::sys::HRESULT;

macro_rules! declare {
    (flat [$($flat:ident $flat_impl:ident $flat_iid:tt)*] deep [$($deep:tt)*]) => {
        com::interfaces! {
            $(
                #[uuid($flat_iid)]
                pub unsafe interface $flat: com::interfaces::IUnknown {
                    fn Add(&self, amount: i32) -> HRESULT;
                    fn AddMore(&self, amount: i32) -> HRESULT;
                }
            )*
        }
    };
}

benchmark_rows::interfaces!(declare);

macro_rules! first {
    ($first:ident $($rest:ident)*) => {
        $first
    };
}

macro_rules! objects {
    ($($object:ident $object_impl:ident $number:literal: $($interface:ident $interface_impl:ident),*;)*) => {
        $(
            com::class! {
                #[no_class_factory]
                pub class $object: $($interface),* {
                    total: Cell<i32>,
                }

                $(
                    impl $interface for $object {
                        fn Add(&self, amount: i32) -> HRESULT {
                            add(&self.total, amount ^ $number)
                        }

                        fn AddMore(&self, amount: i32) -> HRESULT {
                            add(&self.total, amount | $number)
                        }
                    }
                )*
            }

            impl $object {
                unsafe extern "C" fn create(_: *mut c_void) -> *mut c_void {
                    let first = std::mem::ManuallyDrop::new(<first!($($interface)*)>::from(&**Self::allocate(Cell::new(0))));
                    // SAFETY: every interface of the crate is a transparent wrapper around its pointer.
                    unsafe { std::mem::transmute_copy(&*first) }
                }
            }
        )*

        static OBJECTS: &[Create] = &[$($object::create),*];
    };
}

#[cfg(feature = "more_interfaces")]
benchmark_rows::more_interfaces!(objects);
#[cfg(feature = "more_objects")]
benchmark_rows::more_objects!(objects);
#[cfg(not(any(feature = "more_interfaces", feature = "more_objects")))]
benchmark_rows::one!(objects);

fn main() {
    sizes::make(OBJECTS);
}
