//! Objects that COM makes, alone and as parts of others.

use std::ffi::c_void;
use std::ptr;

use mapi_com::mapi::{IClassFactory, IPersist};
use mapi_com::{
    CLASS_E_NOAGGREGATION, Com, E_INVALIDARG, E_UNEXPECTED, GUID, HRESULT, ISupportErrorInfo, IUnknown, Inner,
    Interface, PCWSTR, S_OK, WideText, com_interface, com_object, read_wide,
};

use crate::library::{COUNTER, NOTEBOOK, create as create_by, identity};
use crate::ole::{Apartment, IN_PROCESS, Registered, create, create_part, within};
use in_process_server::{ICounter, INotebook};

windows_core::link!("ole32.dll" "system" fn CoGetClassObject(class: *const GUID, context: u32, server: *const c_void, iid: *const GUID, object: *mut *mut c_void) -> HRESULT);
windows_core::link!("oleaut32.dll" "system" fn GetErrorInfo(reserved: u32, info: *mut *mut c_void) -> HRESULT);
windows_core::link!("oleaut32.dll" "system" fn SysFreeString(text: *mut u16));

#[test]
fn objects_are_made_by_their_clsid() {
    let _registered = Registered::new();
    for apartment in [Apartment::Single, Apartment::Multi] {
        within(apartment, || {
            let counter: ICounter = create(&COUNTER).expect("made");
            assert_eq!((counter.Next(), counter.Next()), (0, 1));
        });
    }
    within(Apartment::Single, || {
        let persist: IPersist = create(&NOTEBOOK).expect("made");
        assert_eq!(persist.GetClassID().expect("a class"), NOTEBOOK);
    });
}

#[test]
fn a_class_object_makes_many() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        let mut object = ptr::null_mut();
        // SAFETY: no other machine; the others are valid; what is handed out is counted.
        let factory = unsafe {
            let answer = CoGetClassObject(&NOTEBOOK, IN_PROCESS, ptr::null(), &IClassFactory::IID, &mut object);
            assert_eq!(answer, S_OK);
            IClassFactory::from_raw(object)
        };
        assert_eq!(factory.LockServer(true.into()), S_OK);
        let (one, other): (INotebook, INotebook) =
            (create_by(&factory).expect("made"), create_by(&factory).expect("made"));
        assert_ne!(identity(&one), identity(&other));
        assert_eq!(factory.LockServer(false.into()), S_OK);
    });
}

/// Slot 5 of `IErrorInfo` on this thread: what the last failure says, which it says once.
fn error_text() -> Option<String> {
    type GetDescription = unsafe extern "system" fn(*mut c_void, *mut *mut u16) -> HRESULT;
    let mut info = ptr::null_mut();
    // SAFETY: a place for the pointer, which is counted if there is one.
    if unsafe { GetErrorInfo(0, &mut info) } != S_OK {
        return None;
    }
    // SAFETY: an `IErrorInfo` with a reference for us, whose slot 5 hands out a text for us to free.
    unsafe {
        let info = IUnknown::from_raw(info);
        let vtable = *info.as_raw().cast::<*const GetDescription>();
        let mut text = ptr::null_mut();
        assert_eq!((*vtable.add(5))(info.as_raw(), &mut text), S_OK);
        let read = read_wide(PCWSTR(text));
        SysFreeString(text);
        read
    }
}

#[test]
fn a_failure_has_its_text_in_the_error_info() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        let notebook: INotebook = create(&NOTEBOOK).expect("made");
        let support: ISupportErrorInfo = notebook.cast().expect("it says that it has texts");
        // SAFETY: an IID that can be read.
        assert_eq!(unsafe { support.InterfaceSupportsErrorInfo(&INotebook::IID) }, S_OK);
        assert_eq!(error_text(), None);
        let raw = |text: &WideText| {
            type Write = unsafe extern "system" fn(*mut c_void, PCWSTR) -> HRESULT;
            // SAFETY: slot 3 of the interface; the text is terminated.
            unsafe {
                let vtable = *notebook.as_raw().cast::<*const Write>();
                (*vtable.add(3))(notebook.as_raw(), text.as_pcwstr())
            }
        };
        assert_eq!(raw(&WideText::new("")), E_INVALIDARG);
        assert_eq!(error_text().as_deref(), Some("an empty page is not written"));
        assert_eq!(raw(&WideText::new("a page")), S_OK);
        assert_eq!(error_text(), None);
    });
}

#[test]
fn a_panic_leaves_the_process_alive_with_a_failure() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        let notebook: INotebook = create(&NOTEBOOK).expect("made");
        for _ in 0..3 {
            assert_eq!(notebook.Page(1).map_err(|error| error.code()).err(), Some(E_UNEXPECTED));
        }
        // SAFETY: terminated.
        unsafe { notebook.Write(WideText::new("a page").as_pcwstr()) }.expect("it goes on");
        assert_eq!(notebook.Page(0).expect("a page").Length(), 6);
    });
}

#[com_interface("6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e24")]
unsafe trait IOuter: IUnknown {
    #[slot(3)]
    fn Whole(&self) -> HRESULT;
}

/// An object of this program, whose part is one of the library.
#[com_object(IOuter, aggregate(ICounter => part))]
struct Outer {
    part: Inner,
}

impl IOuter_Impl for Outer_Impl {
    fn Whole(&self) -> HRESULT {
        S_OK
    }
}

#[test]
fn an_aggregatable_class_makes_a_part() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        let outer = Com::new(Outer { part: Inner::new() });
        // SAFETY: the part belongs to the outer object and keeps to the rules.
        unsafe { outer.part.create(&*outer, |unknown| create_part(&COUNTER, unknown.as_ptr())) }.expect("a part");
        let counter: ICounter = outer.query().expect("answered by the part");
        assert_eq!((counter.Next(), counter.Next()), (0, 1));
        assert_eq!(identity(&counter), identity(&outer.to_interface::<IOuter>()));
        assert_eq!(counter.cast::<IOuter>().expect("answered by the whole").Whole(), S_OK);
        drop(outer);
        assert_eq!(counter.Next(), 2, "the part holds the whole");
    });
}

#[test]
fn another_class_refuses_to() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        let outer = Com::new(Outer { part: Inner::new() });
        let unknown: IUnknown = outer.to_interface();
        let refused = create_part::<IUnknown>(&NOTEBOOK, unknown.as_raw());
        assert_eq!(refused.map_err(|error| error.code()), Err(CLASS_E_NOAGGREGATION));
        // A part is made as its own IUnknown and as nothing else.
        assert!(create_part::<ICounter>(&COUNTER, unknown.as_raw()).is_err());
    });
}
