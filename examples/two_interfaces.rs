//! Shows how one object offers two interfaces, and what QueryInterface promises of them: one object, one identity.
//! Prints which way was taken from the one to the other, and what was heard and counted there.

use std::sync::atomic::{AtomicU32, Ordering};

use mapi_com::mapi::{IMAPISyncProgressCallback, IMAPISyncProgressCallback_Impl, MAPI_E_NO_ACCESS, Status};
use mapi_com::{Com, HANDLE, HRESULT, IUnknown, Interface, PCWSTR, Result, S_OK, com_interface, com_object};

/// Counts what was reported. Declared here; how that is done is what `your_own_interface` shows.
#[com_interface("e03240d6-bd5f-4486-b82f-62b322773e28", free_threaded)]
unsafe trait IReportCount: IUnknown {
    #[slot(3)]
    #[on_panic(0)]
    fn Errors(&self) -> u32;
}

/// Listed first is `IMAPISyncProgressCallback`, so that is the one whose pointer also serves as the identity.
#[com_object(IMAPISyncProgressCallback, IReportCount)]
#[derive(Default)]
struct Listener {
    errors: AtomicU32,
}

impl IMAPISyncProgressCallback_Impl for Listener_Impl {
    unsafe fn Progress(&self, _text: PCWSTR, index: u32, max: u32) -> HRESULT {
        println!("  step {index} of {max}");
        S_OK
    }

    unsafe fn Error(&self, result: HRESULT, _text: PCWSTR) -> HRESULT {
        self.errors.fetch_add(1, Ordering::Relaxed);
        println!("  error {}", Status(result));
        S_OK
    }

    fn Done(&self, _thread_done: HANDLE, result: HRESULT) -> HRESULT {
        println!("  done {}", Status(result));
        S_OK
    }
}

impl IReportCount_Impl for Listener_Impl {
    fn Errors(&self) -> u32 {
        self.errors.load(Ordering::Relaxed)
    }
}

fn main() -> Result<()> {
    let listener = Com::new(Listener::default());

    println!("as the store sees it, through IMAPISyncProgressCallback:");
    let callback: IMAPISyncProgressCallback = listener.to_interface();
    // SAFETY: the method allows NULL for the text, both here and below.
    unsafe { callback.Progress(PCWSTR::null(), 1, 2) }.ok()?;
    // SAFETY: as above.
    unsafe { callback.Error(MAPI_E_NO_ACCESS, PCWSTR::null()) }.ok()?;
    callback.Done(HANDLE::NULL, S_OK).ok()?;

    println!("from there to IReportCount by QueryInterface:");
    let count: IReportCount = callback.cast()?;
    println!("  errors: {}", count.Errors());
    assert_eq!(count.Errors(), 1);

    // Two vtables, so two pointers; but QueryInterface for IUnknown answers the same from everywhere, and that is
    // how COM tells whether two pointers mean one object.
    assert_ne!(callback.as_raw(), count.as_raw());
    assert_eq!(callback.cast::<IUnknown>()?, count.cast::<IUnknown>()?);
    assert_ne!(callback.cast::<IUnknown>()?, Com::new(Listener::default()).to_interface::<IUnknown>());
    assert_eq!(count.cast::<IMAPISyncProgressCallback>()?, callback);
    println!("two pointers, one identity");

    // In Rust there is a shorter way back from either pointer to the object and its state.
    let same = Com::<Listener>::from_interface(&count).expect("made here");
    assert_eq!(same.errors.load(Ordering::Relaxed), 1);
    Ok(())
}
