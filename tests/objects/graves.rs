//! What debug builds say of an object that is used after its last Release.

use std::env;
use std::process::Command;

use mapi_com::{Com, HRESULT, IUnknown, Interface, S_OK, com_interface, com_object};

use crate::raw::release;

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f31")]
unsafe trait IPing: IUnknown {
    fn Ping(&self) -> HRESULT;
}

#[com_object(IPing)]
struct Pinged;

impl IPing_Impl for Pinged_Impl {
    fn Ping(&self) -> HRESULT {
        S_OK
    }
}

/// Ends by itself, and says what it did.
fn last_words(name: &str) -> String {
    let exe = env::current_exe().expect("the path of this test");
    let child = Command::new(exe).args([name, "--exact", "--nocapture"]).env(CHILD, "1").output();
    let child = child.expect("the child starts");
    assert!(!child.status.success(), "the process went on");
    String::from_utf8_lossy(&child.stderr).into_owned()
}

const CHILD: &str = "MAPI_COM_TEST_CHILD";

fn is_child() -> bool {
    env::var_os(CHILD).is_some()
}

#[test]
#[cfg_attr(any(miri, not(debug_assertions)), ignore = "a use of freed memory, which Miri finds by itself")]
fn a_release_too_many_names_the_type() {
    if is_child() {
        let ping: IPing = Com::new(Pinged).into();
        let raw = ping.into_raw();
        // SAFETY: the second one on purpose is not: the object is gone.
        unsafe {
            release(raw);
            release(raw);
        }
        return;
    }
    let told = last_words("graves::a_release_too_many_names_the_type");
    assert!(told.contains("graves::Pinged: a call of an object after its last Release"), "{told}");
}

#[test]
#[cfg_attr(any(miri, not(debug_assertions)), ignore = "a use of freed memory, which Miri finds by itself")]
fn a_method_called_after_the_last_release_names_the_type() {
    if is_child() {
        let ping: IPing = Com::new(Pinged).into();
        // SAFETY: on purpose it is not: a second owner of the only reference.
        let dangling = unsafe { IPing::from_raw(ping.as_raw()) };
        drop(ping);
        assert_eq!(dangling.Ping(), S_OK);
        return;
    }
    let told = last_words("graves::a_method_called_after_the_last_release_names_the_type");
    assert!(told.contains("graves::Pinged: a call of an object after its last Release"), "{told}");
}
