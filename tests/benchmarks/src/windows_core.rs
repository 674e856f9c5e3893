//! The objects, made by windows-core: one source for 0.62 and 0.100.
#![allow(non_snake_case, reason = "the macros of 0.62 do not allow it for what they write")]
#![allow(missing_docs, reason = "nor do they hand the documentation on")]

use std::cell::Cell;
use std::ffi::c_void;

use benchmark_rows::{Create, Loop, Operation, Shape, Wanted, add, add_checked, again};
#[allow(unused_imports, reason = "0.62 wants it in scope")]
use windows_core::IUnknown_Vtbl;
use windows_core::{ComObject, HRESULT, IUnknown, Interface, implement, interface};

macro_rules! declare {
    (flat [$($flat:ident $flat_impl:ident $flat_iid:tt)*] deep [$($deep:ident $deep_impl:ident $parent:ident $deep_iid:tt)*]) => {
        $(
            #[interface($flat_iid)]
            pub unsafe trait $flat: IUnknown {
                unsafe fn Add(&self, amount: i32) -> HRESULT;
                unsafe fn AddChecked(&self, amount: i32) -> HRESULT;
            }
        )*
        $(
            #[interface($deep_iid)]
            pub unsafe trait $deep: $parent {
                unsafe fn Add(&self, amount: i32) -> HRESULT;
            }

            impl $deep_impl for Deep_Impl {
                unsafe fn Add(&self, amount: i32) -> HRESULT {
                    HRESULT(add(&self.0, amount))
                }
            }
        )*
    };
}

benchmark_rows::interfaces!(declare);

#[implement(D5)]
struct Deep(Cell<i32>);

unsafe extern "C" fn create_deep(_: *mut c_void) -> *mut c_void {
    D5::from(Deep(Cell::new(0))).into_raw()
}

// Outside of the macro below, as the attribute of 0.62 takes the hygiene of the names for that of its own.

#[implement(I00)]
struct S1(Cell<i32>);

#[implement(I00, I01, I02, I03)]
struct S4(Cell<i32>);

#[implement(I00, I01, I02, I03, I04, I05, I06, I07)]
struct S8(Cell<i32>);

#[implement(I00, I01, I02, I03, I04, I05, I06, I07, I08, I09, I10, I11, I12, I13, I14, I15)]
struct S16(Cell<i32>);

#[rustfmt::skip]
#[implement(
    I00, I01, I02, I03, I04, I05, I06, I07, I08, I09, I10, I11, I12, I13, I14, I15,
    I16, I17, I18, I19, I20, I21, I22, I23, I24, I25, I26, I27, I28, I29, I30, I31
)]
struct S32(Cell<i32>);

macro_rules! objects {
    ($($object:ident $object_impl:ident $chains:literal $last:ident:
        $($interface:ident $interface_impl:ident),*;)*) => {
        $(
            $(
                impl $interface_impl for $object_impl {
                    unsafe fn Add(&self, amount: i32) -> HRESULT {
                        HRESULT(add(&self.0, amount))
                    }

                    unsafe fn AddChecked(&self, amount: i32) -> HRESULT {
                        HRESULT(add_checked(&self.0, amount))
                    }
                }
            )*

            impl $object {
                unsafe extern "C" fn create(_: *mut c_void) -> *mut c_void {
                    I00::from(Self(Cell::new(0))).into_raw()
                }

                fn run(operation: Operation) -> Option<Loop> {
                    let owner = ComObject::new(Self(Cell::new(0)));
                    let first: I00 = owner.to_interface();
                    Some(match operation {
                        Operation::Clone => again(first, I00::clone),
                        Operation::Cast(Wanted::First) => again(first, |first| first.cast::<I00>()),
                        Operation::Cast(_) => again(first, |first| first.cast::<$last>()),
                        Operation::Static => again(owner, |owner| owner.to_interface::<$last>()),
                        _ => return None,
                    })
                }
            }
        )*

        /// How an object of a shape is made.
        pub fn create(shape: Shape) -> Option<Create> {
            match shape {
                $(Shape::Chains($chains) => Some($object::create),)*
                Shape::Chains(_) => None,
                Shape::Deep => Some(create_deep),
                // Every object has them.
                Shape::Weak => Some(S1::create),
            }
        }

        /// The operations of the crate's own types.
        pub fn run(operation: Operation, shape: Shape) -> Option<Loop> {
            match shape {
                $(Shape::Chains($chains) => $object::run(operation),)*
                Shape::Weak => run_weak(operation),
                _ => None,
            }
        }
    };
}

benchmark_rows::shapes!(objects);

fn run_weak(operation: Operation) -> Option<Loop> {
    let object = || I00::from(S1(Cell::new(0)));
    let first = object();
    let weak = first.downgrade().expect("every object has weak references");
    Some(match operation {
        Operation::WeakCreate => again((first, weak), |(first, _)| first.downgrade()),
        Operation::WeakUpgrade => again((first, weak), |(_, weak)| weak.upgrade()),
        Operation::WeakDead => {
            drop(first);
            again(weak, windows_core::Weak::upgrade)
        }
        Operation::WeakLife => again((), move |()| {
            let first = object();
            let weak = first.downgrade();
            weak.as_ref().map(windows_core::Weak::upgrade).is_ok_and(|owner| owner.is_some())
        }),
        _ => return None,
    })
}
