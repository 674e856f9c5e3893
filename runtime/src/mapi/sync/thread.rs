//! A thread that keeps the code which it runs in the process.
//!
//! A host frees a provider's library when it has given all objects back, which it may do while a thread of the library is about
//! to end, or still works. On Windows the thread has a reference to the library of its own, and gives it back as the last thing
//! that it does. Elsewhere there is no way to do both at once, and nobody who unloads: the library has to stay.

use windows_core::Result;

#[cfg(not(windows))]
pub(super) use portable::spawn;
#[cfg(windows)]
pub(super) use windows::spawn;

#[cfg(not(windows))]
mod portable {
    use std::thread;

    use super::Result;
    use crate::mapi::MAPI_E_NOT_ENOUGH_RESOURCES;

    /// Runs `body`, which does not panic, on a thread of its own.
    pub(in super::super) fn spawn(body: impl FnOnce() + Send + 'static) -> Result<()> {
        let thread = thread::Builder::new().name("mapi-com sync".to_owned()).spawn(body);
        thread.map(drop).map_err(|_| MAPI_E_NOT_ENOUGH_RESOURCES.into())
    }
}

#[cfg(windows)]
mod windows {
    use core::ffi::c_void;
    use core::mem;
    use core::ptr;

    use windows_core::BOOL;

    use super::Result;
    use crate::mapi::MAPI_E_NOT_ENOUGH_RESOURCES;

    type Start = unsafe extern "system" fn(*mut c_void) -> u32;

    windows_core::link!("kernel32.dll" "system" fn CloseHandle(object: *mut c_void) -> BOOL);
    windows_core::link!("kernel32.dll" "system" fn CreateThread(attributes: *const c_void, stack: usize, start: Start, argument: *mut c_void, flags: u32, id: *mut u32) -> *mut c_void);
    windows_core::link!("kernel32.dll" "system" fn FreeLibrary(module: *mut c_void) -> BOOL);
    windows_core::link!("kernel32.dll" "system" fn FreeLibraryAndExitThread(module: *mut c_void, code: u32) -> !);
    windows_core::link!("kernel32.dll" "system" fn GetModuleHandleExW(flags: u32, address: *const c_void, module: *mut *mut c_void) -> BOOL);

    const GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS: u32 = 4;
    const STACK_SIZE_PARAM_IS_A_RESERVATION: u32 = 0x1_0000;
    /// As much as threads of Rust have; what the program's file says may be less.
    const STACK: usize = 2 << 20;

    /// A reference to the program or the library that this code is part of.
    struct Module(*mut c_void);

    // SAFETY: a module belongs to the process, not to a thread.
    unsafe impl Send for Module {}

    impl Module {
        fn of_this_code() -> Result<Self> {
            let mut module = ptr::null_mut();
            let address: *const c_void = (run as Start as *const ()).cast();
            // SAFETY: with this flag the second argument is an address, and the last is valid for a write.
            let found = unsafe { GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS, address, &mut module) };
            if found.as_bool() { Ok(Self(module)) } else { Err(MAPI_E_NOT_ENOUGH_RESOURCES.into()) }
        }

        /// Gives the reference back and ends the thread, which must not return to code that may be gone.
        fn end_thread(self) -> ! {
            let module = self.0;
            mem::forget(self);
            // SAFETY: the reference is ours, and given back once.
            unsafe { FreeLibraryAndExitThread(module, 0) }
        }
    }

    impl Drop for Module {
        fn drop(&mut self) {
            // Not the last reference: the one who called us has another.
            // SAFETY: the reference is ours, and given back once.
            let _ = unsafe { FreeLibrary(self.0) };
        }
    }

    struct Work {
        module: Module,
        body: Box<dyn FnOnce() + Send>,
    }

    /// Runs `body`, which does not panic, on a thread of its own.
    pub(in super::super) fn spawn(body: impl FnOnce() + Send + 'static) -> Result<()> {
        let work = Box::new(Work { module: Module::of_this_code()?, body: Box::new(body) });
        let work = Box::into_raw(work);
        let flags = STACK_SIZE_PARAM_IS_A_RESERVATION;
        // SAFETY: `run` takes over the work, and keeps its code in the process.
        let thread = unsafe { CreateThread(ptr::null(), STACK, run, work.cast(), flags, ptr::null_mut()) };
        if thread.is_null() {
            // SAFETY: there is no thread that could have taken it over.
            drop(unsafe { Box::from_raw(work) });
            return Err(MAPI_E_NOT_ENOUGH_RESOURCES.into());
        }
        // SAFETY: an open handle, which nobody else has. The thread goes on.
        let _ = unsafe { CloseHandle(thread) };
        Ok(())
    }

    /// # Safety
    ///
    /// `work` was made by [`spawn`] and is nobody else's.
    unsafe extern "system" fn run(work: *mut c_void) -> u32 {
        // SAFETY: this function's contract.
        let Work { module, body } = *unsafe { Box::from_raw(work.cast::<Work>()) };
        body();
        module.end_thread()
    }
}
