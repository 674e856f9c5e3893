//! What keeps a library loaded: one count of all that would be lost with its code.

use core::sync::atomic::{AtomicUsize, Ordering};

/// Objects, locks and [`ModuleReference`]s together, so that one look says whether there is anything: of two counts, the one that
/// was looked at first may have grown when the other one is seen to be zero.
static USES: AtomicUsize = AtomicUsize::new(0);

/// How many of them are locks.
static LOCKS: AtomicUsize = AtomicUsize::new(0);

/// One more that uses the library.
#[inline]
pub(crate) fn enter() {
    // Relaxed: whoever enters runs in the library, so something else keeps it loaded.
    USES.fetch_add(1, Ordering::Relaxed);
}

/// One less. What the caller still does in the library is over in an instant; COM waits for longer than that before it unloads
/// one.
#[inline]
pub(crate) fn leave() {
    // Release: what was done here happens before the library is unloaded.
    USES.fetch_sub(1, Ordering::Release);
}

pub(super) fn lock() {
    enter();
    LOCKS.fetch_add(1, Ordering::Relaxed);
}

/// Answers whether there was a lock.
pub(super) fn unlock() -> bool {
    let locks = LOCKS.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |locks| locks.checked_sub(1));
    if locks.is_ok() {
        leave();
    }
    locks.is_ok()
}

/// How many there are at some moment.
pub(super) fn uses() -> usize {
    // Acquire: what those who have left did is over.
    USES.load(Ordering::Acquire)
}

/// Keeps the library loaded that has made it, as an object does.
///
/// Objects made by this crate do that by themselves, where the feature `server` is on. This is for all else whose code the
/// library has: objects of other crates, functions that a host may call later, threads. It is a number, so it may be made and
/// dropped on any thread.
///
/// A thread is still in the library after it has dropped this, for as long as it takes to end. One that may end while the host
/// calls `FreeLibrary` by itself, and not through COM, is waited for.
///
/// ```
/// use mapi_com::server::ModuleReference;
///
/// struct Callback {
///     run: fn(),
///     _module: ModuleReference,
/// }
///
/// let callback = Callback { run: || (), _module: ModuleReference::new() };
/// (callback.run)();
/// ```
#[derive(Debug)]
#[must_use = "the library may be unloaded when it is dropped"]
pub struct ModuleReference(());

impl ModuleReference {
    /// Keeps the library loaded from now on.
    pub fn new() -> Self {
        enter();
        Self(())
    }
}

impl Default for ModuleReference {
    fn default() -> Self {
        Self::new()
    }
}

impl Clone for ModuleReference {
    fn clone(&self) -> Self {
        Self::new()
    }
}

impl Drop for ModuleReference {
    fn drop(&mut self) {
        leave();
    }
}

/// Where this library is.
#[cfg(windows)]
pub(super) fn file() -> windows_core::Result<String> {
    use core::ffi::c_void;
    use core::ptr;

    use windows_core::BOOL;

    use crate::win32_error::last_win32_error;

    windows_core::link!("kernel32.dll" "system" fn GetModuleHandleExW(flags: u32, address: *const c_void, module: *mut *mut c_void) -> BOOL);
    windows_core::link!("kernel32.dll" "system" fn GetModuleFileNameW(module: *mut c_void, path: *mut u16, size: u32) -> u32);

    const FROM_ADDRESS_UNCOUNTED: u32 = 6;
    let mut module = ptr::null_mut();
    // SAFETY: an address within this library, and a place for its handle.
    if !unsafe { GetModuleHandleExW(FROM_ADDRESS_UNCOUNTED, ptr::from_ref(&USES).cast(), &mut module) }.as_bool() {
        return Err(last_win32_error());
    }
    let mut path = vec![0_u16; 260];
    loop {
        let size = u32::try_from(path.len()).unwrap_or(u32::MAX);
        // SAFETY: the library is loaded, as it runs, and there is room for so many units.
        let length = unsafe { GetModuleFileNameW(module, path.as_mut_ptr(), size) };
        match length {
            0 => return Err(last_win32_error()),
            // It was cut.
            length if length >= size => path.resize(path.len() * 2, 0),
            length => return Ok(String::from_utf16_lossy(&path[..length as usize])),
        }
    }
}
