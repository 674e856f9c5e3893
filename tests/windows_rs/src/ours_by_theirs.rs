//! Interfaces that `com_interface` declares, implemented by `windows_core::implement`.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use mapi_com::contract::{self, Subject};
use mapi_com::{E_UNEXPECTED, HRESULT, IUnknown, Interface, InterfaceRef, PCWSTR, Result, S_OK, com_interface};
use windows_core::implement;

#[com_interface("08fcdc54-9fab-4a7d-91b6-c26f7a8b9c01")]
unsafe trait IParent: IUnknown {
    #[slot(3)]
    unsafe fn Length(&self, text: PCWSTR) -> HRESULT;
}

#[com_interface("08fcdc54-9fab-4a7d-91b6-c26f7a8b9c02")]
unsafe trait IChild: IParent {
    #[slot(4)]
    #[retval]
    fn Twice(&self, number: u32) -> Result<u32>;
    #[slot(5)]
    fn Same(&self, other: Option<InterfaceRef<'_, IUnknown>>) -> HRESULT;
    #[slot(6)]
    fn Panic(&self) -> HRESULT;
}

#[com_interface("08fcdc54-9fab-4a7d-91b6-c26f7a8b9c03")]
unsafe trait IOther: IUnknown {
    #[slot(3)]
    #[on_panic(0)]
    fn Number(&self) -> u32;
}

#[implement(IChild, IOther)]
struct Theirs {
    number: u32,
    drops: Arc<AtomicUsize>,
}

impl Drop for Theirs {
    fn drop(&mut self) {
        self.drops.fetch_add(1, Ordering::SeqCst);
    }
}

impl IParent_Impl for Theirs_Impl {
    unsafe fn Length(&self, text: PCWSTR) -> HRESULT {
        // SAFETY: the caller's promise.
        let text = unsafe { mapi_com::read_wide(text) };
        HRESULT(text.map_or(-1, |text| text.len() as i32))
    }
}

impl IChild_Impl for Theirs_Impl {
    fn Twice(&self, number: u32) -> Result<u32> {
        Ok(2 * number + self.number)
    }

    fn Same(&self, other: Option<InterfaceRef<'_, IUnknown>>) -> HRESULT {
        HRESULT(i32::from(other.is_some()))
    }

    fn Panic(&self) -> HRESULT {
        panic!("on purpose")
    }
}

impl IOther_Impl for Theirs_Impl {
    fn Number(&self) -> u32 {
        self.number
    }
}

#[test]
fn every_slot_leads_to_their_object() {
    let drops = Arc::new(AtomicUsize::new(0));
    let child: IChild = Theirs { number: 7, drops: Arc::clone(&drops) }.into();
    let text = mapi_com::WideText::new("four");
    // SAFETY: terminated, and lives for the call.
    assert_eq!(unsafe { child.Length(text.as_pcwstr()) }, HRESULT(4));
    assert_eq!(child.Twice(4), Ok(15));
    let unknown: IUnknown = child.cast().expect("IUnknown");
    assert_eq!(child.Same(Some((&unknown).into())), HRESULT(1));
    assert_eq!(child.Same(None), S_OK);
    assert_eq!(child.Panic(), E_UNEXPECTED, "a panic stays within");
    let other: IOther = child.cast().expect("IOther");
    assert_eq!(other.Number(), 7);
    let parent: IParent = other.cast().expect("the parent of what is listed");
    assert_eq!(parent.as_raw(), child.as_raw());
    drop((child, unknown, other, parent));
    assert_eq!(drops.load(Ordering::SeqCst), 1);
}

#[test]
fn their_object_keeps_what_it_keeps_of_the_contract() {
    let drops = Arc::new(AtomicUsize::new(0));
    let create = {
        let drops = Arc::clone(&drops);
        move || IUnknown::from(Theirs { number: 7, drops: Arc::clone(&drops) })
    };
    let subject = Subject::new("theirs", create).answers::<IChild>().answers::<IOther>();
    let subject = subject.destroyed(move || drops.load(Ordering::SeqCst)).weak();
    // SAFETY: the state is a number and a counter.
    let subject = unsafe { subject.agile() };
    // A NULL IID faults there, an unaligned one is reported by their debug builds, they answer IInspectable besides,
    // counting on several threads while the weak reference is made ends some processes, 4 of 30 runs, and an object may be
    // left over when a Resolve meets the last Release: once in round 255 of the check.
    let report = contract::verify_only(&subject, |check| ![14, 15, 22, 33, 44].contains(&check.number()));
    assert!(report.passed(), "{report}");
}
