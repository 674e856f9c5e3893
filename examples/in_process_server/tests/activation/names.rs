//! The classes by their names, and without the registry.

use std::ffi::c_void;
use std::path::{Path, PathBuf};
use std::{env, fs, process, ptr};

use in_process_server::{COM_SERVER, ICounter, INotebook};
use mapi_com::mapi::{IClassFactory, IPersist};
use mapi_com::{GUID, HRESULT, IUnknown, Interface, PCWSTR, Result, S_OK, WideText};

use crate::library::{COUNTER, NOTEBOOK, alone, create as create_by, path};
use crate::ole::{Apartment, NOT_REGISTERED, Registered, create, within};

windows_core::link!("ole32.dll" "system" fn CLSIDFromProgID(name: PCWSTR, class: *mut GUID) -> HRESULT);
windows_core::link!("ole32.dll" "system" fn ProgIDFromCLSID(class: *const GUID, name: *mut *mut u16) -> HRESULT);
windows_core::link!("ole32.dll" "system" fn CoTaskMemFree(memory: *mut c_void));
windows_core::link!("ole32.dll" "system" fn CoGetObject(name: PCWSTR, options: *const c_void, iid: *const GUID, object: *mut *mut c_void) -> HRESULT);
windows_core::link!("kernel32.dll" "system" fn CreateActCtxW(context: *const ActivationContext) -> *mut c_void);
windows_core::link!("kernel32.dll" "system" fn ActivateActCtx(context: *mut c_void, cookie: *mut usize) -> i32);
windows_core::link!("kernel32.dll" "system" fn DeactivateActCtx(flags: u32, cookie: usize) -> i32);
windows_core::link!("kernel32.dll" "system" fn ReleaseActCtx(context: *mut c_void));

/// `ACTCTXW`.
#[repr(C)]
struct ActivationContext {
    size: u32,
    flags: u32,
    source: PCWSTR,
    architecture: u16,
    language: u16,
    directory: PCWSTR,
    resource: PCWSTR,
    application: PCWSTR,
    module: *mut c_void,
}

#[test]
fn a_prog_id_leads_to_its_class_and_back() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        for (name, class) in [("MapiCom.Notebook.1", NOTEBOOK), ("MapiCom.Counter.1", COUNTER)] {
            let (text, mut found, mut back) = (WideText::new(name), GUID::zeroed(), ptr::null_mut());
            // SAFETY: a text that is terminated, and places for what is found; the text is ours to free.
            unsafe {
                assert_eq!(CLSIDFromProgID(text.as_pcwstr(), &mut found), S_OK);
                assert_eq!(ProgIDFromCLSID(&class, &mut back), S_OK);
                assert_eq!(mapi_com::read_wide(PCWSTR(back)).as_deref(), Some(name));
                CoTaskMemFree(back.cast());
            }
            assert_eq!(found, class);
        }
    });
}

fn get_object<I: Interface>(name: &str) -> Result<I> {
    let (name, mut object) = (WideText::new(name), ptr::null_mut());
    // SAFETY: no options; the others are valid. What is handed out is an `I` with a reference for us.
    unsafe {
        CoGetObject(name.as_pcwstr(), ptr::null(), &I::IID, &mut object).ok()?;
        Ok(I::from_raw(object))
    }
}

#[test]
fn a_class_moniker_leads_to_the_class_object() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        let factory: IClassFactory =
            get_object("clsid:6f1d3c5e-2b7a-4f80-9c1e-0a4b5c6d7e32:").expect("the class object");
        let notebook: INotebook = create_by(&factory).expect("made");
        assert_eq!(notebook.cast::<IPersist>().and_then(|persist| persist.GetClassID()), Ok(NOTEBOOK));
    });
}

#[test]
fn a_new_moniker_leads_to_a_new_object() {
    let _registered = Registered::new();
    within(Apartment::Single, || {
        let name = "new:{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7E31}";
        let (one, other): (ICounter, ICounter) = (get_object(name).expect("made"), get_object(name).expect("made"));
        assert_eq!((one.Next(), one.Next(), other.Next()), (0, 1, 0));
    });
}

/// A folder with the library and its manifest.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = env::temp_dir().join(format!("in_process_server_{}", process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::copy(path(), folder.join("in_process_server.dll")).expect("a copy");
        let text = COM_SERVER.manifest("in_process_server.dll", [1, 0, 0, 0]);
        fs::write(folder.join("in_process_server.manifest"), text).expect("a file");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A library that was not unloaded cannot be removed.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn within_context<R>(manifest: &Path, body: impl FnOnce() -> R) -> R {
    let source = WideText::new(manifest.to_str().expect("a path in Unicode"));
    let context = ActivationContext {
        size: u32::try_from(size_of::<ActivationContext>()).expect("it is small"),
        flags: 0,
        source: source.as_pcwstr(),
        architecture: 0,
        language: 0,
        directory: PCWSTR::null(),
        resource: PCWSTR::null(),
        application: PCWSTR::null(),
        module: ptr::null_mut(),
    };
    let mut cookie = 0;
    // SAFETY: a record as it is published, a text that is terminated.
    let context = unsafe { CreateActCtxW(&context) };
    assert_ne!(context.addr(), usize::MAX, "{}", std::io::Error::last_os_error());
    // SAFETY: the context was made just now.
    assert_ne!(unsafe { ActivateActCtx(context, &mut cookie) }, 0);
    let result = body();
    // SAFETY: balanced on this thread, and released once.
    unsafe {
        DeactivateActCtx(0, cookie);
        ReleaseActCtx(context);
    }
    result
}

#[test]
fn a_manifest_leads_to_the_classes_without_the_registry() {
    let _alone = alone();
    let folder = Folder::new();
    within(Apartment::Single, || {
        let missing = create::<IUnknown>(&COUNTER).map_err(|error| error.code());
        assert_eq!(missing, Err(NOT_REGISTERED));
        within_context(&folder.0.join("in_process_server.manifest"), || {
            let counter: ICounter = create(&COUNTER).expect("found by the manifest");
            assert_eq!((counter.Next(), counter.Next()), (0, 1));
            let persist: IPersist = create(&NOTEBOOK).expect("found by the manifest");
            assert_eq!(persist.GetClassID(), Ok(NOTEBOOK));
            let (text, mut found) = (WideText::new("MapiCom.Counter.1"), GUID::zeroed());
            // SAFETY: a text that is terminated, and a place for what is found.
            assert_eq!(unsafe { CLSIDFromProgID(text.as_pcwstr(), &mut found) }, S_OK);
            // Not the CLSID of the class, but one that stands for it within the context.
            assert_eq!(create::<ICounter>(&found).expect("found by its name").Next(), 0);
        });
    });
}
