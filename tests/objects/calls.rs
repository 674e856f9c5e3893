//! What surrounds a call: a reference that holds the object, and a look at the thread.

use std::ffi::c_void;
use std::process::Command;
use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};
use std::{env, thread};

use mapi_com::{Com, HRESULT, IUnknown, Interface, S_OK, com_interface, com_object};

use crate::raw::{release, slot};

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f61", free_threaded)]
unsafe trait ISession: IUnknown {
    #[slot(3)]
    fn End(&self) -> HRESULT;
    #[slot(4)]
    fn Fail(&self) -> HRESULT;
}

/// Gives up the reference that its only owner has, as a callback of that owner would.
#[com_object(ISession, guarded)]
struct Session {
    owners: AtomicPtr<c_void>,
    text: String,
    ended: Arc<AtomicUsize>,
}

impl Session_Impl {
    fn let_go(&self) {
        let owners = self.owners.swap(ptr::null_mut(), Ordering::SeqCst);
        // SAFETY: the reference of the test, which uses it for nothing but the call that runs.
        unsafe { release(owners) };
    }
}

impl ISession_Impl for Session_Impl {
    fn End(&self) -> HRESULT {
        self.let_go();
        assert_eq!(self.ended.load(Ordering::SeqCst), 0, "not before the call is over");
        assert_eq!(self.text, "still here");
        S_OK
    }

    fn Fail(&self) -> HRESULT {
        self.let_go();
        panic!("{}", self.text);
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.ended.fetch_add(1, Ordering::SeqCst);
    }
}

/// The only reference to a new object, as foreign code has it.
fn session() -> (*mut c_void, Arc<AtomicUsize>) {
    let ended = Arc::new(AtomicUsize::new(0));
    let session =
        Com::new(Session { owners: AtomicPtr::default(), text: "still here".to_owned(), ended: Arc::clone(&ended) });
    let raw = session.to_interface::<ISession>().into_raw();
    session.owners.store(raw, Ordering::SeqCst);
    drop(session);
    (raw, ended)
}

type Method = unsafe extern "system" fn(*mut c_void) -> HRESULT;

#[test]
fn a_guarded_object_outlives_the_method_that_gives_it_up() {
    let (raw, ended) = session();
    // SAFETY: slot 3 of a live object, which is guarded, so the call may give up the last reference.
    assert_eq!(unsafe { slot::<Method>(raw, 3)(raw) }, S_OK);
    assert_eq!(ended.load(Ordering::SeqCst), 1);
    assert_eq!(Arc::strong_count(&ended), 1, "and is freed");
}

#[test]
fn a_panic_does_not_keep_a_guarded_object() {
    let (raw, ended) = session();
    // SAFETY: as above, slot 4.
    assert_eq!(unsafe { slot::<Method>(raw, 4)(raw) }, mapi_com::E_UNEXPECTED);
    assert_eq!(ended.load(Ordering::SeqCst), 1);
}

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f62")]
unsafe trait IWindow: IUnknown {
    #[slot(3)]
    fn Draw(&self) -> HRESULT;
}

#[com_object(IWindow, apartment_bound)]
struct Window;

impl IWindow_Impl for Window_Impl {
    fn Draw(&self) -> HRESULT {
        S_OK
    }
}

/// What foreign code does with an interface pointer that it should have marshaled.
struct Smuggled(*mut c_void);

// SAFETY: on purpose it is not; the object has no state that could notice.
unsafe impl Send for Smuggled {}

const CHILD: &str = "MAPI_COM_TEST_CHILD";

#[test]
#[cfg_attr(any(miri, not(debug_assertions)), ignore = "only debug builds look at the thread; Miri starts no process")]
fn a_call_on_another_thread_is_reported() {
    if env::var_os(CHILD).is_some() {
        let window: IWindow = Com::new(Window).into();
        assert_eq!(window.Draw(), S_OK);
        eprintln!("the other thread:");
        let smuggled = Smuggled(window.as_raw());
        let other = thread::spawn(move || {
            let smuggled = smuggled;
            // SAFETY: slot 3 of an object that the first thread keeps alive.
            unsafe { slot::<Method>(smuggled.0, 3)(smuggled.0) }
        });
        assert_eq!(other.join().expect("no panic"), S_OK);
        return;
    }
    let exe = env::current_exe().expect("the path of this test");
    let name = "calls::a_call_on_another_thread_is_reported";
    let child = Command::new(exe).args([name, "--exact", "--nocapture"]).env(CHILD, "1").output();
    let child = child.expect("the child starts");
    assert!(child.status.success());
    let told = String::from_utf8_lossy(&child.stderr);
    let (before, after) = told.split_once("the other thread:").expect("both calls");
    assert!(!before.contains("bound to its apartment"), "{told}");
    assert!(after.contains("IWindow::Draw of objects::calls::Window, which is bound to its apartment"), "{told}");
}
