//! Objects that COM takes from one apartment into another.

use std::ffi::c_void;
use std::process::Command;
use std::sync::mpsc;
use std::{env, ptr, thread};

use mapi_com::mapi::IPersist;
use mapi_com::{E_NOINTERFACE, GUID, HRESULT, IUnknown, Interface, Result, S_OK, com_interface};

use crate::library::{COUNTER, NOTEBOOK, identity};
use crate::ole::{Apartment, Registered, create, wait_for, within};
use in_process_server::{ICounter, INotebook};

windows_core::link!("ole32.dll" "system" fn CoMarshalInterThreadInterfaceInStream(iid: *const GUID, object: *mut c_void, stream: *mut *mut c_void) -> HRESULT);
windows_core::link!("ole32.dll" "system" fn CoGetInterfaceAndReleaseStream(stream: *mut c_void, iid: *const GUID, object: *mut *mut c_void) -> HRESULT);

/// An interface on its way to another thread.
struct Stream(*mut c_void);

// SAFETY: that is what it is made for.
unsafe impl Send for Stream {}

impl Stream {
    fn of<I: Interface>(object: &I) -> Result<Self> {
        let mut stream = ptr::null_mut();
        // SAFETY: a live object, and a place for the stream.
        unsafe { CoMarshalInterThreadInterfaceInStream(&I::IID, object.as_raw(), &mut stream) }.ok()?;
        Ok(Self(stream))
    }

    fn unpack<I: Interface>(self) -> Result<I> {
        let mut object = ptr::null_mut();
        // SAFETY: the stream is given away; what is handed out is an `I` with a reference for us.
        unsafe {
            CoGetInterfaceAndReleaseStream(self.0, &I::IID, &mut object).ok()?;
            Ok(I::from_raw(object))
        }
    }
}

/// Runs something in another apartment, and answers the calls from there meanwhile.
fn elsewhere<R: Send + 'static>(apartment: Apartment, body: impl FnOnce() -> R + Send + 'static) -> R {
    let (sender, receiver) = mpsc::channel();
    let other = thread::spawn(move || {
        let result = within(apartment, body);
        // Whoever waits has gone only if it has failed by itself.
        let _ = sender.send(result);
    });
    let result = wait_for(&receiver);
    other.join().expect("no panic");
    result
}

#[test]
fn an_agile_object_is_called_directly_from_everywhere() {
    let _registered = Registered::new();
    for apartment in [Apartment::Multi, Apartment::Single] {
        within(Apartment::Single, || {
            let counter: ICounter = create(&COUNTER).expect("made");
            let address = counter.as_raw().addr();
            let stream = Stream::of(&counter).expect("an agile object has a marshaler");
            let (there, next) = elsewhere(apartment, move || {
                let counter: ICounter = stream.unpack().expect("unpacked");
                (counter.as_raw().addr(), counter.Next())
            });
            assert_eq!((there, next), (address, 0), "the object itself");
            assert_eq!(counter.Next(), 1);
        });
    }
}

#[test]
fn a_bound_object_is_called_through_a_proxy_on_its_own_thread() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        let notebook: INotebook = create(&NOTEBOOK).expect("made");
        let persist: IPersist = notebook.cast().expect("answered");
        let address = persist.as_raw().addr();
        let stream = Stream::of(&persist).expect("the system has a proxy for it");
        let (there, class) = elsewhere(Apartment::Multi, move || {
            let persist: IPersist = stream.unpack().expect("unpacked");
            (persist.as_raw().addr(), persist.GetClassID())
        });
        assert_ne!(there, address, "a proxy");
        assert_eq!(class, Ok(NOTEBOOK));
        assert_eq!(notebook.Threads(), 1, "called on its own thread");
    });
}

/// Nobody has told COM how to take `INotebook` anywhere.
#[test]
fn an_interface_without_a_proxy_goes_nowhere() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        let notebook: INotebook = create(&NOTEBOOK).expect("made");
        assert!(Stream::of(&notebook).is_err());
        assert_eq!(notebook.Threads(), 1, "it is unharmed");
    });
}

/// A class with the model `Apartment` is not made in the multi-threaded one: COM makes an apartment for it.
///
/// In a process of its own, as Wine never gives up the class object of such a class, and so never unloads the library.
#[test]
fn a_bound_class_is_made_in_an_apartment_of_its_own() {
    const CHILD: &str = "MAPI_COM_IN_A_PROCESS_OF_ITS_OWN";
    if env::var_os(CHILD).is_some() {
        make_bound_class_in_multi_threaded_apartment();
        println!("{CHILD}");
        return;
    }
    let _registered = Registered::new();
    let name = "apartments::a_bound_class_is_made_in_an_apartment_of_its_own";
    let test = env::current_exe().expect("the test is a file");
    let output = Command::new(test).args(["--exact", name, "--nocapture"]).env(CHILD, "").output().expect("it starts");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains(CHILD), "{text}{}", String::from_utf8_lossy(&output.stderr));
}

fn make_bound_class_in_multi_threaded_apartment() {
    within(Apartment::Multi, || {
        let persist: IPersist = create(&NOTEBOOK).expect("made, and reached by a proxy");
        assert_eq!(persist.GetClassID(), Ok(NOTEBOOK));
        let refused = persist.cast::<INotebook>().map_err(|error| error.code());
        assert_eq!(refused, Err(E_NOINTERFACE), "there is no proxy for it");
        let counter: ICounter = create(&COUNTER).expect("made here");
        assert_eq!(counter.Next(), 0);
    });
}

/// The table from which each apartment gets an interface as it can use it.
///
/// Source: objidl.h.
#[com_interface("00000146-0000-0000-c000-000000000046")]
unsafe trait IGlobalInterfaceTable: IUnknown {
    #[slot(3)]
    unsafe fn RegisterInterfaceInGlobal(&self, object: *mut c_void, iid: *const GUID, cookie: *mut u32) -> HRESULT;
    #[slot(4)]
    fn RevokeInterfaceFromGlobal(&self, cookie: u32) -> HRESULT;
    #[slot(5)]
    unsafe fn GetInterfaceFromGlobal(&self, cookie: u32, iid: *const GUID, object: *mut *mut c_void) -> HRESULT;
}

fn table() -> IGlobalInterfaceTable {
    create(&GUID::from_u128(0x00000323_0000_0000_c000_000000000046)).expect("the system has it")
}

fn from_table<I: Interface>(cookie: u32) -> Result<I> {
    let mut object = ptr::null_mut();
    // SAFETY: an IID and a place; what is handed out is an `I` with a reference for us.
    unsafe {
        table().GetInterfaceFromGlobal(cookie, &I::IID, &mut object).ok()?;
        Ok(I::from_raw(object))
    }
}

fn into_table<I: Interface>(object: &I) -> u32 {
    let mut cookie = 0;
    // SAFETY: a live object of that interface, and a place for the number.
    assert_eq!(unsafe { table().RegisterInterfaceInGlobal(object.as_raw(), &I::IID, &mut cookie) }, S_OK);
    cookie
}

#[test]
fn the_global_interface_table_hands_out_the_object_or_a_proxy() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        let counter: ICounter = create(&COUNTER).expect("made");
        let notebook: INotebook = create(&NOTEBOOK).expect("made");
        let persist: IPersist = notebook.cast().expect("answered");
        let cookies = (into_table(&counter), into_table(&persist));
        let addresses = (counter.as_raw().addr(), persist.as_raw().addr());
        let there = elsewhere(Apartment::Multi, move || {
            let counter: ICounter = from_table(cookies.0).expect("registered");
            let persist: IPersist = from_table(cookies.1).expect("registered");
            assert_eq!((counter.Next(), persist.GetClassID()), (0, Ok(NOTEBOOK)));
            (counter.as_raw().addr(), persist.as_raw().addr())
        });
        assert_eq!(there.0, addresses.0);
        assert_ne!(there.1, addresses.1);
        // Here it is the object itself again.
        let here: IPersist = from_table(cookies.1).expect("registered");
        assert_eq!(identity(&here), identity(&notebook));
        assert_eq!(notebook.Threads(), 1);
        assert_eq!(table().RevokeInterfaceFromGlobal(cookies.0), S_OK);
        assert_eq!(table().RevokeInterfaceFromGlobal(cookies.1), S_OK);
        assert!(from_table::<ICounter>(cookies.0).is_err());
    });
}
