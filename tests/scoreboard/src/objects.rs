//! One object, a child interface and its parent, made by each crate.
#![allow(non_snake_case, reason = "the macros of the other crates do not allow it for what they write")]

use std::sync::atomic::AtomicUsize;

use mapi_com::contract::Subject;
use mapi_com::{GUID, IUnknown, Interface};

const IID_ONE: GUID = GUID::from_u128(0xf7fbcb43_8e9a_4f6c_80a5_b15e6f7a8b01);
const IID_TWO: GUID = GUID::from_u128(0xf7fbcb43_8e9a_4f6c_80a5_b15e6f7a8b02);

/// The objects of a crate, claimed to answer both interfaces.
fn subject(name: &str, drops: &'static AtomicUsize, create: fn(&'static AtomicUsize) -> IUnknown) -> Subject {
    let subject = Subject::new(name, move || create(drops));
    // SAFETY: what the macros of each crate make of the declarations: four and five slots.
    let subject = unsafe { subject.answers_iid("IOne", IID_ONE, 4).answers_iid("ITwo", IID_TWO, 5) };
    subject.destroyed(move || drops.load(std::sync::atomic::Ordering::SeqCst))
}

/// Counts its drops.
struct Counted(&'static AtomicUsize);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
    }
}

mod ours {
    use mapi_com::{Com, HRESULT, IUnknown, S_OK, com_interface, com_object};

    use super::{AtomicUsize, Counted};

    #[com_interface("f7fbcb43-8e9a-4f6c-80a5-b15e6f7a8b01")]
    unsafe trait IOne: IUnknown {
        fn One(&self) -> HRESULT;
    }

    #[com_interface("f7fbcb43-8e9a-4f6c-80a5-b15e6f7a8b02")]
    unsafe trait ITwo: IOne {
        fn Two(&self) -> HRESULT;
    }

    #[com_object(ITwo)]
    struct Pair(#[expect(dead_code, reason = "it is its drop that counts")] Counted);

    #[com_object(ITwo, agile, weak)]
    struct AgilePair(#[expect(dead_code, reason = "it is its drop that counts")] Counted);

    macro_rules! implement {
        ($($object:ident),*) => {$(
            impl IOne_Impl for $object {
                fn One(&self) -> HRESULT {
                    S_OK
                }
            }

            impl ITwo_Impl for $object {
                fn Two(&self) -> HRESULT {
                    S_OK
                }
            }
        )*};
    }

    implement!(Pair_Impl, AgilePair_Impl);

    pub(super) fn create(drops: &'static AtomicUsize) -> IUnknown {
        Com::new(Pair(Counted(drops))).into()
    }

    pub(super) fn create_agile(drops: &'static AtomicUsize) -> IUnknown {
        Com::new(AgilePair(Counted(drops))).into()
    }
}

mod windows_core_100 {
    use windows_core::{HRESULT, IUnknown, Interface, implement, interface};

    use super::{AtomicUsize, Counted};

    #[interface("f7fbcb43-8e9a-4f6c-80a5-b15e6f7a8b01")]
    unsafe trait IOne: IUnknown {
        unsafe fn One(&self) -> HRESULT;
    }

    #[interface("f7fbcb43-8e9a-4f6c-80a5-b15e6f7a8b02")]
    unsafe trait ITwo: IOne {
        unsafe fn Two(&self) -> HRESULT;
    }

    #[implement(ITwo)]
    struct Pair(#[expect(dead_code, reason = "it is its drop that counts")] Counted);

    impl IOne_Impl for Pair_Impl {
        unsafe fn One(&self) -> HRESULT {
            HRESULT(0)
        }
    }

    impl ITwo_Impl for Pair_Impl {
        unsafe fn Two(&self) -> HRESULT {
            HRESULT(0)
        }
    }

    pub(super) fn create(drops: &'static AtomicUsize) -> mapi_com::IUnknown {
        let object: IUnknown = Pair(Counted(drops)).into();
        // SAFETY: a counted pointer that is handed over.
        unsafe { mapi_com::Interface::from_raw(object.into_raw()) }
    }
}

mod com_06 {
    use mapi_com::{IUnknown, Interface};

    use super::{AtomicUsize, Counted};

    com::interfaces! {
        #[uuid("f7fbcb43-8e9a-4f6c-80a5-b15e6f7a8b01")]
        pub unsafe interface IOne: com::interfaces::IUnknown {
            fn One(&self) -> com::sys::HRESULT;
        }

        #[uuid("f7fbcb43-8e9a-4f6c-80a5-b15e6f7a8b02")]
        pub unsafe interface ITwo: IOne {
            fn Two(&self) -> com::sys::HRESULT;
        }
    }

    com::class! {
        pub class Pair: ITwo(IOne) {
            drops: Option<Counted>,
        }

        impl IOne for Pair {
            fn One(&self) -> com::sys::HRESULT {
                0
            }
        }

        impl ITwo for Pair {
            fn Two(&self) -> com::sys::HRESULT {
                0
            }
        }
    }

    pub(super) fn create(drops: &'static AtomicUsize) -> IUnknown {
        let object = Pair::allocate(Some(Counted(drops)));
        let interface = object.query_interface::<ITwo>().expect("it is listed");
        let unknown = interface.query_interface::<com::interfaces::IUnknown>().expect("every object is one");
        // SAFETY: a transparent wrapper around a counted pointer, which is handed over.
        unsafe { IUnknown::from_raw(std::mem::transmute::<com::interfaces::IUnknown, *mut std::ffi::c_void>(unknown)) }
    }
}

mod intercom_04 {
    use intercom::prelude::*;
    use intercom::type_system::AutomationTypeSystem;
    use intercom::{ComBox, ComItf};
    use mapi_com::{IUnknown, Interface};

    use super::{AtomicUsize, Counted};

    #[com_interface(com_iid = "f7fbcb43-8e9a-4f6c-80a5-b15e6f7a8b01")]
    pub trait IOne {
        fn one(&self) -> ComResult<()>;
    }

    /// The crate knows no interfaces that are derived from others, so this one stands for itself.
    #[com_interface(com_iid = "f7fbcb43-8e9a-4f6c-80a5-b15e6f7a8b02")]
    pub trait ITwo {
        fn one(&self) -> ComResult<()>;
        fn two(&self) -> ComResult<()>;
    }

    #[com_class(IOne, ITwo)]
    pub struct Pair {
        _drops: Counted,
    }

    impl IOne for Pair {
        fn one(&self) -> ComResult<()> {
            Ok(())
        }
    }

    impl ITwo for Pair {
        fn one(&self) -> ComResult<()> {
            Ok(())
        }

        fn two(&self) -> ComResult<()> {
            Ok(())
        }
    }

    pub(super) fn create(drops: &'static AtomicUsize) -> IUnknown {
        let object: ComRc<dyn ITwo> = ComBox::new(Pair { _drops: Counted(drops) }).into();
        let pointer = ComItf::ptr::<AutomationTypeSystem>(&ComRc::detach(object)).expect("it is listed");
        // SAFETY: a counted pointer that was detached from its owner.
        let two = unsafe { IUnknown::from_raw(pointer.ptr.as_ptr()) };
        two.cast().expect("every object is one")
    }
}

/// All of them, ours first.
pub(crate) fn all() -> Vec<Subject> {
    static DROPS: [AtomicUsize; 6] = [const { AtomicUsize::new(0) }; 6];
    let by_windows_core_62 = |drops| {
        // SAFETY: a counted pointer that is handed over.
        unsafe { IUnknown::from_raw(made_by_windows_core_62::create(drops)) }
    };
    let agile = |subject: Subject| {
        // SAFETY: the state is a reference to an atomic number.
        unsafe { subject.weak().agile() }
    };
    vec![
        subject("mapi-com", &DROPS[0], ours::create),
        agile(subject("mapi-com, agile and weak", &DROPS[1], ours::create_agile)),
        agile(subject("windows-core 0.100", &DROPS[2], windows_core_100::create)),
        agile(subject("windows-core 0.62", &DROPS[3], by_windows_core_62)),
        subject("com 0.6", &DROPS[4], com_06::create),
        subject("intercom 0.4", &DROPS[5], intercom_04::create),
    ]
}
