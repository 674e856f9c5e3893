//! The objects, made by com 0.6.

use std::cell::Cell;
use std::ffi::c_void;

use benchmark_rows::{Create, Loop, Operation, Peer, Shape, Wanted, add, add_checked, again};
use com::sys::HRESULT;

/// The crate `com`, which has no weak references.
pub static COM: Peer = Peer { name: "com_06", create, run };

macro_rules! declare {
    (flat [$($flat:ident $flat_impl:ident $flat_iid:tt)*] deep [$($deep:ident $deep_impl:ident $parent:ident $deep_iid:tt)*]) => {
        com::interfaces! {
            $(
                #[uuid($flat_iid)]
                pub unsafe interface $flat: com::interfaces::IUnknown {
                    fn Add(&self, amount: i32) -> HRESULT;
                    fn AddChecked(&self, amount: i32) -> HRESULT;
                }
            )*
            $(
                #[uuid($deep_iid)]
                pub unsafe interface $deep: $parent {
                    fn Add(&self, amount: i32) -> HRESULT;
                }
            )*
        }

        com::class! {
            #[no_class_factory]
            pub class Deep: D5(D4(D3(D2(D1)))) {
                total: Cell<i32>,
            }

            $(
                impl $deep for Deep {
                    fn Add(&self, amount: i32) -> HRESULT {
                        add(&self.total, amount)
                    }
                }
            )*
        }
    };
}

use com::interfaces::IUnknown;

benchmark_rows::interfaces!(declare);

/// Hands out an owned pointer.
fn raw<I: com::Interface>(interface: I) -> *mut c_void {
    let interface = std::mem::ManuallyDrop::new(interface);
    // SAFETY: every interface of the crate is a transparent wrapper around its pointer.
    unsafe { std::mem::transmute_copy(&*interface) }
}

unsafe extern "C" fn create_deep(_: *mut c_void) -> *mut c_void {
    raw(D5::from(&**Deep::allocate(Cell::new(0))))
}

macro_rules! objects {
    ($($object:ident $object_impl:ident $chains:literal $last:ident:
        $($interface:ident $interface_impl:ident),*;)*) => {
        $(
            com::class! {
                    #[no_class_factory]
                pub class $object: $($interface),* {
                    total: Cell<i32>,
                }

                $(
                    impl $interface for $object {
                        fn Add(&self, amount: i32) -> HRESULT {
                            add(&self.total, amount)
                        }

                        fn AddChecked(&self, amount: i32) -> HRESULT {
                            add_checked(&self.total, amount)
                        }
                    }
                )*
            }

            impl $object {
                unsafe extern "C" fn create(_: *mut c_void) -> *mut c_void {
                    raw(I00::from(&**Self::allocate(Cell::new(0))))
                }

                fn run(operation: Operation) -> Option<Loop> {
                    let owner = Self::allocate(Cell::new(0));
                    let first = I00::from(&**owner);
                    Some(match operation {
                        Operation::Clone => again(first, I00::clone),
                        Operation::Cast(Wanted::First) => again(first, |first| first.query_interface::<I00>()),
                        Operation::Cast(_) => again(first, |first| first.query_interface::<$last>()),
                        Operation::Static => again(owner, |owner| $last::from(&***owner)),
                        _ => return None,
                    })
                }
            }
        )*

        fn create(shape: Shape) -> Option<Create> {
            match shape {
                $(Shape::Chains($chains) => Some($object::create),)*
                Shape::Deep => Some(create_deep),
                _ => None,
            }
        }

        fn run(operation: Operation, shape: Shape) -> Option<Loop> {
            match shape {
                $(Shape::Chains($chains) => $object::run(operation),)*
                _ => None,
            }
        }
    };
}

benchmark_rows::shapes!(objects);
