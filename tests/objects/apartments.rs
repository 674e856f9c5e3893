//! Agile and other objects between the apartments of COM itself.
#![cfg(windows)]

use std::ffi::c_void;
use std::ptr;
use std::sync::mpsc;
use std::thread;

use mapi_com::{Com, GUID, HRESULT, IUnknown, Interface, S_OK, com_interface, com_object};

windows_core::link!("ole32.dll" "system" fn CoInitializeEx(reserved: *const c_void, model: u32) -> HRESULT);
windows_core::link!("ole32.dll" "system" fn CoUninitialize());
windows_core::link!("ole32.dll" "system" fn CoMarshalInterThreadInterfaceInStream(iid: *const GUID, object: *mut c_void, stream: *mut *mut c_void) -> HRESULT);
windows_core::link!("ole32.dll" "system" fn CoGetInterfaceAndReleaseStream(stream: *mut c_void, iid: *const GUID, object: *mut *mut c_void) -> HRESULT);

const COINIT_MULTITHREADED: u32 = 0;
const COINIT_APARTMENTTHREADED: u32 = 2;

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f51", free_threaded)]
unsafe trait INumber: IUnknown {
    #[on_panic(0)]
    fn Number(&self) -> u32;
}

#[com_object(INumber, agile)]
struct Agile(u32);

#[com_object(INumber, apartment_bound)]
struct Bound(u32);

impl INumber_Impl for Agile_Impl {
    fn Number(&self) -> u32 {
        self.0
    }
}

impl INumber_Impl for Bound_Impl {
    fn Number(&self) -> u32 {
        self.0
    }
}

/// A number of the pointer, for comparing: what it points to is nobody's business there.
struct Stream(*mut c_void);

// SAFETY: the stream is made to be taken to another thread.
unsafe impl Send for Stream {}

fn within_apartment<R>(model: u32, body: impl FnOnce() -> R) -> R {
    // SAFETY: balanced on this thread.
    assert!(unsafe { CoInitializeEx(ptr::null(), model) }.is_ok());
    let answer = body();
    // SAFETY: as above.
    unsafe { CoUninitialize() };
    answer
}

/// Takes the object from a single-threaded apartment into another one. Answers how that went there and, if it did, whether
/// the pointer is the object's own.
fn travel(make: impl FnOnce() -> INumber + Send + 'static) -> (HRESULT, HRESULT, bool) {
    within_apartment(COINIT_APARTMENTTHREADED, || {
        let object = make();
        let address = object.as_raw().addr();
        let mut stream = ptr::null_mut();
        // SAFETY: all pointers are valid.
        let marshaled = unsafe { CoMarshalInterThreadInterfaceInStream(&INumber::IID, object.as_raw(), &mut stream) };
        if marshaled.is_err() {
            return (marshaled, marshaled, false);
        }
        let stream = Stream(stream);
        let (sender, receiver) = mpsc::channel();
        let other = thread::spawn(move || {
            let stream = stream;
            within_apartment(COINIT_MULTITHREADED, || {
                let mut there = ptr::null_mut();
                // SAFETY: the stream is given away, the other pointers are valid.
                let answer = unsafe { CoGetInterfaceAndReleaseStream(stream.0, &INumber::IID, &mut there) };
                if answer.is_ok() {
                    // SAFETY: just handed out.
                    let there = unsafe { INumber::from_raw(there) };
                    assert_eq!(there.Number(), 7);
                    sender.send((answer, there.as_raw().addr() == address)).expect("waited for");
                } else {
                    sender.send((answer, false)).expect("waited for");
                }
            });
        });
        let (unmarshaled, is_same) = receiver.recv().expect("the other thread answers");
        other.join().expect("no panic");
        (marshaled, unmarshaled, is_same)
    })
}

#[test]
fn an_agile_object_is_itself_in_every_apartment() {
    assert_eq!(travel(|| Com::new(Agile(7)).into()), (S_OK, S_OK, true));
}

#[test]
fn another_object_goes_nowhere_without_a_proxy() {
    let (marshaled, _, is_same) = travel(|| Com::new(Bound(7)).into());
    assert!(marshaled.is_err(), "{marshaled:?}");
    assert!(!is_same);
}
