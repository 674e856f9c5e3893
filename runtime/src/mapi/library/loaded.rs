//! A library in this process, and how its functions are found.

use core::fmt;
use core::mem::ManuallyDrop;
use std::error::Error as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use libloading::Library;
use windows_core::{HRESULT, Result};

use super::{Architecture, Attempt, LoadError, LoadFailure};
use crate::error_with_text;
use crate::mapi::{ALLOCATEBUFFER, ALLOCATEMORE, Allocator, FREEBUFFER};

/// `HRESULT_FROM_WIN32(ERROR_PROC_NOT_FOUND)`: the library has no function of that name.
const PROC_NOT_FOUND: HRESULT = HRESULT(0x8007_007F_u32.cast_signed());

/// MAPI's library, in this process. Clones share it, as do the guards.
///
/// **It stays in the process.** Objects of MAPI, its memory and its threads are code of the library, and nothing tells whether one of
/// them is left; so dropping the last handle leaves it loaded, and [`unload`](Self::unload) is what removes it, for who knows.
///
/// What a function that the library does not have answers: `HRESULT_FROM_WIN32(ERROR_PROC_NOT_FOUND)`, 0x8007007F, with its name in
/// the text.
///
/// May be used on any thread; MAPI itself wants each thread to call [`initialize`](Self::initialize).
#[derive(Clone)]
pub struct Mapi(Arc<Loaded>);

struct Loaded {
    library: ManuallyDrop<Library>,
    path: PathBuf,
}

impl Mapi {
    /// Loads the library of the mail client that is registered, or finds Outlook's where it is in the process already, as it is for
    /// an add-in.
    ///
    /// Otherwise these are tried, in this order, until one is loaded: [`installed`](Self::installed). The stub is left out where one
    /// before it was for other processors: it could only fail at the first call, without saying so.
    ///
    /// # Safety
    ///
    /// What is registered is MAPI: its functions do what their pages say. Its code runs.
    ///
    /// # Errors
    ///
    /// [`LoadError`] tells each library that was tried; off Windows there is none.
    pub unsafe fn load() -> core::result::Result<Self, LoadError> {
        if let Some(outlook) = super::installed::already_loaded() {
            return Ok(outlook);
        }
        let mut attempts = Vec::new();
        let mut of_another_width = false;
        for path in Self::installed() {
            if of_another_width && super::installed::is_stub(&path) {
                continue;
            }
            // SAFETY: this function's contract.
            match unsafe { Self::try_load(path) } {
                Ok(mapi) => return Ok(mapi),
                Err(attempt) => {
                    of_another_width |= matches!(attempt.failure, LoadFailure::Architecture { .. });
                    attempts.push(attempt);
                }
            }
        }
        Err(LoadError { attempts })
    }

    /// The libraries that [`load`](Self::load) tries, first to last:
    ///
    /// 1. what Windows Installer has for the `MSIComponentID` of the default mail client, where it has that,
    /// 2. its `DLLPathEx`, Extended MAPI, and
    /// 3. its `DLLPath`, which is Simple MAPI, and often both,
    /// 4. `OLMAPI32.DLL` beside the `outlook.exe` that Windows Installer knows of, of Outlook 2007 to today,
    /// 5. the stub, `mapi32.dll` of Windows.
    ///
    /// The default mail client is the default value of `HKEY_LOCAL_MACHINE\Software\Clients\Mail`, its values are in the key of its
    /// name below that. No library of MAPI is loaded, and nothing installed. Off Windows there are none.
    ///
    /// Source: pages "Mapi32.dll Stub Registry Settings" and "Setting Up the MSI Keys for Your MAPI DLL".
    pub fn installed() -> Vec<PathBuf> {
        super::installed::libraries()
    }

    /// Loads the library of this path.
    ///
    /// On Windows a name without a folder is one of the system's folder (`mapi32.dll` is the stub), and a library with a full path
    /// finds what it needs in its own folder.
    ///
    /// # Safety
    ///
    /// The library is MAPI: its functions do what their pages say. Its code runs.
    ///
    /// # Errors
    ///
    /// [`LoadError`] with this one attempt.
    pub unsafe fn load_from(path: &Path) -> core::result::Result<Self, LoadError> {
        // SAFETY: this function's contract.
        unsafe { Self::try_load(path.to_owned()) }.map_err(|attempt| LoadError { attempts: vec![attempt] })
    }

    /// # Safety
    ///
    /// As of [`load_from`](Self::load_from).
    unsafe fn try_load(path: PathBuf) -> core::result::Result<Self, Attempt> {
        // SAFETY: this function's contract.
        let library = match unsafe { open(&path) } {
            Ok(library) => library,
            Err(error) => return Err(Attempt { failure: why(&path, &error), path }),
        };
        let mapi = Self::of(library, path);
        if mapi.has("MAPIInitialize", 4) {
            return Ok(mapi);
        }
        let path = mapi.0.path.clone();
        // SAFETY: nothing of it was called yet.
        let _ = unsafe { mapi.unload() };
        Err(Attempt { path, failure: LoadFailure::NotMapi })
    }

    pub(super) fn of(library: Library, path: PathBuf) -> Self {
        Self(Arc::new(Loaded { library: ManuallyDrop::new(library), path }))
    }

    /// The file, as it was asked for.
    pub fn path(&self) -> &Path {
        &self.0.path
    }

    /// Gives the library back to the system, which removes it from the process if nobody else has loaded it. Whether it could: not
    /// if another handle or guard has it, which it is left to then.
    ///
    /// # Safety
    ///
    /// Nothing of it is left: no object, no memory, no [`Allocator`], no function, and no thread of its own runs.
    pub unsafe fn unload(self) -> bool {
        Arc::into_inner(self.0).is_some_and(|loaded| ManuallyDrop::into_inner(loaded.library).close().is_ok())
    }

    /// Whether the library has a function; see [`function`](Self::function).
    pub fn has(&self, name: &str, argument_bytes: u32) -> bool {
        // SAFETY: the function is looked for and not used, so its type does not matter.
        unsafe { self.find::<unsafe extern "system" fn()>(name, argument_bytes) }.is_some()
    }

    /// A function that the library exports.
    ///
    /// The name is looked for as 32-bit compilers decorate it, with the size of its arguments (`CreateIProp@24`), and then as it is: in
    /// `mapi32.dll` most are decorated, on 64 bits, too. `argument_bytes` is that size: 4 for each number and pointer on 32 bits.
    ///
    /// # Safety
    ///
    /// `F` is the type of a pointer to this function. It is called only while the library is loaded.
    ///
    /// # Errors
    ///
    /// 0x8007007F if there is none.
    pub unsafe fn function<F: Copy>(&self, name: &str, argument_bytes: u32) -> Result<F> {
        // SAFETY: this function's contract.
        unsafe { self.find(name, argument_bytes) }.ok_or_else(|| {
            let text = format!("{} exports no {name}", self.0.path.display());
            error_with_text(PROC_NOT_FOUND, &text)
        })
    }

    /// # Safety
    ///
    /// As of [`function`](Self::function).
    unsafe fn find<F: Copy>(&self, name: &str, argument_bytes: u32) -> Option<F> {
        const { assert!(size_of::<F>() == size_of::<usize>(), "a pointer to a function") };
        let names = [format!("{name}@{argument_bytes}"), name.to_owned()];
        // SAFETY: this function's contract.
        names.iter().find_map(|name| Some(*unsafe { self.0.library.get::<F>(name.as_bytes()) }.ok()?))
    }

    /// `MAPIAllocateBuffer`, `MAPIAllocateMore` and `MAPIFreeBuffer`: the memory that is handed to and by all of MAPI.
    ///
    /// # Errors
    ///
    /// 0x8007007F if one is missing.
    pub fn allocator(&self) -> Result<Allocator> {
        // SAFETY: the types are those of the functions, which are MAPI's by the contract of loading, and which whoever unloads the
        // library does not have any more.
        unsafe {
            let allocate: ALLOCATEBUFFER = self.function("MAPIAllocateBuffer", 8)?;
            let allocate_more: ALLOCATEMORE = self.function("MAPIAllocateMore", 12)?;
            let free: FREEBUFFER = self.function("MAPIFreeBuffer", 4)?;
            Ok(Allocator::new(allocate, allocate_more, free))
        }
    }
}

impl fmt::Debug for Mapi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mapi").field("path", &self.0.path).finish_non_exhaustive()
    }
}

/// # Safety
///
/// The library's code runs, and does what it should.
#[cfg(windows)]
unsafe fn open(path: &Path) -> core::result::Result<Library, libloading::Error> {
    use libloading::os::windows::{self, LOAD_LIBRARY_SEARCH_SYSTEM32, LOAD_WITH_ALTERED_SEARCH_PATH};

    // A relative name is never looked for in the current folder, which anybody may have written to.
    let flags = if path.is_absolute() { LOAD_WITH_ALTERED_SEARCH_PATH } else { LOAD_LIBRARY_SEARCH_SYSTEM32 };
    // SAFETY: this function's contract.
    unsafe { windows::Library::load_with_flags(path, flags) }.map(Library::from)
}

/// # Safety
///
/// The library's code runs, and does what it should.
#[cfg(not(windows))]
unsafe fn open(path: &Path) -> core::result::Result<Library, libloading::Error> {
    // SAFETY: this function's contract.
    unsafe { Library::new(path) }
}

/// Why the system does not load a library. Its own words for one of another architecture are "is not a valid Win32 application", so
/// the file is asked: afterwards, as Windows on Arm has libraries for two architectures, and where it is known which file that was.
fn why(path: &Path, error: &libloading::Error) -> LoadFailure {
    let has_a_folder = path.parent().is_some_and(|folder| !folder.as_os_str().is_empty());
    let library = if has_a_folder { Architecture::of_library(path) } else { None };
    match (library, Architecture::of_this_process()) {
        (Some(library), Some(process)) if library != process => LoadFailure::Architecture { library, process },
        _ => LoadFailure::System(match error.source() {
            Some(source) => format!("{error}: {source}"),
            None => error.to_string(),
        }),
    }
}
