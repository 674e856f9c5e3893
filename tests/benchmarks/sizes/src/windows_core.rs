//! The objects of the program, made by windows-core: one source for 0.62 and 0.100.
#![allow(non_snake_case, reason = "the macros of 0.62 do not allow it for what they write")]
#![allow(missing_docs, reason = "nor do they hand the documentation on")]

use std::cell::Cell;
use std::ffi::c_void;

use benchmark_rows::{Create, add};
#[allow(unused_imports, reason = "0.62 wants it in scope")]
use windows_core::IUnknown_Vtbl;
use windows_core::{HRESULT, IUnknown, Interface, implement, interface};

macro_rules! declare {
    (flat [$($flat:ident $flat_impl:ident $flat_iid:tt)*] deep [$($deep:tt)*]) => {
        $(
            #[interface($flat_iid)]
            pub unsafe trait $flat: IUnknown {
                unsafe fn Add(&self, amount: i32) -> HRESULT;
                unsafe fn AddMore(&self, amount: i32) -> HRESULT;
            }
        )*
    };
}

benchmark_rows::interfaces!(declare);

// Outside of the macro below, as the attribute of 0.62 takes the hygiene of the names for that of its own.

#[cfg(not(feature = "more_interfaces"))]
#[implement(I00, I01, I02, I03)]
struct O0(Cell<i32>);

#[cfg(feature = "more_interfaces")]
#[implement(I00, I01, I02, I03, I04, I05, I06, I07, I08, I09, I10, I11, I12, I13)]
struct O0(Cell<i32>);

#[cfg(feature = "more_objects")]
#[implement(I01, I02, I03, I04)]
struct O1(Cell<i32>);

#[cfg(feature = "more_objects")]
#[implement(I02, I03, I04, I05)]
struct O2(Cell<i32>);

#[cfg(feature = "more_objects")]
#[implement(I03, I04, I05, I06)]
struct O3(Cell<i32>);

#[cfg(feature = "more_objects")]
#[implement(I04, I05, I06, I07)]
struct O4(Cell<i32>);

#[cfg(feature = "more_objects")]
#[implement(I05, I06, I07, I08)]
struct O5(Cell<i32>);

#[cfg(feature = "more_objects")]
#[implement(I06, I07, I08, I09)]
struct O6(Cell<i32>);

#[cfg(feature = "more_objects")]
#[implement(I07, I08, I09, I10)]
struct O7(Cell<i32>);

#[cfg(feature = "more_objects")]
#[implement(I08, I09, I10, I11)]
struct O8(Cell<i32>);

#[cfg(feature = "more_objects")]
#[implement(I09, I10, I11, I12)]
struct O9(Cell<i32>);

#[cfg(feature = "more_objects")]
#[implement(I10, I11, I12, I13)]
struct O10(Cell<i32>);

macro_rules! objects {
    ($($object:ident $object_impl:ident $number:literal: $($interface:ident $interface_impl:ident),*;)*) => {
        $(
            $(
                impl $interface_impl for $object_impl {
                    unsafe fn Add(&self, amount: i32) -> HRESULT {
                        HRESULT(add(&self.0, amount ^ $number))
                    }

                    unsafe fn AddMore(&self, amount: i32) -> HRESULT {
                        HRESULT(add(&self.0, amount | $number))
                    }
                }
            )*

            impl $object {
                unsafe extern "C" fn create(_: *mut c_void) -> *mut c_void {
                    IUnknown::from(Self(Cell::new(0))).into_raw()
                }
            }
        )*

        /// How they are made.
        pub static OBJECTS: &[Create] = &[$($object::create),*];
    };
}

#[cfg(feature = "more_interfaces")]
benchmark_rows::more_interfaces!(objects);
#[cfg(feature = "more_objects")]
benchmark_rows::more_objects!(objects);
#[cfg(not(any(feature = "more_interfaces", feature = "more_objects")))]
benchmark_rows::one!(objects);
