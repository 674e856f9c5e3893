//! What a host does with a library, by slot numbers and raw pointers.

use std::ffi::c_void;
use std::ptr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use mapi_com::mapi::IClassFactory;
use mapi_com::server::ComClass;
use mapi_com::{GUID, HRESULT, IUnknown, Interface, S_FALSE, S_OK};

use crate::classes::{DllCanUnloadNow, DllGetClassObject};

/// Not NULL, so that a NULL is seen to be written. Nobody follows it.
pub(crate) const POISON: *mut c_void = ptr::dangling_mut::<u64>().cast();

static PROCESS: Mutex<()> = Mutex::new(());

/// The library is one for the whole process: whoever looks at its count is alone, and leaves nothing.
pub(crate) struct Alone(#[expect(dead_code, reason = "it is held")] MutexGuard<'static, ()>);

pub(crate) fn alone() -> Alone {
    let guard = PROCESS.lock().unwrap_or_else(PoisonError::into_inner);
    assert_eq!(DllCanUnloadNow(), S_OK, "something is left of another test");
    Alone(guard)
}

impl Drop for Alone {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_eq!(DllCanUnloadNow(), S_OK, "something is left of this test");
        }
    }
}

pub(crate) fn is_used() -> bool {
    match DllCanUnloadNow() {
        S_OK => false,
        answer => {
            assert_eq!(answer, S_FALSE);
            true
        }
    }
}

/// What is handed out, with the reference that comes with it, or the code of a failure that has left NULL.
///
/// # Safety
///
/// The pointer that `call` writes is a counted one if it answers success.
pub(crate) unsafe fn handed_out(call: impl FnOnce(*mut *mut c_void) -> HRESULT) -> Result<IUnknown, HRESULT> {
    let mut object = POISON;
    let answer = call(&mut object);
    if answer == S_OK {
        // SAFETY: this function's contract.
        return Ok(unsafe { IUnknown::from_raw(object) });
    }
    assert!(answer.is_err(), "a success that is none: {answer:?}");
    assert!(object.is_null(), "after a failure there is NULL");
    Err(answer)
}

pub(crate) fn class_object(clsid: &GUID, iid: &GUID) -> Result<IUnknown, HRESULT> {
    // SAFETY: valid pointers.
    unsafe { handed_out(|object| DllGetClassObject(clsid, iid, object)) }
}

pub(crate) fn factory<S: ComClass>() -> IUnknown {
    class_object(&S::CLSID, &IClassFactory::IID).expect("a class of this server")
}

/// Slots 3 and 4 of `IClassFactory`.
#[repr(C)]
struct Vtable {
    unknown: [*const c_void; 3],
    create: unsafe extern "system" fn(*mut c_void, *mut c_void, *const GUID, *mut *mut c_void) -> HRESULT,
    lock: unsafe extern "system" fn(*mut c_void, i32) -> HRESULT,
}

fn vtable(factory: &IUnknown) -> &Vtable {
    // SAFETY: an interface pointer points to a pointer to its vtable, and what is passed was answered for `IClassFactory`.
    unsafe { &**factory.as_raw().cast::<*const Vtable>() }
}

/// `CreateInstance` with whatever pointers. What is made is written to `object`.
///
/// # Safety
///
/// `factory` was answered for `IClassFactory`. Each pointer is NULL or what that method asks for.
pub(crate) unsafe fn create_raw(
    factory: &IUnknown,
    outer: *mut c_void,
    iid: *const GUID,
    object: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: this function's contract.
    unsafe { (vtable(factory).create)(factory.as_raw(), outer, iid, object) }
}

pub(crate) fn create<I: Interface>(factory: &IUnknown) -> Result<I, HRESULT> {
    // SAFETY: no outer object, an IID, and a place; what is made is counted, and an `I`.
    unsafe {
        let made = handed_out(|object| create_raw(factory, ptr::null_mut(), &I::IID, object))?;
        Ok(I::from_raw(made.into_raw()))
    }
}

pub(crate) fn lock(factory: &IUnknown, lock: bool) -> HRESULT {
    // SAFETY: slot 4 of the interface, which takes a BOOL.
    unsafe { (vtable(factory).lock)(factory.as_raw(), lock.into()) }
}
