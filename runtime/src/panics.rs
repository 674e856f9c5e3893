//! The wall between Rust panics and the code that calls our objects.

use core::any::Any;
use core::ffi::c_void;
use core::fmt;
use core::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::abort;
use std::sync::{Arc, PoisonError, RwLock};

use crate::object::object_at;
use crate::servant::Servant;

/// What ran, for reports.
pub(crate) struct Method {
    pub(crate) interface: &'static str,
    pub(crate) name: &'static str,
}

/// A panic that ended at the edge of a COM object instead of in its caller.
#[derive(Debug)]
#[non_exhaustive]
pub struct ContainedPanic<'a> {
    /// The interface whose method panicked, or the type whose destructor did.
    pub interface: &'a str,
    /// The method, or `drop`.
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

/// Runs the body of a vtable function against the object behind `this`: what every generated function does. After a
/// panic it answers `on_panic`.
///
/// # Safety
///
/// `this` is the interface pointer with index `CHAIN` of an object behind a `T`, which lives for the call.
#[doc(hidden)]
#[inline]
pub unsafe fn serve<T: Servant, const CHAIN: usize, A>(
    this: *mut c_void,
    interface: &'static str,
    method: &'static str,
    on_panic: Option<A>,
    body: impl FnOnce(&T::Target) -> A,
) -> A {
    // SAFETY: this function's contract.
    let object = T::target(unsafe { object_at::<T::Object, CHAIN>(this).as_ref() });
    let answer = contain(&Method { interface, name: method }, || body(object));
    // `check_failure` has refused to compile a method without a value for this case.
    answer.or(on_panic).unwrap_or_else(|| abort())
}

/// Runs `body` and keeps a panic from leaving it.
#[inline]
pub(crate) fn contain<R>(method: &Method, body: impl FnOnce() -> R) -> Option<R> {
    // Unwind safety is the state's own business, as it is with threads: what a panic leaves half done is seen by
    // the next call, and locks say so by being poisoned.
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(value) => Some(value),
        Err(payload) => {
            report(method, payload);
            None
        }
    }
}

#[cold]
#[inline(never)]
fn report(method: &Method, payload: Box<dyn Any + Send>) {
    let tell = || {
        let message = message_of(payload.as_ref());
        let panic = ContainedPanic { interface: method.interface, method: method.name, message };
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
