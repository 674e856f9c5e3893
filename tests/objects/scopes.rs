//! Objects that borrow from the caller: they end with their scope, and nobody may have a reference to them then.

use std::cell::{Cell, RefCell};
use std::mem::forget;
use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};
use std::ptr;

use crate::child::assert_gives_up;
use crate::drops::{Drops, Probe};
use crate::raw::{BackPointer, add_ref, ask, call, count, query_interface, release};
use mapi_com::{
    Com, E_NOINTERFACE, E_POINTER, GUID, HRESULT, IUnknown, Interface, QueryHook, S_OK, com_interface, com_object,
    scope,
};

#[com_interface("d7a1c3e5-82f4-4b96-b0d1-3c5e7f9a1b01")]
unsafe trait ISink: IUnknown {
    #[slot(3)]
    fn Tell(&self) -> HRESULT;
}

#[com_interface("d7a1c3e5-82f4-4b96-b0d1-3c5e7f9a1b02")]
unsafe trait ITorn: IUnknown {}

#[com_interface("d7a1c3e5-82f4-4b96-b0d1-3c5e7f9a1b03")]
unsafe trait IRefused: IUnknown {}

#[com_interface("d7a1c3e5-82f4-4b96-b0d1-3c5e7f9a1b04")]
unsafe trait IRenamed: IUnknown {}

#[com_object(ISink, scoped, tear_off(ITorn), refuse(IRefused), query_hook)]
struct Sink<'a, T: Into<u32> + Copy> {
    told: &'a mut Vec<u32>,
    number: &'a T,
    calls: Cell<u32>,
    _probe: Probe,
}

impl<T: Into<u32> + Copy> ISink_Impl for Sink_Impl<'_, T> {
    fn Tell(&self) -> HRESULT {
        self.calls.set(self.calls.get() + 1);
        HRESULT((*self.number).into().cast_signed())
    }
}
impl<T: Into<u32> + Copy> ITorn_Impl for Sink_Impl<'_, T> {}

// SAFETY: `IRenamed` has no methods but those of `IUnknown`.
unsafe impl<T: Into<u32> + Copy> QueryHook for Sink_Impl<'_, T> {
    fn query(&self, iid: &GUID) -> Option<IUnknown> {
        (*iid == IRenamed::IID).then(|| self.to_interface())
    }
}

impl<T: Into<u32> + Copy> Drop for Sink<'_, T> {
    fn drop(&mut self) {
        self.told.push(self.calls.get());
    }
}

fn sink<'a>(told: &'a mut Vec<u32>, number: &'a u8, drops: &Drops) -> Sink<'a, u8> {
    Sink { told, number, calls: Cell::new(0), _probe: drops.probe() }
}

#[test]
fn it_borrows_is_lent_and_ends_with_its_scope() {
    let (drops, number, mut told) = (Drops::default(), 9, Vec::new());
    let answer = scope(sink(&mut told, &number, &drops), |sink| {
        let pointer: ISink = sink.to_interface();
        assert_eq!((pointer.Tell(), sink.Tell(), count(&pointer)), (HRESULT(9), HRESULT(9), 2));
        // SAFETY: slot 3 of `ISink`.
        assert_eq!(unsafe { call(pointer.as_raw(), 3) }, HRESULT(9));
        // SAFETY: the reference is given up.
        assert_eq!(unsafe { release(pointer.into_raw()) }, 1, "the scope has one of its own");
        assert_eq!(drops.count(), 0);
        sink.calls.get()
    });
    assert_eq!((answer, told.as_slice()), (3, &[3][..]));
    assert_eq!((drops.count(), drops.alive()), (1, 0));
}

#[test]
fn it_is_queried_like_any_other_object() {
    let (drops, number, mut told) = (Drops::default(), 1, Vec::new());
    scope(sink(&mut told, &number, &drops), |sink| {
        let identity: IUnknown = sink.to_interface();
        for first in [IUnknown::IID, ISink::IID, ITorn::IID, IRenamed::IID] {
            let first = ask(identity.as_raw(), &first).expect("answered");
            for second in [IUnknown::IID, ISink::IID, ITorn::IID, IRenamed::IID] {
                let second = ask(first.as_raw(), &second).expect("answered from everywhere");
                assert_eq!(ask(second.as_raw(), &IUnknown::IID).expect("IUnknown"), identity);
            }
            assert_eq!(ask(first.as_raw(), &IRefused::IID).err(), Some(E_NOINTERFACE));
            // SAFETY: QueryInterface takes NULL.
            assert_eq!(unsafe { query_interface(first.as_raw(), &ISink::IID, ptr::null_mut()) }, E_POINTER);
        }
        assert_eq!(count(&identity), 2, "everything was given back");
    });
    assert_eq!((drops.count(), drops.alive()), (1, 0));
}

#[test]
fn soundness_s4_its_lifetime_is_not_found_again_behind_an_interface() {
    let (drops, number, mut told) = (Drops::default(), 1, Vec::new());
    scope(sink(&mut told, &number, &drops), |sink| {
        let pointer: ISink = sink.to_interface();
        assert!(Com::<Sink<'static, u8>>::from_interface(&pointer).is_none(), "it borrows for less than for ever");
        assert_eq!(count(&pointer), 2);
    });
}

#[test]
fn scopes_nest() {
    let (drops, numbers, mut told) = (Drops::default(), [1, 2], (Vec::new(), Vec::new()));
    let sum = scope(sink(&mut told.0, &numbers[0], &drops), |outer| {
        let inner = scope(sink(&mut told.1, &numbers[1], &drops), |inner| outer.Tell().0 + inner.Tell().0);
        assert_eq!(drops.count(), 1);
        inner + outer.Tell().0
    });
    assert_eq!((sum, told.0, told.1), (4, vec![2], vec![1]));
    assert_eq!((drops.count(), drops.alive()), (2, 0));
}

#[test]
fn a_panic_leaves_the_scope_and_drops_the_state() {
    let (drops, number, mut told) = (Drops::default(), 1, Vec::new());
    let run = || {
        scope(sink(&mut told, &number, &drops), |sink| {
            let _held: ISink = sink.to_interface();
            panic_any(sink.Tell())
        })
    };
    let payload = catch_unwind(AssertUnwindSafe(run)).expect_err("a panic").downcast::<HRESULT>();
    assert_eq!((*payload.expect("the one of the scope"), told), (HRESULT(1), vec![1]));
    assert_eq!((drops.count(), drops.alive()), (1, 0));
}

/// Uses itself in its destructor.
#[com_object(ISink, scoped)]
struct Dying<'a> {
    this: BackPointer,
    keeps: bool,
    panics: bool,
    probe: &'a Probe,
}

impl ISink_Impl for Dying_Impl<'_> {
    fn Tell(&self) -> HRESULT {
        S_OK
    }
}

impl Drop for Dying<'_> {
    fn drop(&mut self) {
        let this = self.this.get();
        let pointer = ask(this, &ISink::IID).expect("what is listed is answered to the end");
        // SAFETY: alive; balanced, but for the case that is to end the process.
        unsafe {
            add_ref(this);
            release(this);
        }
        if self.keeps {
            forget(pointer);
        }
        self.probe.pass();
        assert!(!self.panics, "in drop");
    }
}

fn let_die(keeps: bool, panics: bool) -> Drops {
    let drops = Drops::default();
    let probe = drops.probe();
    scope(Dying { this: BackPointer::default(), keeps, panics, probe: &probe }, |object| {
        object.this.set(&object.to_interface::<IUnknown>());
    });
    drops
}

#[test]
fn references_taken_and_given_back_within_drop_are_harmless() {
    assert_eq!(let_die(false, false).passed(), 1);
    assert!(catch_unwind(|| let_die(false, true)).is_err(), "a panic in drop reaches the caller, as of any local");
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_reference_kept_from_drop_ends_the_process() {
    assert_gives_up("scopes::a_reference_kept_from_drop_ends_the_process", "outlives it", || {
        let_die(true, false);
    });
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_reference_kept_from_a_drop_that_panics_ends_the_process() {
    assert_gives_up("scopes::a_reference_kept_from_a_drop_that_panics_ends_the_process", "outlives it", || {
        let _ = catch_unwind(|| let_die(true, true));
    });
}

/// Runs a scope with whatever `body` does.
fn with_sink<R>(body: impl FnOnce(&Sink_Impl<'_, u8>) -> R) -> R {
    let (number, mut told) = (1, Vec::new());
    scope(sink(&mut told, &number, &Drops::default()), body)
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn references_left_at_the_end_end_the_process() {
    let told = "at the end of its scope 2 references to it are left";
    assert_gives_up("scopes::references_left_at_the_end_end_the_process", told, || {
        with_sink(|sink| forget((sink.to_interface::<ISink>(), sink.to_interface::<IUnknown>())));
    });
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_pointer_that_leaves_the_scope_ends_the_process() {
    let told = "at the end of its scope 1 references to it are left";
    assert_gives_up("scopes::a_pointer_that_leaves_the_scope_ends_the_process", told, || {
        let pointer: ISink = with_sink(|sink| sink.to_interface());
        assert_eq!(pointer.Tell(), S_OK, "not reached");
    });
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_tear_off_left_at_the_end_ends_the_process() {
    assert_gives_up("scopes::a_tear_off_left_at_the_end_ends_the_process", "at the end of its scope", || {
        with_sink(|sink| forget(sink.to_interface::<ISink>().cast::<ITorn>()));
    });
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_reference_left_by_a_panic_ends_the_process() {
    assert_gives_up("scopes::a_reference_left_by_a_panic_ends_the_process", "at the end of its scope", || {
        let left = RefCell::new(None);
        let run = || {
            with_sink(|sink| {
                left.replace(Some(sink.to_interface::<ISink>()));
                panic!("in the body")
            })
        };
        let _ = catch_unwind(AssertUnwindSafe(run));
    });
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_release_too_many_ends_the_process() {
    let told = "Release of a reference that the scope holds";
    assert_gives_up("scopes::a_release_too_many_ends_the_process", told, || {
        with_sink(|sink| {
            let pointer: ISink = sink.to_interface();
            // SAFETY: none: the second one is the mistake that is tested.
            unsafe {
                release(pointer.as_raw());
                release(pointer.into_raw());
            }
        });
    });
}
