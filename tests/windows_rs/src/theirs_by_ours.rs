//! Interfaces that `windows_core::interface` declares, listed by `com_object`.

use std::cell::Cell;
use std::rc::Rc;

use mapi_com::contract::{self, Subject};
use mapi_com::{Com, com_interface, com_object};
#[allow(unused_imports, reason = "the macros of 0.62 name it, those of 0.100 do not")]
use windows_core::IUnknown_Vtbl;
use windows_core::{HRESULT, IUnknown, Interface, interface};

#[interface("19fdcd65-a0bc-4b8e-92c7-d37a8b9cad01")]
unsafe trait IBase: IUnknown {
    unsafe fn Base(&self) -> HRESULT;
}

#[interface("19fdcd65-a0bc-4b8e-92c7-d37a8b9cad02")]
unsafe trait IDerived: IBase {
    unsafe fn Derived(&self, amount: i32) -> HRESULT;
}

#[com_interface("19fdcd65-a0bc-4b8e-92c7-d37a8b9cad03")]
unsafe trait IOurs: IUnknown {
    #[slot(3)]
    fn Ours(&self) -> HRESULT;
}

#[com_object(IOurs, windows(IDerived, IBase), weak)]
struct Both {
    number: Cell<i32>,
    drops: Rc<Cell<usize>>,
}

impl Drop for Both {
    fn drop(&mut self) {
        self.drops.set(self.drops.get() + 1);
    }
}

impl IOurs_Impl for Both_Impl {
    fn Ours(&self) -> HRESULT {
        HRESULT(self.number.get())
    }
}

impl IBase_Impl for Both_Impl {
    unsafe fn Base(&self) -> HRESULT {
        HRESULT(100 + self.number.get())
    }
}

impl IDerived_Impl for Both_Impl {
    unsafe fn Derived(&self, amount: i32) -> HRESULT {
        self.number.set(self.number.get() + amount);
        HRESULT(0)
    }
}

fn both(drops: &Rc<Cell<usize>>) -> Com<Both> {
    Com::new(Both { number: Cell::new(1), drops: Rc::clone(drops) })
}

#[test]
fn every_slot_leads_to_our_object() {
    let drops = Rc::new(Cell::new(0));
    let ours: IOurs = both(&drops).into();
    let derived: IDerived = ours.cast().expect("IDerived");
    let base: IBase = derived.cast().expect("IBase");
    assert_eq!(base.as_raw(), derived.as_raw());
    // SAFETY: the methods ask for nothing.
    unsafe {
        assert_eq!(derived.Derived(6), HRESULT(0));
        assert_eq!(derived.Base(), HRESULT(107));
        assert_eq!(base.Base(), HRESULT(107));
    }
    assert_eq!(ours.Ours(), HRESULT(7));
    let unknown: IUnknown = base.cast().expect("IUnknown");
    let same = Com::<Both>::from_interface(&unknown).expect("an object of ours");
    assert_eq!(same.number.get(), 7);
    drop((ours, derived, base, unknown, same));
    assert_eq!(drops.get(), 1);
}

#[test]
fn our_object_keeps_the_contract_through_their_vtables() {
    let drops = Rc::new(Cell::new(0));
    let subject = Subject::new("both", {
        let drops = Rc::clone(&drops);
        move || both(&drops).into()
    });
    let subject = subject.answers::<IOurs>().weak().destroyed(move || drops.get());
    // SAFETY: the vtables are those of windows-core's macros: a method more than IUnknown, and one more than that.
    let subject = unsafe { subject.answers_iid("IBase", IBase::IID, 4).answers_iid("IDerived", IDerived::IID, 5) };
    let report = contract::verify(&subject);
    assert!(report.passed(), "{report}");
}

/// An interface of the system, as the crate `windows` declares it.
#[cfg(windows)]
mod of_the_system {
    use mapi_com::{Com, com_object};
    use windows::Win32::System::Com::{IPersist, IPersist_Impl};
    use windows_core::{GUID, Interface, Result};

    const CLASS: GUID = GUID::from_u128(0x19fdcd65_a0bc_4b8e_92c7_d37a8b9cadff);

    #[com_object(super::IOurs, windows(IPersist))]
    struct Persistent;

    impl super::IOurs_Impl for Persistent_Impl {
        fn Ours(&self) -> windows_core::HRESULT {
            windows_core::HRESULT(0)
        }
    }

    impl IPersist_Impl for Persistent_Impl {
        fn GetClassID(&self) -> Result<GUID> {
            Ok(CLASS)
        }
    }

    #[test]
    fn an_interface_of_the_crate_windows_is_listed() {
        let ours: super::IOurs = Com::new(Persistent).into();
        let persist: IPersist = ours.cast().expect("IPersist");
        // SAFETY: the wrapper hands the out pointer in.
        assert_eq!(unsafe { persist.GetClassID() }, Ok(CLASS));
    }
}
