//! The wall between Rust panics and the code that calls our objects.

use core::any::Any;
use core::ffi::c_void;
use core::fmt;
use core::mem;
use core::ptr::NonNull;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::abort;
use std::sync::{Arc, PoisonError, RwLock};

use crate::call::Call;
#[cfg(feature = "tracing")]
use crate::descriptor::AbiType;
use crate::interface::ComInterface;
use crate::object::object_at;
use crate::servant::Servant;

/// What ran, for reports.
#[doc(hidden)]
pub struct Place {
    pub(crate) interface: &'static str,
    pub(crate) method: &'static str,
    /// The slot of the method, and what it returns; for what is no method, nothing.
    #[cfg(feature = "tracing")]
    pub(crate) slot: usize,
    #[cfg(feature = "tracing")]
    pub(crate) returns: AbiType,
}

impl Place {
    /// Method `INDEX` of those that interface `I` adds.
    pub(crate) fn of<I: ComInterface, const INDEX: usize>() -> Self {
        let (interface, method) = (I::DESCRIPTOR, &I::DESCRIPTOR.methods[INDEX]);
        Self {
            interface: interface.name,
            method: method.name,
            #[cfg(feature = "tracing")]
            slot: interface.first_slot() + INDEX,
            #[cfg(feature = "tracing")]
            returns: method.returns,
        }
    }

    /// What runs and is no method.
    pub(crate) fn named(interface: &'static str, method: &'static str) -> Self {
        Self {
            interface,
            method,
            #[cfg(feature = "tracing")]
            slot: 0,
            #[cfg(feature = "tracing")]
            returns: AbiType::Void,
        }
    }
}

/// A panic that ended at the edge of a COM object instead of in its caller.
#[derive(Debug)]
#[non_exhaustive]
pub struct ContainedPanic<'a> {
    /// The interface whose method panicked, or the type whose destructor did; for what a DLL exports, the interface that it
    /// hands out, or its type.
    pub interface: &'a str,
    /// The method, or `drop`; for what a DLL exports, its published name.
    pub method: &'a str,
    /// What `panic!` was given; for payloads that are no text, a sentence that says so.
    pub message: &'a str,
}

impl fmt::Display for ContainedPanic<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "panic in {}::{}: {}", self.interface, self.method, self.message)
    }
}

type Hook = dyn Fn(&ContainedPanic<'_>) + Send + Sync;

static HOOK: RwLock<Option<Arc<Hook>>> = RwLock::new(None);

/// Sets what is told of every contained panic of this process, in the place of a line on standard error.
///
/// The hook runs on the thread of the panic, after the unwinding and before the caller gets its failure value.
/// A panic of the hook itself is dropped. The hook of [`std::panic::set_hook`] runs as always, before it.
pub fn set_panic_hook(hook: impl Fn(&ContainedPanic<'_>) + Send + Sync + 'static) {
    *HOOK.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(hook));
}

/// The body of a method, as a function of its target and its arguments, both behind pointers: the same type for all methods that
/// answer alike.
pub(crate) type Body<A> = unsafe fn(NonNull<c_void>, NonNull<c_void>) -> A;

/// Runs the body of a vtable function against what serves the interface pointer `this`: the one way of every call into an
/// object. After a panic it answers `on_panic`, and ends the process if that panics in turn.
///
/// Nothing of the method is in the type of this function, as there would be one for each.
///
/// # Safety
///
/// `this` is the interface pointer with index `CHAIN` of an object that `T` serves, which lives for the call. `body` may be called
/// with a reference to the target and with `arguments`, once.
#[inline(always)]
pub(crate) unsafe fn serve<T: Servant, const CHAIN: usize, A: Copy>(
    this: *mut c_void,
    place: fn() -> Place,
    on_panic: fn() -> A,
    body: Body<A>,
    arguments: NonNull<c_void>,
) -> A {
    // SAFETY: this function's contract.
    unsafe {
        let object = object_at::<T::Object, CHAIN>(this);
        let call = Call::<T>::begin(object, place);
        let target = NonNull::from(T::target(object.as_ref())).cast();
        let answer = contain_body(place, on_panic, body, target, arguments);
        call.end(answer, place)
    }
}

/// Runs `body` and, after a panic, `on_panic`, which must not panic in turn.
///
/// # Safety
///
/// `body` may be called with `target` and `arguments`.
#[inline]
pub(crate) unsafe fn contain_body<A>(
    place: fn() -> Place,
    on_panic: fn() -> A,
    body: Body<A>,
    target: NonNull<c_void>,
    arguments: NonNull<c_void>,
) -> A {
    // SAFETY: this function's contract.
    contain_or(place, on_panic, || unsafe { body(target, arguments) })
}

/// Runs `body` and, after a panic, `on_panic`, which must not panic in turn.
#[inline]
pub(crate) fn contain_or<A>(place: fn() -> Place, on_panic: fn() -> A, body: impl FnOnce() -> A) -> A {
    // Unwind safety is the state's own business, as it is with threads: what a panic leaves half done is seen by
    // the next call, and locks say so by being poisoned.
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(answer) => answer,
        Err(payload) => recover(place, payload, on_panic),
    }
}

/// What follows a panic. Apart, so that the compiler makes it once for all methods that answer alike, and not once for each.
#[cold]
#[inline(never)]
fn recover<A>(place: fn() -> Place, payload: Box<dyn Any + Send>, on_panic: fn() -> A) -> A {
    report(place, payload);
    contain(place, on_panic).unwrap_or_else(|| abort())
}

/// Runs `body` and keeps a panic from leaving it. `place` is asked after one only.
#[inline]
pub(crate) fn contain<R>(place: fn() -> Place, body: impl FnOnce() -> R) -> Option<R> {
    // Unwind safety: as in `contain_or`.
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(value) => Some(value),
        Err(payload) => {
            report(place, payload);
            None
        }
    }
}

#[cold]
#[inline(never)]
fn report(place: fn() -> Place, payload: Box<dyn Any + Send>) {
    let place = place();
    let tell = || {
        let message = message_of(payload.as_ref());
        let panic = ContainedPanic { interface: place.interface, method: place.method, message };
        let hook = HOOK.read().unwrap_or_else(PoisonError::into_inner).clone();
        match hook {
            Some(hook) => hook(&panic),
            None => eprintln!("mapi-com: contained a {panic}"),
        }
    };
    if let Err(of_the_hook) = catch_unwind(AssertUnwindSafe(tell)) {
        discard(of_the_hook);
    }
    discard(payload);
}

/// Drops the payload of a panic, whose destructor may panic in turn. After a few rounds of that it is leaked.
fn discard(mut payload: Box<dyn Any + Send>) {
    for _ in 0..4 {
        match catch_unwind(AssertUnwindSafe(|| drop(payload))) {
            Ok(()) => return,
            Err(next) => payload = next,
        }
    }
    mem::forget(payload);
}

pub(crate) fn message_of(payload: &(dyn Any + Send)) -> &str {
    if let Some(text) = payload.downcast_ref::<&'static str>() {
        text
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text
    } else {
        "a payload that is no text"
    }
}
