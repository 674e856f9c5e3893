//! What COM's own library does for a client, by its published functions.

use std::ffi::c_void;
use std::ptr;
use std::sync::MutexGuard;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::thread;
use std::time::Duration;

use mapi_com::{GUID, HRESULT, Interface, PCWSTR, Result, S_OK, WideText};

use crate::library::{Library, alone};

windows_core::link!("ole32.dll" "system" fn CoInitializeEx(reserved: *const c_void, model: u32) -> HRESULT);
windows_core::link!("ole32.dll" "system" fn CoUninitialize());
windows_core::link!("ole32.dll" "system" fn CoCreateInstance(class: *const GUID, outer: *mut c_void, context: u32, iid: *const GUID, object: *mut *mut c_void) -> HRESULT);
windows_core::link!("kernel32.dll" "system" fn GetModuleHandleW(name: PCWSTR) -> *mut c_void);
windows_core::link!("user32.dll" "system" fn PeekMessageW(message: *mut Message, window: *mut c_void, first: u32, last: u32, remove: u32) -> i32);
windows_core::link!("user32.dll" "system" fn DispatchMessageW(message: *const Message) -> isize);

/// `REGDB_E_CLASSNOTREG`.
pub(crate) const NOT_REGISTERED: HRESULT = HRESULT(0x8004_0154_u32.cast_signed());
/// `CLSCTX_INPROC_SERVER`.
pub(crate) const IN_PROCESS: u32 = 1;

/// `MSG`, of which nothing is looked at here.
#[repr(C)]
struct Message([usize; 8]);

/// The kinds of apartments.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Apartment {
    Multi = 0,
    Single = 2,
}

/// Runs something on this thread within an apartment.
pub(crate) fn within<R>(apartment: Apartment, body: impl FnOnce() -> R) -> R {
    /// Leaves the apartment, also after a panic.
    struct Inside;
    impl Drop for Inside {
        fn drop(&mut self) {
            // SAFETY: balanced on this thread.
            unsafe { CoUninitialize() };
        }
    }
    // SAFETY: balanced on this thread.
    assert!(unsafe { CoInitializeEx(ptr::null(), apartment as u32) }.is_ok());
    let _inside = Inside;
    body()
}

/// Waits as a single-threaded apartment has to: calls that come from others are carried out meanwhile.
pub(crate) fn wait_for<T>(receiver: &Receiver<T>) -> T {
    loop {
        let mut message = Message([0; 8]);
        // SAFETY: a place that is large enough for a message, and a message that was just got.
        while unsafe { PeekMessageW(&mut message, ptr::null_mut(), 0, 0, 1) } != 0 {
            // SAFETY: as above.
            unsafe { DispatchMessageW(&message) };
        }
        match receiver.try_recv() {
            Ok(value) => return value,
            Err(TryRecvError::Empty) => thread::sleep(Duration::from_millis(2)),
            Err(TryRecvError::Disconnected) => panic!("the other thread has failed"),
        }
    }
}

pub(crate) fn create<I: Interface>(class: &GUID) -> Result<I> {
    create_part(class, ptr::null_mut())
}

pub(crate) fn create_part<I: Interface>(class: &GUID, outer: *mut c_void) -> Result<I> {
    create_within(IN_PROCESS, class, outer)
}

pub(crate) fn create_within<I: Interface>(context: u32, class: &GUID, outer: *mut c_void) -> Result<I> {
    let mut object = ptr::null_mut();
    // SAFETY: `outer` is NULL or a live object; the others are valid. What is made is an `I` with a reference for us.
    unsafe {
        CoCreateInstance(class, outer, context, &I::IID, &mut object).ok()?;
        Ok(I::from_raw(object))
    }
}

pub(crate) fn is_loaded() -> bool {
    let name = WideText::new("in_process_server.dll");
    // SAFETY: a text that is terminated.
    !unsafe { GetModuleHandleW(name.as_pcwstr()) }.is_null()
}

/// The library is in the registry for as long as this is there, and was asked for that itself.
pub(crate) struct Registered(#[expect(dead_code, reason = "it is held")] MutexGuard<'static, ()>);

impl Registered {
    pub(crate) fn new() -> Self {
        let alone = alone();
        assert_eq!(Library::load().call("DllRegisterServer"), S_OK);
        Self(alone)
    }
}

impl Drop for Registered {
    fn drop(&mut self) {
        let library = Library::load();
        assert_eq!(library.call("DllUnregisterServer"), S_OK);
        if !thread::panicking() {
            assert_eq!(library.call("DllCanUnloadNow"), S_OK, "something is left of this test");
        }
    }
}
