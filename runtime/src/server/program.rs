//! A program that serves classes to other processes.

use core::ffi::c_void;
use core::ptr;
use std::env;
use std::time::{Duration, Instant};

use windows_core::{GUID, HRESULT, IUnknown, Interface, Result};

use super::class_object::ClassObject;
use super::{RegisterFor, Server, module};
use crate::{Com, E_INVALIDARG};

windows_core::link!("ole32.dll" "system" fn CoInitializeEx(reserved: *const c_void, model: u32) -> HRESULT);
windows_core::link!("ole32.dll" "system" fn CoUninitialize());
windows_core::link!("ole32.dll" "system" fn CoRegisterClassObject(class: *const GUID, object: *mut c_void, context: u32, flags: u32, cookie: *mut u32) -> HRESULT);
windows_core::link!("ole32.dll" "system" fn CoRevokeClassObject(cookie: u32) -> HRESULT);
windows_core::link!("ole32.dll" "system" fn CoResumeClassObjects() -> HRESULT);
windows_core::link!("ole32.dll" "system" fn CoSuspendClassObjects() -> HRESULT);
windows_core::link!("user32.dll" "system" fn MsgWaitForMultipleObjects(count: u32, handles: *const *mut c_void, all: i32, milliseconds: u32, wake: u32) -> u32);
windows_core::link!("user32.dll" "system" fn PeekMessageW(message: *mut Message, window: *mut c_void, first: u32, last: u32, remove: u32) -> i32);
windows_core::link!("user32.dll" "system" fn TranslateMessage(message: *const Message) -> i32);
windows_core::link!("user32.dll" "system" fn DispatchMessageW(message: *const Message) -> isize);

/// `MSG`.
#[repr(C)]
struct Message {
    window: *mut c_void,
    message: u32,
    first: usize,
    second: isize,
    time: u32,
    x: i32,
    y: i32,
    private: u32,
}

const COINIT_APARTMENTTHREADED: u32 = 2;
const CLSCTX_LOCAL_SERVER: u32 = 4;
const REGCLS_MULTIPLEUSE: u32 = 1;
const REGCLS_SUSPENDED: u32 = 4;
const QS_ALLINPUT: u32 = 0x04FF;
const PM_REMOVE: u32 = 1;
const WM_QUIT: u32 = 0x0012;

/// Whoever has started the program has had enough time to make an object.
const PATIENCE: Duration = Duration::from_secs(60);

/// Objects that end on other threads do not wake this one.
const LOOK_AGAIN: u32 = 250;

const USAGE: &str = "\
This program serves COM classes to other programs, and COM starts it when it is needed.
  -RegServer, -UnregServer                  register it for everybody, and undo that
  -RegServerPerUser, -UnregServerPerUser    register it for this user, and undo that";

/// This thread is an apartment.
struct Inside;

impl Inside {
    fn new() -> Result<Self> {
        // SAFETY: balanced by the drop on this thread.
        unsafe { CoInitializeEx(ptr::null(), COINIT_APARTMENTTHREADED) }.ok().map(|()| Self)
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        // SAFETY: balanced on this thread.
        unsafe { CoUninitialize() };
    }
}

/// A class object that COM knows.
struct Known(u32);

impl Known {
    fn new(clsid: &GUID, object: &IUnknown) -> Result<Self> {
        let (mut cookie, flags) = (0, REGCLS_MULTIPLEUSE | REGCLS_SUSPENDED);
        // SAFETY: a live class object, and a place for the number.
        unsafe { CoRegisterClassObject(clsid, object.as_raw(), CLSCTX_LOCAL_SERVER, flags, &mut cookie) }.ok()?;
        Ok(Self(cookie))
    }
}

impl Drop for Known {
    fn drop(&mut self) {
        // SAFETY: it was registered on this thread. A failure means that COM has forgotten it already.
        let _ = unsafe { CoRevokeClassObject(self.0) };
    }
}

/// Programs of classes, on Windows.
impl Server {
    /// The whole `main` of a program that serves the classes to other processes, on a single-threaded apartment, and ends when
    /// nothing of it is used any more.
    ///
    /// `-RegServer` and `-UnregServer` register it for the machine and undo that, `-RegServerPerUser` and `-UnregServerPerUser` for the user; with
    /// `-Embedding`, which COM passes, it [serves](Self::serve).
    ///
    /// ```no_run
    /// # use mapi_com::server::Server;
    /// # static COM_SERVER: Server = Server::new(&[]);
    /// fn main() -> mapi_com::Result<()> {
    ///     COM_SERVER.run()
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// That of the registry or of COM; `E_INVALIDARG` for any other arguments, with a help text on standard error.
    pub fn run(&'static self) -> Result<()> {
        let word = env::args().nth(1).unwrap_or_default();
        match word.trim_start_matches(['-', '/']).to_lowercase().as_str() {
            "regserver" => self.register_program(RegisterFor::Machine),
            "regserverperuser" => self.register_program(RegisterFor::User),
            "unregserver" => self.unregister_program(RegisterFor::Machine),
            "unregserverperuser" => self.unregister_program(RegisterFor::User),
            "embedding" | "automation" => self.serve(),
            _ => {
                eprintln!("{USAGE}");
                Err(E_INVALIDARG.into())
            }
        }
    }

    /// Serves the classes to other processes until nothing of them is used any more, or nobody came within a minute.
    ///
    /// The thread becomes a single-threaded apartment: all objects are made and called on it. It must not be in the multi-threaded one.
    /// A client that wants to keep the program for later calls `IClassFactory::LockServer`; holding a class object does not.
    ///
    /// # Errors
    ///
    /// What COM answers, such as `RPC_E_CHANGED_MODE` on a thread of the multi-threaded apartment.
    pub fn serve(&'static self) -> Result<()> {
        let _inside = Inside::new()?;
        let mut known = Vec::new();
        for class in self.classes() {
            let object: IUnknown = Com::new(ClassObject { class }).into_interface();
            known.push(Known::new(&class.clsid(), &object)?);
        }
        // Class objects do not keep a program, and COM holds these.
        let idle = module::uses();
        // SAFETY: on the thread that has registered them.
        unsafe { CoResumeClassObjects() }.ok()?;
        wait_until_unused(idle)
    }
}

/// Carries out calls until the use of the program is down to `idle` again.
fn wait_until_unused(idle: usize) -> Result<()> {
    let (start, mut was_used) = (Instant::now(), false);
    loop {
        let is_asked_to_end = carry_out_calls(|| was_used |= module::uses() > idle);
        let is_over = is_asked_to_end || was_used || start.elapsed() > PATIENCE;
        if is_over && (is_asked_to_end || module::uses() <= idle) {
            // Whoever has come meanwhile is served; whoever comes from now on makes COM start another process.
            // SAFETY: on the thread that has registered the class objects.
            unsafe { CoSuspendClassObjects() }.ok()?;
            carry_out_calls(|| ());
            if is_asked_to_end || module::uses() <= idle {
                return Ok(());
            }
            // SAFETY: as above.
            unsafe { CoResumeClassObjects() }.ok()?;
        }
        // SAFETY: no handles.
        unsafe { MsgWaitForMultipleObjects(0, ptr::null(), 0, LOOK_AGAIN, QS_ALLINPUT) };
    }
}

/// Carries out what has come so far, with `look` after each, and answers whether the program was asked to end.
fn carry_out_calls(mut look: impl FnMut()) -> bool {
    let mut message =
        Message { window: ptr::null_mut(), message: 0, first: 0, second: 0, time: 0, x: 0, y: 0, private: 0 };
    // SAFETY: a place for a message.
    while unsafe { PeekMessageW(&mut message, ptr::null_mut(), 0, 0, PM_REMOVE) } != 0 {
        if message.message == WM_QUIT {
            return true;
        }
        // SAFETY: a message that was just got.
        unsafe {
            TranslateMessage(&message);
            DispatchMessageW(&message);
        }
        look();
    }
    false
}
