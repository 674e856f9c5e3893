//! What must end the process is done in a child of the test.

use std::env;
use std::process::Command;

/// Runs `body` in a process of its own, which must end in it and say `told`. `test` is the path of the calling test within
/// this binary: the child runs that test again, and gets to `body`.
pub(crate) fn assert_gives_up(test: &str, told: &str, body: impl FnOnce()) {
    const CHILD: &str = "MAPI_COM_TEST_CHILD";
    if env::var_os(CHILD).is_some() {
        body();
        return;
    }
    let exe = env::current_exe().expect("the path of this test");
    let child = Command::new(exe).args([test, "--exact", "--nocapture"]).env(CHILD, "1").output();
    let child = child.expect("the child starts");
    let said = String::from_utf8_lossy(&child.stderr);
    assert!(!child.status.success(), "the child has lived on; it said {said}");
    assert!(said.contains(told), "the child said {said}");
}
