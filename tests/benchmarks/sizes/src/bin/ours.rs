//! The objects of the program, made by mapi-com.

use std::cell::Cell;
use std::ffi::c_void;

use benchmark_rows::{Create, add};
use mapi_com::{Com, HRESULT, IUnknown, Interface, com_interface, com_object};

macro_rules! declare {
    (flat [$($flat:ident $flat_impl:ident $flat_iid:tt)*] deep [$($deep:tt)*]) => {
        $(
            #[com_interface($flat_iid)]
            unsafe trait $flat: IUnknown {
                fn Add(&self, amount: i32) -> HRESULT;
                fn AddMore(&self, amount: i32) -> HRESULT;
            }
        )*
    };
}

benchmark_rows::interfaces!(declare);

macro_rules! objects {
    ($($object:ident $object_impl:ident $number:literal: $($interface:ident $interface_impl:ident),*;)*) => {
        $(
            #[com_object($($interface),*)]
            struct $object(Cell<i32>);

            $(
                impl $interface_impl for $object_impl {
                    fn Add(&self, amount: i32) -> HRESULT {
                        HRESULT(add(&self.0, amount ^ $number))
                    }

                    fn AddMore(&self, amount: i32) -> HRESULT {
                        HRESULT(add(&self.0, amount | $number))
                    }
                }
            )*

            impl $object {
                unsafe extern "C" fn create(_: *mut c_void) -> *mut c_void {
                    IUnknown::from(Com::new(Self(Cell::new(0)))).into_raw()
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
