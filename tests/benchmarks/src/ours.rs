//! The objects, made by mapi-com.

use std::cell::Cell;
use std::ffi::c_void;

use benchmark_rows::{Create, Loop, Operation, Peer, Shape, Wanted, add, add_checked, again};
use mapi_com::contract::Subject;
use mapi_com::{Com, HRESULT, IUnknown, Interface, Weak, com_interface, com_object};

/// This project.
pub static OURS: Peer = Peer { name: "ours", create, run };

macro_rules! declare {
    (flat [$($flat:ident $flat_impl:ident $flat_iid:tt)*] deep [$($deep:ident $deep_impl:ident $parent:ident $deep_iid:tt)*]) => {
        $(
            #[com_interface($flat_iid)]
            unsafe trait $flat: IUnknown {
                fn Add(&self, amount: i32) -> HRESULT;
                fn AddChecked(&self, amount: i32) -> HRESULT;
            }
        )*
        $(
            #[com_interface($deep_iid)]
            unsafe trait $deep: $parent {
                fn Add(&self, amount: i32) -> HRESULT;
            }

            impl $deep_impl for Deep_Impl {
                fn Add(&self, amount: i32) -> HRESULT {
                    HRESULT(add(&self.0, amount))
                }
            }
        )*

        fn deep_subject() -> Subject {
            Subject::new("depth 5", || Com::new(Deep(Cell::new(0))).into())$(.answers::<$deep>())*
        }
    };
}

benchmark_rows::interfaces!(declare);

#[com_object(D5)]
struct Deep(Cell<i32>);

unsafe extern "C" fn create_deep(_: *mut c_void) -> *mut c_void {
    D5::from(Com::new(Deep(Cell::new(0)))).into_raw()
}

#[com_object(I00, weak)]
struct Referred(Cell<i32>);

unsafe extern "C" fn create_referred(_: *mut c_void) -> *mut c_void {
    I00::from(Com::new(Referred(Cell::new(0)))).into_raw()
}

macro_rules! implement {
    ($object_impl:ident: $($interface_impl:ident)*) => {
        $(
            impl $interface_impl for $object_impl {
                fn Add(&self, amount: i32) -> HRESULT {
                    HRESULT(add(&self.0, amount))
                }

                fn AddChecked(&self, amount: i32) -> HRESULT {
                    HRESULT(add_checked(&self.0, amount))
                }
            }
        )*
    };
}

implement!(Referred_Impl: I00_Impl);

macro_rules! objects {
    ($($object:ident $object_impl:ident $chains:literal $last:ident:
        $($interface:ident $interface_impl:ident),*;)*) => {
        $(
            #[com_object($($interface),*)]
            struct $object(Cell<i32>);

            implement!($object_impl: $($interface_impl)*);

            impl $object {
                unsafe extern "C" fn create(_: *mut c_void) -> *mut c_void {
                    I00::from(Com::new(Self(Cell::new(0)))).into_raw()
                }

                fn run(operation: Operation) -> Option<Loop> {
                    let owner = Com::new(Self(Cell::new(0)));
                    let first: I00 = owner.to_interface();
                    Some(match operation {
                        Operation::Clone => again(first, I00::clone),
                        Operation::Cast(Wanted::First) => again(first, |first| first.cast::<I00>()),
                        Operation::Cast(_) => again(first, |first| first.cast::<$last>()),
                        Operation::Static => again(owner, |owner| owner.to_interface::<$last>()),
                        _ => return None,
                    })
                }

                fn subject() -> Subject {
                    Subject::new(Shape::Chains($chains).to_string(), || Com::new(Self(Cell::new(0))).into())
                        $(.answers::<$interface>())*
                }
            }
        )*

        fn create(shape: Shape) -> Option<Create> {
            match shape {
                $(Shape::Chains($chains) => Some($object::create),)*
                Shape::Chains(_) => None,
                Shape::Deep => Some(create_deep),
                Shape::Weak => Some(create_referred),
            }
        }

        fn run(operation: Operation, shape: Shape) -> Option<Loop> {
            match shape {
                $(Shape::Chains($chains) => $object::run(operation),)*
                Shape::Weak => run_weak(operation),
                _ => None,
            }
        }

        /// Each object that is measured, for the checks of the contract.
        pub fn subjects() -> Vec<Subject> {
            let referred = Subject::new("weak", || Com::new(Referred(Cell::new(0))).into()).answers::<I00>().weak();
            vec![$($object::subject(),)* deep_subject(), referred]
        }
    };
}

benchmark_rows::shapes!(objects);

fn run_weak(operation: Operation) -> Option<Loop> {
    let object = || Com::new(Referred(Cell::new(0)));
    let owner = object();
    let weak = owner.downgrade();
    Some(match operation {
        Operation::WeakCreate => again((owner, weak), |(owner, _)| owner.downgrade()),
        Operation::WeakUpgrade => again((owner, weak), |(_, weak)| weak.upgrade()),
        Operation::WeakDead => {
            drop(owner);
            again(weak, Weak::upgrade)
        }
        Operation::WeakLife => again((), move |()| {
            let owner = object();
            owner.downgrade().upgrade().is_some()
        }),
        _ => return None,
    })
}
