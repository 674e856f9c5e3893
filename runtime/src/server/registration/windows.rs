//! The registry of Windows, and where this library is.

use core::ffi::c_void;
use core::ptr;

use windows_core::{HRESULT, PCWSTR, Result};

use super::{Kind, Registry, Value, register, unregister};
use crate::panics::{Place, contain};
use crate::server::{RegisterFor, Server, module};
use crate::win32_error::win32_error;
use crate::{E_INVALIDARG, E_UNEXPECTED, S_OK, WideText, read_wide};

windows_core::link!("advapi32.dll" "system" fn RegCloseKey(key: *mut c_void) -> u32);
windows_core::link!("advapi32.dll" "system" fn RegCreateKeyExW(key: *mut c_void, path: PCWSTR, reserved: u32, class: PCWSTR, options: u32, access: u32, security: *const c_void, created: *mut *mut c_void, disposition: *mut u32) -> u32);
windows_core::link!("advapi32.dll" "system" fn RegDeleteTreeW(key: *mut c_void, path: PCWSTR) -> u32);
windows_core::link!("advapi32.dll" "system" fn RegDeleteValueW(key: *mut c_void, name: PCWSTR) -> u32);
windows_core::link!("advapi32.dll" "system" fn RegOpenKeyExW(key: *mut c_void, path: PCWSTR, options: u32, access: u32, opened: *mut *mut c_void) -> u32);
windows_core::link!("advapi32.dll" "system" fn RegQueryValueExW(key: *mut c_void, name: PCWSTR, reserved: *const u32, kind: *mut u32, data: *mut u8, size: *mut u32) -> u32);
windows_core::link!("advapi32.dll" "system" fn RegSetValueExW(key: *mut c_void, name: PCWSTR, reserved: u32, kind: u32, data: *const u8, size: u32) -> u32);

const KEY_READ: u32 = 0x0002_0019;
const KEY_READ_AND_WRITE: u32 = 0x0002_001F;
const REG_CREATED_NEW_KEY: u32 = 1;
const ERROR_SUCCESS: u32 = 0;
const ERROR_FILE_NOT_FOUND: u32 = 2;
const ERROR_MORE_DATA: u32 = 234;

fn checked(status: u32) -> Result<()> {
    if status == ERROR_SUCCESS { Ok(()) } else { Err(win32_error(status)) }
}

/// Whether it is there, or what else went wrong.
fn found(status: u32) -> Result<bool> {
    if status == ERROR_FILE_NOT_FOUND { Ok(false) } else { checked(status).map(|()| true) }
}

/// An open key.
struct Key(*mut c_void);

impl Drop for Key {
    fn drop(&mut self) {
        // SAFETY: it was opened, and is closed here and nowhere else.
        unsafe { RegCloseKey(self.0) };
    }
}

/// The classes of everybody or of the user.
struct Classes {
    /// A predefined key, which is never closed.
    root: *mut c_void,
}

impl Classes {
    fn of(who: RegisterFor) -> Self {
        // Predefined keys are numbers that are extended with their sign to the width of a pointer, and point nowhere.
        let number: i32 = match who {
            RegisterFor::Machine => 0x8000_0002_u32.cast_signed(),
            RegisterFor::User => 0x8000_0001_u32.cast_signed(),
        };
        Self { root: ptr::without_provenance_mut((number as isize).cast_unsigned()) }
    }

    fn wide(path: &str) -> WideText {
        WideText::new(&format!("Software\\Classes\\{path}"))
    }

    /// The key, if it is there.
    fn open(&self, path: &str, access: u32) -> Result<Option<Key>> {
        let (path, mut key) = (Self::wide(path), ptr::null_mut());
        // SAFETY: a predefined key, a text that is terminated, and a place for the key.
        let status = unsafe { RegOpenKeyExW(self.root, path.as_pcwstr(), 0, access, &mut key) };
        Ok(found(status)?.then_some(Key(key)))
    }

    fn must_open(&self, path: &str, access: u32) -> Result<Key> {
        self.open(path, access)?.ok_or_else(|| win32_error(ERROR_FILE_NOT_FOUND))
    }
}

impl Registry for Classes {
    fn create_key(&mut self, path: &str) -> Result<bool> {
        let (path, mut key, mut disposition) = (Self::wide(path), ptr::null_mut(), 0);
        let none = PCWSTR::null();
        // SAFETY: a predefined key, a text that is terminated, no class and no security, and places for the rest.
        checked(unsafe {
            RegCreateKeyExW(
                self.root,
                path.as_pcwstr(),
                0,
                none,
                0,
                KEY_READ_AND_WRITE,
                ptr::null(),
                &mut key,
                &mut disposition,
            )
        })?;
        drop(Key(key));
        Ok(disposition == REG_CREATED_NEW_KEY)
    }

    fn has_key(&mut self, path: &str) -> Result<bool> {
        Ok(self.open(path, KEY_READ)?.is_some())
    }

    fn remove_key(&mut self, path: &str) -> Result<()> {
        let path = Self::wide(path);
        // SAFETY: a predefined key, and a text that is terminated.
        found(unsafe { RegDeleteTreeW(self.root, path.as_pcwstr()) }).map(drop)
    }

    fn value(&mut self, path: &str, name: &str) -> Result<Option<Value>> {
        let Some(key) = self.open(path, KEY_READ)? else {
            return Ok(None);
        };
        let name = WideText::new(name);
        let (mut kind, mut data) = (0, vec![0; 256]);
        loop {
            let mut size = u32::try_from(data.len()).unwrap_or(u32::MAX);
            let room = data.as_mut_ptr();
            // SAFETY: an open key, a text that is terminated, and places for what is read, of the size that is said.
            let status = unsafe { RegQueryValueExW(key.0, name.as_pcwstr(), ptr::null(), &mut kind, room, &mut size) };
            if status == ERROR_MORE_DATA {
                data.resize(data.len() * 2, 0);
                continue;
            }
            if !found(status)? {
                return Ok(None);
            }
            data.truncate(size as usize);
            return Ok(Some(Value { kind, data }));
        }
    }

    fn set_value(&mut self, path: &str, name: &str, value: &Value) -> Result<()> {
        let (key, name) = (self.must_open(path, KEY_READ_AND_WRITE)?, WideText::new(name));
        let size = u32::try_from(value.data.len()).map_err(|_| E_INVALIDARG)?;
        // SAFETY: an open key, a text that is terminated, and data of that size.
        checked(unsafe { RegSetValueExW(key.0, name.as_pcwstr(), 0, value.kind, value.data.as_ptr(), size) })
    }

    fn remove_value(&mut self, path: &str, name: &str) -> Result<()> {
        let (key, name) = (self.must_open(path, KEY_READ_AND_WRITE)?, WideText::new(name));
        // SAFETY: an open key, and a text that is terminated.
        found(unsafe { RegDeleteValueW(key.0, name.as_pcwstr()) }).map(drop)
    }
}

impl Server {
    /// Writes into the registry what COM needs to find this library: for each class its CLSID, path and threading model, and its ProgID.
    ///
    /// # Errors
    ///
    /// The system's code, `E_ACCESSDENIED` without the rights. The registry is as it was before, then.
    pub fn register(&self, who: RegisterFor) -> Result<()> {
        let file = module::file()?;
        register(&mut Classes::of(who), self.classes(), Kind::InProcess, &file)
    }

    /// Removes what [`register`](Self::register) writes. What others say of the classes stays, such as that there is a program for
    /// them, too; what is not there is none to remove.
    ///
    /// # Errors
    ///
    /// The first failure, after all that could be removed is.
    pub fn unregister(&self, who: RegisterFor) -> Result<()> {
        unregister(&mut Classes::of(who), self.classes(), Kind::InProcess)
    }

    /// As [`register`](Self::register), for this program.
    pub(in crate::server) fn register_program(&self, who: RegisterFor) -> Result<()> {
        // COM adds an argument to what stands here, and a path may have blanks.
        let command = format!("\"{}\"", module::file()?);
        register(&mut Classes::of(who), self.classes(), Kind::OutOfProcess, &command)
    }

    /// As [`unregister`](Self::unregister), for this program.
    pub(in crate::server) fn unregister_program(&self, who: RegisterFor) -> Result<()> {
        unregister(&mut Classes::of(who), self.classes(), Kind::OutOfProcess)
    }

    /// `DllRegisterServer` or, if not `install`, `DllUnregisterServer`: for the machine.
    pub fn install_for_machine(&self, install: bool) -> HRESULT {
        self.install_for(RegisterFor::Machine, install)
    }

    /// `DllInstall`, which `regsvr32 /n /i:user` calls: for the user if `command` is `user`, for the machine if it is NULL, empty
    /// or `machine`, in whatever case. Anything else is `E_INVALIDARG`.
    ///
    /// # Safety
    ///
    /// `command` is NULL or terminated.
    pub unsafe fn install(&self, install: bool, command: PCWSTR) -> HRESULT {
        // SAFETY: this function's contract.
        let command: String = unsafe { read_wide(command) }.unwrap_or_default().trim().to_lowercase();
        match command.as_str() {
            "" | "machine" => self.install_for(RegisterFor::Machine, install),
            "user" => self.install_for(RegisterFor::User, install),
            _ => E_INVALIDARG,
        }
    }

    fn install_for(&self, who: RegisterFor, install: bool) -> HRESULT {
        let work = || if install { self.register(who) } else { self.unregister(who) };
        match contain(|| Place::named("IUnknown", "DllRegisterServer"), work) {
            Some(Ok(())) => S_OK,
            Some(Err(error)) => error.code(),
            None => E_UNEXPECTED,
        }
    }
}
