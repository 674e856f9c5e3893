//! What an object may be made of: generic types, enums, unions; and what it may do: change, call out, panic, release itself.

use std::cell::Cell;
use std::fmt::Display;
use std::sync::atomic::{AtomicUsize, Ordering};

use mapi_com::contract::{DropHook, MethodRule, Profile, Subject};
use mapi_com::mapi::{IMAPISync, IMAPISync_Impl, MAPISIB};
use mapi_com::{
    Com, E_INVALIDARG, E_UNEXPECTED, HRESULT, IUnknown, Interface, InterfaceRef, S_OK, com_interface, com_object,
};

use super::{CountsDrop, counts, subject};

counts!(GENERIC, CHOICE, CHANGING, PANICKING, STORE);

#[com_interface("b1c7e9d2-3a45-4e8f-8b60-7f1a2b3c4d01")]
unsafe trait IName: IUnknown {
    fn Name(&self) -> HRESULT;
}

#[com_interface("b1c7e9d2-3a45-4e8f-8b60-7f1a2b3c4d02")]
unsafe trait ITitle: IUnknown {
    fn Name(&self) -> HRESULT;
}

#[com_object(IName, ITitle)]
struct Generic<T: Display, const N: i32> {
    value: T,
    _drops: CountsDrop,
}

impl<T: Display, const N: i32> IName_Impl for Generic_Impl<T, N> {
    fn Name(&self) -> HRESULT {
        HRESULT(self.value.to_string().len() as i32)
    }
}
impl<T: Display, const N: i32> ITitle_Impl for Generic_Impl<T, N> {
    fn Name(&self) -> HRESULT {
        HRESULT(N)
    }
}

fn generic() -> Subject {
    let create = |drops| Generic::<u32, 9> { value: 123, _drops: drops };
    subject!("generic, with methods of one name", GENERIC, create, [IName, ITitle]).probe(
        MethodRule::Slots,
        "each interface has its own method of that name",
        |object| {
            let name = object.cast::<IName>().map_err(|error| error.to_string())?.Name();
            let title = object.cast::<ITitle>().map_err(|error| error.to_string())?.Name();
            if (name.0, title.0) == (3, 9) { Ok(()) } else { Err(format!("{} and {}", name.0, title.0)) }
        },
    )
}

#[com_object(IName)]
enum Choice {
    Named(#[expect(dead_code, reason = "it is its drop that counts")] CountsDrop),
    #[expect(dead_code, reason = "an enum has several")]
    Nameless,
}

impl IName_Impl for Choice_Impl {
    fn Name(&self) -> HRESULT {
        if matches!(**self, Choice::Named(_)) { HRESULT(1) } else { HRESULT(0) }
    }
}

#[com_object(IName)]
union Either {
    number: u32,
    bytes: [u8; 4],
}

impl IName_Impl for Either_Impl {
    fn Name(&self) -> HRESULT {
        // SAFETY: every bit pattern is a value of either field.
        HRESULT(unsafe { self.number as i32 + i32::from(self.bytes[0]) })
    }
}

/// A callback that is handed in.
#[com_interface("b1c7e9d2-3a45-4e8f-8b60-7f1a2b3c4d03")]
unsafe trait ICallback: IUnknown {
    fn Called(&self) -> HRESULT;
}

#[com_object(ICallback, scoped)]
struct Callback<'a>(&'a dyn Fn());

impl ICallback_Impl for Callback_Impl<'_> {
    fn Called(&self) -> HRESULT {
        (self.0)();
        S_OK
    }
}

/// Changes, and calls out while it does.
#[com_interface("b1c7e9d2-3a45-4e8f-8b60-7f1a2b3c4d04")]
unsafe trait ICounter: IUnknown {
    fn Count(&self) -> HRESULT;
    fn CallOut(&self, callback: Option<InterfaceRef<'_, ICallback>>) -> HRESULT;
    fn Panic(&self) -> HRESULT;
}

#[com_object(ICounter, IName)]
struct Counter {
    count: Cell<i32>,
    _drops: CountsDrop,
    _hook: Option<DropHook>,
}

impl Counter {
    fn new(drops: CountsDrop) -> Self {
        Self { count: Cell::new(0), _drops: drops, _hook: None }
    }
}

impl ICounter_Impl for Counter_Impl {
    fn Count(&self) -> HRESULT {
        self.count.set(self.count.get() + 1);
        HRESULT(self.count.get())
    }
    fn CallOut(&self, callback: Option<InterfaceRef<'_, ICallback>>) -> HRESULT {
        callback.map_or(E_INVALIDARG, |callback| callback.Called())
    }
    fn Panic(&self) -> HRESULT {
        panic!("on purpose");
    }
}
impl IName_Impl for Counter_Impl {
    fn Name(&self) -> HRESULT {
        S_OK
    }
}

fn counter(object: &IUnknown) -> ICounter {
    object.cast().expect("an interface of the object")
}

fn changing() -> Subject {
    subject!("changes, calls out, panics", CHANGING, Counter::new, [ICounter, IName])
        .exercise(|object| (1..5).for_each(|_| assert!(counter(object).Count().is_ok())))
        .calls_out(|object, callback| {
            mapi_com::scope(Callback(callback), |scoped| {
                let callback: ICallback = scoped.to_interface();
                let borrowed = (&callback).into();
                assert_eq!(counter(object).CallOut(Some(borrowed)), S_OK);
            });
        })
        .drop_hook(|hook| Com::new(Counter { _hook: Some(hook), ..Counter::new(CountsDrop(&CHANGING)) }).into())
        .probe(MethodRule::Panic, "Panic answers E_UNEXPECTED", |object| {
            let code = counter(object).Panic();
            if code == E_UNEXPECTED { Ok(()) } else { Err(format!("{code:?}")) }
        })
}

#[com_object(IName)]
struct Panicking(#[expect(dead_code, reason = "it is its drop that counts")] CountsDrop);

impl Drop for Panicking {
    fn drop(&mut self) {
        panic!("on purpose");
    }
}

impl IName_Impl for Panicking_Impl {
    fn Name(&self) -> HRESULT {
        S_OK
    }
}

fn panics_when_dropped() -> Subject {
    subject!("panics when it is dropped", PANICKING, Panicking, [IName])
        .panics_in_drop(|| Com::new(Panicking(CountsDrop(&PANICKING))).into())
}

#[com_object(IMAPISync)]
struct Store(#[expect(dead_code, reason = "it is its drop that counts")] CountsDrop);

impl IMAPISync_Impl for Store_Impl {
    unsafe fn SynchronizeInBackground(&self, request: *mut MAPISIB) -> HRESULT {
        if request.is_null() { E_INVALIDARG } else { S_OK }
    }
}

fn mapi() -> Subject {
    subject!("a store of MAPI", STORE, Store, [IMAPISync]).profile(Profile::Mapi)
}

fn union_() -> Subject {
    Subject::new("a union", || Com::new(Either { number: 5 }).into()).answers::<IName>()
}

pub(super) fn subjects() -> [Subject; 6] {
    let choice = subject!("an enum", CHOICE, Choice::Named, [IName]);
    [generic(), choice, union_(), changing(), panics_when_dropped(), mapi()]
}
