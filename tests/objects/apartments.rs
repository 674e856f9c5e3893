//! Agile and other objects between the apartments of COM itself.
#![cfg(windows)]

use std::ffi::c_void;
use std::ptr;
use std::sync::mpsc;
use std::thread;

use crate::raw::{ask, count, slot};
use mapi_com::{Com, GUID, HRESULT, IUnknown, Interface, S_OK, com_interface, com_object};

windows_core::link!("ole32.dll" "system" fn CoInitializeEx(reserved: *const c_void, model: u32) -> HRESULT);
windows_core::link!("ole32.dll" "system" fn CoUninitialize());
windows_core::link!("ole32.dll" "system" fn CoMarshalInterThreadInterfaceInStream(iid: *const GUID, object: *mut c_void, stream: *mut *mut c_void) -> HRESULT);
windows_core::link!("ole32.dll" "system" fn CoGetInterfaceAndReleaseStream(stream: *mut c_void, iid: *const GUID, object: *mut *mut c_void) -> HRESULT);

const MARSHAL: GUID = GUID::from_u128(0x00000003_0000_0000_c000_000000000046);
/// `CLSID_InProcFreeMarshaler`.
const FREE_MARSHALER: GUID = GUID::from_u128(0x0000033a_0000_0000_c000_000000000046);
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

/// A marshaled interface, on its way to the thread that unmarshals it.
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

#[test]
fn the_marshaler_is_an_interface_of_the_object() {
    let object: IUnknown = Com::new(Agile(7)).into_interface();
    let marshaler = ask(object.as_raw(), &MARSHAL).expect("an agile object has it");
    assert_eq!(count(&object), 2, "it holds the object");
    assert_eq!(ask(marshaler.as_raw(), &IUnknown::IID).expect("IUnknown"), object);
    assert!(ask(marshaler.as_raw(), &INumber::IID).is_ok() && ask(marshaler.as_raw(), &MARSHAL).is_ok());
    drop(marshaler);
    assert_eq!(count(&object), 1);
}

#[test]
fn it_is_the_free_threaded_marshaler_of_the_system() {
    type GetUnmarshalClass =
        unsafe extern "system" fn(*mut c_void, *const GUID, *mut c_void, u32, *mut c_void, u32, *mut GUID) -> HRESULT;
    const MSHCTX_INPROC: u32 = 3;
    let object = Com::new(Agile(7));
    let marshaler = ask(object.as_interface::<IUnknown>().as_raw(), &MARSHAL).expect("an agile object has it");
    let pointer = object.as_interface::<INumber>().as_raw();
    let mut class = GUID::zeroed();
    // SAFETY: slot 3 of IMarshal; `class` is valid for a write, the other pointers may be null.
    let answer = unsafe {
        let get = slot::<GetUnmarshalClass>(marshaler.as_raw(), 3);
        get(marshaler.as_raw(), &INumber::IID, pointer, MSHCTX_INPROC, ptr::null_mut(), 0, &mut class)
    };
    assert_eq!((answer, class), (S_OK, FREE_MARSHALER));
}
