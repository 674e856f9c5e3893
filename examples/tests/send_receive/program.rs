//! The example as a process, the Maildirs that it is given, and what it printed.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

pub(crate) const GOOD: &str =
    "From: Ann <ann@example.org>\r\nDate: Mon, 13 Nov 2023 10:00:00 +0000\r\nSubject: Tea\r\n\r\nAt four?\r\n";

/// The example, which `cargo test` builds beside the tests.
pub(crate) fn program() -> PathBuf {
    let test = env::current_exe().expect("the test is a file");
    let profile = test.ancestors().nth(2).expect("target/<profile>/deps/<test>");
    let program = profile.join("examples").join(format!("send_receive{}", env::consts::EXE_SUFFIX));
    assert!(program.exists(), "not built: run `cargo build --example send_receive` first");
    program
}

pub(crate) fn run(arguments: &[&str], maildirs: &[&Path]) -> Output {
    let mut command = Command::new(program());
    command.args(arguments);
    for maildir in maildirs {
        command.arg("--maildir").arg(maildir);
    }
    command.output().expect("the example starts")
}

pub(crate) fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

pub(crate) fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// The cells of a store's row in the table: folders, messages, bodies, attachments, errors, result.
pub(crate) fn row(printed: &str, store: &str) -> Vec<String> {
    let cells = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let mut rows = printed.lines().map(cells).filter(|cells| cells.first().is_some_and(|cell| cell == store));
    rows.next_back().unwrap_or_else(|| panic!("no row for {store} in\n{printed}"))[1..].to_vec()
}

pub(crate) fn put(root: &Path, file: &str, contents: impl AsRef<[u8]>) {
    let path = root.join(file);
    fs::create_dir_all(path.parent().expect("a file in a directory")).expect("a directory can be made");
    fs::write(path, contents).expect("a file can be written");
}

/// A Maildir `box` with one good message; the directory goes away with the first value.
pub(crate) fn maildir() -> (TempDir, PathBuf) {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let root = directory.path().join("box");
    for name in ["cur", "new", "tmp"] {
        fs::create_dir_all(root.join(name)).expect("a directory can be made");
    }
    put(&root, "cur/1700000001.M1P1.example.org,S=96", GOOD);
    (directory, root)
}

/// All that is below a directory, with the contents of files.
pub(crate) fn snapshot(root: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root).expect("a directory") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(snapshot(&path));
            found.insert(path, None);
        } else {
            let contents = fs::read(&path).expect("a file");
            found.insert(path, Some(contents));
        }
    }
    found
}
