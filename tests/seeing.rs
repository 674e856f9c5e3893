//! What can be seen of running objects, with the features for it: `cargo test -p mapi-com-tests --features seeing --test seeing`.

#[path = "seeing/checked.rs"]
mod checked;
#[path = "seeing/live.rs"]
mod live;
#[path = "objects/raw.rs"]
#[allow(dead_code, reason = "shared with the tests of objects")]
mod raw;
#[path = "seeing/spans.rs"]
mod spans;

use std::env;
use std::process::{Command, Output};

/// Set in the child process that runs one test for another.
const CHILD: &str = "MAPI_COM_TEST_CHILD";

fn is_child() -> bool {
    env::var_os(CHILD).is_some()
}

/// Runs a test of this program in a process of its own, which knows that it is one.
fn run_in_child(name: &str) -> Output {
    let exe = env::current_exe().expect("the path of this test");
    let child = Command::new(exe).args([name, "--exact", "--nocapture"]).env(CHILD, "1").output();
    child.expect("the child starts")
}

/// What a process that had to end by itself said.
fn last_words(name: &str) -> String {
    let output = run_in_child(name);
    assert!(!output.status.success(), "the process went on");
    String::from_utf8_lossy(&output.stderr).into_owned()
}
