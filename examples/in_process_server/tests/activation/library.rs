//! The library, loaded by its file and called by what it exports.

use std::env;
use std::ffi::c_void;
use std::mem::ManuallyDrop;
use std::path::PathBuf;
use std::ptr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use mapi_com::mapi::IClassFactory;
use mapi_com::{GUID, HRESULT, IUnknown, Interface, Result};

pub(crate) const NOTEBOOK: GUID = GUID::from_u128(0x6f1d3c5e_2b7a_4f80_9c1e_0a4b5c6d7e32);
pub(crate) const COUNTER: GUID = GUID::from_u128(0x6f1d3c5e_2b7a_4f80_9c1e_0a4b5c6d7e31);

static PROCESS: Mutex<()> = Mutex::new(());

/// The library, its count and the registry are there once for all tests.
pub(crate) fn alone() -> MutexGuard<'static, ()> {
    PROCESS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// `cargo test` builds it beside the tests.
pub(crate) fn path() -> PathBuf {
    let test = env::current_exe().expect("the test is a file");
    let directory = test.parent().expect("target/<profile>/deps/<test>");
    directory.join(format!("{}in_process_server{}", env::consts::DLL_PREFIX, env::consts::DLL_SUFFIX))
}

/// Freed when it is dropped. Only on Windows: elsewhere the standard library within it has left the system functions to be called at
/// the end of each thread.
pub(crate) struct Library(ManuallyDrop<libloading::Library>);

#[cfg(windows)]
impl Drop for Library {
    fn drop(&mut self) {
        // SAFETY: it is not used again.
        unsafe { ManuallyDrop::drop(&mut self.0) };
    }
}

type GetClassObject = unsafe extern "system" fn(*const GUID, *const GUID, *mut *mut c_void) -> HRESULT;
type Plain = unsafe extern "system" fn() -> HRESULT;

impl Library {
    pub(crate) fn load() -> Self {
        // SAFETY: our own library, which does nothing when it is loaded.
        let library = unsafe { libloading::Library::new(path()) };
        Self(ManuallyDrop::new(library.expect("the library can be loaded")))
    }

    /// Calls an exported function without parameters.
    pub(crate) fn call(&self, name: &str) -> HRESULT {
        // SAFETY: the functions that the tests call by this have that type.
        unsafe { (self.0.get::<Plain>(name.as_bytes()).expect("exported"))() }
    }

    pub(crate) fn class_object(&self, class: &GUID) -> Result<IClassFactory> {
        let mut object = ptr::null_mut();
        // SAFETY: the published type of the function; valid pointers; what it hands out is counted.
        unsafe {
            let get = self.0.get::<GetClassObject>(b"DllGetClassObject").expect("exported");
            get(class, &IClassFactory::IID, &mut object).ok()?;
            Ok(IClassFactory::from_raw(object))
        }
    }

    #[cfg(windows)]
    pub(crate) fn install(&self, install: bool, command: &str) -> HRESULT {
        use mapi_com::{BOOL, PCWSTR, WideText};
        type Install = unsafe extern "system" fn(BOOL, PCWSTR) -> HRESULT;
        let command = WideText::new(command);
        // SAFETY: the published type of the function; the text is terminated.
        unsafe { (self.0.get::<Install>(b"DllInstall").expect("exported"))(install.into(), command.as_pcwstr()) }
    }
}

pub(crate) fn create<I: Interface>(factory: &IClassFactory) -> Result<I> {
    let mut object = ptr::null_mut();
    // SAFETY: the place is valid, and what is made is an `I` with a reference for us.
    unsafe {
        factory.CreateInstance(None, Some(&I::IID), &mut object).ok()?;
        Ok(I::from_raw(object))
    }
}

/// An interface is asked for by its IID, and the answer compared with that of the object itself.
pub(crate) fn identity(object: &impl Interface) -> IUnknown {
    object.cast().expect("every object answers IUnknown")
}
